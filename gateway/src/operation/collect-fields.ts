import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  getDirectiveValues,
  isAbstractType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What reading a document needs beside the selection at hand. */
export interface DocumentView {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

const isAsked = (node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;

const fits = (view: DocumentView, type: GraphQLObjectType, condition: string | undefined): boolean => {
  if (!condition || condition === type.name) return true;
  const named = view.schema.getType(condition);
  return isAbstractType(named) && view.schema.isSubType(named, type);
};

/** The fields asked of one object type, in the client's order, by response key: fragments and directives are gone. */
export const collectFields = (
  view: DocumentView,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> => {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const visit = (selection: SelectionNode): void => {
    if (!isAsked(selection, view.variables)) return;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const known = fields.get(key);
      if (known) known.push(selection);
      else fields.set(key, [selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (fits(view, type, selection.typeCondition?.name.value))
        selection.selectionSet.selections.forEach(visit);
    } else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = view.fragments.get(selection.name.value);
      if (fragment && fits(view, type, fragment.typeCondition.name.value)) {
        fragment.selectionSet.selections.forEach(visit);
      }
    }
  };
  for (const { selections } of selectionSets) selections.forEach(visit);
  return fields;
};
