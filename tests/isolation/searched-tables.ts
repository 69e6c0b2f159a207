import { withoutIndexes } from '@kiezgraph/infra/bench/network/indexes';
import type { Client } from 'pg';

/** A table that `app.searchable` made searchable. */
export interface SearchedTable {
  readonly schema: string;
  readonly name: string;
}

/** All of them, as the catalogue has them: none can be forgotten. */
export const searchedTables = async (behind: Client): Promise<SearchedTable[]> => {
  const { rows } = await behind.query<SearchedTable>(
    `select n.nspname as schema, c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attname = 'search_text' and not a.attisdropped and c.relkind = 'r' order by 1, 2`,
  );
  return rows;
};

/** What stands where a network has nothing to copy from yet. */
const FIRST: Record<string, string> = {
  project_title: `insert into funding.project_title (office_id, id, visibility, shared_with, named, project_id, title, submitted_at, district_id)
    select office_id, gen_random_uuid(), visibility, shared_with, named, id, title, submitted_at, district_id from funding.project`,
};

/** Copies of rows under names of their own until there are enough of them. */
const grow = async (behind: Client, { schema, name }: SearchedTable, rows: number): Promise<void> => {
  if (FIRST[name]) await behind.query(FIRST[name]);
  const { rows: columns } = await behind.query<{ column: string; isNaming: boolean }>(
    `select quote_ident(attname) as column, attname in ('name', 'title') as "isNaming" from pg_attribute
     where attrelid = format('%I.%I', $1::text, $2::text)::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'id'`,
    [schema, name],
  );
  const copied = columns.map(({ column, isNaming }) =>
    isNaming ? `each.${column} || ' ' || substr(md5(each.id::text || copy), 1, 8)` : `each.${column}`,
  );
  await behind.query(
    `insert into ${schema}.${name} (id, ${columns.map(({ column }) => column).join(', ')})
     select gen_random_uuid(), ${copied.join(', ')} from ${schema}.${name} each, generate_series(1, (select $1::integer / count(*) from ${schema}.${name})) copy`,
    [rows],
  );
};

/** Gives every table this many rows; triggers rest, and indexes are made anew. */
export const growTables = async (
  behind: Client,
  tables: readonly SearchedTable[],
  rows: number,
): Promise<void> => {
  await behind.query('set session_replication_role = replica');
  await withoutIndexes(
    behind,
    async () => {
      for (const table of tables) await grow(behind, table, rows);
    },
    () => undefined,
  );
  await behind.query('set session_replication_role = origin');
};
