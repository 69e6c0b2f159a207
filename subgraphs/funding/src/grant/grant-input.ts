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
  readonly periodSource?: SourceInput | null;
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

const checkTime = ({ period, periodSource }: GrantStatements): Check =>
  periodSource && period === undefined
    ? { code: Code.INVALID, message: 'Zur Quelle fehlt die Laufzeit.', field: 'periodSource' }
    : (checkPeriod('period', period) ?? checkSource('periodSource', periodSource));

/** Everything that is wrong with the statements. */
export const checkStatements = (stated: GrantStatements): Refusal[] =>
  refusalsOf(
    checkLine('programme', stated.programme),
    checkEuro('amount', stated.amount),
    checkSourced(stated),
    checkTime(stated),
    checkYear('programmeYear', stated.programmeYear),
  );

/** The columns that the statements change; what is absent stays, what is null is unknown again. */
export const columnsFrom = ({
  programme,
  amount,
  amountSource,
  period,
  periodSource,
  programmeYear,
}: GrantStatements): Partial<GrantEntity> => ({
  ...(programmeYear !== undefined && { programmeYear }),
  ...(programme !== undefined && { programme }),
  ...(amount !== undefined && { amount, amountSource: amountSource?.kind ?? SourceKind.STATED }),
  ...(period !== undefined && {
    ...periodColumns(period),
    periodSource: periodSource?.kind ?? SourceKind.STATED,
  }),
});

/** Keeps the sum and the time with their sources, where a source is named. */
export const keepSources = async (
  em: EntityManager,
  grant: RecordKey,
  { amount, amountSource, period, periodSource }: GrantStatements,
): Promise<void> => {
  if (amountSource && amount !== undefined) {
    const value = amount === null ? null : toTheCent(amount);
    const said = { field: GrantField.AMOUNT, value, ...sourceColumns(amountSource) };
    await keepSaid(em, GRANT_VALUES, grant, said);
  }
  if (periodSource && period !== undefined) {
    const said = { field: GrantField.PERIOD, value: period, ...sourceColumns(periodSource) };
    await keepSaid(em, GRANT_VALUES, grant, said);
  }
};
