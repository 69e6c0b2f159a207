import {
  BREAK,
  coerceInputValue,
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLError,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLScalarType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { SCALAR_RULES } from './scalars';
import { eachUseOfVariables, stepsTo, usesOfVariables, type Step } from './value-places';

/** As many as anybody reads; one request has room for a hundred thousand. */
const MOST_FAULTS = 100;

type Values = Readonly<Record<string, unknown>>;

/** As acts and questions name their fields: the way within the input, without positions in lists; an argument only where it is the value itself. */
const fieldOf = (steps: readonly Step[]): string => {
  const names = steps.filter(step => typeof step === 'string');
  return (names.length > 1 ? names.slice(1) : names).join('.');
};

/** The same for people, with the position in a list. */
const placeOf = (steps: readonly Step[]): string => {
  const positions = steps.filter(step => typeof step === 'number').map(step => step + 1);
  return positions.length > 0 ? `${fieldOf(steps)}, Eintrag ${positions.join('.')}` : fieldOf(steps);
};

const misfit = (message: string, node: ASTNode, field?: string): GraphQLError =>
  new GraphQLError(message, {
    nodes: [node],
    extensions: { code: 'BAD_USER_INPUT', ...(field !== undefined && { field }) },
  });

const against = (rule: string, node: ASTNode, steps: readonly Step[]): GraphQLError =>
  misfit(`${placeOf(steps)}: ${rule}`, node, fieldOf(steps));

const isTaken = (scalar: GraphQLScalarType, node: ValueNode): boolean => {
  try {
    return scalar.parseLiteral(node) !== undefined;
  } catch {
    return false;
  }
};

/** The rule of the scalar that stands here and does not take this literal; a list is judged by its entries. */
const brokenRule = (types: TypeInfo, node: ASTNode): string | undefined => {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
    case Kind.LIST:
    case Kind.OBJECT: {
      const isList = node.kind === Kind.LIST;
      const expected = getNullableType(isList ? types.getParentInputType() : types.getInputType());
      const scalar = getNamedType(expected);
      if (!isScalarType(scalar) || (isList && isListType(expected)) || isTaken(scalar, node))
        return undefined;
      return SCALAR_RULES.get(scalar.name);
    }
    default:
      return undefined;
  }
};

/** Literals that do not fit their scalar, each with field and rule; everything else about a document GraphQL judges itself. */
export const misfitLiterals = (schema: GraphQLSchema, document: DocumentNode): GraphQLError[] => {
  const types = new TypeInfo(schema);
  const faults: GraphQLError[] = [];
  const enter = (
    node: ASTNode,
    _key: unknown,
    parent: ASTNode | readonly ASTNode[] | undefined,
    path: readonly Step[],
    ancestors: readonly (ASTNode | readonly ASTNode[])[],
  ): unknown => {
    const rule = brokenRule(types, node);
    if (rule === undefined) return undefined;
    faults.push(against(rule, node, stepsTo(document, path, [...ancestors, ...(parent ? [parent] : [])])));
    return faults.length < MOST_FAULTS ? false : BREAK;
  };
  visit(document, visitWithTypeInfo(types, { enter }));
  return faults;
};

const namedAt = (type: GraphQLInputType, path: readonly Step[]): GraphQLNamedType | undefined =>
  path.reduce<GraphQLNamedType | undefined>((named, step) => {
    if (typeof step === 'number' || !isInputObjectType(named)) return named;
    return getNamedType(named.getFields()[step]?.type);
  }, getNamedType(type));

/** What is wrong with one variable; GraphQL's own words where the program has to mend it, and not a person's value. */
const misfitsOf = (
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  values: Values,
  use: readonly Step[],
): GraphQLError[] => {
  const name = definition.variable.name.value;
  const { errors } = getVariableValues(schema, [definition], values, { maxErrors: MOST_FAULTS });
  const type = typeFromAST(schema, definition.type);
  if (!errors || !isInputType(type)) return [...(errors ?? [])];
  // GraphQL tells the places in words only; it finds them in the same order.
  const found: { path: readonly Step[]; value: unknown }[] = [];
  coerceInputValue(values[name] ?? null, type, (path, value) => void found.push({ path, value }));
  return errors.slice(0, MOST_FAULTS).map((error, index) => {
    const { path = [], value = null } = found[index] ?? {};
    const named = namedAt(type, path);
    if (!isLeafType(named)) return misfit(error.message, definition);
    const steps = [...use, ...path];
    const rule = value === null ? undefined : SCALAR_RULES.get(named.name);
    return rule ? against(rule, definition, steps) : misfit(error.message, definition, fieldOf(steps));
  });
};

/** Variables that are null where nothing may be null: their own type allows it, as a default of theirs makes up for absence only. */
const nullsOutOfPlace = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode | null | undefined,
  coerced: Values,
): GraphQLError[] => {
  if (!Object.values(coerced).includes(null)) return [];
  const types = new TypeInfo(schema);
  const faults = new Map<string, GraphQLError>();
  eachUseOfVariables(
    document,
    operation,
    (variable, steps) => {
      const name = variable.name.value;
      if (coerced[name] !== null || faults.has(name) || !isNonNullType(types.getInputType())) return;
      const words = `Variable "$${name}" must not be null where "${fieldOf(steps)}" stands.`;
      faults.set(name, misfit(words, variable, fieldOf(steps)));
    },
    types,
  );
  return [...faults.values()].slice(0, MOST_FAULTS);
};

/** The variables of an operation as their types read them; or why they do not fit, each with its field. */
export const fittingVariables = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode | null | undefined,
  values: Values,
): { coerced: Record<string, unknown> } | { misfits: GraphQLError[] } => {
  const definitions = operation?.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, values, { maxErrors: MOST_FAULTS });
  if (coerced) {
    const misfits = nullsOutOfPlace(schema, document, operation, coerced);
    return misfits.length > 0 ? { misfits } : { coerced };
  }
  const uses = usesOfVariables(document, operation);
  const misfits = definitions.flatMap(definition => {
    const name = definition.variable.name.value;
    return misfitsOf(schema, definition, values, uses.get(name) ?? [name]);
  });
  return { misfits: misfits.slice(0, MOST_FAULTS) };
};
