import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkPeriod, type Check } from '@kiezgraph/kernel/input-check';

/** The columns of a stated period (procedure `app.dated`). */
export interface PeriodColumns {
  readonly period: string | null;
  readonly possible: string | null;
  readonly certain: string | null;
}

/** The columns that a stated period means; a text that was checked before. */
export const periodColumns = (text: string | null): PeriodColumns => {
  if (text === null) return { period: null, possible: null, certain: null };
  const { possible, certain } = parsePeriod(text);
  return { period: text, possible, certain };
};

// Leaves room for a second one beside it in a period.
const MOST_CHARACTERS = 18;

/** A point in time, however imprecise, and no span of time. */
export const checkMoment = (field: string, value: string | null | undefined): Check => {
  if (value === null || value === undefined) return undefined;
  return value.includes('/') || value.length > MOST_CHARACTERS
    ? { code: Code.INVALID, message: 'Das ist ein Zeitraum und kein Zeitpunkt.', field }
    : checkPeriod(field, value);
};

/** A whole number between two bounds. */
export const checkNumber = (
  field: string,
  value: number | null | undefined,
  least: number,
  most: number,
): Check =>
  value === null || value === undefined || (value >= least && value <= most)
    ? undefined
    : { code: Code.INVALID, message: `Die Zahl liegt nicht zwischen ${least} und ${most}.`, field };
