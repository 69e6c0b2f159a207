import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, type BuildSchemaOptions } from 'type-graphql';
import { refuseEmptied } from './kept-values';
import { checkRepresentations } from './representations';
import { DateTime, Euro, LocalDate } from './scalars';

/** Answers `_entities` for one type: the record behind a representation, or null for what the viewer may not see. */
export type ReferenceResolver = (reference: { id?: string; ref?: string }, ctx: never) => unknown;

export interface SubgraphShape {
  readonly resolvers: BuildSchemaOptions['resolvers'];
  readonly orphanedTypes?: BuildSchemaOptions['orphanedTypes'];
  readonly references: Readonly<Record<string, ReferenceResolver>>;
}

// The MIT composer knows federation up to 2.9.
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external", "@provides"])\n`;

const plainSchema = ({ resolvers, orphanedTypes }: SubgraphShape): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers,
    ...(orphanedTypes ? { orphanedTypes } : { orphanedTypes: [] }),
    validate: false,
    // What follows checks it again, and more strictly: it is printed, parsed and built as a subgraph.
    skipCheck: true,
    // Dates on the wire are DateTime; money and days are scalars of ours.
    scalarsMap: [{ type: Date, scalar: DateTime }],
  });

const sdlOf = (schema: GraphQLSchema): string => LINK + printSchemaWithDirectives(schema);

/** The subgraph's SDL as the composer takes it. */
export const printSubgraph = async (shape: SubgraphShape): Promise<string> =>
  `${sdlOf(await plainSchema(shape))}\n`;

/** The executable federated schema of decorated classes. */
export const buildSubgraph = async (shape: SubgraphShape): Promise<GraphQLSchema> => {
  const plain = await plainSchema(shape);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(shape.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  // An array: 2.15 crashes on a single object.
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdlOf(plain)), resolvers: resolvers as never }]);
  checkRepresentations(schema);
  refuseEmptied(schema);
  return schema;
};

export { DateTime, Euro, LocalDate };
