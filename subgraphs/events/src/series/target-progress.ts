import { AsOf } from '@kiezgraph/kernel/graphql/as-of';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Field, Int, ObjectType } from 'type-graphql';
import type { EntityManager } from 'typeorm';

@ObjectType({
  description:
    'How far the target of a series is met in a year, from the events the viewer sees (Zielerreichung).',
})
export class SeriesTargetProgress {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'How often it is to take place; null is not stated.' })
  target?: number | null;

  @Field(() => Int, { description: 'How many were held in the year, whatever the missing precision hides.' })
  heldCertain!: number;

  @Field(() => Int, { description: 'How many more were held that may have been in the year.' })
  heldPossible!: number;

  @Field(() => Int, { description: 'How many are announced that are or may be in the year.' })
  announced!: number;

  @Field(() => AsOf, {
    nullable: true,
    description: 'Whether what was held meets the target; null when no target is stated.',
  })
  isMet?: AsOf | null;
}

export interface Counts {
  readonly heldCertain: number;
  readonly heldPossible: number;
  readonly announced: number;
}

/** What was counted against a target. */
export const progressOf = (year: number, target: number | null, counts: Counts): SeriesTargetProgress => {
  const { heldCertain, heldPossible } = counts;
  const met = (count: number): boolean => target !== null && count >= target;
  const isMet = met(heldCertain) ? AsOf.CERTAIN : met(heldCertain + heldPossible) ? AsOf.POSSIBLE : AsOf.NO;
  return { year, target, ...counts, isMet: target === null ? null : isMet };
};

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
