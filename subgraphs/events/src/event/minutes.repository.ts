import { columnsOf, tableOf } from '@kiezgraph/kernel/db/rows';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { MinutesEntity } from './minutes.entity';

/** Keeps the minutes of an event; what is absent stays as it is. The event is locked by its act. */
export const keepMinutes = async (
  em: EntityManager,
  event: RecordKey,
  content: string | null | undefined,
  limit: Visibility | undefined,
): Promise<void> => {
  if (content === undefined && limit === undefined) return;
  const isGiven = content !== undefined;
  await em.query(
    `insert into events.minutes (office_id, id, event_id, content, naming_limit) values ($1, $2, $3, $4, coalesce($5, 'OFFICE')::app.visibility)
     on conflict (office_id, event_id) do update set content = case when $6 then excluded.content else minutes.content end,
       naming_limit = coalesce($5::app.visibility, minutes.naming_limit)`,
    [event.officeId, v7(), event.id, content ?? null, limit ?? null, isGiven],
  );
};

/** The minutes of these events that the viewer sees: one statement. */
export const readMinutes = (em: EntityManager, keys: readonly RecordKey[]): Promise<MinutesEntity[]> =>
  em.query(
    `select ${columnsOf(em, MinutesEntity)} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join ${tableOf(em, MinutesEntity)} row on row.office_id = key.office_id and row.event_id = key.id
     where row.content is not null`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );
