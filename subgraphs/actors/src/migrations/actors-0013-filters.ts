import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of actors are filtered by: where they sit, what they do, since when they are there. */
export class ActorFilters1700000100013 implements MigrationInterface {
  name = 'ActorFilters1700000100013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLACE);
    await runner.query(SINCE);
    await runner.query(FIELD);
  }

  async down(): Promise<void> {}
}

const PLACE = `
create index actor_by_locality on actors.actor (locality_id, name, office_id, id) where locality_id is not null;
create index actor_of_office on actors.actor (office_id, name, id);`;

// Comparing ranges is not leakproof, so a policy would keep its index from being used: days are columns of their own.
const SINCE = `
alter table actors.actor
  add column established_earliest_on date generated always as (lower(established)) stored,
  add column established_latest_on date generated always as (upper(established) - 1) stored;
comment on column actors.actor.established_earliest_on is 'The first day on which it may have settled in the area; null is not stated.';
comment on column actors.actor.established_latest_on is 'The last day on which it may have settled in the area; null is not stated.';
create index actor_by_earliest_establishment on actors.actor (established_earliest_on) where established_earliest_on is not null;
create index actor_by_latest_establishment on actors.actor (established_latest_on) where established_latest_on is not null;`;

// Neither is looking into an array: like search, the function acts for kiezgraph_search and contains the wall.
const FIELD = `
create index actor_by_field on actors.actor using gin (fields_of_activity);
create function actors.actors_in_field(field text) returns table (office_id integer, id uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  -- The fence keeps the wall's wide indexes out of the plan.
  return query execute format('select office_id, id from (select * from actors.actor where fields_of_activity @> array[$1] offset 0) found where %s',
    app.wall_expression(false)) using field;
end $$;
comment on function actors.actors_in_field is 'The actors that the viewer may see and that state this very field of activity.';
call app.hand_over('actors.actors_in_field(text)'::regprocedure, 'kiezgraph_search');
revoke execute on function actors.actors_in_field from public;
grant execute on function actors.actors_in_field to kiezgraph_actors;`;
