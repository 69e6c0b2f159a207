import { columnsOf, tableOf } from '@kiezgraph/kernel/db/rows';
import { BEST_MATCH, joinFound } from '@kiezgraph/kernel/db/search';
import { isOneOf, type ListQuery, type PageInput, type Sort } from '@kiezgraph/kernel/graphql/connection';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import type { ActorKeys, RefersToActor } from '../foreign/actor.reference';
import type { BridgeAnswer } from '../place/place.enums';
import { bridgesAre, told } from '../place/bridge.conditions';
import { ACTORS_OF_PARTIES, askedOf } from '../place/place.conditions';
import { CooperationEntity } from './cooperation.entity';
import {
  CooperationOrder,
  type CooperationInitiator,
  type CooperationKind,
  type CooperationStatus,
} from './cooperation.enums';

/** Which cooperations a list shows. */
export interface CooperationFilterValues {
  readonly search?: string | null;
  readonly statuses?: CooperationStatus[] | null | undefined;
  readonly kinds?: CooperationKind[] | null | undefined;
  readonly initiatedBy?: CooperationInitiator[] | null | undefined;
  readonly officeId?: number | null | undefined;
  readonly actor?: RecordKey | null | undefined;
  readonly isBridge?: BridgeAnswer | null | undefined;
  readonly crossesDistricts?: BridgeAnswer | null | undefined;
  /** The actors whose places tell of bridges. */
  readonly shown?: ActorKeys;
  readonly agreedFromOn?: string | null | undefined;
  readonly agreedUntilOn?: string | null | undefined;
  readonly runsOn?: string | null | undefined;
}

/** One list of cooperations: what, in which order, which page. */
export interface CooperationList {
  readonly filter: CooperationFilterValues;
  readonly order: CooperationOrder;
  readonly page: PageInput;
}

const SORTS: Record<CooperationOrder, Sort> = {
  [CooperationOrder.TITLE_ASC]: { name: 'TITLE_ASC', expression: 'row.title', type: 'text' },
  [CooperationOrder.TITLE_DESC]: {
    name: 'TITLE_DESC',
    expression: 'row.title',
    type: 'text',
    descending: true,
  },
  [CooperationOrder.BEST_MATCH]: BEST_MATCH,
  [CooperationOrder.CREATED_ASC]: { name: 'CREATED_ASC', expression: 'row.created_at', type: 'timestamptz' },
  [CooperationOrder.CREATED_DESC]: {
    name: 'CREATED_DESC',
    expression: 'row.created_at',
    type: 'timestamptz',
    descending: true,
  },
};

type Next = (value: unknown) => string;

const partyIs = (actor: RecordKey, next: Next): string =>
  `exists (select from cooperations.party p where p.office_id = row.office_id and p.cooperation_id = row.id and p.removed_at is null
     and p.actor_office_id = ${next(actor.officeId)}::integer and p.actor_id = ${next(actor.id)}::uuid)`;

const runsOn = (day: string, next: Next): string => {
  const place = next(day);
  return `row.started_on <= ${place}::date and coalesce(row.ended_on, row.broken_off_on, 'infinity') >= ${place}::date`;
};

const conditionsOf = (filter: CooperationFilterValues, next: Next): string[] => [
  ...(filter.statuses ? [isOneOf('row.status', filter.statuses, next)] : []),
  ...(filter.kinds ? [isOneOf('row.kind', filter.kinds, next)] : []),
  ...(filter.initiatedBy ? [isOneOf('row.initiated_by', filter.initiatedBy, next)] : []),
  ...(typeof filter.officeId === 'number' ? [`row.office_id = ${next(filter.officeId)}::integer`] : []),
  ...(filter.actor ? [partyIs(filter.actor, next)] : []),
  ...(filter.agreedFromOn ? [`row.agreed_on >= ${next(filter.agreedFromOn)}::date`] : []),
  ...(filter.agreedUntilOn ? [`row.agreed_on <= ${next(filter.agreedUntilOn)}::date`] : []),
  ...(filter.runsOn ? [runsOn(filter.runsOn, next)] : []),
  ...bridgesAre(filter, told(filter.shown, next)),
];

const fromOf = (em: EntityManager, { search }: CooperationFilterValues, next: Next): string => {
  const found =
    typeof search === 'string' ? ` ${joinFound(['cooperations.search_cooperation'], next(search))}` : '';
  return `${tableOf(em, CooperationEntity)} row${found}`;
};

/** The list in SQL; its values start at `firstValue`. */
export const listQuery = (
  em: EntityManager,
  { filter, order, page }: CooperationList,
  firstValue: number,
): ListQuery => {
  const values: unknown[] = [];
  const next: Next = value => `$${values.push(value) + firstValue - 1}`;
  return {
    list: 'cooperations',
    columns: columnsOf(em, CooperationEntity),
    from: fromOf(em, filter, next),
    where: conditionsOf(filter, next),
    values,
    sort: SORTS[order],
    page,
  };
};

/** The actors on whose sight a filter by bridge depends: one statement. */
export const readActorsOfBridges = (
  em: EntityManager,
  filter: CooperationFilterValues,
): Promise<RefersToActor[]> => {
  const values: unknown[] = [];
  const next: Next = value => `$${values.push(value)}`;
  const from = fromOf(em, filter, next);
  const others = { ...filter, isBridge: null, crossesDistricts: null };
  const where = [...conditionsOf(others, next), 'row.agreed_on is not null'].join(' and ');
  return em.query<RefersToActor[]>(
    `${ACTORS_OF_PARTIES} from ${from} cross join ${askedOf('row')} where ${where}`,
    values,
  );
};
