import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';

/** Something the database has to do without anybody asking. */
export interface DailyWork {
  readonly name: string;
  /** One statement that gives one row with the column `count`: how many rows it was done to. */
  readonly statement: string;
}

const A_DAY = 24 * 60 * 60 * 1000;

/** The log tells how many, never what. */
const doOnce = async (dataSource: DataSource, work: DailyWork, logger: Logger): Promise<void> => {
  try {
    const [row] = await dataSource.query<{ count: number }[]>(work.statement);
    if (row && row.count > 0) logger.info({ work: work.name, count: row.count }, 'Daily work was done.');
  } catch (error) {
    // It is tried again tomorrow, and meanwhile everything else goes on.
    logger.error({ work: work.name, message: (error as Error).message }, 'Daily work failed.');
  }
};

/** Does the works now and then once a day, until the function it gives is called. */
export const startDaily = async (
  dataSource: DataSource,
  works: readonly DailyWork[],
  logger: Logger,
): Promise<() => Promise<void>> => {
  let running = Promise.resolve();
  const doAll = async (): Promise<void> => {
    for (const work of works) await doOnce(dataSource, work, logger);
  };
  await doAll();
  const timer = setInterval(() => void (running = doAll()), A_DAY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
};
