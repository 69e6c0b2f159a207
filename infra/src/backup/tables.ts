import { DATA_TABLES } from '@kiezgraph/kernel/db/backup-access';
import { OWNER_ROLE } from '@kiezgraph/kernel/db/bootstrap';
import type { MigrationNames } from '@kiezgraph/kernel/db/rebuild';
import type { ClientBase } from 'pg';
import type { Manifest } from './manifest';

/** A table of the data. */
export interface DataTable {
  readonly name: string;
  /** The name as SQL needs it; so are the columns. */
  readonly quoted: string;
  /** What is written into it, by name; generated columns make themselves. */
  readonly columns: readonly string[];
  /** By which its rows always come in the same order. */
  readonly order: readonly string[];
}

const COLUMNS = `array(select quote_ident(attname) from pg_attribute
  where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attname collate "C")`;

const KEY = `array(select quote_ident(attname) || case when attcollation = 0 then '' else ' collate "C"' end
  from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
  join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum where i.indrelid = t.oid and i.indisprimary order by place)`;

export const tablesOf = async (client: ClientBase): Promise<DataTable[]> => {
  const { rows } = await client.query<{ quoted: string; columns: string[]; key: string[] }>(
    `select t.name as quoted, ${COLUMNS} as columns, ${KEY} as key from (${DATA_TABLES}) t order by replace(t.name, '"', '') collate "C"`,
  );
  return rows.map(({ quoted, columns, key }) => ({
    name: quoted.replaceAll('"', ''),
    quoted,
    columns,
    order: key.length ? key : columns.map(column => `${column}::text collate "C"`),
  }));
};

export const sequencesOf = async (client: ClientBase): Promise<Manifest['sequences']> => {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and c.relowner = '${OWNER_ROLE}'::regrole and n.nspowner = '${OWNER_ROLE}'::regrole
     order by c.oid::regclass::text collate "C"`,
  );
  const found: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const state = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${name}`,
    );
    const [{ lastValue, isCalled } = { lastValue: '1', isCalled: false }] = state.rows;
    found.push({ name, lastValue, isCalled });
  }
  return found;
};

/** The migrations a database has behind it, by scope. */
export const migrationsOf = async (
  client: ClientBase,
  tables: readonly DataTable[],
): Promise<MigrationNames> => {
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    const scope = /^app\.migration_(\w+)$/.exec(name)?.[1];
    if (!scope) continue;
    const { rows } = await client.query<{ name: string }>(`select name from ${name} order by id`);
    found[scope] = rows.map(row => row.name);
  }
  return found;
};
