import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of events: a rule, a target for the year, exceptions, and the events that belong to one. */
export class Series1700000400003 implements MigrationInterface {
  name = 'Series1700000400003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SERIES);
    await runner.query(ORGANISER);
    await runner.query(SKIP);
    await runner.query(EVENT);
  }

  async down(): Promise<void> {}
}

const OWNED = `
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp()`;

const SERIES = `
create table events.series (${OWNED},
  kind text not null, title text collate app.german not null, description text, place text, online_url text,
  rule text, first_on date, start_time text, duration_minutes integer, yearly_target integer, ends_on date, end_reason text,
  network_office_id integer, network_id uuid, working_group_office_id integer, working_group_id uuid,
  constraint series_pkey primary key (office_id, id),
  constraint series_kind check (kind in ('NETWORK_PLENARY', 'WORKING_GROUP_MEETING', 'LUNCH', 'BUSINESS_ROUND', 'OPEN_YARDS_DAY', 'KIEZ_FESTIVAL',
    'VOLUNTEER_DAY', 'MATCH_MARKET', 'COUNCIL_SITTING', 'JURY_SITTING', 'STEERING_ROUND', 'KIEZ_WORKSHOP', 'WORKSHOP', 'CONSULTATION_HOUR', 'MEDIATION', 'OTHER')),
  constraint series_rule check (case when rule is null then first_on is null and start_time is null and duration_minutes is null else first_on is not null end),
  constraint series_start_time check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint series_duration check (duration_minutes is null or (duration_minutes between 1 and 10080 and start_time is not null)),
  constraint series_target check (yearly_target between 1 and 366),
  constraint series_end check (end_reason is null or ends_on is not null),
  constraint series_network check ((network_office_id is null) = (network_id is null)),
  constraint series_working_group check ((working_group_office_id is null) = (working_group_id is null)));
comment on table events.series is 'A row of events by a rule of RFC 5545 in Europe/Berlin, by a target for the year, or both; its occurrences are computed.';
comment on column events.series.start_time is 'The hour in Berlin, the same across the change of clocks; null is only the day.';
comment on column events.series.yearly_target is 'How often a year; null is not stated.';
create index series_by_title on events.series (title, office_id, id);
create index series_by_creation on events.series (created_at, office_id, id);
create index series_of_office on events.series (office_id, title, id);
create index series_of_network on events.series (network_office_id, network_id, office_id, id) where network_id is not null;
create index series_of_working_group on events.series (working_group_office_id, working_group_id, office_id, id) where working_group_id is not null;
call app.wall('events.series');
`;

const ORGANISER = `
create table events.series_organiser (${OWNED},
  series_id uuid not null, actor_office_id integer not null, actor_id uuid not null, position integer not null, removed_at timestamptz,
  constraint series_organiser_pkey primary key (office_id, id),
  constraint series_organiser_series foreign key (office_id, series_id) references events.series (office_id, id),
  constraint series_organiser_position check (position between 1 and 50));
comment on table events.series_organiser is 'Who organises the events of a series, unless one of them says otherwise.';
create unique index series_organiser_once on events.series_organiser (office_id, series_id, actor_office_id, actor_id) where removed_at is null;
create index series_organiser_of_series on events.series_organiser (office_id, series_id, position);
call app.wall_child('events.series_organiser', 'events.series', 'series_id');
`;

const SKIP = `
create table events.series_skip (${OWNED},
  series_id uuid not null, occurrence_on date not null, reason text, removed_at timestamptz,
  constraint series_skip_pkey primary key (office_id, id),
  constraint series_skip_series foreign key (office_id, series_id) references events.series (office_id, id));
comment on table events.series_skip is 'A day on which a series does not take place although its rule says so (EXDATE).';
create unique index series_skip_once on events.series_skip (office_id, series_id, occurrence_on) where removed_at is null;
call app.wall_child('events.series_skip', 'events.series', 'series_id');
`;

const EVENT = `
alter table events.event add column series_id uuid, add column occurrence_on date,
  add constraint event_series foreign key (office_id, series_id) references events.series (office_id, id),
  add constraint event_occurrence check (occurrence_on is null or series_id is not null);
comment on column events.event.occurrence_on is 'The day on which the rule of its series puts it (RECURRENCE-ID), whatever day it was moved to; null where no rule does.';
create unique index event_of_occurrence on events.event (office_id, series_id, occurrence_on) where occurrence_on is not null;
create index event_of_series on events.event (office_id, series_id, sorts_at, id) where series_id is not null;
`;
