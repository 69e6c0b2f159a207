import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import {
  buildASTSchema,
  type DocumentNode,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { type GeneratedFile, generatedFile } from './generated-file';

/** What one subgraph says about itself. */
export interface SubgraphSdl {
  name: string;
  sdl: string;
}

/** The routing address of a subgraph in the supergraph; the wiring in `main` replaces it. */
const addressOf = (name: string): string => `http://${name}/graphql`;

/** The types where every request begins; type-graphql has no place for their descriptions. */
const ROOTS: Readonly<Record<string, string>> = {
  Query: 'Every question that can be asked. What the asker may not see does not exist in any answer.',
  Mutation: 'Every official act: one field per act, object first.',
  Subscription: 'Every change that can be followed while it happens.',
};

const describeRoots = (document: DocumentNode): DocumentNode =>
  visit(document, {
    ObjectTypeDefinition: node => {
      const value = node.description?.value ?? ROOTS[node.name.value];
      return value ? { ...node, description: { kind: Kind.STRING, value } } : undefined;
    },
  });

/** The schema clients see, sorted, so that a diff shows changes and never moves. */
const publicSchemaOf = (publicSdl: string): string =>
  printSchema(lexicographicSortSchema(buildASTSchema(describeRoots(parse(publicSdl)))));

/** Composes the subgraphs into the supergraph and the public schema; throws with every fault of the composition. */
export const composeGraph = (subgraphs: SubgraphSdl[]): { supergraph: string; publicSchema: string } => {
  const services = subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: addressOf(name) }));
  const composition = composeServices(services);
  if (compositionHasErrors(composition)) {
    const faults = composition.errors.map(({ message }) => `- ${message}`);
    throw new Error(['The subgraphs do not compose:', ...faults].join('\n'));
  }
  return { supergraph: composition.supergraphSdl, publicSchema: publicSchemaOf(composition.publicSdl) };
};

/** The committed schemas: one per subgraph, the supergraph, the public schema. */
export const schemaFiles = (subgraphs: SubgraphSdl[]): GeneratedFile[] => {
  const { supergraph, publicSchema } = composeGraph(subgraphs);
  return [
    ...subgraphs.map(({ name, sdl }) => generatedFile(`subgraphs/${name}/schema.graphql`, sdl)),
    generatedFile('gateway/supergraph.graphql', supergraph),
    generatedFile('gateway/schema.graphql', publicSchema),
  ];
};
