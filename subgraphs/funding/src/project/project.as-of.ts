import { AsOf } from './project.enum';

const RANGE = /^([[(])(\d{4}-\d{2}-\d{2})?,(\d{4}-\d{2}-\d{2})?([\])])$/;

/** Whether a daterange, as PostgreSQL writes it, holds a day. */
const holds = (range: string, day: string): boolean => {
  const match = RANGE.exec(range);
  if (!match) return false;
  const [, opening, from, to, closing] = match;
  const afterBegin = from === undefined || from < day || (from === day && opening === '[');
  const beforeEnd = to === undefined || day < to || (to === day && closing === ']');
  return afterBegin && beforeEnd;
};

/** The answer of a stated period on a day; no statement, the row in sight holds all of it. */
export const asOf = (period: { readonly possible: string; readonly certain: string }, day: string): AsOf => {
  if (holds(period.certain, day)) return AsOf.CERTAIN;
  return holds(period.possible, day) ? AsOf.POSSIBLE : AsOf.NO;
};
