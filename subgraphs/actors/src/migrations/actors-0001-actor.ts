import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Actors and their names. */
export class Actor1700000100001 implements MigrationInterface {
  name = 'Actor1700000100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
call app.audit_table('actors');

create table actors.actor (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  kind text not null, name text collate app.german not null,
  street text, postal_code text, city text, district_id text, website text, email text, phone text, portrait text,
  archived_at timestamptz,
  constraint actor_pkey primary key (office_id, id),
  constraint actor_kind check (kind in ('BUSINESS', 'SOLE_TRADER', 'NONPROFIT', 'FACILITY', 'EDUCATION', 'RELIGIOUS', 'HOUSING_COMPANY', 'FOUNDATION',
    'PUBLIC_AUTHORITY', 'MUNICIPALITY', 'ASSOCIATION', 'HEALTH_INSURER', 'INITIATIVE', 'PLANNING_OFFICE', 'MEDIA')),
  constraint actor_district check (district_id ~ '^[0-9]{2}$'));
create index actor_by_name on actors.actor (name, office_id, id);
create index actor_by_creation on actors.actor (created_at, office_id, id);
create index actor_by_kind on actors.actor (kind, name, office_id, id);
call app.wall('actors.actor');

create table actors.actor_name (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  actor_id uuid not null, kind text not null, name text not null, removed_at timestamptz,
  constraint actor_name_pkey primary key (office_id, id),
  constraint actor_name_actor foreign key (office_id, actor_id) references actors.actor (office_id, id),
  constraint actor_name_kind check (kind in ('OFFICIAL', 'FORMER', 'SHORT', 'BRAND', 'ALSO')));
create unique index actor_name_once on actors.actor_name (office_id, actor_id, kind, name) where removed_at is null;
call app.wall_child('actors.actor_name', 'actors.actor', 'actor_id');`);
  }

  async down(): Promise<void> {}
}
