import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';

type Path = (string | number)[];

/** An error for each of some thousand rows helps nobody. */
const MOST_PLACES = 200;

const keyOf = (field: FieldNode): string => (field.alias ?? field.name).value;

const fieldsFor = (set: SelectionSetNode | undefined, typeName: unknown): FieldNode[] =>
  (set?.selections ?? []).flatMap(selection => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [selection];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const condition = selection.typeCondition?.name.value;
    return !condition || condition === typeName ? fieldsFor(selection.selectionSet, typeName) : [];
  });

const entityPlaces = (field: FieldNode, variables: Record<string, unknown>): Path[] => {
  const value = field.arguments?.find(argument => argument.name.value === 'representations')?.value;
  const rows = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: { __typename?: unknown }, index) =>
    fieldsFor(field.selectionSet, row.__typename).map(below => [keyOf(field), index, keyOf(below)]),
  );
};

/** Every field that a fetch from a subgraph was to fill: where its failure shows. */
export const placesOf = (document: DocumentNode, variables: Record<string, unknown>): Path[] => {
  const operation = document.definitions.find(definition => definition.kind === Kind.OPERATION_DEFINITION);
  return fieldsFor(operation?.selectionSet, undefined)
    .flatMap(field => (field.name.value === '_entities' ? entityPlaces(field, variables) : [[keyOf(field)]]))
    .slice(0, MOST_PLACES);
};
