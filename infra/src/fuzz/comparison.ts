import type { FuzzAnswer } from './question';

const placeOf = (data: unknown, path: readonly (string | number)[] | undefined): string => {
  let value = data;
  for (const [index, step] of (path ?? []).entries()) {
    if (value === null || typeof value !== 'object') return JSON.stringify(path?.slice(0, index));
    value = (value as Record<string | number, unknown>)[step];
  }
  return JSON.stringify(path ?? []);
};

/** Where errors left a null: several errors below one null count as one, for which of them is met first is luck. */
const failedPlaces = ({ data, errors }: FuzzAnswer): string[] =>
  [...new Set((errors ?? []).map(({ path }) => placeOf(data, path)))].sort();

/** What two answers must have in common: the data to the last key and its order, and where there are errors. */
export const essence = (answer: FuzzAnswer): string =>
  'data' in answer && answer.data !== undefined
    ? JSON.stringify({ data: answer.data, failed: failedPlaces(answer) })
    : JSON.stringify({ refused: true });
