import { columnsOf, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
} from '@kiezgraph/kernel/graphql/connection';
import { keysOfNumbers, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { CallEntity } from './call.entity';
import type { CallRoleKind } from './call.enums';

const listOf = (em: EntityManager, list: string, page: PageInput) => ({
  list,
  columns: columnsOf(em, CallEntity),
  from: `${tableOf(em, CallEntity)} row`,
  sort: { name: 'CLOSES_DESC', expression: 'row.latest_on', type: 'date', descending: true } as const,
  page,
});

/** Which of an actor's calls a page shows. */
export interface ActorCallsPage extends PageInput {
  readonly roles: readonly CallRoleKind[] | null;
}

/** Calls behind which the actors stand, latest close first: one statement for all actors. */
export const readCallsOfActors = (
  em: EntityManager,
  cursors: CursorSeal,
  actors: readonly RecordKey[],
  { roles, ...page }: ActorCallsPage,
): Promise<Page<CallEntity>[]> =>
  readPagesOf<CallEntity>(em, cursors, actors, {
    ...listOf(em, 'calls of an actor', page),
    where: [
      `exists (select from funding.call_role part where part.office_id = row.office_id and part.call_id = row.id and part.removed_at is null
        and part.actor_office_id = parent.office_id and part.actor_id = parent.id and ($3::text[] is null or part.role = any ($3::text[])))`,
    ],
    values: [roles],
  });

/** Calls that the offices keep, latest close first: one statement for all offices. */
export const readCallsOfOffices = (
  em: EntityManager,
  cursors: CursorSeal,
  offices: readonly number[],
  page: PageInput,
): Promise<Page<CallEntity>[]> =>
  readPagesOf<CallEntity>(em, cursors, keysOfNumbers(offices), {
    ...listOf(em, 'calls of an office', page),
    where: ['row.office_id = parent.office_id'],
    values: [],
  });
