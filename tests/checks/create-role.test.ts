import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreBackup } from '@kiezgraph/infra/backup/restore-backup';
import { writeBackup } from '@kiezgraph/infra/backup/write-backup';
import { openPostgres, type LocalPostgres } from '@kiezgraph/infra/local/postgres';
import { migrate } from '@kiezgraph/kernel/db/migrate';
import { openSecrets } from '@kiezgraph/kernel/secrets';
import { Client } from 'pg';
import { allMigrations } from '../support/migrations';

// A server of its own: on the tests' common one the roles are there already, and a superuser made them.
let folder: string;
let postgres: LocalPostgres;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiezgraph-create-role-'));
  postgres = await openPostgres({ dataDir: folder, durability: 'off' });
});
afterAll(async () => {
  await postgres.stop();
  rmSync(postgres.cluster, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

test('a role that may create roles and owns the database is enough to migrate, back up and restore', async () => {
  const superuser = new Client({ connectionString: postgres.url });
  await superuser.connect();
  await superuser.query("create role toy_migrator login createrole password 'only here'");
  await superuser.query('create database toy_database owner toy_migrator');
  await superuser.end();
  const url = new URL(postgres.url);
  Object.assign(url, { username: 'toy_migrator', password: 'only here', pathname: '/toy_database' });
  const options = { databaseUrl: url.href, secrets: openSecrets(folder), subgraphs: allMigrations() };
  await migrate(options);
  await migrate(options);
  const from = join(folder, 'backup.tar');
  const written = await writeBackup(url.href, from);
  await restoreBackup({ ...options, from });
  const again = await writeBackup(url.href, join(folder, 'again'));
  expect(again.tables).toEqual(written.tables);
  expect(again.tables.find(({ name }) => name === 'register.district')?.rows).toBe(12);
}, 120_000);
