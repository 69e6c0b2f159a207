import type { GraphQLOutputType, ValueNode } from 'graphql';

/** One field of the answer: the key the client asked for, and where the planner's answer holds its value. */
export interface FieldShape {
  key: string;
  source: string;
  name: string;
  type: GraphQLOutputType;
  /** Only of fields with a `first` argument: what the client said, if anything. */
  first?: { value: ValueNode | undefined };
  selection?: SelectionShape;
}

/** What the client asked of one object type. */
export interface ObjectShape {
  typeName: string;
  /** The entity may be a stub: without an `id` from home the viewer may not see it. */
  needsId: boolean;
  fields: FieldShape[];
}

/** What the client asked at one place: one object type, or each type that may stand there. */
export interface SelectionShape {
  isAbstract: boolean;
  byType: ReadonlyMap<string, ObjectShape>;
}

/** The object shape that fits a value of the planner's answer. */
export const shapeFor = (
  selection: SelectionShape,
  value: Record<string, unknown>,
): ObjectShape | undefined =>
  selection.isAbstract
    ? selection.byType.get(String(value['__typename']))
    : selection.byType.values().next().value;
