import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events and who organises them. */
export class Event1700000400001 implements MigrationInterface {
  name = 'Event1700000400001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("call app.audit_table('events')");
    await runner.query(EVENT);
    await runner.query(ORGANISER);
  }

  async down(): Promise<void> {}
}

// Comparing ranges is not leakproof, so a policy would keep its index from being used: days are columns of their own.
const EVENT = `
create table events.event (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  kind text not null, status text not null default 'DRAFT', title text not null, description text, place text, online_url text,
  time_text text not null, possible daterange not null, certain daterange not null, starts_at timestamptz, ends_at timestamptz,
  earliest_on date not null generated always as (lower(possible)) stored,
  latest_on date not null generated always as (upper(possible) - 1) stored,
  sorts_at timestamptz not null generated always as (coalesce(starts_at, lower(possible)::timestamp at time zone 'Europe/Berlin')) stored,
  held_on date, summary text, cancelled_from text, cancellation_reason text,
  constraint event_pkey primary key (office_id, id),
  constraint event_kind check (kind in ('NETWORK_PLENARY', 'WORKING_GROUP_MEETING', 'LUNCH', 'BUSINESS_ROUND', 'OPEN_YARDS_DAY', 'KIEZ_FESTIVAL',
    'VOLUNTEER_DAY', 'MATCH_MARKET', 'COUNCIL_SITTING', 'JURY_SITTING', 'STEERING_ROUND', 'KIEZ_WORKSHOP', 'WORKSHOP', 'CONSULTATION_HOUR', 'MEDIATION', 'OTHER')),
  constraint event_status check (status in ('DRAFT', 'ANNOUNCED', 'HELD', 'DOCUMENTED', 'CANCELLED')),
  constraint event_time check (not isempty(possible) and not lower_inf(possible) and not upper_inf(possible) and possible @> certain),
  constraint event_hours check (case when starts_at is null then ends_at is null
    else lower(possible) = (starts_at at time zone 'Europe/Berlin')::date and (ends_at is null or ends_at > starts_at) end),
  constraint event_held check (held_on is null or (status in ('HELD', 'DOCUMENTED') and possible @> held_on)),
  constraint event_documented check ((status = 'DOCUMENTED') = (summary is not null)),
  constraint event_cancelled check (case when status = 'CANCELLED' then cancelled_from in ('DRAFT', 'ANNOUNCED') and cancellation_reason is not null
    else cancelled_from is null and cancellation_reason is null end));
comment on column events.event.time_text is 'The time as stated, in EDTF; of an event whose hour is known, its days.';
comment on column events.event.sorts_at is 'For sorting only: the start, or the beginning of the first day on which it may be; never shown, for it may be more precise than what is known.';
create index event_by_time on events.event (sorts_at, office_id, id);
create index event_by_creation on events.event (created_at, office_id, id);
create index event_of_office on events.event (office_id, sorts_at, id);
create index event_by_kind on events.event (kind, sorts_at, office_id, id);
create index event_lasting on events.event (latest_on) where latest_on > earliest_on;
call app.wall('events.event');
`;

const ORGANISER = `
create table events.organiser (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  event_id uuid not null, actor_office_id integer not null, actor_id uuid not null, position integer not null, removed_at timestamptz,
  constraint organiser_pkey primary key (office_id, id),
  constraint organiser_event foreign key (office_id, event_id) references events.event (office_id, id),
  constraint organiser_position check (position between 1 and 50));
comment on table events.organiser is 'An actor, perhaps of another office, that organises an event; a removed one stays for the record.';
create unique index organiser_once on events.organiser (office_id, event_id, actor_office_id, actor_id) where removed_at is null;
create index organiser_of_event on events.organiser (office_id, event_id, position);
create index organiser_by_actor on events.organiser (actor_office_id, actor_id, office_id, event_id) where removed_at is null;
call app.wall_child('events.organiser', 'events.event', 'event_id');
`;
