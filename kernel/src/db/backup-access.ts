import type { ClientBase } from 'pg';
import { BACKUP_ROLE, OWNER_ROLE } from './bootstrap';

/** Holds the keys of this installation, which are derived from its secrets and so never leave with the data. */
const NEVER_KEPT = 'app.signing_key';

/** The tables that make up the data, as `oid` and `name`: whatever our owner has, in whichever schema of ours. */
export const DATA_TABLES = `
  select c.oid, format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as is_walled
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition
    and c.relowner = '${OWNER_ROLE}'::regrole and n.nspowner = '${OWNER_ROLE}'::regrole
    and format('%I.%I', n.nspname, c.relname) <> '${NEVER_KEPT}'`;

const OPEN = `do $$ declare home record; target record; begin
  for home in select nspname from pg_catalog.pg_namespace where nspowner = '${OWNER_ROLE}'::regrole loop
    execute format('grant usage on schema %I to ${BACKUP_ROLE}', home.nspname);
    execute format('grant select on all sequences in schema %I to ${BACKUP_ROLE}', home.nspname);
  end loop;
  for target in ${DATA_TABLES} loop
    execute format('grant select on %s to ${BACKUP_ROLE}', target.name);
    if target.is_walled and not exists (select from pg_catalog.pg_policy where polrelid = target.oid and polname = 'backup') then
      execute format('create policy backup on %s for select to ${BACKUP_ROLE} using (true)', target.name);
    end if;
  end loop;
end $$`;

/** Lets a backup read every table there is. It runs after all migrations, so that no table is forgotten. */
export const openToBackup = async (admin: ClientBase): Promise<void> => {
  await admin.query(`set role ${OWNER_ROLE}`);
  await admin.query(OPEN);
  await admin.query('reset role');
};

/** Tables of which a backup would miss rows without anybody noticing; none after a migration. */
export const CLOSED_TO_BACKUP = `
  select t.name from (${DATA_TABLES}) t
  where not pg_catalog.has_table_privilege('${BACKUP_ROLE}', t.oid, 'select')
    or t.is_walled and not exists (select from pg_catalog.pg_policy p where p.polrelid = t.oid and p.polpermissive
      and '${BACKUP_ROLE}'::regrole = any (p.polroles) and p.polcmd in ('r', '*') and pg_catalog.pg_get_expr(p.polqual, p.polrelid) = 'true')
    or exists (select from pg_catalog.pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polcmd in ('r', '*')
      and p.polroles && array[0, '${BACKUP_ROLE}'::regrole]::oid[])`;
