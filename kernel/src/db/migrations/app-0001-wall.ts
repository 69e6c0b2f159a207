import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The wall's own schema: keys, the viewer's door, the policies' one template, the record of changes. */
export class Wall1700000000001 implements MigrationInterface {
  name = 'Wall1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS);
    await runner.query(VIEWER);
    await runner.query(GUARD);
    await runner.query(AUDIT);
    await runner.query(TEMPLATE);
    await runner.query(CHILDREN);
  }

  async down(): Promise<void> {}
}

const KEYS = `
create type app.visibility as enum ('RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC');
create collation app.german (provider = icu, locale = 'de-DE');

create table app.signing_key (id text primary key, inner_pad bytea not null, outer_pad bytea not null);
alter table app.signing_key enable row level security, force row level security;
create policy owner_only on app.signing_key to kiezgraph_owner using (true) with check (true);

create function app.mac(key_id text, message text) returns text
language sql stable security definer set search_path = '' as $$
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(message, 'UTF8'))), 'hex')
  from app.signing_key k where k.id = key_id
$$;
comment on function app.mac is 'HMAC-SHA256 (RFC 2104) with a key nobody else can read; executable by the wall only.';
revoke execute on function app.mac from public;
grant execute on function app.mac to kiezgraph_enter;

create procedure app.hand_over(routine regprocedure, new_owner name) language plpgsql as $$
declare home text := (select pronamespace::regnamespace::text from pg_proc where oid = routine);
begin
  execute format('grant create, usage on schema %s to %I', home, new_owner);
  execute format('alter function %s owner to %I', routine, new_owner);
  execute format('revoke create on schema %s from %I', home, new_owner);
end $$;
comment on procedure app.hand_over is 'Gives a function to the system role in whose name it acts.';
`;

const VIEWER = `
create function app.viewer(part integer) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  sealed text := current_setting('kiez.viewer', true);
  body text;
begin
  if sealed is null or sealed = '' then return null; end if;
  body := substr(sealed, 66);
  if left(sealed, 64) is distinct from app.mac(split_part(body, '|', 2), 'viewer:' || body)
     or split_part(body, '|', 1) <> extract(epoch from transaction_timestamp())::text then
    raise exception 'The viewer of this transaction is not genuine.' using errcode = 'insufficient_privilege';
  end if;
  return split_part(body, '|', part);
end $$;
comment on function app.viewer is 'One part of the viewer app.enter left behind, or null; raises when it was tampered with or belongs to another transaction.';

create function app.viewer_floor() returns app.visibility language sql stable as $$ select app.viewer(3)::app.visibility $$;
create function app.viewer_offices() returns integer[] language sql stable as $$ select app.viewer(4)::integer[] $$;
create function app.viewer_leads() returns integer[] language sql stable as $$ select app.viewer(5)::integer[] $$;
create function app.viewer_persons() returns uuid[] language sql stable as $$ select app.viewer(6)::uuid[] $$;
create function app.viewer_oversight() returns text[] language sql stable as $$ select app.viewer(7)::text[] $$;
create function app.viewer_is_steward() returns boolean language sql stable as $$ select coalesce(app.viewer(8) = 't', false) $$;
create function app.viewer_is_service() returns boolean language sql stable as $$ select coalesce(app.viewer(9) = 't', true) $$;
create function app.viewer_member() returns text language sql stable as $$ select app.viewer(10) $$;
comment on function app.viewer_floor is 'The narrowest visibility the viewer sees everywhere.';
comment on function app.viewer_offices is 'Offices the viewer works in.';
comment on function app.viewer_leads is 'Offices the viewer leads.';
comment on function app.viewer_persons is 'Membership ids by which a record may name the viewer.';
comment on function app.viewer_oversight is 'Official keys of the districts whose public money the viewer oversees; * is all.';
comment on function app.viewer_member is 'Key of the acting membership, for the record of changes.';
`;

const GUARD = `
create function app.guard_row() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.version := 1;
    new.created_at := clock_timestamp();
  else
    if new.office_id <> old.office_id or new.id <> old.id then
      raise exception 'A record never changes its owner or its key.' using errcode = 'restrict_violation';
    end if;
    new.version := old.version + 1;
    new.created_at := old.created_at;
  end if;
  new.updated_at := clock_timestamp();
  return new;
end $$;
comment on function app.guard_row is 'Owner and key are for ever; version and times are kept by the database.';
`;

const AUDIT = `
create function app.record_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  personal text[] := tg_argv[0]::text[];
  parent text := to_jsonb(new) ->> tg_argv[1];
  was jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
  is_now jsonb := to_jsonb(new);
  keep text[];
  office integer := coalesce((is_now ->> 'office_id')::integer, 1);
begin
  keep := array(select n.key from jsonb_each(is_now) n
    join pg_attribute a on a.attrelid = tg_relid and a.attname = n.key and a.attgenerated = ''
    where n.value is distinct from coalesce(was -> n.key, 'null') and n.key <> all (array['office_id', 'id', 'version', 'updated_at', 'created_at'])
      -- Who was named on a restricted record is nobody's business once it is not; a child follows its parent.
      and (n.key <> 'named' or is_now ->> 'visibility' = 'RESTRICTED')
      and (parent is null or n.key <> all (array['visibility', 'shared_with', 'named', 'submitted_at', 'district_id', tg_argv[1]])));
  if tg_op = 'UPDATE' and cardinality(keep) = 0 then return null; end if;
  execute format('insert into %I.audit (office_id, record_table, record_id, parent_id, record_version, operation, member, correlation, before, after, visibility, named)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', tg_table_schema)
  using office, tg_table_name, is_now ->> 'id', parent, coalesce((is_now ->> 'version')::integer, 1), tg_op, app.viewer_member(),
    nullif(current_setting('kiez.correlation', true), ''),
    (select coalesce(jsonb_object_agg(k, case when k = any (personal) then to_jsonb('#' || (is_now ->> 'id')) else was -> k end), '{}') from unnest(keep) k where tg_op = 'UPDATE'),
    (select coalesce(jsonb_object_agg(k, case when k = any (personal) then to_jsonb('#' || (is_now ->> 'id')) else is_now -> k end), '{}') from unnest(keep) k),
    coalesce((is_now ->> 'visibility')::app.visibility, 'OFFICE'),
    coalesce(array(select jsonb_array_elements_text(case when jsonb_typeof(is_now -> 'named') = 'array' then is_now -> 'named' else '[]' end))::uuid[], '{}');
  return null;
end $$;
comment on function app.record_change is 'Writes who changed what, from what to what, in the same transaction; personal values only as the record''s key.';
call app.hand_over('app.record_change()', 'kiezgraph_audit');

create procedure app.audit_table(home name) language plpgsql as $$
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
  execute format('grant insert on %I.audit to kiezgraph_audit', home);
  execute format('grant usage on schema %I to kiezgraph_audit', home);
end $$;
comment on procedure app.audit_table is 'The append-only record of changes of one schema: nobody may update or delete, only the trigger inserts.';
`;

const TEMPLATE = `
create function app.wall_expression(oversight boolean) returns text language sql immutable as $$
  select $q$(visibility >= (select app.viewer_floor())
    or (visibility <> 'RESTRICTED' and office_id = any ((select app.viewer_offices())::integer[]))
    or (visibility >= 'SHARED' and shared_with && (select app.viewer_offices()))
    or named && (select app.viewer_persons())$q$
    || case when oversight then $q$
    or (submitted_at is not null and visibility <> 'RESTRICTED' and
        (district_id = any ((select app.viewer_oversight())::text[]) or '*' = any ((select app.viewer_oversight())::text[])))$q$ else '' end || ')'
$$;
comment on function app.wall_expression is 'The read rule of domain.md §2, the same on every table.';

create procedure app.wall(target regclass, oversight boolean default false, personal text[] default '{}', parent_column name default '') language plpgsql as $$
declare
  home name := (select nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
  plain name := (select relname from pg_class where oid = target);
  login name := case when home = 'register' then 'kiezgraph_actors' else 'kiezgraph_' || home end;
  write_rule text := $q$office_id = any ((select app.viewer_offices())::integer[])
    and (visibility <> 'RESTRICTED' or named && (select app.viewer_persons()))$q$;
begin
  execute format('alter table %s enable row level security, force row level security', target);
  execute format('create policy wall_read on %s for select to %I, kiezgraph_reports using (%s)', target, login, app.wall_expression(oversight));
  execute format('create policy wall_insert on %s for insert to %I with check (%s)', target, login, write_rule);
  execute format('create policy wall_update on %s for update to %I using (%s) with check (%s)', target, login, write_rule, write_rule);
  execute format('grant select, insert, update on %s to %I', target, login);
  execute format('grant select on %s to kiezgraph_reports', target);
  execute format('create index %I on %s using gin (shared_with)', plain || '_shared', target);
  execute format('create index %I on %s using gin (named)', plain || '_named', target);
  execute format('create index %I on %s (visibility)', plain || '_visibility', target);
  execute format('alter table %s add constraint %I check (visibility <> ''RESTRICTED'' or named <> ''{}'')', target, plain || '_restricted_names');
  execute format('create trigger a_guard before insert or update on %s for each row execute function app.guard_row()', target);
  execute format('create trigger z_record after insert or update on %s for each row execute function app.record_change(%L, %L)', target, personal::text, parent_column);
end $$;
comment on procedure app.wall is 'Puts the wall around an office-owned table: policies, grants, guard, record of changes.';

create procedure app.reference_wall(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', target);
  execute format('create policy everyone_reads on %s for select using (true)', target);
  execute format('create policy steward_inserts on %s for insert to kiezgraph_actors with check ((select app.viewer_is_steward()))', target);
  execute format('create policy steward_updates on %s for update to kiezgraph_actors using ((select app.viewer_is_steward())) with check ((select app.viewer_is_steward()))', target);
  execute format('create policy seed on %s to kiezgraph_seed using (true) with check (true)', target);
  execute format('grant select on %s to kiezgraph_actors, kiezgraph_cooperations, kiezgraph_funding, kiezgraph_events, kiezgraph_reports, kiezgraph_enter', target);
  execute format('grant insert, update on %s to kiezgraph_actors', target);
  execute format('grant select, insert, update on %s to kiezgraph_seed', target);
  execute format('create trigger z_record after insert or update on %s for each row execute function app.record_change(''{}'', '''')', target);
end $$;
comment on procedure app.reference_wall is 'The register: read by all, written by the steward.';
`;

const CHILDREN = `
create function app.copy_wall() returns trigger language plpgsql set search_path = '' as $$
declare
  parent record;
  limited app.visibility;
begin
  execute format('select * from %s where office_id = $1 and id = $2', tg_argv[0])
    using new.office_id, (to_jsonb(new) ->> tg_argv[1])::uuid into parent;
  if parent is null then raise exception 'The parent record is missing.' using errcode = 'foreign_key_violation'; end if;
  limited := coalesce((to_jsonb(new) ->> 'naming_limit')::app.visibility, 'PUBLIC');
  new.visibility := least(parent.visibility, limited);
  new.shared_with := parent.shared_with;
  new.named := parent.named;
  if tg_argv[2] = 'oversight' then
    new := jsonb_populate_record(new, jsonb_build_object('submitted_at', to_jsonb(parent) -> 'submitted_at', 'district_id', to_jsonb(parent) -> 'district_id'));
  end if;
  return new;
end $$;
comment on function app.copy_wall is 'A child is seen by whoever sees its parent; the narrower of the two wins.';

create function app.spread_wall() returns trigger language plpgsql set search_path = '' as $$
begin
  execute format('update %s set version = version where office_id = $1 and %I = $2', tg_argv[0], tg_argv[1]) using new.office_id, new.id;
  return null;
end $$;
comment on function app.spread_wall is 'Hands a changed visibility of the parent down to its children.';

create procedure app.wall_child(target regclass, parent regclass, parent_column name, oversight boolean default false) language plpgsql as $$
declare changed text := 'old.visibility <> new.visibility or old.shared_with <> new.shared_with or old.named <> new.named'
  || case when oversight then ' or old.submitted_at is distinct from new.submitted_at or old.district_id is distinct from new.district_id' else '' end;
begin
  call app.wall(target, oversight, parent_column => parent_column);
  execute format('create trigger b_copy_wall before insert or update on %s for each row execute function app.copy_wall(%L, %L, %L)',
    target, parent::text, parent_column, case when oversight then 'oversight' else '' end);
  execute format('create trigger y_spread_%s after update on %s for each row when (%s) execute function app.spread_wall(%L, %L)',
    (select relname from pg_class where oid = target), parent, changed, target::text, parent_column);
end $$;
comment on procedure app.wall_child is 'The wall for a row that belongs to another row of the same office.';
`;
