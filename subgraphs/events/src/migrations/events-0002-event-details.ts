import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What belongs to an event beside its time: network, working group, project, place in a row, whom it is for, agenda, minutes, what other sources say. */
export class EventDetails1700000400002 implements MigrationInterface {
  name = 'EventDetails1700000400002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DETAILS);
    await runner.query(MINUTES);
    await runner.query("call app.sourced('events.event')");
    await runner.query(SEARCH);
  }

  async down(): Promise<void> {}
}

const DETAILS = `
alter table events.event
  add column network_office_id integer, add column network_id uuid,
  add column working_group_office_id integer, add column working_group_id uuid,
  add column project_office_id integer, add column project_id uuid,
  add column ordinal integer, add column area_ids integer[] not null default '{}',
  add column target_groups text[] not null default '{}', add column languages text[] not null default '{}',
  add column accessibility text, add column agenda text,
  add column time_source text not null default 'STATED',
  add constraint event_network check ((network_office_id is null) = (network_id is null)),
  add constraint event_working_group check ((working_group_office_id is null) = (working_group_id is null)),
  add constraint event_project check ((project_office_id is null) = (project_id is null)),
  add constraint event_ordinal check (ordinal between 1 and 10000),
  add constraint event_lists check (cardinality(area_ids) <= 20 and cardinality(target_groups) <= 20 and cardinality(languages) <= 20),
  add constraint event_time_source check (time_source in ('STATED', 'SECOND_SOURCE', 'INFERRED'));
comment on column events.event.ordinal is 'Which one it is in its row: 5 is the fifth network meeting; null is not stated.';
comment on column events.event.time_source is 'Where the time comes from; what other sources say stands in event_value.';
create index event_of_network on events.event (network_office_id, network_id, sorts_at, office_id, id) where network_id is not null;
create index event_of_working_group on events.event (working_group_office_id, working_group_id, sorts_at, office_id, id) where working_group_id is not null;
create index event_of_project on events.event (project_office_id, project_id, sorts_at, office_id, id) where project_id is not null;
`;

const MINUTES = `
create table events.minutes (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  event_id uuid not null, content text, naming_limit app.visibility not null default 'OFFICE',
  constraint minutes_pkey primary key (office_id, id),
  constraint minutes_event foreign key (office_id, event_id) references events.event (office_id, id));
comment on table events.minutes is 'What was said at an event: never seen further than the event, and by its own office only unless it says more.';
create unique index minutes_of_event on events.minutes (office_id, event_id);
call app.wall_child('events.minutes', 'events.event', 'event_id');
`;

const SEARCH = `call app.searchable('events.event',
  $q$title || ' ' || coalesce(description, '') || ' ' || coalesce(place, '') || ' ' || coalesce(summary, '')$q$)`;
