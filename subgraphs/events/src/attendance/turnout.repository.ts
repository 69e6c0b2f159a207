import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';

/** How many came to an event, as its own office knows it. */
export interface Turnout {
  readonly officeId: number;
  readonly eventId: string;
  readonly attended: number | null;
  readonly attendedSource: SourceKind;
  /** In quarter hours, as the database writes numbers. */
  readonly volunteerHours: string | null;
}

/** The turnouts of these events that the viewer sees: one statement. */
export const readTurnouts = (em: EntityManager, keys: readonly RecordKey[]): Promise<Turnout[]> =>
  em.query(
    `select row.office_id as "officeId", row.event_id as "eventId", row.attended, row.attended_source as "attendedSource",
       row.volunteer_hours as "volunteerHours"
     from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join events.turnout row on row.office_id = key.office_id and row.event_id = key.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );

/** What changes of a turnout; what is absent stays. */
export interface TurnoutChange {
  readonly attended?: number | null;
  readonly attendedSource?: SourceKind;
  readonly volunteerHours?: number | null;
}

/** Keeps the turnout of an event that the act holds. */
export const keepTurnout = async (
  em: EntityManager,
  event: RecordKey,
  { attended, attendedSource, volunteerHours }: TurnoutChange,
): Promise<void> => {
  if (attended === undefined && volunteerHours === undefined) return;
  await em.query(
    `insert into events.turnout (office_id, id, event_id, attended, attended_source, volunteer_hours) values ($1, $2, $3, $4, coalesce($5, 'STATED'), $6)
     on conflict (office_id, event_id) do update set
       attended = case when $7 then excluded.attended else turnout.attended end,
       attended_source = case when $7 then excluded.attended_source else turnout.attended_source end,
       volunteer_hours = case when $8 then excluded.volunteer_hours else turnout.volunteer_hours end`,
    [
      ...[event.officeId, v7(), event.id, attended ?? null, attendedSource ?? null, volunteerHours ?? null],
      ...[attended !== undefined, volunteerHours !== undefined],
    ],
  );
};
