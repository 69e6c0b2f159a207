import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When two places are far apart, as a rule of its own: for one cooperation, and for the figures of thousands. */
export class Bridge1700000200006 implements MigrationInterface {
  name = 'Bridge1700000200006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BRIDGE);
  }

  async down(): Promise<void> {}
}

// Without a search path of its own, so that the planner puts it into the statement. It names nothing to look up.
const BRIDGE = `
create function cooperations.is_far(a cooperations.verdict_place, b cooperations.verdict_place) returns boolean language sql immutable as $$
  select case when a.area_number is not null and b.area_number is not null then a.area_number <> b.area_number
    when a.planning_edition = b.planning_edition then a.planning_area <> b.planning_area
    when a.locality <> b.locality or a.district <> b.district then true end
$$;
comment on function cooperations.is_far is 'By home area; where one has none, by planning area of the same edition; else only what lies clearly apart is far; null is unknown.';

-- Lists and figures say it in their own statements: called for every row, it took them many times as long.
drop function cooperations.bridge(integer, uuid, integer, integer[], integer);
`;
