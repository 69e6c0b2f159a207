import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { checkSource, sourceColumns, SourceKind, type SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkEuro, checkLine, checkPeriod, refusalsOf, type Check } from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { keepSaid } from '../sourced-value/sourced.repository';
import type { GrantEntity } from './grant.entity';
import { GrantField } from './grant.enum';
import { GRANT_VALUES, periodColumns, toTheCent } from './grant.fields';

/** What can be stated of a grant, when it is recorded and later. */
export interface GrantStatements {
  readonly programme?: string | null;
  readonly amount?: string | null;
  readonly amountSource?: SourceInput | null;
  readonly period?: string | null;
  readonly programmeYear?: number | null;
}

/** A year of the programme or of the cash books. */
export const checkYear = (field: string, year: number | null | undefined): Check =>
  year != null && (year < 1990 || year > 2100)
    ? { code: Code.INVALID, message: 'Das Jahr liegt nicht zwischen 1990 und 2100.', field }
    : undefined;

const checkSourced = ({ amount, amountSource }: GrantStatements): Check =>
  amountSource && amount === undefined
    ? { code: Code.INVALID, message: 'Zur Quelle fehlt der Betrag.', field: 'amountSource' }
    : checkSource('amountSource', amountSource);

/** Everything that is wrong with the statements. */
export const checkStatements = (stated: GrantStatements): Refusal[] =>
  refusalsOf(
    checkLine('programme', stated.programme),
    checkEuro('amount', stated.amount),
    checkSourced(stated),
    checkPeriod('period', stated.period),
    checkYear('programmeYear', stated.programmeYear),
  );

/** The columns that the statements change; what is absent stays, a sum that is null is unknown again. */
export const columnsFrom = ({
  programme,
  amount,
  amountSource,
  period,
  programmeYear,
}: GrantStatements): Partial<GrantEntity> => ({
  ...(programmeYear !== undefined && { programmeYear }),
  ...(programme !== null && programme !== undefined && { programme }),
  ...(amount !== undefined && { amount, amountSource: amountSource?.kind ?? SourceKind.STATED }),
  ...(period !== undefined && { ...periodColumns(period), periodSource: SourceKind.STATED }),
});

/** Keeps the sum with its source, where a source is named. */
export const keepSource = async (
  em: EntityManager,
  grant: RecordKey,
  { amount, amountSource }: GrantStatements,
): Promise<void> => {
  if (!amountSource || amount === undefined) return;
  const value = amount === null ? null : toTheCent(amount);
  await keepSaid(em, GRANT_VALUES, grant, {
    field: GrantField.AMOUNT,
    value,
    ...sourceColumns(amountSource),
  });
};
