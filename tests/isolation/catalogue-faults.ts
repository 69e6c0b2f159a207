import { CLOSED_TO_BACKUP } from '@kiezgraph/kernel/db/backup-access';
import type { Client } from 'pg';

/** Tables of the register that belong to nobody and are read by all; the steward's acts write them. */
const REFERENCE = [
  'register.district',
  'register.locality',
  'register.qm_area',
  'register.office',
  'register.firm',
  'register.area_assignment',
  'register.area_neighbour',
  'register.area_succession',
  'register.planning_area',
  'funding.programme',
  'funding.programme_name',
  'funding.programme_department',
  'funding.fund',
  'funding.fund_rule_set',
];

// Views of the catalogue that the questions below share.
const NAMES = `
  ours as (select oid, nspname::text as name from pg_namespace where nspname in ('app', 'register', 'actors', 'cooperations', 'funding', 'events', 'reports')),
  logins as (select oid, rolname::text as name from pg_roles where rolname ~ '^kiezgraph_' and rolcanlogin),
  tables as (
    select c.oid, c.relname::text as plain, n.name as home, format('%s.%s', n.name, c.relname) as name, c.relowner, c.relrowsecurity, c.relforcerowsecurity,
      c.relname = 'audit' as is_audit,
      format('%s.%s', n.name, c.relname) = any (array['${REFERENCE.join("','")}']) as is_reference,
      n.name = 'app' as is_own
    from pg_class c join ours n on n.oid = c.relnamespace where c.relkind in ('r', 'p')),
  owned as (select * from tables where not is_audit and not is_reference and not is_own)`;

const ROLES: Record<string, string> = {
  'has a right over the whole server': `select rolname as fault from pg_roles where rolname ~ '^kiezgraph_' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  'is a login that acts for another role': `select l.name || ' as ' || r.rolname as fault from logins l join pg_auth_members m on m.member = l.oid join pg_roles r on r.oid = m.roleid`,
  'sees every row as the owner of migrations': `select rolname as fault from pg_roles where rolname = 'kiezgraph_owner' and pg_has_role(oid, 'kiezgraph_backup', 'member')`,
  'is a login that owns something': `select l.name || ' ' || d.classid::regclass || ' ' || d.objid as fault from logins l join pg_shdepend d on d.refobjid = l.oid and d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
    and (d.dbid = 0 or d.dbid = (select oid from pg_database where datname = current_database()))`,
  'is a system role that can sign in': `select rolname as fault from pg_roles where rolname in ('kiezgraph_owner', 'kiezgraph_enter', 'kiezgraph_audit', 'kiezgraph_seed', 'kiezgraph_tally', 'kiezgraph_search', 'kiezgraph_sweep', 'kiezgraph_backup') and rolcanlogin`,
  'lets a login create objects': `select l.name || ' in ' || n.nspname as fault from logins l, pg_namespace n where has_schema_privilege(l.oid, n.oid, 'create') and n.nspname !~ '^pg_temp|^pg_toast'
    union all select name || ' in the database' from logins where has_database_privilege(oid, current_database(), 'create')
    union all select name || ' temporarily' from logins where has_database_privilege(oid, current_database(), 'temporary')`,
  'lets everybody connect': `select datname::text as fault from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) a where datname = current_database() and a.grantee = 0`,
};

const TABLES: Record<string, string> = {
  'has no forced row-level security': `select name as fault from tables where not (relrowsecurity and relforcerowsecurity) and plain !~ '^migration_'`,
  'has no policy': `select name as fault from tables t where plain !~ '^migration_' and not exists (select from pg_policy where polrelid = t.oid)`,
  'is not owned by kiezgraph_owner': `select name as fault from tables where relowner <> 'kiezgraph_owner'::regrole`,
  'is neither table, index nor sequence': `select n.name || '.' || c.relname as fault from pg_class c join ours n on n.oid = c.relnamespace where c.relkind not in ('r', 'p', 'i', 'I', 'S', 'c')`,
  'lies in the schema of the wall': `select name as fault from tables where is_own and plain <> 'signing_key' and plain !~ '^migration_(app|actors|cooperations|funding|events|reports)$'`,
  'lacks a column of ownership': `select t.name || ' ' || c.name as fault from owned t,
    (values ('office_id', 'integer'), ('id', 'uuid'), ('visibility', 'app.visibility'), ('shared_with', 'integer[]'), ('named', 'uuid[]'), ('version', 'integer')) as c (name, type)
    where not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = c.name and a.attnotnull and format_type(a.atttypid, null) = c.type)`,
  'has another primary key than (office_id, id)': `select t.name as fault from owned t where not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p'
    and pg_get_constraintdef(k.oid) = 'PRIMARY KEY (office_id, id)')`,
  'has a unique constraint without the office': `select t.name || ' ' || i.indexrelid::regclass as fault from tables t join pg_index i on i.indrelid = t.oid
    where not t.is_reference and not t.is_own and i.indisunique and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'office_id' and a.attnum = any (i.indkey::smallint[]))`,
  'has a foreign key without the office': `select t.name || ' ' || k.conname as fault from owned t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join tables target on target.oid = k.confrelid
    where not target.is_reference and not exists (select from unnest(k.conkey, k.confkey) as pair (here, there)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here and a.attname = 'office_id'
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there and b.attname = 'office_id')`,
  'has a foreign key that leaves its schema': `select t.name || ' ' || k.conname as fault from tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join pg_class target on target.oid = k.confrelid
    where target.relnamespace <> (select relnamespace from pg_class where oid = t.oid)`,
  'has a foreign key that deletes or empties': `select t.name || ' ' || k.conname as fault from tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' where k.confdeltype not in ('a', 'r')`,
  'lacks the guard of its rows': `select name as fault from owned t where not exists (select from pg_trigger where tgrelid = t.oid and tgname = 'a_guard' and tgfoid = 'app.guard_row'::regproc and tgtype = 23 and tgenabled = 'O')`,
  'has no record of changes': `select name as fault from tables t where not is_own and not is_audit and not exists (select from pg_trigger where tgrelid = t.oid and tgname = 'z_record' and tgfoid = 'app.record_change'::regproc and tgtype = 21 and tgenabled = 'O' and tgqual is null)`,
  'shows what was recorded of a record that is restricted now': `select t.name || ' to ' || l.name as fault from tables t, logins l where t.is_audit and has_any_column_privilege(l.oid, t.oid, 'select')
    and not exists (select from pg_policy p where p.polrelid = t.oid and not p.polpermissive and p.polcmd in ('r', '*') and l.oid = any (p.polroles)
      and pg_get_expr(p.polqual, p.polrelid) = '((restricted_to IS NULL) OR (restricted_to && ( SELECT app.viewer_persons() AS viewer_persons)))')`,
  'would be missing in a backup': `select name as fault from (${CLOSED_TO_BACKUP}) closed`,
  'has a rule': `select t.name as fault from tables t join pg_rewrite r on r.ev_class = t.oid`,
};

const RIGHTS: Record<string, string> = {
  'can be emptied, or used for probing, by a login': `select l.name || ' ' || p.right || ' ' || t.name as fault from logins l, tables t, (values ('delete'), ('truncate'), ('references'), ('trigger')) as p ("right")
    where has_table_privilege(l.oid, t.oid, p."right")`,
  'is written by a login it is not for': `select l.name || ' ' || p.right || ' ' || t.name as fault from logins l, tables t, (values ('insert'), ('update')) as p ("right")
    where has_any_column_privilege(l.oid, t.oid, p."right") and (t.is_audit or t.is_own or l.name <> 'kiezgraph_' || case t.home when 'register' then 'actors' else t.home end)`,
  'is changed by a system role': `select r.rolname || ' ' || t.name || ' ' || a.attname as fault from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped, pg_roles r
    where t.is_audit and r.rolname ~ '^kiezgraph_' and r.rolname <> 'kiezgraph_owner' and not (r.rolname = 'kiezgraph_audit' and a.attname = 'restricted_to')
      and (has_column_privilege(r.oid, t.oid, a.attnum, 'update') or has_table_privilege(r.oid, t.oid, 'delete,truncate'))`,
  'is read by a login it is not for': `select l.name || ' ' || t.name as fault from logins l, tables t where has_any_column_privilege(l.oid, t.oid, 'select')
    and not t.is_reference and l.name <> 'kiezgraph_' || case t.home when 'register' then 'actors' else t.home end
    and not (l.name = 'kiezgraph_reports' and not t.is_audit and not t.is_own and t.home <> 'register')`,
  'of the wall is read by a login': `select l.name || ' ' || t.name as fault from logins l, tables t where t.is_own and has_any_column_privilege(l.oid, t.oid, 'select,insert,update,references')`,
  'is written by the role of the backups': `select p.right || ' ' || t.name as fault from tables t, (values ('insert'), ('update'), ('delete'), ('truncate')) as p ("right")
    where has_table_privilege('kiezgraph_backup', t.oid, p."right") or p."right" in ('insert', 'update') and has_any_column_privilege('kiezgraph_backup', t.oid, p."right")`,
  'has keys that a backup reads': `select name as fault from tables where plain = 'signing_key' and has_any_column_privilege('kiezgraph_backup', oid, 'select')`,
  'is granted to everybody': `select n.name || '.' || c.relname as fault from pg_class c join ours n on n.oid = c.relnamespace, aclexplode(c.relacl) a where a.grantee = 0`,
  'is a schema that a foreign login uses': `select l.name || ' ' || n.name as fault from logins l, ours n where has_schema_privilege(l.oid, n.oid, 'usage')
    and n.name not in ('app', 'register') and l.name not in ('kiezgraph_' || n.name, 'kiezgraph_reports')`,
  'is a policy for everybody': `select t.name || ' ' || p.polname as fault from tables t join pg_policy p on p.polrelid = t.oid where 0 = any (p.polroles) and p.polpermissive and not (t.is_reference and p.polcmd = 'r')`,
  'is a policy without condition for a login': `select t.name || ' ' || p.polname as fault from tables t join pg_policy p on p.polrelid = t.oid join logins l on l.oid = any (p.polroles)
    where p.polpermissive and 'true' in (pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))`,
};

const FUNCTIONS: Record<string, string> = {
  'acts for its owner without a fixed search path': `select f.oid::regprocedure::text as fault from pg_proc f join ours n on n.oid = f.pronamespace where f.prosecdef and not coalesce('search_path=""' = any (f.proconfig), false)`,
  'belongs to a superuser': `select f.oid::regprocedure::text as fault from pg_proc f join ours n on n.oid = f.pronamespace join pg_roles r on r.oid = f.proowner where (r.rolsuper or r.rolbypassrls or r.rolcanlogin)
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')`,
  'signs for a login': `select l.name as fault from logins l where has_function_privilege(l.oid, 'app.mac(text,text)', 'execute')`,
  'seeds for a login': `select l.name || ' ' || f as fault from logins l, unnest(array['app.seed_steward(text)', 'app.seed_places(jsonb,jsonb)', 'app.seed_planning_areas(text,text)', 'app.office_has_acted(integer,uuid,timestamptz)', 'app.derived_rights(jsonb,date)']) f where has_function_privilege(l.oid, f, 'execute')`,
};

/** The questions; each fault is told as `<what> <sentence>`. */
const QUESTIONS = { ...ROLES, ...TABLES, ...RIGHTS, ...FUNCTIONS };

/** Every fault that the catalogue shows; empty on a sound database. */
export const catalogueFaults = async (client: Client): Promise<string[]> => {
  const faults: string[] = [];
  for (const [sentence, question] of Object.entries(QUESTIONS)) {
    const { rows } = await client
      .query<{ fault: string }>(`with ${NAMES} ${question} order by 1`)
      .catch((error: Error) => {
        throw new Error(`"${sentence}" could not be asked: ${error.message}`);
      });
    faults.push(...rows.map(({ fault }) => `${fault} ${sentence}`));
  }
  return faults;
};

/** Read policies for logins on owned tables that are not the common expression, as PostgreSQL prints them. */
export const otherReadPolicies = async (client: Client): Promise<string[]> => {
  await client.query('begin');
  try {
    await client.query(
      `create table app.probe (office_id integer, visibility app.visibility, shared_with integer[], named uuid[], submitted_at timestamptz, district_id text)`,
    );
    await client.query(`do $$ begin
      execute format('create policy plain on app.probe for select using (%s)', app.wall_expression(false));
      execute format('create policy oversight on app.probe for select using (%s)', app.wall_expression(true));
    end $$`);
    const { rows } = await client.query<{ found: string }>(`with ${NAMES},
      common as (select pg_get_expr(polqual, polrelid) as expression from pg_policy where polrelid = 'app.probe'::regclass)
      select t.name || ' ' || p.polname || ': ' || regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g') as found
      from tables t join pg_policy p on p.polrelid = t.oid
      where t.plain <> 'probe' and not t.is_reference and not t.is_audit and p.polpermissive and p.polcmd in ('r', '*')
        and exists (select from logins l where l.oid = any (p.polroles))
        and pg_get_expr(p.polqual, p.polrelid) not in (select expression from common) order by 1`);
    return rows.map(({ found }) => found);
  } finally {
    await client.query('rollback');
  }
};

/** All tables of ours with the office, to prove that the questions above see something. */
export const ownedTables = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`with ${NAMES} select name from owned order by 1`);
  return rows.map(({ name }) => name);
};
