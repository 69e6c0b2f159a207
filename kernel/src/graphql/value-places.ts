import {
  Kind,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type TypeInfo,
  type VariableNode,
} from 'graphql';

/** A step on the way to a value: the name of an argument or of a field of an input, or a position in a list. */
export type Step = string | number;

type Nodes = ASTNode | readonly ASTNode[];

const kindOf = (nodes: Nodes | undefined): Kind | undefined =>
  nodes !== undefined && 'kind' in nodes ? nodes.kind : undefined;

/** The way from an argument to a value, out of what `visit` tells: `path` are the keys, `above` what they are keys of. */
const stepsWithin = (path: readonly Step[], above: readonly Nodes[]): Step[] =>
  above.flatMap((nodes, index) => {
    if (!('kind' in nodes)) return kindOf(above[index - 1]) === Kind.LIST ? [path[index] ?? 0] : [];
    return nodes.kind === Kind.ARGUMENT || nodes.kind === Kind.OBJECT_FIELD ? [nodes.name.value] : [];
  });

type Operation = OperationDefinitionNode | null | undefined;

/** Tells of every use of a variable by an operation, in itself or in a fragment that it spreads; `types` stands at the place. */
export const eachUseOfVariables = (
  document: DocumentNode,
  operation: Operation,
  tell: (variable: VariableNode, steps: Step[]) => void,
  types?: TypeInfo,
): void => {
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map(each => [each.name.value, each]),
  );
  // A set goes on through what is added on the way, and takes each only once.
  const definitions = new Set<ASTNode>(operation ? [operation] : []);
  const visitor: ASTVisitor = {
    VariableDefinition: () => false,
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (fragment) definitions.add(fragment);
    },
    Variable: (variable, _key, parent, path, ancestors) => {
      tell(variable, stepsWithin(path, [...ancestors, ...(parent ? [parent] : [])]));
    },
  };
  for (const definition of definitions)
    visit(definition, types ? visitWithTypeInfo(types, visitor) : visitor);
};

/** For each variable of an operation the way to where it is first used. */
export const usesOfVariables = (document: DocumentNode, operation: Operation): Map<string, Step[]> => {
  const uses = new Map<string, Step[]>();
  eachUseOfVariables(document, operation, ({ name }, steps) => {
    if (!uses.has(name.value)) uses.set(name.value, steps);
  });
  return uses;
};

/** The way to a literal of a document; to the default of a variable it is the way to where the variable is used. */
export const stepsTo = (document: DocumentNode, path: readonly Step[], above: readonly Nodes[]): Step[] => {
  const within = stepsWithin(path, above);
  const variable = above.find(nodes => kindOf(nodes) === Kind.VARIABLE_DEFINITION);
  if (!variable || !('kind' in variable) || variable.kind !== Kind.VARIABLE_DEFINITION) return within;
  const operation = above.find(nodes => kindOf(nodes) === Kind.OPERATION_DEFINITION);
  const name = variable.variable.name.value;
  return [
    ...(usesOfVariables(document, operation as OperationDefinitionNode).get(name) ?? [name]),
    ...within,
  ];
};
