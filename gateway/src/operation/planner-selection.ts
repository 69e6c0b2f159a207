import { Kind, type ArgumentNode, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** One field as the planner is asked for it, merged from every place where the client asks for it. */
export interface PlannerField {
  source: string;
  name: string;
  arguments: readonly ArgumentNode[];
  selection: PlannerSelection | undefined;
}

/** What the planner is asked for at one place, by object type and then by source. */
export interface PlannerSelection {
  isAbstract: boolean;
  byType: Map<string, Map<string, PlannerField>>;
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;

const plainField = (name: string): FieldNode => ({ kind: Kind.FIELD, name: nameNode(name) });

const fieldNode = (field: PlannerField): FieldNode => ({
  kind: Kind.FIELD,
  name: nameNode(field.name),
  ...(field.source === field.name ? {} : { alias: nameNode(field.source) }),
  arguments: field.arguments,
  ...(field.selection ? { selectionSet: selectionSetOf(field.selection) } : {}),
});

const selectionsOf = (fields: Map<string, PlannerField>): SelectionNode[] =>
  [...fields.values()].map(fieldNode);

/**
 * The selection as the planner reads it best: no fragments but one per possible type below an abstract one,
 * no directives, nothing twice, nothing empty.
 */
export const selectionSetOf = ({ isAbstract, byType }: PlannerSelection): SelectionSetNode => {
  const [single] = byType.values();
  const selections: SelectionNode[] = isAbstract
    ? [
        plainField('__typename'),
        ...[...byType]
          .filter(([, fields]) => fields.size > 0)
          .map(([typeName, fields]) => ({
            kind: Kind.INLINE_FRAGMENT as const,
            typeCondition: { kind: Kind.NAMED_TYPE as const, name: nameNode(typeName) },
            selectionSet: { kind: Kind.SELECTION_SET as const, selections: selectionsOf(fields) },
          })),
      ]
    : selectionsOf(single ?? new Map<string, PlannerField>());
  return {
    kind: Kind.SELECTION_SET,
    selections: selections.length ? selections : [plainField('__typename')],
  };
};
