import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';

/** How often a series was held in a year. */
export interface Counts {
  readonly heldCertain: number;
  readonly heldPossible: number;
  readonly announced: number;
  /** Whether what is kept tells how often it was; else it was at least so often. */
  readonly isKept: boolean;
}

// What was held is counted on the day it was held, where that is known; else by all days on which it may have been.
const FIRST = 'coalesce(row.held_on, row.earliest_on)';
const LAST = 'coalesce(row.held_on, row.latest_on)';

/**
 * Whether what is kept of `series` tells how often it was held in a year, in SQL: the year is over, the series was
 * kept here from its beginning on, and something of it is known in that year. What is entered afterwards may lack
 * events, and a year of which nothing is known is not a year without any.
 */
export const isKept = (year: string, knownCount: string): string => `(
  (clock_timestamp() at time zone 'Europe/Berlin')::date > make_date(${year}, 12, 31)
  and (series.created_at at time zone 'Europe/Berlin')::date <= make_date(${year}, 1, 1)
  and (${knownCount} > 0 or exists (select from events.series_skip skip
    where skip.office_id = series.office_id and skip.series_id = series.id and skip.removed_at is null
      and skip.occurrence_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31))))`;

const NOTHING: Counts = { heldCertain: 0, heldPossible: 0, announced: 0, isKept: false };

/** The events of each series in a year, counted: one statement. */
export const countInYear = async (
  em: EntityManager,
  keys: readonly RecordKey[],
  year: number,
): Promise<Counts[]> => {
  const inYear = `${FIRST} >= make_date($3, 1, 1) and ${LAST} <= make_date($3, 12, 31)`;
  const rows = await em.query<(Counts & { position: string })[]>(
    `select key.position,
       count(*) filter (where row.status in ('HELD', 'DOCUMENTED') and ${inYear})::integer as "heldCertain",
       count(*) filter (where row.status in ('HELD', 'DOCUMENTED') and not (${inYear}))::integer as "heldPossible",
       count(*) filter (where row.status = 'ANNOUNCED')::integer as announced,
       ${isKept('$3', 'count(row.id)')} as "isKept"
     from unnest($1::integer[], $2::uuid[]) with ordinality as key (office_id, id, position)
     join events.series on series.office_id = key.office_id and series.id = key.id
     left join events.event row on row.office_id = series.office_id and row.series_id = series.id and row.status <> 'DRAFT'
       and ${FIRST} <= make_date($3, 12, 31) and ${LAST} >= make_date($3, 1, 1)
     group by key.position, series.office_id, series.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id), year],
  );
  const byPosition = new Map(rows.map(({ position, ...counts }) => [Number(position) - 1, counts]));
  return keys.map((_, index) => byPosition.get(index) ?? NOTHING);
};
