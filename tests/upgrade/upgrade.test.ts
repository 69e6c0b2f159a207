import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreBackup } from '@kiezgraph/infra/backup/restore-backup';
import { writeBackup } from '@kiezgraph/infra/backup/write-backup';
import { dumpSchema } from '@kiezgraph/infra/generate/database-schema';
import { migrate } from '@kiezgraph/kernel/db/migrate';
import { catalogueFaults } from '../isolation/catalogue-faults';
import { copyDatabase, emptyDatabase, type TestDatabase } from '../support/database';
import { demoAccount, lasting } from '../support/demo-platform';
import { allMigrations } from '../support/migrations';
import { openPlatform, type Platform } from '../support/platform';
import { everyRow, lostRows, sliceAnswers, sliceDatabase, sliceQuestions, type Kept } from './slice-database';

/** From the first slice to today (README.md): whoever began with it loses nothing. */
let database: TestDatabase;
let before: Kept[];
let platform: Platform;

const options = ({ url, secrets }: TestDatabase) => ({
  databaseUrl: url,
  secrets,
  subgraphs: allMigrations(),
});

beforeAll(async () => {
  database = await sliceDatabase();
  before = await everyRow(database);
  await migrate(options(database));
  platform = await openPlatform({ gateway: true, database });
});
afterAll(() => platform.close());

test('every row of the slice is there with every value it had, its version and its history', async () => {
  const sizes = Object.fromEntries(before.map(({ table, rows }) => [table, rows.length]));
  expect(sizes).toMatchObject({ 'actors.actor': 40, 'actors.audit': 87, 'cooperations.verdict': 19 });
  expect(await lostRows(database, before)).toEqual([]);
});

test('the schema is the one of a database made today', async () => {
  const fresh = await copyDatabase();
  try {
    expect(await dumpSchema(database.behind)).toBe(await dumpSchema(fresh.behind));
    expect(await catalogueFaults(database.behind)).toEqual([]);
  } finally {
    await fresh.close();
  }
});

const answers = sliceAnswers();

describe.each(sliceQuestions())('$name', ({ name, document }) => {
  test.each(Object.keys(answers[name] ?? {}))('answers %s as the slice did', async viewer => {
    const person = demoAccount(platform, viewer === 'the public' ? null : viewer);
    const answer = await platform.ask(person, document);
    expect(lasting(answer)).toEqual(lasting({ data: answers[name]?.[viewer] as never }));
  });
});

test("a backup of the slice's database is restored and migrated in one go", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiezgraph-upgrade-'));
  const [slice, restored] = [await sliceDatabase(), await emptyDatabase()];
  try {
    await writeBackup(slice.url, join(folder, 'slice.tar'));
    await restoreBackup({ ...options(restored), from: join(folder, 'slice.tar') });
    expect(await lostRows(restored, before)).toEqual([]);
    expect(await dumpSchema(restored.behind)).toBe(await dumpSchema(database.behind));
  } finally {
    await Promise.all([slice.close(), restored.close()]);
    rmSync(folder, { recursive: true });
  }
});
