import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes and funds, which belong to nobody: read by all, written by the steward. */
export class Programme1700000300003 implements MigrationInterface {
  name = 'Programme1700000300003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFERENCE);
    await runner.query(PROGRAMME);
    await runner.query(FUND);
    await runner.query(RULES);
    await runner.query(WALLS);
    await runner.query(GRANT);
  }

  async down(): Promise<void> {}
}

const REFERENCE = `
create procedure funding.reference_wall(target regclass, parent_column name default '') language plpgsql set search_path = '' as $$
declare
  keeps_removed boolean := exists (select from pg_catalog.pg_attribute where attrelid = target and attname = 'removed_at');
begin
  execute format('alter table %s enable row level security, force row level security', target);
  execute format('create policy everyone_reads on %s for select using (%s)', target,
    case when keeps_removed then 'removed_at is null or (select app.viewer_is_steward())' else 'true' end);
  execute format('create policy steward_inserts on %s for insert to kiezgraph_funding with check ((select app.viewer_is_steward()))', target);
  execute format('create policy steward_updates on %s for update to kiezgraph_funding using ((select app.viewer_is_steward())) with check ((select app.viewer_is_steward()))', target);
  execute format('grant select on %s to kiezgraph_funding, kiezgraph_reports', target);
  execute format('grant insert, update on %s to kiezgraph_funding', target);
  execute format('create trigger a_guard before update on %s for each row execute function app.guard_register()', target);
  execute format('create trigger z_record after insert or update on %s for each row execute function app.record_change(''{}'', %L)', target, parent_column);
end $$;
comment on procedure funding.reference_wall is 'The money part of the register: read by all, written by the steward; what was removed is seen by the steward only.';
create policy steward_reads on funding.audit for select to kiezgraph_funding
  using (record_table in ('programme', 'programme_name', 'programme_department', 'fund', 'fund_rule_set') and (select app.viewer_is_steward()));
`;

const PROGRAMME = `
create table funding.programme (
  id integer not null, sources text[] not null default '{}', parent_id integer, version integer not null default 1,
  constraint programme_pkey primary key (id),
  constraint programme_parent foreign key (parent_id) references funding.programme (id),
  constraint programme_sources check (sources <@ array['EU', 'BUND', 'LAND', 'BEZIRK']));
comment on column funding.programme.sources is 'Whose money it is; empty is not stated.';

create table funding.programme_name (
  id uuid not null, programme_id integer not null, name text collate app.german not null,
  source_kind text not null default 'STATED', citation text, removed_at timestamptz, version integer not null default 1,
  constraint programme_name_pkey primary key (id),
  constraint programme_name_programme foreign key (programme_id) references funding.programme (id),
  constraint programme_name_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')));
call app.dated('funding.programme_name');
create index programme_name_of_programme on funding.programme_name (programme_id);

create table funding.programme_department (
  id uuid not null, programme_id integer not null, actor_office_id integer not null, actor_id uuid not null,
  source_kind text not null default 'STATED', citation text, removed_at timestamptz, version integer not null default 1,
  constraint programme_department_pkey primary key (id),
  constraint programme_department_programme foreign key (programme_id) references funding.programme (id),
  constraint programme_department_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')));
call app.dated('funding.programme_department');
create index programme_department_of_programme on funding.programme_department (programme_id);
`;

const FUND = `
create table funding.fund (
  id integer not null, programme_id integer not null, kind text not null, name text collate app.german not null, version integer not null default 1,
  constraint fund_pkey primary key (id),
  constraint fund_programme foreign key (programme_id) references funding.programme (id),
  constraint fund_kind check (kind in ('ACTION_FUND', 'PROJECT_FUND', 'BUILDING_FUND', 'NETWORK_FUND',
    'QUARTER_FUND_1', 'QUARTER_FUND_2', 'QUARTER_FUND_3', 'QUARTER_FUND_4', 'OTHER')));
create index fund_of_programme on funding.fund (programme_id);

create table funding.fund_rule_set (
  id uuid not null, fund_id integer not null, area_id integer,
  max_per_area_year numeric(14,2), min_per_measure numeric(14,2), max_per_measure numeric(14,2), max_months integer,
  own_share_percent numeric(5,2), earmark_years integer, needs_several_areas boolean not null default false, decided_by text[] not null default '{}',
  source_kind text not null default 'STATED', citation text, removed_at timestamptz, version integer not null default 1,
  constraint fund_rule_set_pkey primary key (id),
  constraint fund_rule_set_fund foreign key (fund_id) references funding.fund (id),
  constraint fund_rule_set_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')),
  constraint fund_rule_set_bounds check (max_per_area_year >= 0 and min_per_measure >= 0 and max_per_measure >= coalesce(min_per_measure, 0)
    and max_months > 0 and own_share_percent between 0 and 100 and earmark_years > 0),
  constraint fund_rule_set_deciders check (decided_by <@ array['JURY', 'COMPETITION', 'STEERING_ROUND', 'EXTENDED_STEERING_ROUND', 'COUNCIL', 'DISTRICT', 'DISTRICTS', 'SENATE']));
comment on column funding.fund_rule_set.area_id is 'Null holds in every area that has no rule set of its own.';
comment on column funding.fund_rule_set.decided_by is 'Who decides, in the order of the steps; empty is not stated. A bound that is null is not known or not set.';
call app.dated('funding.fund_rule_set');
create index fund_rule_set_of_fund on funding.fund_rule_set (fund_id);
`;

// Steward's acts come one at a time: the register of money is small, and its rules look at other rows.
const RULES = `
create function funding.hold_register() returns void language sql set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended('funding.register', 0))
$$;
comment on function funding.hold_register is 'One change of programmes and funds at a time.';

create function funding.one_name_at_a_time() returns trigger language plpgsql set search_path = '' as $$
begin
  perform funding.hold_register();
  if new.removed_at is null and exists (select from funding.programme_name other
      where other.programme_id = new.programme_id and other.id <> new.id and other.removed_at is null and other.certain && new.certain) then
    raise exception 'A programme has one name at a time.' using errcode = 'exclusion_violation', constraint = 'programme_name_at_a_time';
  end if;
  return null;
end $$;
create trigger t_one after insert or update on funding.programme_name for each row execute function funding.one_name_at_a_time();

create function funding.one_rule_set_at_a_time() returns trigger language plpgsql set search_path = '' as $$
begin
  perform funding.hold_register();
  if new.removed_at is null and exists (select from funding.fund_rule_set other
      where other.fund_id = new.fund_id and other.area_id is not distinct from new.area_id
        and other.id <> new.id and other.removed_at is null and other.certain && new.certain) then
    raise exception 'A fund has one rule set at a time in an area.' using errcode = 'exclusion_violation', constraint = 'fund_rule_set_at_a_time';
  end if;
  return null;
end $$;
create trigger t_one after insert or update on funding.fund_rule_set for each row execute function funding.one_rule_set_at_a_time();

create function funding.programme_is_within(inner_id integer, outer_id integer) returns boolean language sql stable set search_path = '' as $$
  with recursive up (id) as (select inner_id union select p.parent_id from funding.programme p join up on p.id = up.id where p.parent_id is not null)
  select exists (select from up where id = outer_id)
$$;
comment on function funding.programme_is_within is 'Whether a programme is another one or lies within it.';

create function funding.no_circle_of_programmes() returns trigger language plpgsql set search_path = '' as $$
begin
  perform funding.hold_register();
  if funding.programme_is_within(new.parent_id, new.id) then
    raise exception 'A programme can not lie within itself.' using errcode = 'check_violation', constraint = 'programme_no_circle';
  end if;
  return null;
end $$;
create trigger t_no_circle after insert or update on funding.programme for each row when (new.parent_id is not null) execute function funding.no_circle_of_programmes();
`;

const WALLS = `
call funding.reference_wall('funding.programme');
call funding.reference_wall('funding.programme_name', 'programme_id');
call funding.reference_wall('funding.programme_department', 'programme_id');
call funding.reference_wall('funding.fund');
call funding.reference_wall('funding.fund_rule_set', 'fund_id');
`;

const GRANT = `
alter table funding.grant add column programme_id integer, add column fund_id integer,
  add constraint grant_programme foreign key (programme_id) references funding.programme (id),
  add constraint grant_fund foreign key (fund_id) references funding.fund (id);
comment on column funding.grant.programme_id is 'The programme of the register, where it is known; the column programme keeps the name as stated.';
create index grant_of_programme on funding.grant (programme_id) where programme_id is not null;
create index grant_of_fund on funding.grant (fund_id) where fund_id is not null;
`;
