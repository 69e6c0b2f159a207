import type { SourcedValueRow, SourcedValues } from '@kiezgraph/kernel/db/sourced-values';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { SourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { isPreferred, type SourcedField } from './sourced.field';

/** So that the values of a record stay a plain list. */
export const MOST_VALUES = 50;

/** A further value as it is added; the same id again is the same value. */
export interface AddedValue extends SourceColumns {
  readonly id: string;
  readonly field: string;
  readonly value: string | null;
}

/** Adds a value to those of a record whose change is held. */
export const addValue = async (
  em: EntityManager,
  values: SourcedValues,
  record: RecordKey,
  added: AddedValue,
): Promise<Result<true>> => {
  const there = await values.readOf(em, [record]);
  if (there.some(({ id }) => id === added.id)) return ok(true);
  if (there.length >= MOST_VALUES)
    return fail(Code.INVALID, `Ein Eintrag hat höchstens ${MOST_VALUES} Werte aus Quellen.`, 'value');
  const key = { officeId: record.officeId, id: await values.add(em, record, added) };
  const kept = await values.find(em, key);
  return kept?.recordId === record.id
    ? ok(true)
    : fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
};

/** Keeps what the record states now, also that it is not known, so that it can be preferred again. */
export const keepPresent = async <T extends RecordKey>(
  em: EntityManager,
  values: SourcedValues,
  record: T,
  name: string,
  field: SourcedField<T>,
): Promise<void> => {
  const there = await values.readOf(em, [record]);
  if (there.some(row => row.field === name && isPreferred(field, record, row))) return;
  await values.add(em, record, {
    field: name,
    value: field.value(record),
    sourceKind: field.source(record),
    citation: null,
  });
};

/** Keeps a value that is stated with its source as the one that counts, so that its citation is not lost. */
export const keepSaid = async (
  em: EntityManager,
  values: SourcedValues,
  record: RecordKey,
  said: Omit<AddedValue, 'id'>,
): Promise<void> => {
  const there = await values.readOf(em, [record]);
  const isSame = (row: SourcedValueRow): boolean =>
    row.field === said.field &&
    row.value === said.value &&
    row.sourceKind === said.sourceKind &&
    row.citation === said.citation;
  if (!there.some(isSame)) await values.add(em, record, said);
};
