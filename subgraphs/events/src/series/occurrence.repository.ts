import { columnsOf, tableOf } from '@kiezgraph/kernel/db/rows';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { EventEntity } from '../event/event.entity';

/** From one day to another. */
export interface Window {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** A day on which a series does not take place. */
export interface SkippedDay {
  readonly officeId: number;
  readonly seriesId: string;
  readonly occurrenceOn: string;
}

const keysOf = (keys: readonly RecordKey[]): [number[], string[]] => [
  keys.map(key => key.officeId),
  keys.map(key => key.id),
];

/** The events made of days of these series whose day or time lies in the window: one statement. */
export const readMade = (
  em: EntityManager,
  series: readonly RecordKey[],
  { fromOn, untilOn }: Window,
): Promise<EventEntity[]> =>
  em.query(
    `select entry.* from unnest($1::integer[], $2::uuid[]) as key (office_id, id) cross join lateral (
       select ${columnsOf(em, EventEntity)} from ${tableOf(em, EventEntity)} row
       where row.office_id = key.office_id and row.series_id = key.id and row.occurrence_on is not null
         and (row.occurrence_on between $3::date and $4::date or (row.earliest_on <= $4::date and row.latest_on >= $3::date))
       order by row.occurrence_on limit 1000) entry`,
    [...keysOf(series), fromOn, untilOn],
  );

/** The days in the window on which these series do not take place: one statement. */
export const readSkipped = (
  em: EntityManager,
  series: readonly RecordKey[],
  { fromOn, untilOn }: Window,
): Promise<SkippedDay[]> =>
  em.query(
    `select row.office_id as "officeId", row.series_id as "seriesId", row.occurrence_on as "occurrenceOn"
     from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join events.series_skip row on row.office_id = key.office_id and row.series_id = key.id
     where row.removed_at is null and row.occurrence_on between $3::date and $4::date`,
    [...keysOf(series), fromOn, untilOn],
  );

export const isSkipped = async (
  em: EntityManager,
  series: RecordKey,
  occurrenceOn: string,
): Promise<boolean> =>
  (await readSkipped(em, [series], { fromOn: occurrenceOn, untilOn: occurrenceOn })).length > 0;

export const skipDay = async (
  em: EntityManager,
  series: RecordKey,
  occurrenceOn: string,
  reason: string | null,
): Promise<void> => {
  await em.query(
    'insert into events.series_skip (office_id, id, series_id, occurrence_on, reason) values ($1, $2, $3, $4, $5)',
    [series.officeId, v7(), series.id, occurrenceOn, reason],
  );
};

export const restoreDay = async (
  em: EntityManager,
  series: RecordKey,
  occurrenceOn: string,
): Promise<void> => {
  await em.query(
    `update events.series_skip set removed_at = clock_timestamp()
     where office_id = $1 and series_id = $2 and occurrence_on = $3 and removed_at is null`,
    [series.officeId, series.id, occurrenceOn],
  );
};

/** The event made of a day of a series, if the viewer sees it. */
export const findMade = async (
  em: EntityManager,
  series: RecordKey,
  occurrenceOn: string,
): Promise<EventEntity | null> => {
  const rows = await em.query<EventEntity[]>(
    `select ${columnsOf(em, EventEntity)} from ${tableOf(em, EventEntity)} row
     where row.office_id = $1 and row.series_id = $2 and row.occurrence_on = $3`,
    [series.officeId, series.id, occurrenceOn],
  );
  return rows[0] ?? null;
};
