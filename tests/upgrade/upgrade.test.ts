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

interface Entry {
  readonly version: number;
  readonly recordedAt: string;
  readonly memberIds: readonly string[];
  readonly fields: readonly { before: string | null; after: string | null }[];
}

/** An answer with its histories apart, in their order. */
const historiesOf = (answer: unknown): { rest: unknown; entries: Entry[] } => {
  const entries: Entry[] = [];
  const rest = JSON.parse(JSON.stringify(answer), (name, value: unknown) => {
    if (name !== 'history' || !Array.isArray(value)) return value;
    entries.push(...(value as Entry[]));
    return (value as Entry[]).map(({ version, recordedAt }) => ({ version, recordedAt }));
  }) as unknown;
  return { rest, entries };
};

/**
 * Histories speak the words of the schema since then and leave out what only the database knows, and of whom they tell
 * in another office: what they tell today, the slice told.
 */
const expectToldBefore = (now: readonly Entry[], then: readonly Entry[]): void => {
  const values = ({ fields }: Entry): string[] => fields.map(({ before, after }) => `${before} ${after}`);
  now.forEach((entry, at) => {
    const told = then[at] as Entry;
    expect(values(told)).toEqual(expect.arrayContaining(values(entry)));
    expect(told.memberIds).toEqual(expect.arrayContaining([...entry.memberIds]));
  });
  expect(now.some(({ fields }) => fields.length > 0)).toBe(then.some(({ fields }) => fields.length > 0));
};

const EDITS: readonly string[] = ['version', 'updatedAt', 'termsVersion'];

/** What the slice told, as far as it is still told: how often and when a record was edited is its editors' business since then. */
const stillTold = (then: unknown, now: unknown): unknown => {
  if (Array.isArray(then) && Array.isArray(now)) return then.map((each, at) => stillTold(each, now[at]));
  if (typeof then !== 'object' || typeof now !== 'object' || then === null || now === null) return then;
  const told = now as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(then).map(([name, value]) => [
      name,
      EDITS.includes(name) && told[name] === null ? null : stillTold(value, told[name]),
    ]),
  );
};

describe.each(sliceQuestions())('$name', ({ name, document }) => {
  test.each(Object.keys(answers[name] ?? {}))('answers %s as the slice did', async viewer => {
    const person = demoAccount(platform, viewer === 'the public' ? null : viewer);
    const answer = await platform.ask(person, document);
    const now = historiesOf(lasting(answer));
    const then = historiesOf(lasting({ data: answers[name]?.[viewer] as never }));
    expect(now.rest).toEqual(stillTold(then.rest, now.rest));
    // Who edits is told, of the own records.
    if (name === 'every-actor' && viewer === 'pankstrasse.lead')
      expect(JSON.stringify(now.rest)).toMatch(/"version":[1-9]/);
    expectToldBefore(now.entries, then.entries);
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
