import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is stated of a project beside its title: areas, aims, titles, sources, search, and plain days for filters. */
export class ProjectParts1700000300005 implements MigrationInterface {
  name = 'ProjectParts1700000300005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(BACKFILL);
    await runner.query(INDEXES);
    await runner.query(ROLE);
    await runner.query(TITLE);
    await runner.query(INDICATOR);
    await runner.query(SEARCH);
  }

  async down(): Promise<void> {}
}

const COLUMNS = `
alter table funding.project
  add column earliest_on date not null generated always as (coalesce(lower(possible), '-infinity')) stored,
  add column latest_on date not null generated always as (coalesce(upper(possible) - 1, 'infinity')) stored,
  add column period_source text not null default 'STATED',
  add column network_office_id integer, add column network_id uuid,
  add column area_ids integer[] not null default '{}',
  add column fields_of_action text[] not null default '{}',
  add column goals jsonb not null default '[]',
  add column target_groups text[] not null default '{}',
  add column roles_of_nobody text[] not null default '{}',
  add constraint project_period_source check (period_source in ('STATED', 'SECOND_SOURCE', 'INFERRED')),
  add constraint project_network check ((network_office_id is null) = (network_id is null)),
  add constraint project_fields check (fields_of_action <@ array['INTEGRATION_NEIGHBOURHOOD', 'EDUCATION', 'PUBLIC_SPACE', 'HEALTH_EXERCISE',
    'PARTICIPATION_NETWORKING_COOPERATION', 'CLIMATE']),
  add constraint project_goals check (jsonb_typeof(goals) = 'array'),
  add constraint project_roles_of_nobody check (roles_of_nobody <@ array['CARRIER', 'EXECUTOR', 'FUNDER', 'PARTNER', 'SUPPORTER']);
comment on column funding.project.area_ids is 'Numbers of the areas it works in; empty is not stated.';
comment on column funding.project.goals is 'A list of {text, tags}.';
comment on column funding.project.roles_of_nobody is 'Roles that are stated to be nobody''s; a role nobody is named in is else not stated.';
comment on column funding.project.earliest_on is 'The first day on which it may run, for filters; -infinity when open.';
comment on column funding.project.latest_on is 'The last day on which it may run, for filters; infinity when open.';`;

// Until now a project worked in the area of its office.
const BACKFILL = `
alter table funding.project disable trigger user;
alter table funding.project no force row level security;
update funding.project project set area_ids = array[office.area_id] from register.office office
  where office.id = project.office_id and office.area_id is not null;
alter table funding.project force row level security;
alter table funding.project enable trigger user;`;

const INDEXES = `
create index project_by_days on funding.project (earliest_on, latest_on);
create index project_of_network on funding.project (network_office_id, network_id) where network_id is not null;
call app.sourced('funding.project');
alter table funding.project_value add constraint project_value_field check (field in ('PERIOD'));`;

const ROLE = `
call app.dated('funding.project_role');
alter table funding.project_role
  add column source_kind text not null default 'STATED', add column citation text,
  add constraint project_role_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED'));`;

const OWNED = `office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  project_id uuid not null, submitted_at timestamptz, district_id text, removed_at timestamptz`;

const TITLE = `
create table funding.project_title (
  ${OWNED},
  title text collate app.german not null, source_kind text not null default 'STATED', citation text,
  constraint project_title_pkey primary key (office_id, id),
  constraint project_title_project foreign key (office_id, project_id) references funding.project (office_id, id),
  constraint project_title_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')));
comment on table funding.project_title is 'Other titles under which a project is known.';
create unique index project_title_once on funding.project_title (office_id, project_id, title) where removed_at is null;
create index project_title_oversight on funding.project_title (district_id) where submitted_at is not null;
call app.wall_child('funding.project_title', 'funding.project', 'project_id', oversight => true);`;

const INDICATOR = `
create table funding.project_indicator (
  ${OWNED},
  position integer not null, name text collate app.german not null, counts_persons boolean not null, planned integer, reached integer,
  constraint project_indicator_pkey primary key (office_id, id),
  constraint project_indicator_project foreign key (office_id, project_id) references funding.project (office_id, id),
  constraint project_indicator_counts check (planned >= 0 and reached >= 0));
comment on column funding.project_indicator.planned is 'Null is unknown, which is not zero.';
comment on column funding.project_indicator.reached is 'Null is unknown, which is not zero.';
create unique index project_indicator_once on funding.project_indicator (office_id, project_id, name) where removed_at is null;
create index project_indicator_oversight on funding.project_indicator (district_id) where submitted_at is not null;
call app.wall_child('funding.project_indicator', 'funding.project', 'project_id', oversight => true);
create function funding.keep_persons() returns trigger language plpgsql set search_path = '' as $$
begin
  new.visibility := least(new.visibility, 'OFFICE');
  new.submitted_at := null;
  return new;
end $$;
comment on function funding.keep_persons is 'A count of persons leaves its office only as a published yearly figure: neither others nor oversight see it here.';
create trigger d_persons before insert or update on funding.project_indicator for each row when (new.counts_persons) execute function funding.keep_persons();`;

const SEARCH = `
call app.searchable('funding.project', $q$title || ' ' || coalesce(description, '')$q$, oversight => true);
call app.searchable('funding.project_title', 'title', key_column => 'project_id', condition => 'removed_at is null', oversight => true);`;
