import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import type { Check } from '@kiezgraph/kernel/input-check';

/** One field of a record of which several sources may state values; the record itself holds the preferred one. */
export interface SourcedField<T> {
  readonly value: (record: T) => string | null;
  readonly source: (record: T) => SourceKind;
  /** What is wrong with a value given in the input field `name`. */
  readonly check: (name: string, value: string | null | undefined) => Check;
  /** A value in the form in which the record holds it, so that equal values are equal texts. */
  readonly form: (value: string) => string;
  /** The record's columns that make a value the preferred one. */
  readonly columns: (value: string | null, source: SourceKind) => Partial<T>;
}

/** A value and the kind of its source. */
export type Said = Pick<SourcedValueRow, 'value' | 'sourceKind'>;

/** Whether the record states this value, from this kind of source. */
export const isPreferred = <T>(field: SourcedField<T>, record: T, { value, sourceKind }: Said): boolean =>
  field.value(record) === value && field.source(record) === sourceKind;
