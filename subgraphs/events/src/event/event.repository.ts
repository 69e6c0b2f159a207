import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import { BEST_MATCH, joinFound } from '@kiezgraph/kernel/db/search';
import {
  isOneOf,
  readPage,
  readPagesOf,
  type CursorSeal,
  type ListQuery,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import { keysOfNumbers, keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { EventEntity, OrganiserEntity } from './event.entity';
import { EventOrder, type EventKind, type EventStatus } from './event.words';

/** Which events a list shows. */
export interface EventFilterValues {
  readonly officeId?: number | null;
  readonly kinds?: EventKind[] | null;
  readonly statuses?: EventStatus[] | null;
  readonly organiser?: RecordKey | null;
  readonly network?: RecordKey | null;
  readonly workingGroup?: RecordKey | null;
  readonly project?: RecordKey | null;
  readonly series?: RecordKey | null;
  readonly takesPlaceOn?: string | null;
  readonly fromOn?: string | null;
  readonly untilOn?: string | null;
  /** Words to find. */
  readonly search?: string | null;
}

const SORTS: Record<EventOrder, Sort> = {
  [EventOrder.TIME_ASC]: { name: 'TIME_ASC', expression: 'row.sorts_at', type: 'timestamptz' },
  [EventOrder.TIME_DESC]: {
    name: 'TIME_DESC',
    expression: 'row.sorts_at',
    type: 'timestamptz',
    descending: true,
  },
  [EventOrder.CREATED_ASC]: { name: 'CREATED_ASC', expression: 'row.created_at', type: 'timestamptz' },
  [EventOrder.CREATED_DESC]: {
    name: 'CREATED_DESC',
    expression: 'row.created_at',
    type: 'timestamptz',
    descending: true,
  },
  [EventOrder.BEST_MATCH]: BEST_MATCH,
};

const startOf = (day: string): string => `((${day})::timestamp at time zone 'Europe/Berlin')`;

// What may last until the day or beyond begins no earlier than the first visible event that lasts so long. Without this
// second condition, which changes no answer, a calendar from today on would read the whole past to find its first page.
const notOverBefore = (day: string): string =>
  `row.latest_on >= ${day} and row.sorts_at >= (
    select ${startOf(`least(min(long.earliest_on), ${day})`)} from events.event long
    where long.latest_on >= ${day} and long.latest_on > long.earliest_on)`;

/** The columns that hold a reference to another record; a series is always of the same office. */
export const REFERENCE_COLUMNS = {
  network: ['network_office_id', 'network_id'],
  workingGroup: ['working_group_office_id', 'working_group_id'],
  project: ['project_office_id', 'project_id'],
  series: ['office_id', 'series_id'],
} as const;

export type EventReference = keyof typeof REFERENCE_COLUMNS;

// Of records of other subgraphs the home was asked whether the viewer sees them; a series is looked for here, under the wall.
const refersTo = (reference: EventReference, office: string, id: string): string => {
  const [officeColumn, idColumn] = REFERENCE_COLUMNS[reference];
  const refers = `row.${officeColumn} = ${office} and row.${idColumn} = ${id}`;
  return reference === 'series'
    ? `${refers} and exists (select from events.series seen where seen.office_id = ${office} and seen.id = ${id})`
    : refers;
};

/** The filter in SQL. Days are compared as the database may use its indexes for under a policy: not as ranges. */
const conditions = (filter: EventFilterValues): { where: string[]; values: unknown[] } => {
  const where: string[] = [];
  const values: unknown[] = [];
  const { officeId, kinds, statuses, organiser, takesPlaceOn, fromOn, untilOn } = filter;
  if (officeId != null) where.push(`row.office_id = $${values.push(officeId)}::integer`);
  if (kinds) where.push(isOneOf('row.kind', kinds, value => `$${values.push(value)}`));
  if (statuses) where.push(isOneOf('row.status', statuses, value => `$${values.push(value)}`));
  if (fromOn != null) where.push(notOverBefore(`$${values.push(fromOn)}::date`));
  if (takesPlaceOn != null) {
    const day = `$${values.push(takesPlaceOn)}::date`;
    where.push(notOverBefore(day), `row.earliest_on <= ${day}`);
  }
  if (untilOn != null) where.push(`row.sorts_at < ${startOf(`$${values.push(untilOn)}::date + 1`)}`);
  if (organiser) {
    const n = values.push(organiser.officeId, organiser.id);
    where.push(`(row.office_id, row.id) in (select o.office_id, o.event_id from events.organiser o
      where o.actor_office_id = $${n - 1}::integer and o.actor_id = $${n}::uuid and o.removed_at is null)`);
  }
  for (const name of Object.keys(REFERENCE_COLUMNS) as EventReference[]) {
    const key = filter[name];
    if (!key) continue;
    const n = values.push(key.officeId, key.id);
    where.push(refersTo(name, `$${n - 1}::integer`, `$${n}::uuid`));
  }
  return { where, values };
};

/** What a search finds, joined to the events; its words are the last of the values. */
const searched = (em: EntityManager, search: string | null | undefined, values: unknown[]): string =>
  `${tableOf(em, EventEntity)} row${
    search == null ? '' : ` ${joinFound(['events.search_event'], `$${values.push(search)}`)}`
  }`;

export const findEvent = (em: EntityManager, id: string): Promise<EventEntity | null> =>
  findByKey<EventEntity>(em, EventEntity, keyFrom('Event', id));

/** A list of events in SQL; the caller says what it is called and whose events they are. */
export const listOf = (em: EntityManager, list: string, order: EventOrder, page: PageInput): ListQuery => ({
  list,
  columns: columnsOf(em, EventEntity),
  from: `${tableOf(em, EventEntity)} row`,
  where: [],
  values: [],
  sort: SORTS[order],
  page,
});

export const readEvents = (
  em: EntityManager,
  cursors: CursorSeal,
  filter: EventFilterValues,
  order: EventOrder,
  page: PageInput,
): Promise<Page<EventEntity>> => {
  const { where, values } = conditions(filter);
  const from = searched(em, filter.search, values);
  return readPage<EventEntity>(em, cursors, { ...listOf(em, 'events', order, page), from, where, values });
};

/** The events each actor organises, newest first: one statement. */
export const readEventsOfActors = (
  em: EntityManager,
  cursors: CursorSeal,
  actors: readonly RecordKey[],
  page: PageInput,
): Promise<Page<EventEntity>[]> =>
  readPagesOf<EventEntity>(em, cursors, actors, {
    ...listOf(em, 'actorEvents', EventOrder.TIME_DESC, page),
    from: `${tableOf(em, OrganiserEntity)} o join ${tableOf(em, EventEntity)} row on row.office_id = o.office_id and row.id = o.event_id`,
    where: ['o.actor_office_id = parent.office_id', 'o.actor_id = parent.id', 'o.removed_at is null'],
  });

/** The events each office keeps, newest first: one statement. */
export const readEventsOfOffices = (
  em: EntityManager,
  cursors: CursorSeal,
  offices: readonly number[],
  page: PageInput,
): Promise<Page<EventEntity>[]> => {
  const parents = keysOfNumbers(offices);
  const query = listOf(em, 'officeEvents', EventOrder.TIME_DESC, page);
  return readPagesOf<EventEntity>(em, cursors, parents, {
    ...query,
    where: ['row.office_id = parent.office_id'],
  });
};

/** The events that refer to each of these records, newest first: one statement. */
export const readEventsReferring = (
  em: EntityManager,
  cursors: CursorSeal,
  reference: EventReference,
  records: readonly RecordKey[],
  page: PageInput,
): Promise<Page<EventEntity>[]> => {
  const [office, id] = REFERENCE_COLUMNS[reference];
  return readPagesOf<EventEntity>(em, cursors, records, {
    ...listOf(em, `${reference}Events`, EventOrder.TIME_DESC, page),
    where: [`row.${office} = parent.office_id`, `row.${id} = parent.id`],
  });
};

/** Who organises these events, in the order stated: one statement. */
export const readOrganisers = (em: EntityManager, keys: readonly RecordKey[]): Promise<OrganiserEntity[]> =>
  em.query(
    `select ${columnsOf(em, OrganiserEntity)} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join ${tableOf(em, OrganiserEntity)} row on row.office_id = key.office_id and row.event_id = key.id
     where row.removed_at is null order by row.position, row.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );
