import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { EventsContext } from '../context';

/** How many organisers an event has at most. */
export const MOST_ORGANISERS = 50;

const FIELD = 'organiserIds';

/** The actors behind ids, each once; their home is asked whether the caller sees them. Undefined leaves what is there. */
export const organisersFrom = async (
  { home }: EventsContext,
  ids: readonly string[] | null | undefined,
): Promise<Result<RecordKey[] | undefined>> => {
  if (ids === null || ids === undefined) return ok(undefined);
  const tooMany = checkCount(FIELD, ids, MOST_ORGANISERS);
  if (tooMany) return refuse([tooMany]);
  const keys = await home.keys('actors', 'Actor', ids);
  const seen = keys.filter(key => key !== null);
  return seen.length === ids.length
    ? ok([...new Map(seen.map(key => [refOf(key), key])).values()])
    : fail(Code.NOT_FOUND, 'Ein Veranstalter wurde nicht gefunden.', FIELD);
};

/** Makes the organisers of an event those given, in this order: the others are marked as removed, nothing is deleted. */
export const setOrganisers = async (
  em: EntityManager,
  event: RecordKey,
  organisers: readonly RecordKey[],
): Promise<void> => {
  const of = [
    event.officeId,
    event.id,
    organisers.map(({ officeId }) => officeId),
    organisers.map(({ id }) => id),
  ];
  await em.query(
    `update events.organiser set removed_at = clock_timestamp()
     where office_id = $1 and event_id = $2 and removed_at is null
       and (actor_office_id, actor_id) not in (select * from unnest($3::integer[], $4::uuid[]))`,
    of,
  );
  await em.query(
    `update events.organiser o set position = entry.position
     from unnest($3::integer[], $4::uuid[]) with ordinality as entry (actor_office_id, actor_id, position)
     where o.office_id = $1 and o.event_id = $2 and o.removed_at is null and o.position <> entry.position
       and o.actor_office_id = entry.actor_office_id and o.actor_id = entry.actor_id`,
    of,
  );
  await em.query(
    `insert into events.organiser (office_id, event_id, actor_office_id, actor_id, id, position)
     select $1, $2, entry.* from unnest($3::integer[], $4::uuid[], $5::uuid[]) with ordinality as entry
     on conflict do nothing`,
    [...of, organisers.map(() => v7())],
  );
};
