import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import { BEST_MATCH, joinFound } from '@kiezgraph/kernel/db/search';
import {
  isOneOf,
  readPage,
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import { keysOfNumbers, keyFrom } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { ActorEntity } from './actor.entity';
import { ActorOrder, type ActorKind } from './actor.enums';

/** Which actors a list shows. */
export interface ActorFilterValues {
  readonly kinds?: ActorKind[] | null;
  readonly officeId?: number | null;
  readonly districtKey?: string | null;
  readonly localityKey?: string | null;
  readonly areaId?: number | null;
  readonly fieldOfActivity?: string | null;
  readonly establishedFromOn?: string | null | undefined;
  readonly establishedUntilOn?: string | null | undefined;
  readonly search: string | null;
  readonly nameContains?: string | null;
  readonly identifier?: { scheme: string; value: string; court: string | null } | null;
  readonly archived?: boolean | null;
}

const SORTS: Record<ActorOrder, Sort> = {
  [ActorOrder.NAME_ASC]: { name: 'NAME_ASC', expression: 'row.name', type: 'text' },
  [ActorOrder.NAME_DESC]: { name: 'NAME_DESC', expression: 'row.name', type: 'text', descending: true },
  [ActorOrder.CREATED_ASC]: { name: 'CREATED_ASC', expression: 'row.created_at', type: 'timestamptz' },
  [ActorOrder.BEST_MATCH]: BEST_MATCH,
  [ActorOrder.CREATED_DESC]: {
    name: 'CREATED_DESC',
    expression: 'row.created_at',
    type: 'timestamptz',
    descending: true,
  },
};

/** Where the words of a search are looked for. */
const SEARCHED = ['actors.search_actor', 'actors.search_actor_name'];

/** Where actors sit, what they do and since when they are there, as their offices state it. */
const statedConditions = (filter: ActorFilterValues, next: (value: unknown) => string): string[] => {
  const { districtKey, localityKey, areaId, fieldOfActivity, establishedFromOn, establishedUntilOn } = filter;
  const where: string[] = [];
  if (typeof districtKey === 'string') where.push(`row.district_id = ${next(districtKey)}::text`);
  if (typeof localityKey === 'string') where.push(`row.locality_id = ${next(localityKey)}::text`);
  if (typeof areaId === 'number') where.push(`row.area_id = ${next(areaId)}::integer`);
  if (typeof fieldOfActivity === 'string')
    where.push(
      `(row.office_id, row.id) in (select doing.office_id, doing.id from actors.actors_in_field(${next(fieldOfActivity)}::text) doing)`,
    );
  if (establishedFromOn) where.push(`row.established_latest_on >= ${next(establishedFromOn)}::date`);
  if (establishedUntilOn) where.push(`row.established_earliest_on <= ${next(establishedUntilOn)}::date`);
  return where;
};

const conditions = (filter: ActorFilterValues, values: unknown[]): { where: string[]; values: unknown[] } => {
  const where = [
    `row.archived_at is ${filter.archived ? 'not null' : 'null'}`,
    ...statedConditions(filter, value => `$${values.push(value)}`),
  ];
  if (filter.kinds) where.push(isOneOf('row.kind', filter.kinds, value => `$${values.push(value)}`));
  if (filter.officeId !== null && filter.officeId !== undefined)
    where.push(`row.office_id = $${values.push(filter.officeId)}::integer`);
  if (filter.nameContains)
    where.push(`position(lower($${values.push(filter.nameContains)}::text) in lower(row.name)) > 0`);
  if (filter.identifier) {
    const { scheme, value, court } = filter.identifier;
    const place = values.push(scheme, value, court);
    where.push(
      `(row.office_id, row.id) in (select known.office_id, known.actor_id from actors.actor_identifier known
       where known.scheme = $${place - 2}::text and known.value = $${place - 1}::text and ($${place}::text is null or known.court = $${place}::text) and known.removed_at is null)`,
    );
  }
  return { where, values };
};

export const findActor = (em: EntityManager, id: string): Promise<ActorEntity | null> =>
  findByKey<ActorEntity>(em, ActorEntity, keyFrom('Actor', id));

export const readActors = (
  em: EntityManager,
  cursors: CursorSeal,
  filter: ActorFilterValues,
  order: ActorOrder,
  page: PageInput,
): Promise<Page<ActorEntity>> => {
  const values: unknown[] = filter.search === null ? [] : [filter.search];
  const found = filter.search === null ? '' : ` ${joinFound(SEARCHED, '$1')}`;
  return readPage<ActorEntity>(em, cursors, {
    list: 'actors',
    columns: columnsOf(em, ActorEntity),
    from: `${tableOf(em, ActorEntity)} row${found}`,
    ...conditions(filter, values),
    sort: SORTS[order],
    page,
  });
};

/** The actors that the offices keep, or that sit in the areas, by name: one statement for all of them. */
export const readActorsBelow = (
  em: EntityManager,
  cursors: CursorSeal,
  column: 'office_id' | 'area_id',
  numbers: readonly number[],
  page: PageInput,
): Promise<Page<ActorEntity>[]> =>
  readPagesOf<ActorEntity>(em, cursors, keysOfNumbers(numbers), {
    list: `actors by ${column}`,
    columns: columnsOf(em, ActorEntity),
    from: `${tableOf(em, ActorEntity)} row`,
    where: [`row.${column} = parent.office_id and row.archived_at is null`],
    values: [],
    sort: SORTS[ActorOrder.NAME_ASC],
    page,
  });
