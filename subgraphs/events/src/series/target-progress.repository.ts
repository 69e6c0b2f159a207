import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';

/** How often a series was held in a year. */
export interface Counts {
  readonly heldCertain: number;
  readonly heldPossible: number;
  readonly announced: number;
}

// What was held is counted on the day it was held, where that is known; else by all days on which it may have been.
const FIRST = 'coalesce(row.held_on, row.earliest_on)';
const LAST = 'coalesce(row.held_on, row.latest_on)';

/** The events of each series in a year, counted: one statement. */
export const countInYear = async (
  em: EntityManager,
  series: readonly RecordKey[],
  year: number,
): Promise<Counts[]> => {
  const inYear = `${FIRST} >= make_date($3, 1, 1) and ${LAST} <= make_date($3, 12, 31)`;
  const rows = await em.query<(Counts & { position: string })[]>(
    `select key.position,
       count(*) filter (where row.status in ('HELD', 'DOCUMENTED') and ${inYear})::integer as "heldCertain",
       count(*) filter (where row.status in ('HELD', 'DOCUMENTED') and not (${inYear}))::integer as "heldPossible",
       count(*) filter (where row.status = 'ANNOUNCED')::integer as announced
     from unnest($1::integer[], $2::uuid[]) with ordinality as key (office_id, id, position)
     join events.event row on row.office_id = key.office_id and row.series_id = key.id
       and ${FIRST} <= make_date($3, 12, 31) and ${LAST} >= make_date($3, 1, 1)
     group by key.position`,
    [series.map(key => key.officeId), series.map(key => key.id), year],
  );
  const byPosition = new Map(rows.map(row => [Number(row.position) - 1, row]));
  return series.map((_, index) => {
    const { heldCertain = 0, heldPossible = 0, announced = 0 } = byPosition.get(index) ?? {};
    return { heldCertain, heldPossible, announced };
  });
};
