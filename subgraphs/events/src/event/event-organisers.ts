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

/** An actor named as organiser, with what its home tells of it. */
export interface NamedActor extends RecordKey {
  readonly isArchived: boolean;
}

/** The actors behind ids, each once; their home is asked whether the caller sees them. Undefined leaves what is there. */
export const organisersFrom = async (
  { home }: EventsContext,
  ids: readonly string[] | null | undefined,
): Promise<Result<NamedActor[] | undefined>> => {
  if (ids === null || ids === undefined) return ok(undefined);
  const tooMany = checkCount(FIELD, ids, MOST_ORGANISERS);
  if (tooMany) return refuse([tooMany]);
  const told = await home.facts<{ archivedAt: string | null }>('actors', 'Actor', ids, 'archivedAt');
  const seen = told
    .filter(each => each !== null)
    .map(({ key, facts }) => ({ ...key, isArchived: facts.archivedAt !== null }));
  return seen.length === ids.length
    ? ok([...new Map(seen.map(key => [refOf(key), key])).values()])
    : fail(Code.NOT_FOUND, 'Ein Veranstalter wurde nicht gefunden.', FIELD);
};

/** Whoever is not an organiser already must not be archived: nobody newly refers to what is kept for the record only. */
export const archivedAmong = (
  named: readonly NamedActor[] | undefined,
  present: readonly { readonly actorOfficeId: number; readonly actorId: string }[],
): Result<true> => {
  const known = new Set(present.map(row => refOf({ officeId: row.actorOfficeId, id: row.actorId })));
  return (named ?? []).some(actor => actor.isArchived && !known.has(refOf(actor)))
    ? fail(Code.RULE_BROKEN, 'Ein archivierter Akteur kann nicht neu als Veranstalter genannt werden.', FIELD)
    : ok(true);
};

/**
 * Whether no source names an organiser, after an act that leaves so many: whoever is named ends that statement, and
 * it does not stand beside them.
 */
export const organisersUnknownAfter = (
  stated: boolean | null | undefined,
  count: number,
  before: boolean,
): Result<boolean> =>
  stated === true && count > 0
    ? fail(Code.INVALID, 'Es sind Veranstalter genannt, also nicht unbekannt.', 'organisersUnknown')
    : ok(count === 0 && (stated ?? before));

/** The tables that say who organises, with the column of the record they belong to. */
const TABLES = {
  event: ['events.organiser', 'event_id'],
  series: ['events.series_organiser', 'series_id'],
} as const;

/** Makes the organisers of an event or series those given, in this order: the others are marked as removed, nothing is deleted. */
export const setOrganisers = async (
  em: EntityManager,
  event: RecordKey,
  organisers: readonly RecordKey[],
  whose: keyof typeof TABLES = 'event',
): Promise<void> => {
  const [table, parent] = TABLES[whose];
  const of = [
    event.officeId,
    event.id,
    organisers.map(({ officeId }) => officeId),
    organisers.map(({ id }) => id),
  ];
  await em.query(
    `update ${table} set removed_at = clock_timestamp()
     where office_id = $1 and ${parent} = $2 and removed_at is null
       and (actor_office_id, actor_id) not in (select * from unnest($3::integer[], $4::uuid[]))`,
    of,
  );
  await em.query(
    `update ${table} o set position = entry.position
     from unnest($3::integer[], $4::uuid[]) with ordinality as entry (actor_office_id, actor_id, position)
     where o.office_id = $1 and o.${parent} = $2 and o.removed_at is null and o.position <> entry.position
       and o.actor_office_id = entry.actor_office_id and o.actor_id = entry.actor_id`,
    of,
  );
  await em.query(
    `insert into ${table} (office_id, ${parent}, actor_office_id, actor_id, id, position)
     select $1, $2, entry.* from unnest($3::integer[], $4::uuid[], $5::uuid[]) with ordinality as entry
     on conflict do nothing`,
    [...of, organisers.map(() => v7())],
  );
};
