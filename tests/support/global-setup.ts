import { join } from 'node:path';
import { Client } from 'pg';
import { LocalFault } from '../../infra/src/local/fault';
import { openPostgres, type LocalPostgres } from '../../infra/src/local/postgres';
import { migrate } from '../../kernel/src/db/migrate';
import { openSecrets } from '../../kernel/src/secrets';
import { allMigrations } from './migrations';
import { seedPlaces } from './places';
import { announce, databaseUrl } from './test-server';

const FOLDER = join(__dirname, '../../.test-data');
const MOST_RUNS = 8;

/** A server for this run: two runs at once on one machine get a folder each. */
const openServer = async (): Promise<{ postgres: LocalPostgres; dataDir: string }> => {
  for (let run = 1; ; run += 1) {
    const dataDir = join(FOLDER, `run-${run}`);
    try {
      return { postgres: await openPostgres({ dataDir, durability: 'off' }), dataDir };
    } catch (error) {
      const isTaken = error instanceof LocalFault && error.message.includes('already uses');
      if (!isTaken || run === MOST_RUNS) throw error;
    }
  }
};

/** Databases that a killed run left behind. */
const dropLeftovers = async (admin: Client): Promise<void> => {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname like 'test\\_%'",
  );
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
};

const makeTemplate = async (
  admin: Client,
  server: string,
  template: string,
  dataDir: string,
): Promise<void> => {
  await admin.query(`create database ${template}`);
  const url = databaseUrl(server, template);
  await migrate({ databaseUrl: url, secrets: openSecrets(dataDir), subgraphs: allMigrations() });
  await seedPlaces(url);
};

/** One PostgreSQL server for all test files, with a migrated database to copy. TEST_DATABASE_URL names another server. */
module.exports = async (): Promise<void> => {
  const external = process.env['TEST_DATABASE_URL'];
  const { postgres, dataDir } = external
    ? { postgres: undefined, dataDir: join(FOLDER, 'external') }
    : await openServer();
  const server = external ?? postgres?.url ?? '';
  const template = `test_template_${process.pid}`;
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    if (!external) await dropLeftovers(admin);
    await makeTemplate(admin, server, template, dataDir);
  } catch (error) {
    await postgres?.stop();
    throw error;
  } finally {
    await admin.end();
  }
  announce({ url: server, template, dataDir });
  Object.assign(globalThis, { stopTestServer: () => stop(server, template, postgres) });
};

const stop = async (server: string, template: string, postgres: LocalPostgres | undefined): Promise<void> => {
  const admin = new Client({ connectionString: server });
  await admin.connect();
  await admin.query(`drop database if exists ${template} with (force)`);
  await admin.end();
  await postgres?.stop();
};
