import type { GraphQLOutputType, ValueNode } from 'graphql';

/** What is asked of one object type, as far as the limits look at it. */
export interface CountedShape {
  readonly typeName: string;
  readonly fields: readonly CountedField[];
}

/** One field of it. */
export interface CountedField {
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** Only of fields with a `first` argument: what was said, if anything. */
  readonly first?: { readonly value: ValueNode | undefined };
  /** Only of `_entities`. */
  readonly representations?: { readonly value: ValueNode | undefined };
  /** By each type that may stand there. */
  readonly selection?: { readonly byType: ReadonlyMap<string, CountedShape> };
}
