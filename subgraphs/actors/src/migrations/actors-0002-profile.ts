import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who an actor is: names over time, identifiers, places, relations, portrait, and the organisation behind the entry. */
export class ActorProfile1700000100002 implements MigrationInterface {
  name = 'ActorProfile1700000100002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTOR);
    await runner.query(NAMES);
    await runner.query(IDENTIFIERS);
    await runner.query(SITES);
    await runner.query(RELATIONS);
    await runner.query(SEARCH);
  }

  async down(): Promise<void> {}
}

const ACTOR = `
alter table actors.actor
  -- Made by the database, never from a key of a client: else one office could pass its entry off as another's organisation.
  add column organisation_id uuid not null default gen_random_uuid(),
  add column name_period_text text, add column name_possible daterange, add column name_certain daterange,
  add column latitude numeric(9,6), add column longitude numeric(9,6),
  add column planning_area text, add column planning_area_edition text, add column locality_id text,
  add column area_id integer, add column is_outside_areas boolean not null default false,
  add column place_period_text text, add column place_possible daterange, add column place_certain daterange,
  add column established_text text, add column established daterange,
  add column fields_of_activity text[] not null default '{}', add column languages text[] not null default '{}',
  add column opening_hours text, add column accessibility text, add column links jsonb not null default '[]',
  add constraint actor_name_period check ((name_period_text is null) = (name_possible is null) and (name_possible is null) = (name_certain is null)),
  add constraint actor_place_period check ((place_period_text is null) = (place_possible is null) and (place_possible is null) = (place_certain is null)),
  add constraint actor_coordinates check ((latitude is null) = (longitude is null) and latitude between 34 and 72 and longitude between -25 and 45),
  add constraint actor_planning_area check ((planning_area is null) = (planning_area_edition is null) and planning_area ~ '^[0-9]{8}$'
    and planning_area_edition in ('UNTIL_2020', 'FROM_2021')),
  add constraint actor_locality check (locality_id ~ '^[0-9]{4}$'),
  add constraint actor_area check (area_id is null or not is_outside_areas),
  add constraint actor_established check ((established_text is null) = (established is null) and not isempty(established)),
  add constraint actor_links check (jsonb_typeof(links) = 'array');
comment on column actors.actor.organisation_id is 'The organisation behind the entry; entries of several offices that were linked have the same.';
comment on column actors.actor.name_period_text is 'Since when it bears its name, in EDTF.';
comment on column actors.actor.place_period_text is 'Since when it sits at its address, in EDTF.';
comment on column actors.actor.area_id is 'The QM area it sits in, as stated by its office; null is outside every area, if so stated, or unknown.';
comment on column actors.actor.established is 'The days on which it may have settled in the area.';
create index actor_of_organisation on actors.actor (organisation_id);
create index actor_by_area on actors.actor (area_id, name, office_id, id) where area_id is not null;

create function actors.keep_organisation() returns trigger language plpgsql set search_path = '' as $$
begin
  new.organisation_id := case when tg_op = 'INSERT' then gen_random_uuid() else old.organisation_id end;
  return new;
end $$;
comment on function actors.keep_organisation is 'No office says by itself which organisation its entry is: linking takes the yes of both.';
create trigger c_organisation before insert or update of organisation_id on actors.actor for each row execute function actors.keep_organisation();`;

const NAMES = `
call app.dated('actors.actor_name');
alter table actors.actor_name add column source_kind text not null default 'STATED', add column citation text,
  add constraint actor_name_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED'));
drop index actors.actor_name_once;
create unique index actor_name_once on actors.actor_name (office_id, actor_id, kind, name, coalesce(period_text, '')) where removed_at is null;
alter table actors.actor_name no force row level security, disable trigger user;
update actors.actor_name set visibility = least(visibility, 'OFFICE') where removed_at is not null;
alter table actors.actor_name force row level security, enable trigger user;`;

const OWNED = `
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  actor_id uuid not null, source_kind text not null default 'STATED', citation text, removed_at timestamptz`;

/** What every part of an actor has: its actor, its source, and its own office alone once it is removed. */
const partOfActor = (table: string): string => `
alter table actors.${table} add constraint ${table}_pkey primary key (office_id, id),
  add constraint ${table}_actor foreign key (office_id, actor_id) references actors.actor (office_id, id),
  add constraint ${table}_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED'));
create index ${table}_of_actor on actors.${table} (office_id, actor_id, created_at, id);
call app.wall_child('actors.${table}', 'actors.actor', 'actor_id');`;

const IDENTIFIERS = `
create table actors.actor_identifier (${OWNED},
  scheme text not null, value text not null, court text, is_live boolean not null default true, naming_limit app.visibility not null default 'PUBLIC',
  constraint actor_identifier_scheme check (scheme in ('HANDELSREGISTER', 'VEREINSREGISTER', 'WIKIDATA', 'LEI', 'AGS', 'OFFICE_LOCAL')),
  constraint actor_identifier_court check ((scheme in ('HANDELSREGISTER', 'VEREINSREGISTER')) = (court is not null)),
  constraint actor_identifier_local check (scheme <> 'OFFICE_LOCAL' or naming_limit = 'OFFICE'));
comment on column actors.actor_identifier.is_live is 'Whether the entry is kept; one of an archived entry may be given again.';
${partOfActor('actor_identifier')}
create unique index actor_identifier_once on actors.actor_identifier (office_id, scheme, value, coalesce(court, '')) where removed_at is null and is_live;
create index actor_identifier_by_value on actors.actor_identifier (scheme, value) where removed_at is null;`;

const SITES = `
create table actors.actor_site (${OWNED},
  is_main boolean not null, street text, postal_code text, city text, district_id text, latitude numeric(9,6), longitude numeric(9,6),
  planning_area text, planning_area_edition text, locality_id text, area_id integer, is_outside_areas boolean not null default false,
  constraint actor_site_district check (district_id ~ '^[0-9]{2}$'),
  constraint actor_site_coordinates check ((latitude is null) = (longitude is null) and latitude between 34 and 72 and longitude between -25 and 45),
  constraint actor_site_planning_area check ((planning_area is null) = (planning_area_edition is null) and planning_area ~ '^[0-9]{8}$'
    and planning_area_edition in ('UNTIL_2020', 'FROM_2021')),
  constraint actor_site_locality check (locality_id ~ '^[0-9]{4}$'),
  constraint actor_site_area check (area_id is null or not is_outside_areas));
comment on table actors.actor_site is 'Further places of an actor, and its earlier main ones; the main place of today stands in the actor.';
${partOfActor('actor_site')}
call app.dated('actors.actor_site');`;

// Indexes from both ends; the other end may be another office's, so it is a pair without a foreign key.
const RELATIONS = `
create table actors.actor_relation (${OWNED},
  kind text not null, is_outgoing boolean not null, other_office_id integer not null, other_id uuid not null,
  from_office_id integer not null generated always as (case when is_outgoing then office_id else other_office_id end) stored,
  from_id uuid not null generated always as (case when is_outgoing then actor_id else other_id end) stored,
  to_office_id integer not null generated always as (case when is_outgoing then other_office_id else office_id end) stored,
  to_id uuid not null generated always as (case when is_outgoing then other_id else actor_id end) stored,
  constraint actor_relation_kind check (kind in ('OPERATES', 'PARENT_OF', 'MEMBER_OF_UMBRELLA', 'SUCCESSOR_OF')),
  constraint actor_relation_two_ends check (office_id <> other_office_id or actor_id <> other_id));
${partOfActor('actor_relation')}
call app.dated('actors.actor_relation');
create unique index actor_relation_once on actors.actor_relation (office_id, actor_id, kind, is_outgoing, other_office_id, other_id, coalesce(period_text, ''))
  where removed_at is null;
create index actor_relation_from on actors.actor_relation (from_office_id, from_id, kind) where removed_at is null;
create index actor_relation_to on actors.actor_relation (to_office_id, to_id, kind) where removed_at is null;

create function actors.closes_circle(relation_kind text, from_office integer, from_actor uuid, to_office integer, to_actor uuid) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  -- Two who each add one half of a circle come here one after the other, and the second sees what the first did.
  perform pg_advisory_xact_lock(hashtextextended('actors.actor_relation ' || relation_kind, 0));
  return exists (
    with recursive reached (office_id, id) as (
      select to_office, to_actor
      union
      select next.to_office_id, next.to_id from reached
        join actors.actor_relation next on next.kind = relation_kind and next.removed_at is null
          and next.from_office_id = reached.office_id and next.from_id = reached.id
        join actors.actor beginning on beginning.office_id = next.from_office_id and beginning.id = next.from_id
        join actors.actor target on target.office_id = next.to_office_id and target.id = next.to_id)
    select from reached where office_id = from_office and id = from_actor);
end $$;
comment on function actors.closes_circle is 'Whether a relation would close a circle of its kind in what the viewer sees; what is hidden neither refuses nor tells.';

create function actors.refuse_circle() returns trigger language plpgsql set search_path = '' as $$
begin
  if actors.closes_circle(new.kind, case when new.is_outgoing then new.office_id else new.other_office_id end,
      case when new.is_outgoing then new.actor_id else new.other_id end,
      case when new.is_outgoing then new.other_office_id else new.office_id end,
      case when new.is_outgoing then new.other_id else new.actor_id end) then
    raise exception 'The relation closes a circle.' using errcode = 'check_violation', constraint = 'actor_relation_acyclic';
  end if;
  return new;
end $$;
create trigger d_acyclic before insert or update of actor_id, kind, is_outgoing, other_office_id, other_id, removed_at on actors.actor_relation
  for each row when (new.removed_at is null) execute function actors.refuse_circle();`;

const SEARCH = `
create function actors.joined(words text[]) returns text language sql immutable strict parallel safe set search_path = '' as $$
  select array_to_string(words, ' ')
$$;
comment on function actors.joined is 'Words as one text; immutable, so that what is searched can be kept.';
call app.searchable('actors.actor', $q$name || ' ' || coalesce(portrait, '') || ' ' || actors.joined(fields_of_activity)$q$);
call app.searchable('actors.actor_name', 'name', key_column => 'actor_id', condition => 'removed_at is null');`;
