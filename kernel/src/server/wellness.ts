import type { DataSource } from 'typeorm';

/** Shorter than those who ask for readiness have patience. */
const LONGEST_MS = 1_000;

/** Says whether the database answers in time; all who ask at once share one statement, so that asking is no burden. */
export const wellness = (dataSource: DataSource): (() => Promise<boolean>) => {
  let asking: Promise<boolean> | undefined;
  return async () => {
    asking ??= dataSource
      .query('select 1')
      .then(
        () => true,
        () => false,
      )
      .finally(() => (asking = undefined));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>(resolve => (timer = setTimeout(() => resolve(false), LONGEST_MS)));
    return Promise.race([asking, late]).finally(() => clearTimeout(timer));
  };
};
