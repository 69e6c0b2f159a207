import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tablesOf } from '@kiezgraph/infra/backup/tables';
import { Client } from 'pg';
import { emptyDatabase, type TestDatabase } from '../support/database';

const FOLDER = join(__dirname, 'slice');

const unpacked = (name: string): string => gunzipSync(readFileSync(join(FOLDER, name))).toString('utf8');

/** A database as the slice left it: its schema and its rows, nothing migrated since. */
export const sliceDatabase = async (): Promise<TestDatabase> => {
  const database = await emptyDatabase();
  // A connection of its own: the script changes the session it runs in.
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(unpacked('database.sql.gz'));
  } finally {
    await client.end();
  }
  return database;
};

/** The slice's questions, as they were asked then. */
export const sliceQuestions = (): { name: string; document: string }[] =>
  readdirSync(join(FOLDER, 'questions'))
    .sort()
    .map(file => ({
      name: file.replace('.graphql', ''),
      document: readFileSync(join(FOLDER, 'questions', file), 'utf8'),
    }));

const RESTRICTED_TO = '01a20132-d866-7052-b6c4-4065e357998e';

// The one event of the slice that is circa, 2025~: days were counted, so that it began a day late, for 2024 is a leap year.
// What was written of it in the record of changes stays as it was written.
const CORRECTED: Readonly<Record<string, (row: string) => string>> = {
  'events.event': row => row.replace('[2024-01-02,2027-01-01)', '[2024-01-01,2027-01-01)'),
  // What was said of the restricted cooperation is seen by whom it is restricted to; its office saw it all.
  'cooperations.verdict': row =>
    row.includes('01a20134-0308-7068-ab49-dfa0d9e6fbf0')
      ? row.replace(/,OFFICE\)$/, ',RESTRICTED)').replace(',AGREED,{},', `,AGREED,{${RESTRICTED_TO}},`)
      : row,
};
const correctedAnswers = (text: string): string =>
  text.replaceAll('"earliestOn":"2024-01-02"', '"earliestOn":"2024-01-01"');

/** What the slice answered, by question and viewer. */
export const sliceAnswers = (): Record<string, Record<string, unknown>> =>
  JSON.parse(correctedAnswers(unpacked('answers.json.gz'))) as Record<string, Record<string, unknown>>;

/** The rows of a table as texts, with the columns that they were asked for. */
export interface Kept {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

const rowsOf = async (
  { behind }: TestDatabase,
  table: string,
  columns: readonly string[],
): Promise<string[]> => {
  const { rows } = await behind.query<{ row: string }>(
    `select row(${columns.join(', ')})::text as row from ${table} order by 1`,
  );
  return rows.map(({ row }) => row);
};

/** Every row there is, but the list of migrations. */
export const everyRow = async (database: TestDatabase): Promise<Kept[]> => {
  const kept: Kept[] = [];
  for (const { name, quoted, columns } of await tablesOf(database.behind)) {
    if (name.startsWith('app.')) continue;
    kept.push({ table: quoted, columns, rows: await rowsOf(database, quoted, columns) });
  }
  return kept;
};

/** Rows of then that are not there now with every value they had, but what was wrong. */
export const lostRows = async (database: TestDatabase, before: readonly Kept[]): Promise<string[]> => {
  const lost: string[] = [];
  for (const { table, columns, rows } of before) {
    const now = new Set(await rowsOf(database, table, columns));
    lost.push(...rows.filter(row => !now.has(CORRECTED[table]?.(row) ?? row)).map(row => `${table}: ${row}`));
  }
  return lost;
};
