import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBackup } from '@kiezgraph/infra/backup/write-backup';
import { restoreBackup } from '@kiezgraph/infra/backup/restore-backup';
import { CHECKSUMS, MANIFEST, type Manifest } from '@kiezgraph/infra/backup/manifest';
import { dumpSchema } from '@kiezgraph/infra/generate/database-schema';
import { questions } from '../graph/questions';
import { catalogueFaults } from '../isolation/catalogue-faults';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { demoAccount, lasting, openDemoPlatform } from '../support/demo-platform';
import { allMigrations } from '../support/migrations';
import { openPlatform, type Platform } from '../support/platform';

const VIEWERS = [null, 'pankstrasse.lead', 'duettmann-siedlung.staff', 'mitte.officer', 'network.steward'];

let platform: Platform;
let folder: string;
let whole: string;
let archive: string;
let written: Manifest;
const opened: TestDatabase[] = [];

const newDatabase = async (): Promise<TestDatabase> => {
  const database = await emptyDatabase();
  opened.push(database);
  return database;
};

const restore = (
  database: TestDatabase,
  from: string,
  more: { replace?: string; say?: (line: string) => void } = {},
): Promise<Manifest> =>
  restoreBackup({
    databaseUrl: database.url,
    secrets: database.secrets,
    subgraphs: allMigrations(),
    from,
    ...more,
  });

/** Every schema there is but PostgreSQL's own; none in an empty database. */
const schemasIn = async ({ behind }: TestDatabase): Promise<string[]> => {
  const { rows } = await behind.query<{ name: string }>(
    "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')",
  );
  return rows.map(({ name }) => name);
};

const nameOf = async ({ behind }: TestDatabase): Promise<string> =>
  (await behind.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? '';

/** A copy of the whole backup with something changed in it; sums are made anew where the change is to be believed. */
const changed = (change: (copy: string) => void, { believed = false } = {}): string => {
  const copy = mkdtempSync(join(folder, 'changed-'));
  for (const name of readdirSync(whole)) writeFileSync(join(copy, name), readFileSync(join(whole, name)));
  change(copy);
  const sums = readdirSync(copy)
    .filter(name => name !== CHECKSUMS)
    .map(
      name =>
        `${createHash('sha256')
          .update(readFileSync(join(copy, name)))
          .digest('hex')}  ${name}\n`,
    );
  if (believed) writeFileSync(join(copy, CHECKSUMS), sums.join(''));
  return copy;
};

/** Flips one bit: of the byte at a place, or at a part of the file. */
const flip = (file: string, place: number): void => {
  const bytes = readFileSync(file);
  const at = place > 1 ? place : Math.floor(place * (bytes.length - 1));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

const HEADER_BYTES = 512;

const flippedArchive = (place: number): string => {
  const copy = join(mkdtempSync(join(folder, 'changed-')), 'flipped.tar');
  writeFileSync(copy, readFileSync(archive));
  flip(copy, place);
  return copy;
};

const rewritten = (change: (manifest: Manifest) => void): string =>
  changed(
    copy => {
      const manifest = JSON.parse(readFileSync(join(copy, MANIFEST), 'utf8')) as Manifest;
      change(manifest);
      writeFileSync(join(copy, MANIFEST), JSON.stringify(manifest));
    },
    { believed: true },
  );

beforeAll(async () => {
  platform = await openDemoPlatform();
  folder = mkdtempSync(join(tmpdir(), 'kiezgraph-backup-'));
  whole = join(folder, 'whole');
  archive = join(folder, 'whole.tar');
  written = await writeBackup(platform.database.url, whole);
  await writeBackup(platform.database.url, archive);
});
afterAll(async () => {
  await Promise.all(opened.map(database => database.close()));
  await platform.close();
  rmSync(folder, { recursive: true });
});

describe('a backup restored elsewhere', () => {
  let elsewhere: Platform;
  let database: TestDatabase;

  beforeAll(async () => {
    database = await emptyDatabase();
    await restore(database, archive);
    elsewhere = await openPlatform({ gateway: true, database });
  });
  afterAll(() => elsewhere.close());

  test.each(questions)('answers $name as before, whoever asks', async ({ document, variables }) => {
    for (const name of VIEWERS) {
      const ask = async (where: Platform): Promise<unknown> =>
        lasting(await where.ask(demoAccount(where, name), document, variables));
      const before = await ask(platform);
      expect(before).not.toHaveProperty('errors');
      expect(await ask(elsewhere)).toEqual(before);
    }
  });

  test('gives a backup with the same checksums, rows and sequences', async () => {
    const again = await writeBackup(database.url, join(folder, 'again'));
    expect(again.tables).toEqual(written.tables);
    expect(again.sequences).toEqual(written.sequences);
    expect(again.migrations).toEqual(written.migrations);
    expect(again.tables.find(({ name }) => name === 'actors.audit')?.rows).toBeGreaterThan(20);
  });

  test('is guarded as a new database is: the same triggers, keys, policies and grants', async () => {
    expect(await catalogueFaults(database.behind)).toEqual([]);
    expect(await dumpSchema(database.behind)).toBe(await dumpSchema(platform.database.behind));
  });

  test('goes on recording changes where the history ends', async () => {
    const lead = demoAccount(elsewhere, 'pankstrasse.lead');
    const last = `select max(sequence)::integer as last from actors.audit`;
    const before = (await database.behind.query<{ last: number }>(last)).rows[0]?.last ?? 0;
    const { data } = await elsewhere.ask(
      lead,
      'mutation { actorCreate(input: { kind: NONPROFIT, name: "Beispiel: Nach der Rückkehr" }) { actor { version } userErrors { message } } }',
    );
    expect(data?.actorCreate).toEqual({ actor: { version: 1 }, userErrors: [] });
    expect((await database.behind.query<{ last: number }>(last)).rows[0]?.last).toBeGreaterThan(before);
  });
});

test('a backup holds every table with rows of its own, and no key of this installation', async () => {
  const { rows } = await platform.database.behind.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'public') order by 1`,
  );
  const kept = written.tables.map(({ name }) => name).sort();
  expect([...kept, 'app.signing_key'].sort()).toEqual(rows.map(({ name }) => name).sort());
  expect(readFileSync(join(whole, MANIFEST), 'utf8')).not.toContain('signing_key');
});

test('only its owner may read it, and it checks with sha256sum', () => {
  const modes = [whole, archive, ...readdirSync(whole).map(name => join(whole, name))].map(path => {
    const { mode } = statSync(path);
    return mode & 0o077;
  });
  expect(new Set(modes)).toEqual(new Set([0]));
  const [line] = readFileSync(join(whole, CHECKSUMS), 'utf8').split('\n');
  const sum = createHash('sha256')
    .update(readFileSync(join(whole, MANIFEST)))
    .digest('hex');
  expect(line).toBe(`${sum}  ${MANIFEST}`);
});

const damages: [what: string, damage: () => string][] = [
  ['a flipped bit in the first row', () => changed(copy => flip(join(copy, 'actors.actor.copy.gz'), 0.5))],
  ['a flipped bit in a header', () => changed(copy => flip(join(copy, 'register.office.copy.gz'), 0))],
  ['a flipped bit in the manifest', () => changed(copy => flip(join(copy, MANIFEST), 0.7))],
  ['a flipped bit in the checksums', () => changed(copy => flip(join(copy, CHECKSUMS), 0.5))],
  ['a missing file', () => changed(copy => rmSync(join(copy, 'events.event.copy.gz')))],
  ['missing checksums', () => changed(copy => rmSync(join(copy, CHECKSUMS)))],
  ['a cut file', () => changed(copy => truncateSync(join(copy, 'actors.audit.copy.gz'), 100))],
  ["a flipped bit in an archive's file", () => flippedArchive(HEADER_BYTES + 100)],
  ["a flipped bit in an archive's header", () => flippedArchive(HEADER_BYTES / 2)],
  [
    'a cut archive',
    () => {
      const copy = join(mkdtempSync(join(folder, 'changed-')), 'cut.tar');
      writeFileSync(copy, readFileSync(archive).subarray(0, 30_000));
      return copy;
    },
  ],
  ['a file that is none', () => join(__filename)],
];

test.each(damages)('%s is noticed, and nothing is changed', async (_what, damage) => {
  const database = await newDatabase();
  await expect(restore(database, damage())).rejects.toThrow(/is damaged: .*[^.]\. Nothing was changed\.$/);
  expect(await schemasIn(database)).toEqual([]);
});

test('rows that do not come back as they were are noticed after all, and nothing is changed', async () => {
  const database = await newDatabase();
  const other = rewritten(({ tables }) =>
    tables.filter(({ name }) => name === 'events.event').forEach(table => (table.sha256 = '0'.repeat(64))),
  );
  await expect(restore(database, other)).rejects.toThrow(
    /events\.event came back as \d+ rows that are not those/,
  );
  expect(await schemasIn(database)).toEqual([]);
});

test('a backup of a newer version is refused by name', async () => {
  const database = await newDatabase();
  const newer = rewritten(manifest => {
    manifest.product = '9.1.0';
    manifest.migrations['actors']?.push('Newer1900000000001');
  });
  await expect(restore(database, newer)).rejects.toThrow(/version 9\.1\.0 with Newer1900000000001/);
  const format = rewritten(manifest => void Object.assign(manifest, { format: 2, product: '9.1.0' }));
  await expect(restore(database, format)).rejects.toThrow(/format 2, written by version 9\.1\.0/);
  expect(await schemasIn(database)).toEqual([]);
});

test('a restore whose connection is lost leaves an empty database, which can be restored into', async () => {
  const database = await newDatabase();
  const kill = (line: string): void => {
    if (!line.startsWith('cooperations.party')) return;
    void database.behind.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  };
  await expect(restore(database, whole, { say: kill })).rejects.toThrow();
  expect(await schemasIn(database)).toEqual([]);
  await restore(database, whole);
  expect(await schemasIn(database)).toContain('actors');
});

test('a full database is replaced only when named, and stays as it was when that fails', async () => {
  const database = await newDatabase();
  const name = await nameOf(database);
  await restore(database, whole);
  await expect(restore(database, whole)).rejects.toThrow(`add --replace ${name}`);
  await expect(restore(database, whole, { replace: 'kiezgraph' })).rejects.toThrow(`add --replace ${name}`);
  const before = await writeBackup(database.url, join(folder, 'before-replacing'));
  const wrong = rewritten(({ tables }) => tables.forEach(table => (table.sha256 = '0'.repeat(64))));
  await expect(restore(database, wrong, { replace: name })).rejects.toThrow('Nothing was changed');
  expect((await writeBackup(database.url, join(folder, 'after-failing'))).tables).toEqual(before.tables);
  await restore(database, whole, { replace: name });
  expect((await writeBackup(database.url, join(folder, 'after-replacing'))).tables).toEqual(written.tables);
});

test("somebody else's schema is never dropped, and a running platform is not restored over", async () => {
  const database = await newDatabase();
  await database.behind.query('create schema events; create table events.theirs (id integer)');
  await expect(restore(database, whole)).rejects.toThrow('schemas of somebody else: events');
  // Connections that nobody needs are closed after a while: so somebody asks just now.
  await platform.ask(null, '{ actors(first: 1) { nodes { name } } }');
  const running = { ...platform.database, close: async () => undefined };
  await expect(restore(running, whole, { replace: await nameOf(running) })).rejects.toThrow(
    /The platform runs on the database .*; stop it first/,
  );
});

test.each(['whole', 'archive.tar'])('a backup that is interrupted leaves nothing behind (%s)', async name => {
  const place = mkdtempSync(join(folder, 'interrupted-'));
  const stop = (line: string): void => {
    if (line.startsWith('events.audit')) throw new Error('no more space');
  };
  await expect(writeBackup(platform.database.url, join(place, name), stop)).rejects.toThrow('no more space');
  expect(readdirSync(place)).toEqual([]);
});

test('a database that was never migrated is not backed up as an empty one', async () => {
  const database = await newDatabase();
  await expect(writeBackup(database.url, join(folder, 'nothing'))).rejects.toThrow(
    'There is nothing to back up',
  );
});

test('a table that the backup could not read is refused, not left out', async () => {
  const database = await newDatabase();
  await restore(database, whole);
  const admin = `test_admin_${process.pid}`;
  const name = await nameOf(database);
  await database.behind.query(`create role ${admin} login createrole password 'only here';
    grant kiezgraph_owner, kiezgraph_backup to ${admin}; grant connect on database ${name} to ${admin}`);
  try {
    const url = new URL(database.url);
    Object.assign(url, { username: admin, password: 'only here' });
    expect((await writeBackup(url.href, join(folder, 'by-admin'))).tables).toEqual(written.tables);
    await database.behind.query('drop policy backup on actors.actor');
    await expect(writeBackup(url.href, join(folder, 'by-admin-again'))).rejects.toThrow('would miss rows');
  } finally {
    await database.behind.query(`drop owned by ${admin}; drop role ${admin}`);
  }
});
