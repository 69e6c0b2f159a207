import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

export enum AsOf {
  CERTAIN = 'CERTAIN',
  POSSIBLE = 'POSSIBLE',
  NO = 'NO',
}
registerEnumType(AsOf, {
  name: 'AsOf',
  description: 'Whether an imprecise period holds on a day.',
  valuesConfig: {
    CERTAIN: { description: 'It holds, whatever the missing precision hides.' },
    POSSIBLE: { description: 'It may hold; what is stated does not tell.' },
    NO: { description: 'It does not hold.' },
  },
});

const RANGE = /^([[(])(\d{4}-\d{2}-\d{2})?,(\d{4}-\d{2}-\d{2})?([\])])$/;

/** What a row says of its time. */
export interface StatedTime {
  readonly possible: string | null;
  readonly certain: string | null;
}

/** Whether a daterange, as PostgreSQL writes it, holds a day. */
const holds = (range: string, day: string): boolean => {
  const match = RANGE.exec(range);
  if (!match) return false;
  const [, opening, from, to, closing] = match;
  const afterBegin = from === undefined || from < day || (from === day && opening === '[');
  const beforeEnd = to === undefined || day < to || (to === day && closing === ']');
  return afterBegin && beforeEnd;
};

/**
 * The answer of a stated period on a day; no statement, the row in sight holds all of it. Where no period is stated
 * it may hold on any day. The same rule in SQL is `app.certainty`.
 */
export const asOf = (period: StatedTime, day: string): AsOf => {
  if (period.possible === null) return AsOf.POSSIBLE;
  if (period.certain !== null && holds(period.certain, day)) return AsOf.CERTAIN;
  return holds(period.possible, day) ? AsOf.POSSIBLE : AsOf.NO;
};

/**
 * The answer of a part of a whole, such as a role in a project: where it states no time, it has that of the whole;
 * where both do, both must hold.
 */
export const asOfPart = (part: StatedTime, whole: StatedTime, day: string): AsOf => {
  const answers = [part, whole].filter(({ possible }) => possible !== null).map(each => asOf(each, day));
  if (answers.includes(AsOf.NO)) return AsOf.NO;
  return answers.length === 0 || answers.includes(AsOf.POSSIBLE) ? AsOf.POSSIBLE : AsOf.CERTAIN;
};
