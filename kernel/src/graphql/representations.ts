import { defaultFieldResolver, isUnionType, type GraphQLSchema } from 'graphql';
import { BadInputError } from './errors';

const KEYS = ['id', 'ref'] as const;

const isEntity = (types: ReadonlySet<unknown>, representation: unknown): boolean => {
  if (typeof representation !== 'object' || representation === null) return false;
  const { __typename: type, ...stated } = representation as Readonly<Record<string, unknown>>;
  return types.has(type) && KEYS.every(key => !(key in stated) || typeof stated[key] === 'string');
};

/** Refuses what is no entity of this subgraph: who names it has asked wrongly, and nothing of ours has failed. */
export const checkRepresentations = (schema: GraphQLSchema): void => {
  const entity = schema.getType('_Entity');
  const field = schema.getQueryType()?.getFields()['_entities'];
  if (!field || !isUnionType(entity)) return;
  const types = new Set<unknown>(entity.getTypes().map(({ name }) => name));
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args: { representations: readonly unknown[] }, context, info) => {
    if (!args.representations.every(each => isEntity(types, each)))
      throw new BadInputError('A representation is of no entity of this subgraph.', 'representations');
    return resolve(source, args, context, info);
  };
};
