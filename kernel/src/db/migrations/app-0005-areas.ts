import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Areas over time and their succession, sources of the register, closed offices and archives, and the rights that follow. */
export class Areas1700000000005 implements MigrationInterface {
  name = 'Areas1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EDGES);
    await runner.query(AREA);
    await runner.query(SUCCESSION);
    await runner.query(ASSIGNMENT);
    await runner.query(OFFICE);
    await runner.query(PLANNING_AREA);
    await runner.query(AUDIT);
  }

  async down(): Promise<void> {}
}

// Only for the rows of today: what people state from now on is read by the acts. Where a part by itself is marked, as in
// 2016-~04, any day may be meant.
const EDGES = `
create function register.first_day(stated text) returns date language sql immutable set search_path = '' as $$
  select case when stated ~ '[~?%][0-9-]' then null
    when stated ~ '^[0-9]{4}-3[3-6]' then make_date(left(stated, 4)::integer, (substr(stated, 7, 1)::integer - 3) * 3 + 1, 1)
    when stated ~ '^[0-9]{4}' then rpad(substring(stated from '^[0-9-]+'), 10, substr('0000-01-01', length(substring(stated from '^[0-9-]+')) + 1))::date end
$$;
create function register.one_unit(stated text) returns interval language sql immutable set search_path = '' as $$
  select case when stated ~ '^[0-9]{4}-3[3-6]' then interval '3 months' when stated ~ '^[0-9]{4}-[0-9]{2}-' then interval '1 day'
    when stated ~ '^[0-9]{4}-' then interval '1 month' else interval '1 year' end
$$;
create function register.earliest(stated text) returns date language sql immutable set search_path = '' as $$
  select (register.first_day(stated) - case when stated ~ '[~?%]' then register.one_unit(stated) else interval '0' end)::date
$$;
create function register.latest(stated text) returns date language sql immutable set search_path = '' as $$
  select (register.first_day(stated) + register.one_unit(stated) * case when stated ~ '[~?%]' then 2 else 1 end)::date - 1
$$;`;

const AREA = `
alter table register.qm_area
  add column description text, add column planning_areas jsonb not null default '[]', add column phases jsonb not null default '[]',
  add column possible daterange, add column certain daterange,
  add constraint qm_area_planning_areas check (jsonb_typeof(planning_areas) = 'array'),
  add constraint qm_area_phases check (jsonb_typeof(phases) = 'array');
alter table register.qm_area no force row level security, disable trigger user;
update register.qm_area set
  possible = daterange(register.earliest(split_part(period_text, '/', 1)),
    register.latest(case when period_text like '%/%' then split_part(period_text, '/', 2) else period_text end), '[]'),
  certain = case
    when period_text not like '%/%' then case when register.earliest(period_text) = register.latest(period_text)
      then daterange(register.earliest(period_text), register.latest(period_text), '[]') else 'empty' end
    when split_part(period_text, '/', 1) = '' or split_part(period_text, '/', 2) = '' or period_text ~ '[~?%][0-9-]' then 'empty'
    when register.latest(split_part(period_text, '/', 1)) > register.earliest(split_part(period_text, '/', 2)) then 'empty'
    else daterange(register.latest(split_part(period_text, '/', 1)), register.earliest(split_part(period_text, '/', 2)), '[]') end
  where period_text is not null;
alter table register.qm_area force row level security, enable trigger user,
  add column earliest_on date not null generated always as (coalesce(lower(possible), '-infinity')) stored,
  add column latest_on date not null generated always as (coalesce(upper(possible) - 1, 'infinity')) stored,
  add constraint qm_area_period check ((period_text is null) = (possible is null) and (possible is null) = (certain is null)
    and (possible is null or not isempty(possible) and certain <@ possible));
comment on column register.qm_area.planning_areas is 'Keys and editions of the planning areas it covers parts of: [{"key", "edition"}].';
comment on column register.qm_area.phases is 'Since when it was in which state: [{"status", "since" in EDTF, "sourceKind", "citation"}], in the order of an area''s life.';
comment on column register.qm_area.earliest_on is 'The first day on which it may have been an area, for indexes; -infinity when open or not stated.';
comment on column register.qm_area.latest_on is 'The last day on which it may be an area, for indexes; infinity when open or not stated.';
drop function register.earliest, register.latest, register.first_day, register.one_unit;

create table register.area_neighbour (id text primary key, low_id integer not null, high_id integer not null,
  is_neighbour boolean not null default true, version integer not null default 1,
  constraint area_neighbour_low foreign key (low_id) references register.qm_area (id),
  constraint area_neighbour_high foreign key (high_id) references register.qm_area (id),
  constraint area_neighbour_once check (low_id < high_id and id = low_id || '-' || high_id));
comment on table register.area_neighbour is 'Two areas that border on each other; one row for both directions.';
call app.reference_wall('register.area_neighbour');
create trigger a_guard before update on register.area_neighbour for each row execute function app.guard_register();`;

const SUCCESSION = `
create table register.area_succession (id integer primary key, kind text not null,
  predecessor_ids integer[] not null, successor_ids integer[] not null default '{}', rights_from date,
  source_kind text not null default 'STATED', citation text, withdrawn_at timestamptz, version integer not null default 1,
  constraint area_succession_kind check (kind in ('MERGED', 'SPLIT', 'EXTENDED', 'REDUCED', 'ENDED')),
  constraint area_succession_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')),
  constraint area_succession_counts check (case kind when 'MERGED' then cardinality(predecessor_ids) > 0 and cardinality(successor_ids) = 1
    when 'SPLIT' then cardinality(predecessor_ids) = 1 and cardinality(successor_ids) > 1
    when 'ENDED' then cardinality(predecessor_ids) = 1
    else cardinality(predecessor_ids) = 1 and cardinality(successor_ids) < 2 end),
  constraint area_succession_two_ends check (not predecessor_ids && successor_ids));
call app.dated('register.area_succession', required => true);
alter table register.area_succession
  add constraint area_succession_rights check (rights_from is null or rights_from >= earliest_on and cardinality(successor_ids) > 0);
comment on table register.area_succession is 'What became of areas: which ended, merged, were split, extended or reduced, and into which.';
comment on column register.area_succession.rights_from is 'The plain day from which the successors'' offices have the rights of the predecessors''; null gives none.';
comment on column register.area_succession.withdrawn_at is 'When the entry was withdrawn; from then on nothing follows from it.';
call app.reference_wall('register.area_succession');
create trigger a_guard before update on register.area_succession for each row execute function app.guard_register();

create function register.check_succession() returns trigger language plpgsql set search_path = '' as $$
begin
  -- Two who each add one half of a circle come here one after the other, and the second sees what the first did.
  perform pg_advisory_xact_lock(hashtextextended('register.area_succession', 0));
  if exists (select from unnest(new.predecessor_ids || new.successor_ids) named where not exists (select from register.qm_area where id = named)) then
    raise exception 'An area of the succession is missing.' using errcode = 'foreign_key_violation', constraint = 'area_succession_area';
  end if;
  if exists (
    with recursive later (id) as (
      select unnest(new.successor_ids)
      union
      select unnest(s.successor_ids) from later join register.area_succession s
        on later.id = any (s.predecessor_ids) and s.withdrawn_at is null and s.id <> new.id)
    select from later where id = any (new.predecessor_ids)) then
    raise exception 'An area would succeed itself.' using errcode = 'check_violation', constraint = 'area_succession_acyclic';
  end if;
  return new;
end $$;
comment on function register.check_succession is 'The areas are there, and none succeeds itself, by whatever detour.';
create trigger b_acyclic before insert or update on register.area_succession
  for each row when (new.withdrawn_at is null) execute function register.check_succession();`;

const ASSIGNMENT = `
alter table register.area_assignment
  add column source_kind text not null default 'STATED', add column citation text, add column period_before_end text,
  add column earliest_on date not null generated always as (coalesce(lower(possible), '-infinity')) stored,
  add column latest_on date not null generated always as (coalesce(upper(possible) - 1, 'infinity')) stored,
  add constraint area_assignment_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED'));
comment on column register.area_assignment.period_before_end is 'What was stated before the assignment was ended by an act, so that a mistaken end can be taken back.';
alter table register.firm
  add column actor_office_id integer, add column actor_id uuid, add column source_kind text not null default 'STATED', add column citation text,
  add constraint firm_actor check ((actor_office_id is null) = (actor_id is null)),
  add constraint firm_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED'));
comment on column register.firm.actor_id is 'The entry of the firm as an actor, wherever it is kept; seen by whoever sees that entry.';`;

const OFFICE = `
alter table register.office
  add column status text not null default 'OPEN', add column is_archive boolean not null default false, add column archive_reason text,
  add column archive_closed_at timestamptz, add column source_kind text not null default 'STATED', add column citation text,
  add constraint office_status check (status in ('OPEN', 'CLOSED')),
  add constraint office_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')),
  add constraint office_archive check (is_archive = (archive_reason is not null) and (is_archive or archive_closed_at is null)
    and (not is_archive or kind = 'QM_OFFICE'));
call app.dated('register.office');
comment on column register.office.is_archive is 'An office that was closed before the platform began; the steward loads its records until it is handed over.';
comment on column register.office.archive_closed_at is 'When the steward''s rights in the archive ended, for ever.';

create function register.guard_office() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.is_archive <> old.is_archive then
    raise exception 'An office does not become an archive.' using errcode = 'restrict_violation', constraint = 'office_archive_for_ever';
  end if;
  if old.archive_closed_at is not null and new.archive_closed_at is distinct from old.archive_closed_at then
    raise exception 'An archive that was handed over is not opened again.' using errcode = 'restrict_violation', constraint = 'office_archive_closed';
  end if;
  if old.area_id is not null and new.area_id is distinct from old.area_id then
    raise exception 'An office does not change its area: rights follow from it.' using errcode = 'restrict_violation', constraint = 'office_area_for_ever';
  end if;
  return new;
end $$;
comment on function register.guard_office is 'What rights follow from stays as it was said when the office was made.';
create trigger b_for_ever before update on register.office for each row execute function register.guard_office();

create function register.close_archive() returns trigger language plpgsql set search_path = '' as $$
begin
  update register.office set archive_closed_at = clock_timestamp() where id = new.office_id and is_archive and archive_closed_at is null;
  return null;
end $$;
comment on function register.close_archive is 'The first member of an archive ends the steward''s rights in it, in the same transaction.';
create trigger y_close_archive after insert on register.membership for each row execute function register.close_archive();`;

const PLANNING_AREA = `
create table register.planning_area (id text primary key, edition text not null, key text not null, name text not null, district_id text not null,
  constraint planning_area_district foreign key (district_id) references register.district (id),
  constraint planning_area_edition check (edition in ('UNTIL_2020', 'FROM_2021')),
  constraint planning_area_key check (key ~ '^[0-9]{8}$' and left(key, 2) = district_id and id = edition || ':' || key));
comment on table register.planning_area is 'The official planning areas of the editions that are known whole; a key of another edition can only be checked by its form.';
call app.reference_wall('register.planning_area');

create function app.seed_planning_areas(edition text, areas text) returns void
language sql security definer set search_path = '' as $$
  insert into register.planning_area (id, edition, key, name, district_id)
  select edition || ':' || left(entry, 8), edition, left(entry, 8), substr(entry, 10), left(entry, 2)
  from regexp_split_to_table(btrim(areas, E' \\n;'), '\\s*;\\s*') entry on conflict do nothing
$$;
comment on function app.seed_planning_areas is 'Official planning areas of one edition, as “key name; key name”.';
call app.hand_over('app.seed_planning_areas(text,text)', 'kiezgraph_seed');
revoke execute on function app.seed_planning_areas from public;
grant execute on function app.seed_planning_areas to kiezgraph_owner;`;

const AUDIT = `
alter policy wall_read on register.audit using (
  (office_id = any ((select app.viewer_offices())::integer[]) and visibility <> 'RESTRICTED')
  or (office_id = any ((select app.viewer_offices())::integer[]) and named && (select app.viewer_persons()))
  or (record_table in ('office', 'qm_area', 'firm', 'area_assignment', 'area_neighbour', 'area_succession') and (select app.viewer_is_steward())));`;
