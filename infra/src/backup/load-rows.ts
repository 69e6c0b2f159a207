import { createGunzip } from 'node:zlib';
import { DATA_TABLES } from '@kiezgraph/kernel/db/backup-access';
import { BACKUP_ROLE, OWNER_ROLE } from '@kiezgraph/kernel/db/bootstrap';
import type { ClientBase } from 'pg';
import { LocalFault } from '../local/fault';
import type { EachFile } from './files';
import { fileOf, type Manifest } from './manifest';
import { copyIn, copyOut, speakOneText } from './rows';
import { tablesOf, type DataTable } from './tables';

const FOREIGN_KEYS = `select format('alter table %s alter constraint %I', t.name, k.conname) as change
  from (${DATA_TABLES}) t join pg_constraint k on k.conrelid = t.oid where k.contype = 'f' and not k.condeferrable and k.conparentid = 0`;

/** Runs one statement made from each row that the catalogue answers. */
const runEach = async (client: ClientBase, statements: readonly string[]): Promise<void> => {
  if (statements.length) await client.query(statements.join(';\n'));
};

/**
 * Lets rows in as they are: no trigger stamps or records them, the owner is not bound by the wall, and what refers to
 * each other may come in any order. Gives what puts all of it back.
 */
const openForRows = async (client: ClientBase): Promise<() => Promise<void>> => {
  const { rows: tables } = await client.query<{ name: string; is_walled: boolean }>(DATA_TABLES);
  const { rows: keys } = await client.query<{ change: string }>(FOREIGN_KEYS);
  const walled = tables.filter(table => table.is_walled);
  await runEach(client, [
    `set local role ${OWNER_ROLE}`,
    ...tables.map(({ name }) => `alter table ${name} disable trigger user`),
    ...walled.map(({ name }) => `alter table ${name} no force row level security`),
    ...keys.map(({ change }) => `${change} deferrable`),
    'set constraints all deferred',
    `truncate ${tables.map(({ name }) => name).join(', ')}`,
  ]);
  return async () => {
    await client.query('set constraints all immediate');
    await runEach(client, [
      ...keys.map(({ change }) => `${change} not deferrable`),
      ...walled.map(({ name }) => `alter table ${name} force row level security`),
      ...tables.map(({ name }) => `alter table ${name} enable trigger user`),
    ]);
  };
};

/** The tables as the database has them, which must be those of the backup: what stands in a file never becomes SQL. */
const matchTables = async (client: ClientBase, manifest: Manifest): Promise<DataTable[]> => {
  const tables = await tablesOf(client);
  const shape = (each: readonly { name: string; columns: readonly string[] }[]): string[] =>
    each.map(({ name, columns }) => `${name} (${columns.join(', ')})`).sort();
  const [here, there] = [shape(tables), shape(manifest.tables)];
  const odd = [...here.filter(one => !there.includes(one)), ...there.filter(one => !here.includes(one))];
  if (odd.length) throw new LocalFault(`The backup does not fit its own migrations: ${odd.join('; ')}.`);
  return tables;
};

const setSequences = async (client: ClientBase, { sequences }: Manifest): Promise<void> => {
  for (const { name, lastValue, isCalled } of sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, lastValue, isCalled]);
};

/** Looks whether the database now holds, to the byte, what the manifest says. */
const verify = async (
  client: ClientBase,
  tables: readonly DataTable[],
  manifest: Manifest,
): Promise<void> => {
  await client.query(`set local role ${BACKUP_ROLE}`);
  for (const table of tables) {
    const wanted = manifest.tables.find(({ name }) => name === table.name);
    const found = await copyOut(client, table);
    if (found.sha256 !== wanted?.sha256 || found.rows !== wanted.rows)
      throw new LocalFault(
        `${table.name} came back as ${found.rows} rows that are not those of the backup. Nothing was changed.`,
      );
  }
};

/** Fills freshly made tables with a backup's rows, in the caller's transaction, and proves that they are the same. */
export const loadRows = async (
  client: ClientBase,
  files: EachFile,
  manifest: Manifest,
  say: (line: string) => void,
): Promise<void> => {
  await speakOneText(client);
  const tables = await matchTables(client, manifest);
  const close = await openForRows(client);
  await files(async (name, content) => {
    const table = tables.find(each => fileOf(each.name) === name);
    if (!table) return void content.resume();
    await copyIn(client, table, [content, createGunzip()]);
    say(`${table.name}: ${manifest.tables.find(each => each.name === table.name)?.rows} rows`);
  });
  await setSequences(client, manifest);
  await close();
  say('Comparing every row with the backup …');
  await verify(client, tables, manifest);
};
