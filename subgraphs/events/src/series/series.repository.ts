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
import type { EventKind } from '../event/event.words';
import { SeriesEntity, SeriesOrganiserEntity } from './series.entity';
import { SeriesOrder } from './series.words';

/** Which series a list shows. */
export interface SeriesFilterValues {
  readonly officeId?: number | null;
  readonly kinds?: EventKind[] | null;
  readonly network?: RecordKey | null;
  readonly workingGroup?: RecordKey | null;
  readonly isEnded?: boolean | null;
  readonly search?: string | null;
}

const SORTS: Record<SeriesOrder, Omit<Sort, 'name'>> = {
  [SeriesOrder.TITLE_ASC]: { expression: 'row.title', type: 'text' },
  [SeriesOrder.TITLE_DESC]: { expression: 'row.title', type: 'text', descending: true },
  [SeriesOrder.CREATED_ASC]: { expression: 'row.created_at', type: 'timestamptz' },
  [SeriesOrder.BEST_MATCH]: BEST_MATCH,
  [SeriesOrder.CREATED_DESC]: { expression: 'row.created_at', type: 'timestamptz', descending: true },
};

export const findSeries = (em: EntityManager, id: string): Promise<SeriesEntity | null> =>
  findByKey<SeriesEntity>(em, SeriesEntity, keyFrom('Series', id));

/** Holds a series, so that nobody else says something of its days meanwhile. */
export const lockSeries = async (em: EntityManager, key: RecordKey): Promise<void> => {
  await em.query('select from events.series where office_id = $1 and id = $2 for update', [
    key.officeId,
    key.id,
  ]);
};

const conditions = (filter: SeriesFilterValues): { where: string[]; values: unknown[] } => {
  const where: string[] = [];
  const values: unknown[] = [];
  const { officeId, kinds, network, workingGroup, isEnded } = filter;
  if (officeId != null) where.push(`row.office_id = $${values.push(officeId)}::integer`);
  if (kinds) where.push(isOneOf('row.kind', kinds, value => `$${values.push(value)}`));
  if (isEnded != null) where.push(`(row.ends_on is not null) = $${values.push(isEnded)}::boolean`);
  for (const [column, key] of [['network', network] as const, ['working_group', workingGroup] as const]) {
    if (!key) continue;
    const n = values.push(key.officeId, key.id);
    where.push(`row.${column}_office_id = $${n - 1}::integer and row.${column}_id = $${n}::uuid`);
  }
  return { where, values };
};

const listOf = (em: EntityManager, list: string, order: SeriesOrder, page: PageInput): ListQuery => ({
  list,
  columns: columnsOf(em, SeriesEntity),
  from: `${tableOf(em, SeriesEntity)} row`,
  where: [],
  values: [],
  sort: { name: order, ...SORTS[order] },
  page,
});

export const readSeriesList = (
  em: EntityManager,
  cursors: CursorSeal,
  filter: SeriesFilterValues,
  order: SeriesOrder,
  page: PageInput,
): Promise<Page<SeriesEntity>> => {
  const list = listOf(em, 'series', order, page);
  const { where, values } = conditions(filter);
  const found =
    filter.search == null ? '' : ` ${joinFound(['events.search_series'], `$${values.push(filter.search)}`)}`;
  return readPage<SeriesEntity>(em, cursors, { ...list, from: list.from + found, where, values });
};

/** The series of each network or working group, by title: one statement. */
export const readSeriesReferring = (
  em: EntityManager,
  cursors: CursorSeal,
  reference: 'network' | 'working_group',
  records: readonly RecordKey[],
  page: PageInput,
): Promise<Page<SeriesEntity>[]> =>
  readPagesOf<SeriesEntity>(em, cursors, records, {
    ...listOf(em, `${reference}Series`, SeriesOrder.TITLE_ASC, page),
    where: [`row.${reference}_office_id = parent.office_id`, `row.${reference}_id = parent.id`],
  });

/** The series that the offices keep, by title: one statement for all offices. */
export const readSeriesOfOffices = (
  em: EntityManager,
  cursors: CursorSeal,
  offices: readonly number[],
  page: PageInput,
): Promise<Page<SeriesEntity>[]> =>
  readPagesOf<SeriesEntity>(em, cursors, keysOfNumbers(offices), {
    ...listOf(em, 'series of an office', SeriesOrder.TITLE_ASC, page),
    where: ['row.office_id = parent.office_id'],
  });

/** Who organises these series, in the order stated: one statement. */
export const readSeriesOrganisers = (
  em: EntityManager,
  keys: readonly RecordKey[],
): Promise<SeriesOrganiserEntity[]> =>
  em.query(
    `select ${columnsOf(em, SeriesOrganiserEntity)} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join ${tableOf(em, SeriesOrganiserEntity)} row on row.office_id = key.office_id and row.series_id = key.id
     where row.removed_at is null order by row.position, row.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );
