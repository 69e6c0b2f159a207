import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was recorded of a record before it was restricted to persons is read by these persons only, as long as it is. */
export class RestrictedNow1700000000017 implements MigrationInterface {
  name = 'RestrictedNow1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(RECORD);
    await runner.query(CATCH_UP);
  }

  async down(): Promise<void> {}
}

// In the row itself and not in a table or a function beside it: a policy acts as the viewer's login, which could ask
// either for the keys of what is kept from it. What was recorded stays as it is: no other column may be updated.
const TABLE = `
create procedure app.audit_follows_record(home name) language plpgsql as $$
declare login name := case when home = 'register' then 'kiezgraph_actors' else 'kiezgraph_' || home end;
begin
  execute format('alter table %I.audit add column restricted_to uuid[]', home);
  execute format('comment on column %I.audit.restricted_to is %L', home,
    'Who is named on the record now, if it is restricted now, however far it was seen when this was recorded; kept by the database.');
  execute format('create policy restricted_now on %I.audit as restrictive for select to %I
    using (restricted_to is null or restricted_to && (select app.viewer_persons()))', home, login);
  execute format('create policy follow on %I.audit for update to kiezgraph_audit using (true) with check (true)', home);
  execute format('grant update (restricted_to) on %I.audit to kiezgraph_audit', home);
end $$;
comment on procedure app.audit_follows_record is 'Keeps what was recorded of a record from whom the record is kept now.';
do $$
declare home name;
begin
  for home in select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relname = 'audit' and c.relkind = 'r' and c.relowner = 'kiezgraph_owner'::regrole loop
    call app.audit_follows_record(home);
  end loop;
end $$;
create or replace procedure app.audit_table(home name) language plpgsql as $$
declare login name := case when home = 'register' then 'kiezgraph_actors' else 'kiezgraph_' || home end;
begin
  execute format($q$create table %1$I.audit (
    office_id integer not null,
    sequence bigint generated always as identity,
    record_table text not null, record_id text not null, parent_id text, record_version integer not null,
    operation text not null, recorded_at timestamptz not null default clock_timestamp(),
    member text, correlation text, before jsonb not null, after jsonb not null,
    visibility app.visibility not null, named uuid[] not null,
    constraint audit_pkey primary key (office_id, sequence))$q$, home);
  execute format('create index audit_record on %I.audit (office_id, record_id, sequence)', home);
  execute format('create index audit_parent on %I.audit (office_id, parent_id, sequence) where parent_id is not null', home);
  execute format('alter table %I.audit enable row level security, force row level security', home);
  execute format($q$create policy wall_read on %I.audit for select to %I using (
    (office_id = any ((select app.viewer_offices())::integer[]) and visibility <> 'RESTRICTED')
    or (office_id = any ((select app.viewer_offices())::integer[]) and named && (select app.viewer_persons()))
    or (record_table in ('office', 'qm_area', 'firm', 'area_assignment') and (select app.viewer_is_steward())))$q$, home, login);
  execute format('create policy record on %I.audit for insert to kiezgraph_audit with check (true)', home);
  execute format('grant select on %I.audit to %I', home, login);
  call app.audit_may_be_asked(home);
  call app.audit_follows_record(home);
  execute format('grant insert on %I.audit to kiezgraph_audit', home);
  execute format('grant usage on schema %I to kiezgraph_audit', home);
end $$;
comment on procedure app.audit_table is 'The append-only record of changes of one schema: only the trigger inserts, and nobody may delete, or update what was recorded; whom its record is restricted to is kept beside it.';
`;

const RECORD = `
create or replace function app.record_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  personal text[] := tg_argv[0]::text[];
  parent text := to_jsonb(new) ->> tg_argv[1];
  was jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
  is_now jsonb := to_jsonb(new);
  keep text[];
  office integer := coalesce((is_now ->> 'office_id')::integer, 1);
  persons uuid[] := coalesce(array(select jsonb_array_elements_text(case when jsonb_typeof(is_now -> 'named') = 'array' then is_now -> 'named' else '[]' end))::uuid[], '{}');
  restricted_to uuid[] := case when is_now ->> 'visibility' = 'RESTRICTED' then persons end;
begin
  -- First of all: a part that is restricted with its record has no entry of its own for that.
  if tg_op = 'UPDATE' and 'RESTRICTED' in (was ->> 'visibility', is_now ->> 'visibility')
    and (was -> 'visibility', was -> 'named') is distinct from (is_now -> 'visibility', is_now -> 'named') then
    execute format('update %I.audit set restricted_to = $1 where office_id = $2 and record_id = $3 and record_table = $4', tg_table_schema)
    using restricted_to, office, is_now ->> 'id', tg_table_name;
  end if;
  keep := array(select n.key from jsonb_each(is_now) n
    join pg_attribute a on a.attrelid = tg_relid and a.attname = n.key and a.attgenerated = ''
    where n.value is distinct from coalesce(was -> n.key, 'null') and n.key <> all (array['office_id', 'id', 'version', 'updated_at', 'created_at'])
      -- Who was named on a restricted record is nobody's business once it is not; a child follows its parent.
      and (n.key <> 'named' or is_now ->> 'visibility' = 'RESTRICTED')
      and (parent is null or n.key <> all (array['visibility', 'shared_with', 'named', 'submitted_at', 'district_id', tg_argv[1]])));
  if tg_op = 'UPDATE' and cardinality(keep) = 0 then return null; end if;
  execute format('insert into %I.audit (office_id, record_table, record_id, parent_id, record_version, operation, member, correlation, before, after, visibility, named, restricted_to)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)', tg_table_schema)
  using office, tg_table_name, is_now ->> 'id', parent, coalesce((is_now ->> 'version')::integer, 1), tg_op, app.viewer_member(),
    nullif(current_setting('kiez.correlation', true), ''),
    (select coalesce(jsonb_object_agg(k, case when k = any (personal) then to_jsonb('#' || (is_now ->> 'id')) else was -> k end), '{}') from unnest(keep) k where tg_op = 'UPDATE'),
    (select coalesce(jsonb_object_agg(k, case when k = any (personal) then to_jsonb('#' || (is_now ->> 'id')) else is_now -> k end), '{}') from unnest(keep) k),
    coalesce((is_now ->> 'visibility')::app.visibility, 'OFFICE'), persons, restricted_to;
  return null;
end $$;`;

// Both tables bind their owner, too; nothing of what was recorded changes.
const CATCH_UP = `
do $$
declare target record;
begin
  for target in select n.nspname as home, c.relname as plain from pg_catalog.pg_trigger t
    join pg_catalog.pg_class c on c.oid = t.tgrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'visibility'
    where t.tgname = 'z_record' and c.relowner = 'kiezgraph_owner'::regrole loop
    execute format('alter table %I.%I no force row level security', target.home, target.plain);
    execute format('alter table %I.audit no force row level security', target.home);
    execute format($q$update %1$I.audit entry set restricted_to = record.named from %1$I.%2$I record
      where record.visibility = 'RESTRICTED' and entry.office_id = record.office_id and entry.record_id = record.id::text and entry.record_table = %2$L$q$,
      target.home, target.plain);
    execute format('alter table %I.audit force row level security', target.home);
    execute format('alter table %I.%I force row level security', target.home, target.plain);
  end loop;
end $$;`;
