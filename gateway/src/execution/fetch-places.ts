import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Path = (string | number)[];

/** An error for each of some thousand rows helps nobody. */
const MOST_PLACES = 200;

const keyOf = (field: FieldNode): string => (field.alias ?? field.name).value;

/** Reads a fetch as the planner wrote it, which shortens by fragments what is said twice. */
class FetchDocument {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(private readonly document: DocumentNode) {
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map((fragments as FragmentDefinitionNode[]).map(each => [each.name.value, each]));
  }

  rootFields(): FieldNode[] {
    const operation = this.document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operation && 'selectionSet' in operation ? this.fields(operation.selectionSet, undefined) : [];
  }

  /** The fields asked of a type, `__typename` aside. */
  fields(set: SelectionSetNode | undefined, typeName: unknown): FieldNode[] {
    return (set?.selections ?? []).flatMap(selection => this.fieldsOf(selection, typeName));
  }

  private fieldsOf(selection: SelectionNode, typeName: unknown): FieldNode[] {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [selection];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    return !condition || condition === typeName ? this.fields(fragment?.selectionSet, typeName) : [];
  }
}

const entityPlaces = (fetch: FetchDocument, field: FieldNode, variables: Record<string, unknown>): Path[] => {
  const value = field.arguments?.find(argument => argument.name.value === 'representations')?.value;
  const rows = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: { __typename?: unknown }, index) =>
    fetch.fields(field.selectionSet, row.__typename).map(below => [keyOf(field), index, keyOf(below)]),
  );
};

/** Every field that a fetch from a subgraph was to fill: where its failure shows. */
export const placesOf = (document: DocumentNode, variables: Record<string, unknown>): Path[] => {
  const fetch = new FetchDocument(document);
  return fetch
    .rootFields()
    .flatMap(field =>
      field.name.value === '_entities' ? entityPlaces(fetch, field, variables) : [[keyOf(field)]],
    )
    .slice(0, MOST_PLACES);
};
