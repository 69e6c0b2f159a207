import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import { BEST_MATCH, joinFound } from '@kiezgraph/kernel/db/search';
import {
  readPage,
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import { keysOfNumbers, keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { NetworkEntity } from './network.entity';
import { NetworkOrder, type NetworkKind, type NetworkStatus } from './network.enums';

/** Which networks a list shows. */
export interface NetworkFilterValues {
  readonly officeId: number | null;
  readonly actor: RecordKey | null;
  readonly areaId: number | null;
  readonly kinds: readonly NetworkKind[] | null;
  readonly statuses: readonly NetworkStatus[] | null;
  readonly on: string | null;
  readonly search: string | null;
  readonly archived: boolean;
}

const SORTS: Record<NetworkOrder, Sort> = {
  [NetworkOrder.TITLE_ASC]: { name: 'TITLE_ASC', expression: 'row.title', type: 'text' },
  [NetworkOrder.TITLE_DESC]: { name: 'TITLE_DESC', expression: 'row.title', type: 'text', descending: true },
  [NetworkOrder.CREATED_ASC]: { name: 'CREATED_ASC', expression: 'row.created_at', type: 'timestamptz' },
  [NetworkOrder.CREATED_DESC]: {
    name: 'CREATED_DESC',
    expression: 'row.created_at',
    type: 'timestamptz',
    descending: true,
  },
  [NetworkOrder.BEST_MATCH]: BEST_MATCH,
};

/** A network names an actor that the viewer sees as a member or in a role; `actor` is the table that tells so. */
const NAMES = `select from actors.network_part part join actors.actor actor on actor.office_id = part.actor_office_id and actor.id = part.actor_id
  where part.office_id = row.office_id and part.network_id = row.id and part.removed_at is null`;

const conditions = (filter: NetworkFilterValues): { where: string[]; values: unknown[] } => {
  const where = [`row.archived_at is ${filter.archived ? 'not null' : 'null'}`];
  const values: unknown[] = filter.search === null ? [] : [filter.search];
  const next = (value: unknown): string => `$${values.push(value)}`;
  if (filter.officeId !== null) where.push(`row.office_id = ${next(filter.officeId)}::integer`);
  if (filter.areaId !== null) where.push(`${next(filter.areaId)}::integer = any (row.area_ids)`);
  if (filter.kinds !== null) where.push(`row.kind = any (${next(filter.kinds)}::text[])`);
  if (filter.statuses !== null) where.push(`row.status = any (${next(filter.statuses)}::text[])`);
  const day = filter.on === null ? null : `${next(filter.on)}::date`;
  const heldThen = (row: string): string =>
    day === null ? 'true' : `${row}.earliest_on <= ${day} and ${row}.latest_on >= ${day}`;
  where.push(heldThen('row'));
  if (filter.actor !== null) {
    const { officeId, id } = filter.actor;
    where.push(
      `exists (${NAMES} and part.actor_office_id = ${next(officeId)}::integer and part.actor_id = ${next(id)}::uuid and ${heldThen('part')})`,
    );
  }
  return { where, values };
};

export const findNetwork = (em: EntityManager, id: string): Promise<NetworkEntity | null> =>
  findByKey<NetworkEntity>(em, NetworkEntity, keyFrom('Network', id));

/** Holds a network of the viewer's office until the end of the transaction, and tells its version: one act on its parts at a time. */
export const lockNetwork = async (em: EntityManager, key: RecordKey): Promise<number | null> => {
  const rows = await em.query<{ version: number }[]>(
    'select version from actors.network where office_id = $1 and id = $2 for update',
    [key.officeId, key.id],
  );
  return rows[0]?.version ?? null;
};

export const readNetworks = (
  em: EntityManager,
  cursors: CursorSeal,
  filter: NetworkFilterValues,
  order: NetworkOrder,
  page: PageInput,
): Promise<Page<NetworkEntity>> => {
  const found = filter.search === null ? '' : ` ${joinFound(['actors.search_network'], '$1')}`;
  return readPage<NetworkEntity>(em, cursors, {
    list: 'networks',
    columns: columnsOf(em, NetworkEntity),
    from: `${tableOf(em, NetworkEntity)} row${found}`,
    ...conditions(filter),
    sort: SORTS[order],
    page,
  });
};

/** The networks of parents, by title: one statement for all of them. */
const readNetworksBelow = (
  em: EntityManager,
  cursors: CursorSeal,
  parents: readonly RecordKey[],
  list: string,
  where: string,
  page: PageInput,
): Promise<Page<NetworkEntity>[]> =>
  readPagesOf<NetworkEntity>(em, cursors, parents, {
    list,
    columns: columnsOf(em, NetworkEntity),
    from: `${tableOf(em, NetworkEntity)} row`,
    where: ['row.archived_at is null', where],
    values: [],
    sort: SORTS[NetworkOrder.TITLE_ASC],
    page,
  });

export const readNetworksOfActors = (
  em: EntityManager,
  cursors: CursorSeal,
  actors: readonly RecordKey[],
  page: PageInput,
): Promise<Page<NetworkEntity>[]> =>
  readNetworksBelow(
    em,
    cursors,
    actors,
    'networks of an actor',
    `exists (${NAMES} and part.actor_office_id = parent.office_id and part.actor_id = parent.id)`,
    page,
  );

export const readNetworksOfOffices = (
  em: EntityManager,
  cursors: CursorSeal,
  offices: readonly number[],
  page: PageInput,
): Promise<Page<NetworkEntity>[]> =>
  readNetworksBelow(
    em,
    cursors,
    keysOfNumbers(offices),
    'networks of an office',
    'row.office_id = parent.office_id',
    page,
  );
