import DataLoader from 'dataloader';
import {
  execute,
  buildSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { graftErrors } from './graft-errors';
import { ownershipOf, type Ownership } from './ownership';
import type { FuzzAnswer, Question } from './question';
import { Subquery, declarationsFor, keyOf } from './subquery';

/** Asks one subgraph as the viewer of the question at hand. */
export type AskSubgraph = (
  subgraph: string,
  query: string,
  variables: Record<string, unknown>,
) => Promise<FuzzAnswer>;

interface Reference {
  __typename: string;
  ref: unknown;
}

type PlainField = GraphQLField<unknown, Context>;

interface Context {
  ask: AskSubgraph;
  given: Record<string, unknown>;
  loaders: Map<string, DataLoader<Reference, unknown, string>>;
}

const used = (names: string[], given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(names.filter(name => name in given).map(name => [name, given[name]]));

/**
 * The same subgraphs as one plain graphql-js schema: graphql-js reads the client's document, and every field asks its
 * owner. It is slow and simple on purpose: no plan, nothing rewritten, an entity is whatever its home says it is.
 */
class PlainSchema {
  readonly schema: GraphQLSchema;

  constructor(
    publicSchema: string,
    private readonly ownership: Ownership,
  ) {
    this.schema = buildSchema(publicSchema);
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (isAbstractType(type)) type.resolveType = (value: Reference) => value.__typename;
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields()) as PlainField[])
        field.resolve = this.resolverOf(type, field);
    }
  }

  private resolverOf(type: GraphQLObjectType, field: PlainField) {
    const isRoot = type === this.schema.getQueryType() || type === this.schema.getMutationType();
    const isEntity = this.ownership.homes.has(type.name);
    return async (
      source: unknown,
      _: unknown,
      context: Context,
      info: GraphQLResolveInfo,
    ): Promise<unknown> => {
      const value = isRoot
        ? await this.root(field, context, info)
        : isEntity
          ? await this.ofEntity(source as Reference, field, context, info)
          : (source as Record<string, unknown>)[keyOf(type.name, String(info.path.key))];
      return this.admitted(value, context);
    };
  }

  private async root(field: PlainField, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
    const [owner = ''] = this.ownership.fieldOwners(info.parentType.name, field.name);
    const text = this.write(owner, field, info);
    const { names, declared } = declarationsFor(info, text);
    const head = declared.length ? `(${declared.join(', ')})` : '';
    const answer = await context.ask(
      owner,
      `${info.operation.operation}${head} { ${text} }`,
      used(names, context.given),
    );
    return graftErrors(answer)['root'] ?? null;
  }

  private write(owner: string, field: PlainField, info: GraphQLResolveInfo): string {
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? named : undefined;
    return new Subquery(this.ownership, owner, info).field('root', below, info.fieldNodes);
  }

  private async ofEntity(
    entity: Reference,
    field: PlainField,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const [owner = ''] = this.ownership.fieldOwners(entity.__typename, field.name);
    const text = this.write(owner, field, info);
    const { names, declared } = declarationsFor(info, text);
    return this.load(owner, entity, text, declared, used(names, context.given), context);
  }

  /** Entities of one moment that are asked the same are asked together, or this would take for ever. */
  private load(
    owner: string,
    entity: Reference,
    text: string,
    declared: string[],
    variables: Record<string, unknown>,
    context: Context,
  ): Promise<unknown> {
    const head = ['$representations: [_Any!]!', ...declared].join(', ');
    const query = `query(${head}) { _entities(representations: $representations) { ... on ${entity.__typename} { ${text} } } }`;
    const key = `${owner} ${query}`;
    const loader =
      context.loaders.get(key) ??
      new DataLoader(
        async (representations: readonly Reference[]) => {
          const answer = await context.ask(owner, query, { ...variables, representations });
          const rows = graftErrors(answer)['_entities'] as (Record<string, unknown> | Error | null)[];
          return representations.map((_, index) => {
            const row = rows[index];
            return row instanceof Error ? row : (row?.['root'] ?? null);
          });
        },
        { cacheKeyFn: ({ ref }) => String(ref) },
      );
    context.loaders.set(key, loader);
    return loader.load({ __typename: entity.__typename, ref: entity.ref });
  }

  /** A reference counts only if home knows the entity for this viewer. */
  private async admitted(value: unknown, context: Context): Promise<unknown> {
    if (Array.isArray(value)) {
      return Promise.all(value.map(item => this.admitted(item, context).catch((error: unknown) => error)));
    }
    if (value instanceof Error) throw value;
    const home = this.ownership.homes.get((value as Reference | null)?.__typename ?? '');
    if (!home) return value;
    const id = await this.load(home, value as Reference, 'root: id', [], {}, context);
    return id === null ? null : value;
  }
}

/** Makes the reference; what it gives back answers one question as the viewer that `ask` stands for. */
export const createReference = (publicSchema: string, supergraph: string) => {
  const plain = new PlainSchema(publicSchema, ownershipOf(supergraph));
  return async ({ query, variables, operationName }: Question, ask: AskSubgraph): Promise<FuzzAnswer> => {
    const contextValue: Context = { ask, given: variables, loaders: new Map() };
    const document = parse(query);
    return (await execute({
      schema: plain.schema,
      document,
      variableValues: variables,
      operationName: operationName ?? null,
      contextValue,
    })) as FuzzAnswer;
  };
};
