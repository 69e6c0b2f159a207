import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Surveys of premises: what was counted, by whom it is said, and what is not known. */
export class PremisesSurvey1700000100006 implements MigrationInterface {
  name = 'PremisesSurvey1700000100006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table actors.premises_survey (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  title text collate app.german not null, area_id integer, network_id uuid, project_office_id integer, project_id uuid, removed_at timestamptz,
  ${COUNTS.map(count => counted(count)).join('')}
  constraint premises_survey_pkey primary key (office_id, id),
  constraint premises_survey_network foreign key (office_id, network_id) references actors.network (office_id, id),
  constraint premises_survey_project check ((project_office_id is null) = (project_id is null)),
  constraint premises_survey_removed check (removed_at is null or visibility <= 'OFFICE'),
  constraint premises_survey_funnel check (
    coalesce(businesses_found <= units_surveyed, true) and coalesce(visited <= coalesce(businesses_found, units_surveyed), true)
    and coalesce(joined <= coalesce(visited, businesses_found, units_surveyed), true)));
comment on table actors.premises_survey is 'A survey of premises. Null is unknown, which is not zero; of two known counts the later one is never the larger.';
call app.dated('actors.premises_survey');
create index premises_survey_by_title on actors.premises_survey (title, office_id, id);
create index premises_survey_by_begin on actors.premises_survey (earliest_on, office_id, id);
create index premises_survey_by_creation on actors.premises_survey (created_at, office_id, id);
create index premises_survey_of_project on actors.premises_survey (project_office_id, project_id) where removed_at is null;
create index premises_survey_of_network on actors.premises_survey (office_id, network_id) where removed_at is null;
call app.wall('actors.premises_survey');`);
  }

  async down(): Promise<void> {}
}

const COUNTS = ['units_surveyed', 'businesses_found', 'visited', 'joined'];

const counted = (count: string): string => `
  ${count} integer, ${count}_source text not null default 'STATED', ${count}_citation text,
  constraint premises_survey_${count} check (${count} >= 0),
  constraint premises_survey_${count}_source check (${count}_source in ('STATED', 'SECOND_SOURCE', 'INFERRED')),`;
