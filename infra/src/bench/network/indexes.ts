import type { Client } from 'pg';

const FOUND = `
  select format('%I.%I', n.nspname, c.relname) as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('actors', 'cooperations', 'funding', 'events')
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  order by 1`;

/** Takes the indexes away while rows come in by the thousand, and makes them again at the end: half the time. */
export const withoutIndexes = async (
  client: Client,
  work: () => Promise<void>,
  afterwards: () => void,
): Promise<void> => {
  const { rows } = await client.query<{ name: string; definition: string }>(FOUND);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  afterwards();
  await client.query("set maintenance_work_mem = '256MB'");
  for (const { definition } of rows) await client.query(definition);
};
