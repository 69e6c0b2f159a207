import { migrate } from '@kiezgraph/kernel/db/migrate';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { allMigrations } from '../support/migrations';
import { catalogueFaults, otherReadPolicies, ownedTables } from './catalogue-faults';

let database: TestDatabase;
const migrated = () =>
  migrate({ databaseUrl: database.url, secrets: database.secrets, subgraphs: allMigrations() });

// Migrated here and not copied, so that what the migration does not give is not there.
beforeAll(async () => {
  database = await emptyDatabase();
  await migrated();
});
afterAll(() => database.close());

test('the catalogue shows no table, role or function that could get round the wall', async () => {
  expect(await catalogueFaults(database.behind)).toEqual([]);
  const tables = await ownedTables(database.behind);
  expect(tables).toEqual(
    expect.arrayContaining(['register.membership', 'actors.actor', 'actors.actor_name']),
  );
});

test('migrating again, twice at once, changes nothing and weakens nothing', async () => {
  const print = `select string_agg(p::text, '\n' order by p.schemaname, p.tablename, p.policyname) as all from pg_policies p`;
  const before = await database.behind.query(print);
  await Promise.all([migrated(), migrated()]);
  expect((await database.behind.query(print)).rows).toEqual(before.rows);
  expect(await catalogueFaults(database.behind)).toEqual([]);
});

test('every owned table is read by the one common expression; the exceptions are narrower and known', async () => {
  expect(await otherReadPolicies(database.behind)).toMatchInlineSnapshot(`
   [
     "register.membership wall_read: ((office_id = ANY (( SELECT app.viewer_offices() AS viewer_offices)::integer[])) OR (named && ( SELECT app.viewer_persons() AS viewer_persons)))",
   ]
  `);
});

const SECURITY_DEFINER = `
  select f.oid::regprocedure || ' as ' || r.rolname as function from pg_proc f join pg_roles r on r.oid = f.proowner join pg_namespace n on n.oid = f.pronamespace
  where f.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
    and exists (select from pg_roles l where l.rolname ~ '^kiezgraph_' and l.rolcanlogin and has_function_privilege(l.oid, f.oid, 'execute')) order by 1`;

test('the functions that act for somebody else and that a login may call are known', async () => {
  const { rows } = await database.behind.query<{ function: string }>(SECURITY_DEFINER);
  expect(rows.map(row => row.function)).toMatchInlineSnapshot(`
   [
     "actors.actors_in_field(text) as kiezgraph_search",
     "actors.erase_expired_contacts() as kiezgraph_sweep",
     "actors.search_actor(text) as kiezgraph_search",
     "actors.search_actor_name(text) as kiezgraph_search",
     "actors.search_network(text) as kiezgraph_search",
     "app.correct_first_lead(integer,text,text) as kiezgraph_seed",
     "app.enter(text,text,text) as kiezgraph_enter",
     "app.is_steward_elsewhere(text,integer) as kiezgraph_enter",
     "app.office_has_lead(integer) as kiezgraph_enter",
     "app.persons_of(integer,uuid[]) as kiezgraph_enter",
     "app.record_change() as kiezgraph_audit",
     "app.viewer(integer) as kiezgraph_owner",
     "cooperations.check_contribution() as kiezgraph_tally",
     "cooperations.check_parties() as kiezgraph_tally",
     "cooperations.check_place() as kiezgraph_tally",
     "cooperations.check_verdict() as kiezgraph_tally",
     "cooperations.keep_verdict() as kiezgraph_tally",
     "cooperations.search_cooperation(text) as kiezgraph_search",
     "cooperations.spread_contributions() as kiezgraph_tally",
     "cooperations.spread_place() as kiezgraph_tally",
     "cooperations.spread_verdict() as kiezgraph_tally",
     "cooperations.tally() as kiezgraph_tally",
     "cooperations.void_naming() as kiezgraph_tally",
     "events.search_event(text) as kiezgraph_search",
     "events.search_series(text) as kiezgraph_search",
     "funding.search_call(text) as kiezgraph_search",
     "funding.search_project(text) as kiezgraph_search",
     "funding.search_project_title(text) as kiezgraph_search",
   ]
  `);
});

/** What somebody may do next year without thinking, and what the check says to it. */
const OWNED = `office_id integer not null, id uuid not null, visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}',
  named uuid[] not null default '{}', version integer not null default 1, created_at timestamptz, updated_at timestamptz`;
const asOwner = (sql: string): string => `set local role kiezgraph_owner; ${sql}`;
const planted: [what: string, sql: string, fault: string][] = [
  [
    'a table without policy',
    asOwner(`create table actors.planted (${OWNED}, primary key (office_id, id))`),
    'actors.planted has no policy',
  ],
  [
    'a table without row-level security',
    asOwner(`create table actors.planted (${OWNED}, primary key (office_id, id))`),
    'actors.planted has no forced row-level security',
  ],
  [
    'row-level security that does not bind the owner',
    asOwner('alter table actors.actor no force row level security'),
    'actors.actor has no forced row-level security',
  ],
  [
    "a table without the wall's columns",
    asOwner('create table actors.planted (id integer primary key)'),
    'actors.planted office_id lacks a column of ownership',
  ],
  [
    'a key without the office',
    asOwner(`create table actors.planted (${OWNED}, primary key (id))`),
    'actors.planted has another primary key than (office_id, id)',
  ],
  [
    'a unique constraint across offices',
    asOwner('create unique index planted on actors.actor (name)'),
    'actors.actor actors.planted has a unique constraint without the office',
  ],
  [
    'a foreign key without the office',
    asOwner(
      `create unique index planted on actors.actor (id); alter table actors.actor_name add constraint planted foreign key (actor_id) references actors.actor (id)`,
    ),
    'actors.actor_name planted has a foreign key without the office',
  ],
  [
    'a foreign key into another schema',
    asOwner(
      'alter table actors.actor add constraint planted foreign key (office_id) references register.office (id)',
    ),
    'actors.actor planted has a foreign key that leaves its schema',
  ],
  [
    'a table that the superuser owns',
    'create table actors.planted (id integer)',
    'actors.planted is not owned by kiezgraph_owner',
  ],
  [
    "a view, which would look with its owner's eyes",
    asOwner('create view actors.planted as select * from actors.actor'),
    'actors.planted is neither table, index nor sequence',
  ],
  [
    'a record of changes switched off',
    asOwner('alter table actors.actor disable trigger z_record'),
    'actors.actor has no record of changes',
  ],
  [
    'a guard taken away',
    asOwner('drop trigger a_guard on actors.actor'),
    'actors.actor lacks the guard of its rows',
  ],
  [
    'a right to delete',
    asOwner('grant delete on actors.actor to kiezgraph_actors'),
    'kiezgraph_actors delete actors.actor can be emptied',
  ],
  [
    'a right to read another subgraph',
    asOwner('grant select on actors.actor to kiezgraph_events'),
    'kiezgraph_events actors.actor is read by a login it is not for',
  ],
  [
    'one readable column of the memberships',
    asOwner('grant select (email) on register.membership to kiezgraph_reports'),
    'kiezgraph_reports register.membership is read by a login it is not for',
  ],
  [
    'readable keys',
    asOwner('grant select on app.signing_key to kiezgraph_actors'),
    'kiezgraph_actors app.signing_key of the wall is read by a login',
  ],
  [
    'a writable record of changes',
    asOwner('grant update on actors.audit to kiezgraph_actors'),
    'kiezgraph_actors update actors.audit is written by a login it is not for',
  ],
  [
    'a record of changes that its trigger may rewrite',
    asOwner('grant update on actors.audit to kiezgraph_audit'),
    'kiezgraph_audit actors.audit after is changed by a system role',
  ],
  [
    'a record of changes that tells of what is restricted now',
    asOwner('drop policy restricted_now on actors.audit'),
    'actors.audit to kiezgraph_actors shows what was recorded of a record that is restricted now',
  ],
  [
    'a policy that lets a login see all',
    asOwner('create policy planted on actors.actor for select to kiezgraph_actors using (true)'),
    'actors.actor planted is a policy without condition for a login',
  ],
  [
    'a policy for everybody',
    asOwner('create policy planted on actors.actor for select using (office_id > 0)'),
    'actors.actor planted is a policy for everybody',
  ],
  [
    'a function with an open search path',
    asOwner('alter function app.viewer(integer) reset search_path'),
    'app.viewer(integer) acts for its owner without a fixed search path',
  ],
  [
    'a function of a superuser',
    "create function actors.planted() returns integer language sql security definer set search_path = '' as $$ select 1 $$",
    'actors.planted() belongs to a superuser',
  ],
  [
    'a signing function for a login',
    asOwner('grant execute on function app.mac to kiezgraph_actors'),
    'kiezgraph_actors signs for a login',
  ],
  [
    'a login above row-level security',
    'alter role kiezgraph_actors bypassrls',
    'kiezgraph_actors has a right over the whole server',
  ],
  [
    'a login that is also the owner',
    'grant kiezgraph_owner to kiezgraph_actors',
    'kiezgraph_actors as kiezgraph_owner is a login that acts for another role',
  ],
  [
    'a login that owns a table',
    'alter table actors.actor owner to kiezgraph_actors',
    'is a login that owns something',
  ],
  [
    'a schema open for new objects',
    'grant create on schema public to public',
    'kiezgraph_actors in public lets a login create objects',
  ],
  [
    'a table that no backup reads',
    asOwner(`create table actors.planted (${OWNED}, primary key (office_id, id))`),
    'actors.planted would be missing in a backup',
  ],
  [
    'a table of which a backup reads some rows',
    asOwner(
      'drop policy backup on actors.actor; create policy backup on actors.actor for select to kiezgraph_backup using (office_id < 100)',
    ),
    'actors.actor would be missing in a backup',
  ],
  [
    'a backup that may write',
    asOwner('grant update on actors.actor to kiezgraph_backup'),
    'update actors.actor is written by the role of the backups',
  ],
  [
    'a backup that holds the keys',
    asOwner('grant select on app.signing_key to kiezgraph_backup'),
    'app.signing_key has keys that a backup reads',
  ],
  [
    'an owner that sees every row',
    'grant kiezgraph_backup to kiezgraph_owner',
    'kiezgraph_owner sees every row as the owner of migrations',
  ],
  [
    'temporary tables, which could shadow names',
    `do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$`,
    'kiezgraph_actors temporarily lets a login create objects',
  ],
];

test.each(planted)('%s is found', async (_what, sql, fault) => {
  await database.behind.query('begin');
  try {
    await database.behind.query(sql);
    expect(await catalogueFaults(database.behind)).toContainEqual(expect.stringContaining(fault));
  } finally {
    await database.behind.query('rollback');
  }
});

test('a read policy that is wider than the common one is found', async () => {
  await database.behind.query('set role kiezgraph_owner');
  await database.behind.query(
    'create policy planted on actors.actor_name for select to kiezgraph_actors using (office_id > 0)',
  );
  await database.behind.query('reset role');
  expect(await otherReadPolicies(database.behind)).toContainEqual(
    'actors.actor_name planted: (office_id > 0)',
  );
});
