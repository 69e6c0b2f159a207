import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was at events, for their own office; and what of it is published, year by year. */
export class Attendance1700000400005 implements MigrationInterface {
  name = 'Attendance1700000400005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TURNOUT);
    await runner.query(ATTENDANCE);
    await runner.query(FIGURE);
  }

  async down(): Promise<void> {}
}

const OWNED = `
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp()`;

const TURNOUT = `
create table events.turnout (${OWNED},
  event_id uuid not null, attended integer, attended_source text not null default 'STATED', volunteer_hours numeric(9,2),
  naming_limit app.visibility not null default 'OFFICE',
  constraint turnout_pkey primary key (office_id, id),
  constraint turnout_event foreign key (office_id, event_id) references events.event (office_id, id),
  constraint turnout_own check (naming_limit = 'OFFICE'),
  constraint turnout_attended check (attended between 0 and 1000000),
  constraint turnout_source check (attended_source in ('STATED', 'SECOND_SOURCE', 'INFERRED')),
  constraint turnout_hours check (volunteer_hours >= 0 and volunteer_hours * 4 = trunc(volunteer_hours * 4)));
comment on table events.turnout is 'How many came to an event; a count of persons, so never seen outside its own office. What others may know is in attendance_figure.';
comment on column events.turnout.attended is 'Null is unknown, which is not zero; so are the hours.';
create unique index turnout_of_event on events.turnout (office_id, event_id);
call app.wall_child('events.turnout', 'events.event', 'event_id');
`;

const ATTENDANCE = `
create table events.attendance (${OWNED},
  event_id uuid not null, actor_office_id integer not null, actor_id uuid not null, people integer, removed_at timestamptz,
  naming_limit app.visibility not null default 'OFFICE',
  constraint attendance_pkey primary key (office_id, id),
  constraint attendance_event foreign key (office_id, event_id) references events.event (office_id, id),
  constraint attendance_own check (naming_limit = 'OFFICE'),
  constraint attendance_people check (people between 1 and 100000));
comment on table events.attendance is 'An actor, perhaps of another office, that was at an event; known to the office of the event only.';
create unique index attendance_once on events.attendance (office_id, event_id, actor_office_id, actor_id) where removed_at is null;
create index attendance_of_actor on events.attendance (office_id, actor_office_id, actor_id) where removed_at is null;
call app.wall_child('events.attendance', 'events.event', 'event_id');
`;

const FIGURE = `
create table events.attendance_figure (${OWNED},
  year integer not null, note text, event_count integer not null, counted_event_count integer not null, uncertain_event_count integer not null,
  people integer, people_state text not null, by_kind jsonb, withdrawn_at timestamptz,
  constraint attendance_figure_pkey primary key (office_id, id),
  constraint attendance_figure_year check (year between 1990 and 2100),
  constraint attendance_figure_state check (people_state in ('STATED', 'WITHHELD', 'UNKNOWN')),
  constraint attendance_figure_people check (case people_state when 'STATED' then people >= 5 else people is null and by_kind is null end),
  constraint attendance_figure_seen check (visibility = case when withdrawn_at is null then 'PUBLIC' else 'OFFICE' end::app.visibility));
comment on table events.attendance_figure is 'How many came to the events of an office in a year, as it published it: below five withheld, with whatever would let it be computed.';
create unique index attendance_figure_once on events.attendance_figure (office_id, year) where withdrawn_at is null;
create index attendance_figure_by_year on events.attendance_figure (year, office_id, id);
call app.wall('events.attendance_figure');
`;
