import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projects, who takes part in them, and the grants they get. */
export class Project1700000300001 implements MigrationInterface {
  name = 'Project1700000300001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`call app.audit_table('funding');`);
    await runner.query(PROJECT);
    await runner.query(ROLE);
    await runner.query(GRANT);
    await runner.query(REMOVED_GRANT);
  }

  async down(): Promise<void> {}
}

const PROJECT = `
create table funding.project (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  title text collate app.german not null, description text,
  period_text text not null, possible daterange not null, certain daterange not null,
  status text not null default 'PLANNED', submitted_at timestamptz, district_id text,
  started_on date, ended_on date, withdrawal_reason text,
  constraint project_pkey primary key (office_id, id),
  constraint project_status check (status in ('PLANNED', 'SUBMITTED', 'RUNNING', 'ENDED', 'WITHDRAWN')),
  constraint project_district check (district_id ~ '^[0-9]{2}$'),
  constraint project_period check (not isempty(possible) and certain <@ possible),
  constraint project_submitted check (case status when 'PLANNED' then submitted_at is null when 'WITHDRAWN' then true else submitted_at is not null end),
  constraint project_started check (started_on is null or status in ('RUNNING', 'ENDED')),
  constraint project_ended check (ended_on is null or status = 'ENDED'),
  constraint project_days check (ended_on >= started_on),
  constraint project_withdrawn check ((status = 'WITHDRAWN') = (withdrawal_reason is not null)),
  constraint project_open_to_oversight check (submitted_at is null or visibility <> 'RESTRICTED'));
comment on column funding.project.submitted_at is 'From then on oversight of the district reads the project.';
comment on column funding.project.district_id is 'District of the owning office on the day of submission; null where the office has none, then only oversight of all reads it.';

create index project_by_title on funding.project (title, office_id, id);
create index project_by_creation on funding.project (created_at, office_id, id);
create index project_by_begin on funding.project ((coalesce(lower(possible), '-infinity'::date)), office_id, id);
create index project_of_office on funding.project (office_id, (coalesce(lower(possible), '-infinity'::date)), id);
create index project_of_office_by_title on funding.project (office_id, title, id);
create index project_oversight on funding.project (district_id) where submitted_at is not null;
call app.wall('funding.project', oversight => true);`;

const ROLE = `
create table funding.project_role (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  project_id uuid not null, submitted_at timestamptz, district_id text,
  actor_office_id integer not null, actor_id uuid not null, role text not null, removed_at timestamptz,
  constraint project_role_pkey primary key (office_id, id),
  constraint project_role_project foreign key (office_id, project_id) references funding.project (office_id, id),
  constraint project_role_role check (role in ('CARRIER', 'EXECUTOR', 'FUNDER', 'PARTNER', 'SUPPORTER')));
create unique index project_role_once on funding.project_role (office_id, project_id, role, actor_office_id, actor_id) where removed_at is null;
create index project_role_of_project on funding.project_role (office_id, project_id);
create index project_role_of_actor on funding.project_role (actor_office_id, actor_id, role) where removed_at is null;
create index project_role_oversight on funding.project_role (district_id) where submitted_at is not null;
call app.wall_child('funding.project_role', 'funding.project', 'project_id', oversight => true);`;

const GRANT = `
create table funding.grant (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  project_id uuid not null, submitted_at timestamptz, district_id text,
  programme text not null, amount numeric(14,2), period_text text, removed_at timestamptz,
  constraint grant_pkey primary key (office_id, id),
  constraint grant_project foreign key (office_id, project_id) references funding.project (office_id, id),
  constraint grant_amount check (amount >= 0));
comment on column funding.grant.amount is 'Null is unknown, which is not zero.';
create index grant_of_project on funding.grant (office_id, project_id, created_at, id);
create index grant_oversight on funding.grant (district_id) where submitted_at is not null;
call app.wall_child('funding.grant', 'funding.project', 'project_id', oversight => true);`;

// After b_copy_wall, which gives the grant the visibility of its project; before the policies, which check the new row.
const REMOVED_GRANT = `
create function funding.hide_removed() returns trigger language plpgsql set search_path = '' as $$
begin
  new.visibility := least(new.visibility, 'OFFICE');
  return new;
end $$;
comment on function funding.hide_removed is 'An entry made by mistake is seen by its own office, and by oversight where the project was submitted.';
create trigger c_removed before insert or update on funding.grant for each row when (new.removed_at is not null) execute function funding.hide_removed();`;
