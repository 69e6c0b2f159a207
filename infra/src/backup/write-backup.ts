import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGzip } from 'node:zlib';
import { CLOSED_TO_BACKUP } from '@kiezgraph/kernel/db/backup-access';
import { BACKUP_ROLE } from '@kiezgraph/kernel/db/bootstrap';
import { takeMigratorLock } from '@kiezgraph/kernel/db/migrate';
import { Client } from 'pg';
import { LocalFault, folderFault, makeFolder } from '../local/fault';
import { isArchive, packFolder, privateFile } from './files';
import { CHECKSUMS, FORMAT, MANIFEST, fileOf, type Manifest } from './manifest';
import { copyOut, speakOneText } from './rows';
import { migrationsOf, sequencesOf, tablesOf } from './tables';

const PRODUCT = join(__dirname, '..', '..', '..', 'package.json');

export const productVersion = async (): Promise<string> =>
  (JSON.parse(await readFile(PRODUCT, 'utf8')) as { version: string }).version;

export const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Reads as the role that sees every row; a superuser does so anyway, also on a database from before there was one. */
const seeEverything = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ hasRole: boolean; isAbove: boolean; isOurs: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as "hasRole",
      (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as "isAbove",
      to_regclass('register.office') is not null as "isOurs"`,
    [BACKUP_ROLE],
  );
  const [found] = rows;
  if (!found?.isOurs) throw new LocalFault('There is nothing to back up: the database was never migrated.');
  const isOpen = found.hasRole && (await client.query(CLOSED_TO_BACKUP)).rowCount === 0;
  if (isOpen) await client.query(`set local role ${BACKUP_ROLE}`);
  else if (!found.isAbove)
    throw new LocalFault(
      'The database is not migrated to this version, so a backup would miss rows; run npm run migrate first.',
    );
};

const writeTables = async (
  client: Client,
  folder: string,
  say: (line: string) => void,
): Promise<Manifest> => {
  const tables = await tablesOf(client);
  const manifest: Manifest = {
    format: FORMAT,
    product: await productVersion(),
    madeAt: new Date().toISOString(),
    database:
      (await client.query<{ version: string }>("select current_setting('server_version') as version")).rows[0]
        ?.version ?? '',
    migrations: Object.fromEntries(
      Object.entries(await migrationsOf(client, tables)).map(([scope, names]) => [scope, [...names]]),
    ),
    tables: [],
    sequences: [],
  };
  for (const table of tables) {
    const file = privateFile(join(folder, fileOf(table.name)));
    const written = await copyOut(client, table, [createGzip(), file]);
    manifest.tables.push(written);
    say(`${table.name}: ${written.rows} rows, ${sizeOf(written.bytes)}`);
  }
  // After the rows: a sequence knows no snapshot and may only be ahead of them.
  manifest.sequences.push(...(await sequencesOf(client)));
  return manifest;
};

const sumOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
};

const writeSums = async (folder: string, manifest: Manifest): Promise<void> => {
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
  const lines: string[] = [];
  for (const name of [MANIFEST, ...manifest.tables.map(table => fileOf(table.name))])
    lines.push(`${await sumOf(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, CHECKSUMS), lines.join(''), { mode: 0o600, flush: true });
};

const fillFolder = async (
  databaseUrl: string,
  folder: string,
  say: (line: string) => void,
): Promise<Manifest> => {
  const client = new Client({ connectionString: databaseUrl });
  // A server that goes away fails the statement under way, which is enough.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await takeMigratorLock(client, 'shared');
    await client.query('begin transaction isolation level repeatable read, read only');
    await speakOneText(client);
    await seeEverything(client);
    const manifest = await writeTables(client, folder, say);
    await client.query('commit');
    await writeSums(folder, manifest);
    return manifest;
  } finally {
    await client.end();
  }
};

/** Where a backup grows: beside its place, so that what stands there under the right name is whole. */
export const growing = (target: string): string[] => [
  `${target}.unfinished-${process.pid}`,
  `${target}.unfinished-${process.pid}.tar`,
];

/** Writes all data of a database, as of one moment, into a folder or, when its name ends in .tar, an archive. */
export const writeBackup = async (
  databaseUrl: string,
  target: string,
  say: (line: string) => void = () => undefined,
): Promise<Manifest> => {
  const [folder = '', archive = ''] = growing(target);
  try {
    makeFolder(dirname(target));
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw folderFault(dirname(target), error);
  }
  try {
    const manifest = await fillFolder(databaseUrl, folder, say);
    if (isArchive(target)) await packFolder(folder, archive);
    renameSync(isArchive(target) ? archive : folder, target);
    return manifest;
  } finally {
    for (const path of growing(target)) rmSync(path, { recursive: true, force: true });
  }
};
