import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { PLAIN_ITEMS, PLAIN_LISTS } from './plain-lists';

interface Described {
  description?: string | null;
  deprecationReason?: string | null;
}

type Complain = (path: string, fault: string) => void;

const DAY_OF_REMOVAL = /\b20\d\d-\d\d-\d\d\b/;
const REPLACEMENT = /`[A-Za-z][A-Za-z0-9.]*`/;

const nameOf = (type: GraphQLOutputType | GraphQLInputType): string => getNamedType(type).name;

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

const checkWords = (
  path: string,
  { description, deprecationReason }: Described,
  complain: Complain,
): void => {
  const text = description?.trim();
  if (!text) complain(path, 'has no description');
  else if (!text.endsWith('.')) complain(path, 'has a description that does not end in a full stop');
  if (deprecationReason == null) return;
  if (!REPLACEMENT.test(deprecationReason))
    complain(path, 'is deprecated without naming the replacement in `…`');
  if (!DAY_OF_REMOVAL.test(deprecationReason))
    complain(path, 'is deprecated without a day of removal (YYYY-MM-DD)');
};

/** Days end in On, instants in At, and these endings promise nothing else. */
const checkTime = (path: string, name: string, typeName: string, complain: Complain): void => {
  const isDay = typeName === 'LocalDate';
  const isInstant = typeName === 'DateTime';
  if (isDay && !/(^on|On)$/.test(name)) complain(path, 'is a day (LocalDate), so its name ends in On');
  if (isInstant && !/(^at|At)$/.test(name))
    complain(path, 'is an instant (DateTime), so its name ends in At');
  if (!isDay && /[a-z]On$/.test(name)) complain(path, `ends in On, so it is a LocalDate, not ${typeName}`);
  if (!isInstant && /[a-z]At$/.test(name)) complain(path, `ends in At, so it is a DateTime, not ${typeName}`);
};

/** What a client sends: arguments and input fields. */
const checkInput = (path: string, input: GraphQLArgument | GraphQLInputField, complain: Complain): void => {
  checkWords(path, input, complain);
  checkTime(path, input.name, nameOf(input.type), complain);
  const isKey = /^ids?$|Ids?$/.test(input.name);
  if (isKey && nameOf(input.type) !== 'ID')
    complain(path, `is a key, so its type is ID, not ${nameOf(input.type)}`);
};

/** A list of records grows, so it is a connection; what can not grow stands in plain-lists.ts with its reason. */
const checkGrowth = (
  path: string,
  owner: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  complain: Complain,
) => {
  if (!isList(field.type) || /(Connection|Payload)$/.test(owner.name)) return;
  const item = getNamedType(field.type);
  const isRecord = 'getInterfaces' in item && item.getInterfaces().some(({ name }) => name === 'Node');
  if (isRecord && !(item.name in PLAIN_ITEMS) && !(path in PLAIN_LISTS))
    complain(path, `is a list of ${item.name} records, so it is a connection`);
};

const checkConnection = (path: string, field: GraphQLField<unknown, unknown>, complain: Complain): void => {
  if (!nameOf(field.type).endsWith('Connection')) return;
  for (const name of ['first', 'after'])
    if (!field.args.some(argument => argument.name === name))
      complain(path, `is a connection without the argument ${name}`);
};

const checkField = (
  owner: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
  complain: Complain,
): void => {
  const path = `${owner.name}.${field.name}`;
  checkWords(path, field, complain);
  // What is asked of a day, nameOn(on:), is no day itself.
  if (!field.args.some(argument => argument.name === 'on'))
    checkTime(path, field.name, nameOf(field.type), complain);
  checkGrowth(path, owner, field, complain);
  checkConnection(path, field, complain);
  for (const argument of field.args) checkInput(`${path}(${argument.name}:)`, argument, complain);
};

const checkEnum = (type: GraphQLEnumType, complain: Complain): void => {
  for (const value of type.getValues()) {
    const path = `${type.name}.${value.name}`;
    checkWords(path, value, complain);
    if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value.name))
      complain(path, 'is not written in SCREAMING_SNAKE');
  }
};

const checkType = (type: GraphQLNamedType, complain: Complain): void => {
  checkWords(type.name, type, complain);
  if (isEnumType(type)) checkEnum(type, complain);
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) checkField(type, field, complain);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields()))
      checkInput(`${type.name}.${field.name}`, field, complain);
};

const checkDirectives = (schema: GraphQLSchema, complain: Complain): void => {
  for (const directive of schema.getDirectives().filter(one => !isSpecifiedDirective(one))) {
    checkWords(`@${directive.name}`, directive, complain);
    for (const argument of directive.args)
      checkInput(`@${directive.name}(${argument.name}:)`, argument, complain);
  }
};

/** Holds the public schema against docs/schema-style.md; one sentence per fault, none if it is as it should be. */
export const lintSchema = (sdl: string): string[] => {
  const faults: string[] = [];
  const complain: Complain = (path, fault) => faults.push(`${path} ${fault}.`);
  const schema = buildSchema(sdl);
  for (const type of Object.values(schema.getTypeMap()))
    if (!isIntrospectionType(type) && !isSpecifiedScalarType(type)) checkType(type, complain);
  checkDirectives(schema, complain);
  return faults;
};
