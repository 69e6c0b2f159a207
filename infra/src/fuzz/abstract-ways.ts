import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** The fields of each type that are one step nearer to an abstract type. */
export type Ways = ReadonlyMap<string, readonly Field[]>;

const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

const waysTo = (goal: GraphQLAbstractType, types: readonly GraphQLNamedType[]): Ways => {
  const ways = new Map<string, readonly Field[]>([[goal.name, []]]);
  for (let reached = 0; reached < ways.size;) {
    reached = ways.size;
    const near = new Set(ways.keys());
    for (const type of types) {
      if (near.has(type.name)) continue;
      const nearer = fieldsOf(type).filter(field => near.has(getNamedType(field.type).name));
      if (nearer.length > 0) ways.set(type.name, nearer);
    }
  }
  return ways;
};

const known = new WeakMap<GraphQLSchema, readonly Ways[]>();

/** For each abstract type that some field has: chance alone hardly finds what stands at the end of one long way. */
export const waysToAbstractTypes = (schema: GraphQLSchema): readonly Ways[] => {
  const remembered = known.get(schema);
  if (remembered) return remembered;
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const goals = new Set(
    types
      .flatMap(fieldsOf)
      .map(({ type }) => getNamedType(type))
      .filter(isAbstractType),
  );
  const ways = [...goals].map(goal => waysTo(goal, types));
  known.set(schema, ways);
  return ways;
};

/** Where a question may go on from a type towards the goal, if it can. */
export const nearerFields = (ways: Ways | undefined, type: GraphQLCompositeType): readonly Field[] =>
  ways?.get(type.name) ?? [];
