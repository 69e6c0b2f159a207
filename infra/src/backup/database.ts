import { existsSync } from 'node:fs';
import type { Config } from '@kiezgraph/kernel/config';
import { LocalFault } from '../local/fault';
import { checkDatabase } from '../local/given-database';
import { openPostgres } from '../local/postgres';
import { livingHolder, readRecord } from '../local/postgres-record';

/** A database to work on, and what ends the work. */
export interface Lent {
  readonly url: string;
  giveBack(): Promise<void>;
}

const nothing = async (): Promise<void> => undefined;

const given = async (url: string): Promise<Lent> => {
  await checkDatabase(url);
  return { url, giveBack: nothing };
};

const embedded = async (dataDir: string): Promise<Lent> => {
  const postgres = await openPostgres({ dataDir });
  return { url: postgres.url, giveBack: () => postgres.stop() };
};

/** The database to read: the one of the running platform, or the embedded one started for the time. */
export const lendToRead = async ({ databaseUrl, dataDir }: Config): Promise<Lent> => {
  if (databaseUrl) return given(databaseUrl);
  const record = readRecord(dataDir);
  if (!existsSync(record.cluster))
    throw new LocalFault(`There is no database in ${dataDir}; set DATA_DIR, or DATABASE_URL.`);
  if (!livingHolder(record)) return embedded(dataDir);
  return given(`postgres://postgres:${record.password}@127.0.0.1:${record.port}/kiezgraph`);
};

/** The database to write, which nobody else uses meanwhile; the embedded one is made where there is none. */
export const lendToWrite = ({ databaseUrl, dataDir }: Config): Promise<Lent> =>
  databaseUrl ? given(databaseUrl) : embedded(dataDir);
