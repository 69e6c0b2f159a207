import { columnsOf, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPage,
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { ContactEntity } from './contact.entity';
import { ContactPersonOrder, type LegalBasis } from './contact.enums';

/** Which contact persons a list shows. */
export interface ContactFilterValues {
  readonly officeId: number | null;
  readonly actor: RecordKey | null;
  readonly legalBasis: LegalBasis | null;
  readonly retentionEndsBefore: string | null;
  readonly erased: boolean;
}

const SORTS: Record<ContactPersonOrder, Omit<Sort, 'name'>> = {
  [ContactPersonOrder.RETENTION_ASC]: { expression: 'row.retain_until_on', type: 'date' },
  [ContactPersonOrder.CREATED_ASC]: { expression: 'row.created_at', type: 'timestamptz' },
  [ContactPersonOrder.CREATED_DESC]: {
    expression: 'row.created_at',
    type: 'timestamptz',
    descending: true,
  },
};

const conditions = (filter: ContactFilterValues): { where: string[]; values: unknown[] } => {
  const where = [`row.erased_at is ${filter.erased ? 'not null' : 'null'}`];
  const values: unknown[] = [];
  const next = (value: unknown): string => `$${values.push(value)}`;
  if (filter.officeId !== null) where.push(`row.office_id = ${next(filter.officeId)}::integer`);
  if (filter.actor !== null)
    where.push(
      `row.office_id = ${next(filter.actor.officeId)}::integer and row.actor_id = ${next(filter.actor.id)}::uuid`,
    );
  if (filter.legalBasis !== null) where.push(`row.legal_basis = ${next(filter.legalBasis)}::text`);
  if (filter.retentionEndsBefore !== null)
    where.push(`row.retain_until_on < ${next(filter.retentionEndsBefore)}::date`);
  return { where, values };
};

const listOf = (em: EntityManager, list: string, order: ContactPersonOrder, page: PageInput) => ({
  list,
  columns: columnsOf(em, ContactEntity),
  from: `${tableOf(em, ContactEntity)} row`,
  sort: { name: order, ...SORTS[order] },
  page,
});

export const readContacts = (
  em: EntityManager,
  cursors: CursorSeal,
  filter: ContactFilterValues,
  order: ContactPersonOrder,
  page: PageInput,
): Promise<Page<ContactEntity>> =>
  readPage<ContactEntity>(em, cursors, { ...listOf(em, 'contacts', order, page), ...conditions(filter) });

/** The contact persons of actors, oldest entry first: one statement for all actors. */
export const readContactsOfActors = (
  em: EntityManager,
  cursors: CursorSeal,
  actors: readonly RecordKey[],
  page: PageInput,
): Promise<Page<ContactEntity>[]> =>
  readPagesOf<ContactEntity>(em, cursors, actors, {
    ...listOf(em, 'contacts of an actor', ContactPersonOrder.CREATED_ASC, page),
    where: ['row.office_id = parent.office_id and row.actor_id = parent.id and row.erased_at is null'],
    values: [],
  });
