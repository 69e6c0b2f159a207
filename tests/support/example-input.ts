import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** A mutation's field of type ID: where it stands in the input. `parties[].actorId` is `parties.actorId`. */
export type IdPath = string;

const bare = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? bare(type.ofType) : type);

const SCALARS: Record<string, unknown> = {
  ID: 'x',
  String: 'Beispiel',
  Int: 1,
  Boolean: true,
  LocalDate: '2024-05-08',
  DateTime: '2024-05-08T12:00:00Z',
  Euro: '10.00',
};
/** Texts that are more than a line. */
const TEXTS: Record<string, unknown> = {
  period: '2024',
  slug: 'beispiel',
  email: 'beispiel@people.example',
  firstLeadEmail: 'beispiel@people.example',
};

const leaf = (name: string, type: GraphQLInputType, idFor: (name: string) => string): unknown => {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (named.name === 'ID') return idFor(name);
  return TEXTS[name] ?? SCALARS[named.name];
};

const build = (
  input: GraphQLInputObjectType,
  wanted: string[],
  idFor: (name: string) => string,
): Record<string, unknown> => {
  const made: Record<string, unknown> = {};
  for (const field of Object.values(input.getFields())) {
    const isWanted = wanted[0] === field.name;
    if (!isWanted && !isRequiredInputField(field)) continue;
    const type = bare(field.type);
    const inner = getNamedType(type);
    const value = isInputObjectType(inner)
      ? build(inner, isWanted ? wanted.slice(1) : [], idFor)
      : leaf(field.name, type, idFor);
    made[field.name] = isListType(type) ? [value] : value;
  }
  return made;
};

const idPaths = (input: GraphQLInputObjectType): IdPath[] =>
  Object.values(input.getFields()).flatMap(field => {
    const inner = getNamedType(field.type);
    if (isInputObjectType(inner)) return idPaths(inner).map(path => `${field.name}.${path}`);
    return inner.name === 'ID' ? [field.name] : [];
  });

/** An act as the schema describes it. */
export interface SchemaAct {
  readonly name: string;
  readonly inputType: string;
  readonly ids: readonly IdPath[];
  /** The smallest input, with one more field where `path` says so. */
  example(idFor: (name: string) => string, path?: IdPath): Record<string, unknown>;
}

/** All acts of a subgraph. */
export const actsOf = (schema: GraphQLSchema): SchemaAct[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).map(field => {
    const input = getNamedType(field.args[0]?.type as GraphQLInputType) as GraphQLInputObjectType;
    return {
      name: field.name,
      inputType: input.name,
      ids: idPaths(input),
      example: (idFor, path = '') => build(input, path.split('.'), idFor),
    };
  });
