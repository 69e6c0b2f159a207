import {
  Kind,
  OperationTypeNode,
  getOperationAST,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { checkNesting, LIMITS } from '@kiezgraph/kernel/graphql/limits';
import { collectFields, type DocumentView } from './collect-fields';
import { Normaliser } from './normalise';
import { selectionSetOf, type PlannerSelection } from './planner-selection';
import type { ObjectShape } from './shape';
import type { StubbedTypes } from './stubbed';

/** An operation ready to be asked: by the planner, by introspection, or both. */
export interface PreparedOperation {
  root: ObjectShape;
  planned: { document: DocumentNode; variables: readonly string[] } | undefined;
  introspection: DocumentNode | undefined;
}

const variablesIn = (node: DocumentNode | OperationDefinitionNode | FieldNode): Set<string> => {
  const names = new Set<string>();
  visit(node, { VariableDefinition: () => false, Variable: ({ name }) => void names.add(name.value) });
  return names;
};

const plannedPart = (
  operation: OperationDefinitionNode,
  selection: PlannerSelection,
): PreparedOperation['planned'] => {
  const fields = [...selection.byType.values()].reduce((count, { size }) => count + size, 0);
  if (fields === 0) return undefined;
  const bare: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: operation.operation,
    selectionSet: selectionSetOf(selection),
  };
  const used = variablesIn(bare);
  const variableDefinitions = operation.variableDefinitions?.filter(each =>
    used.has(each.variable.name.value),
  );
  const definition = { ...bare, ...(variableDefinitions ? { variableDefinitions } : {}) };
  return { document: { kind: Kind.DOCUMENT, definitions: [definition] }, variables: [...used] };
};

/** `__schema` and `__type` with the fragments they use: a planner can not ask for them beside anything else. */
const introspectionPart = (
  operation: OperationDefinitionNode,
  fields: FieldNode[],
  document: DocumentNode,
): DocumentNode | undefined => {
  if (fields.length === 0) return undefined;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: fields } as const;
  const fragments = document.definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION);
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments] };
};

/** Reads operations of documents that are valid; remembers what it made of each. */
export class Preparation {
  private readonly prepared = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();
  private readonly conditions = new WeakMap<DocumentNode, readonly string[]>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly stubbed: StubbedTypes,
  ) {}

  operation(
    document: DocumentNode,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): PreparedOperation {
    const key = JSON.stringify([
      operationName,
      this.conditionsOf(document).map(name => variables[name] === true),
    ]);
    const known = this.prepared.get(document) ?? new Map<string, PreparedOperation>();
    this.prepared.set(document, known);
    const prepared = known.get(key) ?? this.prepare(document, operationName, variables);
    if (known.size > 100) known.clear();
    known.set(key, prepared);
    return prepared;
  }

  /** The variables that decide what is skipped and included. */
  private conditionsOf(document: DocumentNode): readonly string[] {
    const known = this.conditions.get(document);
    if (known) return known;
    const names = new Set<string>();
    visit(document, {
      Directive: ({ arguments: given }) => {
        for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
    this.conditions.set(document, [...names]);
    return [...names];
  }

  private prepare(
    document: DocumentNode,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): PreparedOperation {
    const operation = getOperationAST(document, operationName);
    const rootType = operation && this.schema.getRootType(operation.operation);
    if (!operation || !rootType) throw new Error('The document has no such operation.');
    const fragments = document.definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION);
    const view: DocumentView = {
      schema: this.schema,
      fragments: new Map(fragments.map((each: FragmentDefinitionNode) => [each.name.value, each])),
      variables,
    };
    const { root, selection } = new Normaliser(view, this.stubbed).normalise(operation, rootType);
    checkNesting(root, LIMITS);
    const asked = [...collectFields(view, rootType, [operation.selectionSet]).values()].flat();
    const introspected = asked.filter(({ name }) => name.value === '__schema' || name.value === '__type');
    return {
      root,
      planned: plannedPart(operation, selection),
      introspection:
        operation.operation === OperationTypeNode.QUERY
          ? introspectionPart(operation, introspected, document)
          : undefined,
    };
  }
}
