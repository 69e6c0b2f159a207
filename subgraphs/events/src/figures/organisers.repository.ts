import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import type { EntityManager } from 'typeorm';
import type { ActorKeys } from '../foreign/actor.reference';
import { FIRST, HELD, LAST, SCOPES, type FigureScope } from './figures.repository';

/** An actor that organised an event that was held. */
export interface OrganiserRow {
  readonly key: string;
  readonly actorOfficeId: number;
  readonly actorId: string;
}

/** Every actor that organised an event held in the period, for certain or perhaps, once in each key: one statement. */
export const readOrganisersIn = (
  em: EntityManager,
  scope: FigureScope,
  keys: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
): Promise<OrganiserRow[]> =>
  em.query(
    `select distinct ${SCOPES[scope]} as key, organiser.actor_office_id as "actorOfficeId", organiser.actor_id as "actorId"
     from register.office office join events.event event on event.office_id = office.id
     join events.organiser organiser on organiser.office_id = event.office_id and organiser.event_id = event.id and organiser.removed_at is null
     where ${SCOPES[scope]} = any ($1::text[]) and event.status in ('HELD', 'DOCUMENTED') and ${FIRST} <= $3::date and ${LAST} >= $2::date`,
    [keys, firstOn, lastOn],
  );

/** How many events of a key state no organiser to the viewer. */
export interface UnknownRow {
  readonly key: string;
  readonly count: number;
}

/**
 * How many events held in the period, for certain or perhaps, state no organiser to the viewer, as each of them says:
 * of the viewer's own offices those that state that none is known, of others those of whose organisers none is shown.
 */
export const readOrganisersUnknown = (
  em: EntityManager,
  scope: FigureScope,
  keys: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
  own: readonly number[],
  shown: ActorKeys,
): Promise<UnknownRow[]> =>
  em.query(
    `select ${SCOPES[scope]} as key, count(*)::integer as count
     from register.office office join events.event event on event.office_id = office.id
     where ${SCOPES[scope]} = any ($1::text[]) and ${HELD} and ${FIRST} <= $3::date and ${LAST} >= $2::date
       and case when event.office_id = any ($4::integer[]) then event.organisers_unknown else not exists (
         select from events.organiser organiser
         where organiser.office_id = event.office_id and organiser.event_id = event.id and organiser.removed_at is null
           and (organiser.actor_office_id, organiser.actor_id) in (select * from unnest($5::integer[], $6::uuid[]))) end
     group by 1`,
    [keys, firstOn, lastOn, own, shown.officeIds, shown.ids],
  );
