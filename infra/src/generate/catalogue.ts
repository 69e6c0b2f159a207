/**
 * What PostgreSQL's catalogue says of our schemas, as statements. Each query answers rows of `place` (what the statement
 * belongs to) and `statement`.
 */
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')`;
const TABLE = `format('%I.%I', n.nspname, c.relname)`;
const FROM_TABLES = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and c.relkind in ('r', 'p')`;

/** The privileges of an access list, one line per grantee; what the owner has by himself is left out. */
const grants = (acl: string, owner: string, on: string): string => `
  select format('grant %s on %s to %s;', lower(string_agg(a.privilege_type, ', ' order by a.privilege_type)), ${on},
    case when a.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end) as statement
  from aclexplode(${acl}) a where a.grantee <> ${owner} group by a.grantee`;

const ROLES = `select 'roles' as place, format('create role %I %s %s%s%s;', rolname,
    case when rolcanlogin then 'login' else 'nologin' end,
    case when rolinherit then 'inherit' else 'noinherit' end,
    case when rolsuper then ' superuser' else '' end, case when rolbypassrls then ' bypassrls' else '' end) as statement
  from pg_roles where rolname !~ '^pg_' and rolname <> current_user`;

const MEMBERSHIPS = `select 'roles' as place,
    format('grant %I to %I;', r.rolname, m.rolname) as statement
  from pg_auth_members a join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member
  where r.rolname !~ '^pg_' and m.rolname <> current_user group by r.rolname, m.rolname`;

const SCHEMAS = `select format('schema %I', nspname) as place,
    format('create schema %I authorization %I;', nspname, pg_get_userbyid(nspowner)) as statement
  from pg_namespace n where ${OURS}`;

const SCHEMA_GRANTS = `select format('schema %I', nspname) as place, g.statement
  from pg_namespace n cross join lateral (${grants('n.nspacl', 'n.nspowner', `format('schema %I', n.nspname)`)}) g
  where ${OURS}`;

const ENUMS = `select format('type %I.%I', n.nspname, t.typname) as place, format('create type %I.%I as enum (%s);',
    n.nspname, t.typname, string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)) as statement
  from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_enum e on e.enumtypid = t.oid
  where ${OURS} group by n.nspname, t.typname`;

const DOMAINS = `select format('type %I.%I', n.nspname, t.typname) as place, format('create domain %I.%I as %s%s%s;',
    n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod), case when t.typnotnull then ' not null' else '' end,
    (select string_agg(format(' constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), '' order by k.conname)
     from pg_constraint k where k.contypid = t.oid and k.contype = 'c')) as statement
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where ${OURS} and t.typtype = 'd'`;

const COLLATIONS = `select format('collation %I.%I', n.nspname, o.collname) as place,
    format('create collation %I.%I (provider = %s, locale = %L, deterministic = %s);', n.nspname, o.collname,
      case o.collprovider when 'i' then 'icu' when 'c' then 'libc' else 'builtin' end,
      coalesce(to_jsonb(o) ->> 'colllocale', to_jsonb(o) ->> 'colliculocale', o.collcollate), o.collisdeterministic) as statement
  from pg_collation o join pg_namespace n on n.oid = o.collnamespace where ${OURS}`;

const COLUMN = `format('  %I %s%s%s%s', t.attname, format_type(t.atttypid, t.atttypmod),
    case when t.attcollation <> y.typcollation then
      (select format(' collate %I.%I', cn.nspname, o.collname) from pg_collation o join pg_namespace cn on cn.oid = o.collnamespace
       where o.oid = t.attcollation) else '' end,
    case when t.attidentity <> '' then format(' generated %s as identity', case t.attidentity when 'a' then 'always' else 'by default' end)
      when t.attgenerated <> '' then format(' generated always as (%s) %s', pg_get_expr(d.adbin, d.adrelid),
        case t.attgenerated when 's' then 'stored' else 'virtual' end)
      else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end,
    case when t.attnotnull then ' not null' else '' end)`;

const TABLES = `select ${TABLE} as place, format(E'create table %s (\\n%s\\n);', ${TABLE}, array_to_string(
    (select array_agg(${COLUMN} order by t.attnum) from pg_attribute t join pg_type y on y.oid = t.atttypid
       left join pg_attrdef d on d.adrelid = t.attrelid and d.adnum = t.attnum
     where t.attrelid = c.oid and t.attnum > 0 and not t.attisdropped)
    || (select array_agg(format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid)) order by k.contype, k.conname)
     from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')), E',\\n')) as statement
  ${FROM_TABLES}`;

const WALLS = `select ${TABLE} as place, format('alter table %s owner to %I%s%s;', ${TABLE}, pg_get_userbyid(c.relowner),
    case when c.relrowsecurity then ', enable row level security' else '' end,
    case when c.relforcerowsecurity then ', force row level security' else '' end) as statement
  ${FROM_TABLES}`;

const INDEXES = `select ${TABLE} as place, pg_get_indexdef(i.indexrelid) || ';' as statement
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`;

const POLICIES = `select ${TABLE} as place, format(E'create policy %I on %s%s for %s to %s%s%s;', p.polname, ${TABLE},
    case when p.polpermissive then '' else ' as restrictive' end,
    case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
    (select string_agg(case when role = 0 then 'public' else quote_ident(pg_get_userbyid(role)) end, ', '
       order by pg_get_userbyid(role)) from unnest(p.polroles) role),
    E'\\n  using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
    E'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') as statement
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS}`;

const TRIGGERS = `select ${TABLE} as place, pg_get_triggerdef(g.oid) || ';' as statement
  from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and not g.tgisinternal`;

const TABLE_GRANTS = `select ${TABLE} as place, g.statement
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (${grants('c.relacl', 'c.relowner', TABLE)}) g
  where ${OURS} and c.relkind in ('r', 'p', 'v', 'm')`;

const COLUMN_GRANTS = `select ${TABLE} as place, g.statement
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute t on t.attrelid = c.oid
  cross join lateral (${grants('t.attacl', 'c.relowner', `format('%s (%I)', ${TABLE}, t.attname)`)}) g
  where ${OURS} and t.attacl is not null`;

const VIEWS = `select ${TABLE} as place, format(E'create %s %s as\\n%s', case c.relkind when 'v' then 'view' else 'materialized view' end,
    ${TABLE}, pg_get_viewdef(c.oid, true)) as statement
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind in ('v', 'm')`;

const ROUTINE = `format('%I.%I(%s)', n.nspname, f.proname, pg_get_function_identity_arguments(f.oid))`;

// What an extension brings is its own business; that it is there, and where, is ours.
const NOT_AN_EXTENSIONS = `not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')`;

const EXTENSIONS = `select 'extension ' || e.extname as place, format('create extension %I with schema %I;', e.extname, n.nspname) as statement
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace where ${OURS}`;

const ROUTINES = `select 'routine ' || ${ROUTINE} as place, rtrim(pg_get_functiondef(f.oid), E'\\n') || ';' as statement
  from pg_proc f join pg_namespace n on n.oid = f.pronamespace where ${OURS} and f.prokind in ('f', 'p') and ${NOT_AN_EXTENSIONS}`;

/** Without an access list everybody may execute; with one, those who stand in it. */
const ROUTINE_GRANTS = `select 'routine ' || ${ROUTINE} as place, format('-- owner %I, may be executed by %s',
    pg_get_userbyid(f.proowner), case when f.proacl is null then 'public' else coalesce((select string_agg(
      case when a.grantee = 0 then 'public' else pg_get_userbyid(a.grantee) end, ', ' order by pg_get_userbyid(a.grantee))
    from aclexplode(f.proacl) a where a.grantee <> f.proowner), 'its owner alone') end) as statement
  from pg_proc f join pg_namespace n on n.oid = f.pronamespace where ${OURS} and f.prokind in ('f', 'p') and ${NOT_AN_EXTENSIONS}`;

/** In the order of reading: who, where, what kind of values, functions, tables with everything on them. */
export const CATALOGUE: readonly string[] = [
  ROLES,
  MEMBERSHIPS,
  SCHEMAS,
  SCHEMA_GRANTS,
  COLLATIONS,
  EXTENSIONS,
  ENUMS,
  DOMAINS,
  ROUTINES,
  ROUTINE_GRANTS,
  TABLES,
  WALLS,
  INDEXES,
  POLICIES,
  TRIGGERS,
  VIEWS,
  TABLE_GRANTS,
  COLUMN_GRANTS,
];
