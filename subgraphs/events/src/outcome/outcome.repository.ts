import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
} from '@kiezgraph/kernel/graphql/connection';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { OutcomeEntity } from './outcome.entity';
import type { SubjectType } from './outcome.words';

const OLDEST_FIRST = { name: 'CREATED_ASC', expression: 'row.created_at', type: 'timestamptz' } as const;

export const findOutcome = (em: EntityManager, id: string): Promise<OutcomeEntity | null> =>
  findByKey<OutcomeEntity>(em, OutcomeEntity, keyFrom('Outcome', id));

/** What each event led to, oldest entry first, without what was taken out: one statement. */
export const readOutcomesOf = (
  em: EntityManager,
  cursors: CursorSeal,
  events: readonly RecordKey[],
  page: PageInput,
): Promise<Page<OutcomeEntity>[]> =>
  readPagesOf<OutcomeEntity>(em, cursors, events, {
    list: 'eventOutcomes',
    columns: columnsOf(em, OutcomeEntity),
    from: `${tableOf(em, OutcomeEntity)} row`,
    where: ['row.office_id = parent.office_id', 'row.event_id = parent.id', 'row.removed_at is null'],
    values: [],
    sort: OLDEST_FIRST,
    page,
  });

/** The outcomes that became each of these records: one statement. */
export const readOutcomesThatBecame = (
  em: EntityManager,
  cursors: CursorSeal,
  type: SubjectType,
  records: readonly RecordKey[],
  page: PageInput,
): Promise<Page<OutcomeEntity>[]> =>
  readPagesOf<OutcomeEntity>(em, cursors, records, {
    list: `${type}ArisenFrom`,
    columns: columnsOf(em, OutcomeEntity),
    from: `${tableOf(em, OutcomeEntity)} row`,
    where: [
      'row.subject_office_id = parent.office_id',
      'row.subject_id = parent.id',
      'row.subject_type = $3',
      'row.removed_at is null',
    ],
    values: [type],
    sort: OLDEST_FIRST,
    page,
  });
