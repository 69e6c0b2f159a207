import { AsOf } from '@kiezgraph/kernel/graphql/as-of';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';

/** An actor that was at an event. */
export interface Attendee {
  readonly officeId: number;
  readonly id: string;
  readonly eventId: string;
  readonly actorOfficeId: number;
  readonly actorId: string;
  readonly people: number | null;
  readonly isFirstInOffice: AsOf;
  readonly isFirstInSeries: AsOf | null;
}

/** An actor as it is recorded. */
export interface Named {
  readonly actor: RecordKey;
  readonly people: number | null;
}

// What was held counts on its day; where that is not known, earlier and later may be both.
const BEFORE = `(case when other_event.starts_at is not null and event.starts_at is not null then other_event.starts_at < event.starts_at
  else coalesce(other_event.held_on, other_event.latest_on) < coalesce(event.held_on, event.earliest_on) end)`;
const AFTER = `(case when other_event.starts_at is not null and event.starts_at is not null then other_event.starts_at > event.starts_at
  else coalesce(other_event.held_on, other_event.earliest_on) > coalesce(event.held_on, event.latest_on) end)`;

const first = (more: string): string => `(select case when bool_or(${BEFORE}) then '${AsOf.NO}'
    when bool_or(not ${AFTER}) then '${AsOf.POSSIBLE}' else '${AsOf.CERTAIN}' end
  from events.attendance other join events.event other_event on other_event.office_id = other.office_id and other_event.id = other.event_id
  where other.office_id = row.office_id and other.actor_office_id = row.actor_office_id and other.actor_id = row.actor_id
    and other.removed_at is null and other.event_id <> row.event_id and other_event.status in ('HELD', 'DOCUMENTED') ${more})`;

/** Who was at these events, and whether for the first time: one statement. Only their own office sees any. */
export const readAttendees = (em: EntityManager, keys: readonly RecordKey[]): Promise<Attendee[]> =>
  em.query(
    `select row.office_id as "officeId", row.id, row.event_id as "eventId", row.actor_office_id as "actorOfficeId", row.actor_id as "actorId",
       row.people, ${first('')} as "isFirstInOffice",
       case when event.series_id is not null then ${first('and other_event.series_id = event.series_id')} end as "isFirstInSeries"
     from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join events.event event on event.office_id = key.office_id and event.id = key.id
     join events.attendance row on row.office_id = event.office_id and row.event_id = event.id
     where row.removed_at is null order by row.created_at, row.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );

/** Makes those given all who were there: the others are marked as removed, nothing is deleted. */
export const setAttendees = async (
  em: EntityManager,
  event: RecordKey,
  attendees: readonly Named[],
): Promise<void> => {
  const actors = [attendees.map(({ actor }) => actor.officeId), attendees.map(({ actor }) => actor.id)];
  const people = attendees.map(each => each.people);
  await em.query(
    `update events.attendance set removed_at = clock_timestamp()
     where office_id = $1 and event_id = $2 and removed_at is null
       and (actor_office_id, actor_id) not in (select * from unnest($3::integer[], $4::uuid[]))`,
    [event.officeId, event.id, ...actors],
  );
  await em.query(
    `update events.attendance row set people = entry.people
     from unnest($3::integer[], $4::uuid[], $5::integer[]) as entry (actor_office_id, actor_id, people)
     where row.office_id = $1 and row.event_id = $2 and row.removed_at is null and row.people is distinct from entry.people
       and row.actor_office_id = entry.actor_office_id and row.actor_id = entry.actor_id`,
    [event.officeId, event.id, ...actors, people],
  );
  await em.query(
    `insert into events.attendance (office_id, event_id, actor_office_id, actor_id, people, id)
     select $1, $2, entry.* from unnest($3::integer[], $4::uuid[], $5::integer[], $6::uuid[]) as entry on conflict do nothing`,
    [event.officeId, event.id, ...actors, people, attendees.map(() => v7())],
  );
};
