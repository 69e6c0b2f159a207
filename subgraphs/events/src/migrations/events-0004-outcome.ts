import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What events led to. */
export class Outcome1700000400004 implements MigrationInterface {
  name = 'Outcome1700000400004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTCOME);
  }

  async down(): Promise<void> {}
}

const OUTCOME = `
create table events.outcome (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  event_id uuid not null, kind text not null, description text not null, quantity integer,
  subject_type text, subject_office_id integer, subject_id uuid,
  source_kind text not null default 'STATED', citation text, naming_limit app.visibility not null default 'PUBLIC', removed_at timestamptz,
  constraint outcome_pkey primary key (office_id, id),
  constraint outcome_event foreign key (office_id, event_id) references events.event (office_id, id),
  constraint outcome_kind check (kind in ('COOPERATION', 'WORKING_GROUP', 'PROJECT_IDEA', 'DECISION', 'CONTACT', 'DONATION', 'JOINT_EVENT', 'VOLUNTEER_WORK', 'OTHER')),
  constraint outcome_quantity check (quantity between 1 and 100000),
  constraint outcome_subject check (case when subject_type is null then subject_office_id is null and subject_id is null
    else subject_type in ('Cooperation', 'Project', 'WorkingGroup', 'Event') and subject_office_id is not null and subject_id is not null end),
  constraint outcome_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')),
  constraint outcome_removed check (removed_at is null or naming_limit = 'OFFICE'));
comment on table events.outcome is 'What an event led to; a removed one is seen by its own office only.';
comment on column events.outcome.quantity is 'How many; null is not known, which is not one.';
comment on column events.outcome.subject_type is 'The type of the record it became, whose home may be another subgraph.';
call app.dated('events.outcome');
create index outcome_of_event on events.outcome (office_id, event_id, created_at, id);
create index outcome_of_subject on events.outcome (subject_office_id, subject_id, created_at, office_id, id) where subject_id is not null and removed_at is null;
call app.wall_child('events.outcome', 'events.event', 'event_id');
`;
