import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import { BEST_MATCH, joinFound } from '@kiezgraph/kernel/db/search';
import {
  isOneOf,
  readPage,
  type CursorSeal,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { Steps } from '../step/step.repository';
import { CallEntity } from './call.entity';
import { CallOrder, type CallKind, type CallStatus } from './call.enums';

/** Which calls a list shows. */
export interface CallFilterValues {
  readonly officeId: number | null;
  readonly statuses: readonly CallStatus[] | null;
  readonly kinds: readonly CallKind[] | null;
  readonly openOn: string | null;
  readonly search: string | null;
}

const SORTS: Record<CallOrder, Omit<Sort, 'name'>> = {
  [CallOrder.TITLE_ASC]: { expression: 'row.title', type: 'text' },
  [CallOrder.TITLE_DESC]: { expression: 'row.title', type: 'text', descending: true },
  [CallOrder.CLOSES_ASC]: { expression: 'row.latest_on', type: 'date' },
  [CallOrder.CLOSES_DESC]: { expression: 'row.latest_on', type: 'date', descending: true },
  [CallOrder.CREATED_ASC]: { expression: 'row.created_at', type: 'timestamptz' },
  [CallOrder.CREATED_DESC]: { expression: 'row.created_at', type: 'timestamptz', descending: true },
  [CallOrder.BEST_MATCH]: BEST_MATCH,
};

export const CALL_STEPS = new Steps<CallStatus>('funding.call_step', 'call_id');

export const findCall = (em: EntityManager, id: string): Promise<CallEntity | null> =>
  findByKey<CallEntity>(em, CallEntity, keyFrom('Call', id));

/** Holds a call of the viewer's office until the end of the transaction: one act at a time on it and its applications. */
export const holdCall = async (em: EntityManager, key: RecordKey): Promise<CallEntity | null> => {
  const held = await em.query<unknown[]>(
    'select id from funding.call where office_id = $1 and id = $2 for update',
    [key.officeId, key.id],
  );
  return held.length === 0 ? null : findByKey<CallEntity>(em, CallEntity, key);
};

export const readCalls = (
  em: EntityManager,
  cursors: CursorSeal,
  filter: CallFilterValues,
  order: CallOrder,
  page: PageInput,
): Promise<Page<CallEntity>> => {
  const where: string[] = [];
  const values: unknown[] = [];
  const next = (value: unknown): string => `$${values.push(value)}`;
  const found = filter.search === null ? '' : ` ${joinFound(['funding.search_call'], next(filter.search))}`;
  if (filter.officeId !== null) where.push(`row.office_id = ${next(filter.officeId)}::integer`);
  if (filter.statuses !== null) where.push(isOneOf('row.status', filter.statuses, next));
  if (filter.kinds !== null) where.push(isOneOf('row.kind', filter.kinds, next));
  if (filter.openOn !== null) {
    const day = `${next(filter.openOn)}::date`;
    where.push(`row.earliest_on <= ${day} and row.latest_on >= ${day}`);
  }
  return readPage<CallEntity>(em, cursors, {
    list: filter.search === null ? 'calls' : 'calls that were searched for',
    columns: columnsOf(em, CallEntity),
    from: `${tableOf(em, CallEntity)} row${found}`,
    where,
    values,
    sort: { name: order, ...SORTS[order] },
    page,
  });
};
