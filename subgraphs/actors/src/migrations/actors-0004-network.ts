import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Networks, who has which part in them and when, and their working groups. */
export class Network1700000100004 implements MigrationInterface {
  name = 'Network1700000100004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NETWORK);
    await runner.query(PART);
    await runner.query(PART_RULES);
    await runner.query(WORKING_GROUP);
  }

  async down(): Promise<void> {}
}

const OWNED = `
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),`;

const sourced = (field: string, type: string): string => `
  ${field} ${type}, ${field}_source text not null default 'STATED', ${field}_citation text,
  constraint network_${field}_source check (${field}_source in ('STATED', 'SECOND_SOURCE', 'INFERRED')),`;

const NETWORK = `
create table actors.network (${OWNED}
  title text collate app.german not null, kind text, purpose text, website text,
  ${sourced('founded', 'text')} ${sourced('idea_since', 'text')} ${sourced('plenaries_per_year', 'integer')} ${sourced('business_rounds_per_year', 'integer')}
  area_ids integer[] not null default '{}', member_list_is_complete boolean not null default false, partners_are_complete boolean not null default false,
  status text not null default 'ACTIVE', ended text, archived_at timestamptz,
  constraint network_pkey primary key (office_id, id),
  constraint network_kind check (kind in ('KIEZ_NETWORK', 'BUSINESS_PLATFORM', 'CARRIER_ROUND', 'TOPIC_NETWORK', 'OTHER')),
  constraint network_status check (status in ('ACTIVE', 'ENDED')),
  constraint network_ended check (ended is null or status = 'ENDED'),
  constraint network_targets check (plenaries_per_year between 0 and 366 and business_rounds_per_year between 0 and 366));
call app.dated('actors.network');
comment on column actors.network.period_text is 'From the founding to the end, put together from both; null when neither is known.';
comment on column actors.network.founded is 'EDTF (ISO 8601-2); the preferred one of several sourced values.';
create index network_by_title on actors.network (title, office_id, id);
create index network_by_creation on actors.network (created_at, office_id, id);
call app.wall('actors.network');
call app.sourced('actors.network');
call app.searchable('actors.network', $q$title || ' ' || coalesce(purpose, '')$q$);`;

const PART = `
create table actors.network_part (${OWNED}
  network_id uuid not null, actor_office_id integer not null, actor_id uuid not null, role text not null,
  source_kind text not null default 'STATED', citation text, removed_at timestamptz,
  constraint network_part_pkey primary key (office_id, id),
  constraint network_part_network foreign key (office_id, network_id) references actors.network (office_id, id),
  constraint network_part_role check (role in ('MEMBER', 'INITIATOR', 'PARTNER', 'SUPPORTER', 'COORDINATOR', 'STEERING')),
  constraint network_part_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')));
comment on table actors.network_part is 'An actor, of whichever office, as a member of a network or in a role; a role is no membership.';
call app.dated('actors.network_part');
create index network_part_of_network on actors.network_part (office_id, network_id, role, actor_office_id, actor_id);
create index network_part_of_actor on actors.network_part (actor_office_id, actor_id, role) where removed_at is null;
call app.wall_child('actors.network_part', 'actors.network', 'network_id');`;

// Two stated periods are the same fact when they certainly share a day; where one of them has no certain day, when they may.
const PART_RULES = `
create function actors.same_time(possible_1 daterange, certain_1 daterange, possible_2 daterange, certain_2 daterange) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select possible_1 is null or possible_2 is null or certain_1 && certain_2
    or ((isempty(certain_1) or isempty(certain_2)) and possible_1 && possible_2)
$$;
comment on function actors.same_time is 'Whether two periods, each perhaps imprecise or not stated, speak of the same time.';

create function actors.check_network_part() returns trigger language plpgsql set search_path = '' as $$
begin
  -- One at a time on a network, or two would not see each other.
  perform from actors.network where office_id = new.office_id and id = new.network_id for update;
  if exists (select from actors.network_part other
      where other.office_id = new.office_id and other.network_id = new.network_id and other.role = new.role
        and other.actor_office_id = new.actor_office_id and other.actor_id = new.actor_id and other.id <> new.id and other.removed_at is null
        and actors.same_time(other.possible, other.certain, new.possible, new.certain)) then
    raise exception 'The actor already has this part in the network at that time.' using errcode = 'unique_violation', constraint = 'network_part_once';
  end if;
  return new;
end $$;
comment on function actors.check_network_part is 'An actor has a part in a network once at a time.';
create trigger d_once before insert or update of role, period_text, possible, certain, removed_at on actors.network_part
  for each row when (new.removed_at is null) execute function actors.check_network_part();`;

const WORKING_GROUP = `
create table actors.working_group (${OWNED}
  network_id uuid not null, topic text collate app.german not null, rhythm text, times_a_year integer, removed_at timestamptz,
  constraint working_group_pkey primary key (office_id, id),
  constraint working_group_network foreign key (office_id, network_id) references actors.network (office_id, id),
  constraint working_group_times check (times_a_year between 1 and 366));
call app.dated('actors.working_group');
create index working_group_of_network on actors.working_group (office_id, network_id, topic, id);
call app.wall_child('actors.working_group', 'actors.network', 'network_id');

create table actors.working_group_member (${OWNED}
  working_group_id uuid not null, actor_office_id integer not null, actor_id uuid not null, removed_at timestamptz,
  constraint working_group_member_pkey primary key (office_id, id),
  constraint working_group_member_group foreign key (office_id, working_group_id) references actors.working_group (office_id, id));
create unique index working_group_member_once on actors.working_group_member (office_id, working_group_id, actor_office_id, actor_id) where removed_at is null;
create index working_group_member_actor on actors.working_group_member (actor_office_id, actor_id) where removed_at is null;
call app.wall_child('actors.working_group_member', 'actors.working_group', 'working_group_id');`;
