import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';

/** A field of a subgraph's schema, by its home and place. */
export interface SchemaField {
  readonly subgraph: string;
  readonly type: string;
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

const bare = (type: GraphQLType): GraphQLType =>
  isNonNullType(type) || isListType(type) ? bare(type.ofType) : type;

export const typeName = (type: GraphQLType): string => String(bare(type));

/** Every field of every object type of all subgraphs, without federation's own. */
export const allFields = (schemas: Readonly<Record<string, GraphQLSchema>>): SchemaField[] =>
  Object.entries(schemas).flatMap(([subgraph, schema]) =>
    Object.values(schema.getTypeMap())
      .filter(type => isObjectType(type) && !type.name.startsWith('_'))
      .flatMap(type =>
        isObjectType(type)
          ? Object.values(type.getFields()).map(field => ({
              subgraph,
              type: type.name,
              name: field.name,
              field,
            }))
          : [],
      )
      .filter(({ name }) => !name.startsWith('_')),
  );

/** Whether the field gives records that offices own, one or many. */
export const givesRecords = (schema: GraphQLSchema, { field }: SchemaField): boolean => {
  const type = bare(field.type);
  const node =
    isObjectType(type) && type.name.endsWith('Connection') ? type.getFields()['nodes']?.type : field.type;
  const target = node && bare(node);
  if (!target) return false;
  const isRecord = isObjectType(target) && target.getInterfaces().some(({ name }) => name === 'OfficeRecord');
  return isRecord || (isInterfaceType(target) && ['Node', 'OfficeRecord'].includes(target.name));
};

/** The names of an input type's fields, or of an enum's values. */
export const namesIn = (schema: GraphQLSchema, name: string): string[] => {
  const type = schema.getType(name);
  if (isInputObjectType(type)) return Object.keys(type.getFields()).sort();
  if (isEnumType(type))
    return type
      .getValues()
      .map(value => value.name)
      .sort();
  return [];
};
