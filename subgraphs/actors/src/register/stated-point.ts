import { parsePeriod, PeriodFault } from '@kiezgraph/kernel/approximate-date';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkPeriod, type Check } from '@kiezgraph/kernel/input-check';

/** The first and the last day that a stated point in time may mean. */
export interface StatedPoint {
  readonly earliestOn: string;
  readonly latestOn: string;
}

/** A point in time of any precision, such as `2016-04`: no period, for something happens once. */
export const checkPoint = (field: string, value: string | null | undefined): Check =>
  value?.includes('/')
    ? { code: Code.INVALID, message: 'Hier steht ein Zeitpunkt, kein Zeitraum.', field }
    : checkPeriod(field, value);

export const statedPoint = (text: string): StatedPoint => {
  const [, earliestOn = '', latestOn = ''] = /^\[(.*),(.*)\]$/.exec(parsePeriod(text).possible) ?? [];
  return { earliestOn, latestOn };
};

/** A stated period in the columns of a row of the register: undefined leaves it, null takes it away. */
export const statedColumns = (period: string | null | undefined): Record<string, string | null> => {
  if (period === undefined) return {};
  if (period === null) return { period_text: null, possible: null, certain: null };
  const { text, possible, certain } = parsePeriod(period);
  return { period_text: text, possible, certain };
};

/** A stated period with another end, its beginning left as it was; null when it would end before it begins. */
export const periodEndedAt = (period: string | null, end: string): string | null => {
  try {
    return parsePeriod(`${period?.split('/')[0] ?? ''}/${end}`).text;
  } catch (error) {
    if (error instanceof PeriodFault) return null;
    throw error;
  }
};
