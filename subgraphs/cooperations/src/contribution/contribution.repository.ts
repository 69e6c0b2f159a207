import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
} from '@kiezgraph/kernel/graphql/connection';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { ContributionEntity } from './contribution.entity';

export const findContribution = (em: EntityManager, id: string): Promise<ContributionEntity | null> =>
  findByKey<ContributionEntity>(em, ContributionEntity, keyFrom('Contribution', id));

/** Whether anything was given, besides one contribution perhaps. */
export const hasContribution = async (
  em: EntityManager,
  cooperation: RecordKey,
  besides: RecordKey | null = null,
): Promise<boolean> => {
  const rows = await em.query<unknown[]>(
    `select from cooperations.contribution where cooperation_office_id = $1 and cooperation_id = $2 and removed_at is null
       and (office_id, id) is distinct from ($3::integer, $4::uuid) limit 1`,
    [cooperation.officeId, cooperation.id, besides?.officeId ?? null, besides?.id ?? null],
  );
  return rows.length > 0;
};

/** The contributions of cooperations, earliest first: one statement for all of them. */
export const readContributions = (
  em: EntityManager,
  cursors: CursorSeal,
  cooperations: readonly RecordKey[],
  removed: boolean,
  page: PageInput,
): Promise<Page<ContributionEntity>[]> =>
  readPagesOf<ContributionEntity>(em, cursors, cooperations, {
    list: removed ? 'removed contributions' : 'contributions',
    columns: columnsOf(em, ContributionEntity),
    from: `${tableOf(em, ContributionEntity)} row`,
    where: [
      'row.cooperation_office_id = parent.office_id and row.cooperation_id = parent.id',
      `row.removed_at is ${removed ? 'not null' : 'null'}`,
    ],
    values: [],
    sort: { name: 'TIME_ASC', expression: 'row.earliest_on', type: 'date' },
    page,
  });

/** What contributions add up to; what is unknown is counted, never added. */
export interface ContributionTotalRow {
  readonly count: number;
  readonly people: number;
  readonly peopleUnknownCount: number;
  readonly hours: string;
  readonly hoursUnknownCount: number;
  readonly inKind: string;
  readonly inKindUnknownCount: number;
  readonly money: string;
  readonly moneyUnknownCount: number;
}

/** The sums over rows named `row`, and how much of them is unknown. */
export const TOTAL_COLUMNS = `count(row.id)::integer as count,
  coalesce(sum(row.people), 0)::integer as people, (count(row.id) filter (where row.people is null))::integer as "peopleUnknownCount",
  coalesce(sum(row.hours), 0)::text as hours, (count(row.id) filter (where row.hours is null))::integer as "hoursUnknownCount",
  coalesce(sum(row.in_kind_value), 0.00)::text as "inKind", (count(row.id) filter (where row.in_kind_value is null))::integer as "inKindUnknownCount",
  coalesce(sum(row.money), 0.00)::text as money, (count(row.id) filter (where row.money is null))::integer as "moneyUnknownCount"`;

/** The totals of cooperations, in the order asked: one statement. */
export const readContributionTotals = (
  em: EntityManager,
  cooperations: readonly RecordKey[],
): Promise<ContributionTotalRow[]> =>
  em.query<ContributionTotalRow[]>(
    `select ${TOTAL_COLUMNS} from unnest($1::integer[], $2::uuid[]) with ordinality as key (office_id, id, position)
     left join cooperations.contribution row on row.cooperation_office_id = key.office_id and row.cooperation_id = key.id and row.removed_at is null
     group by key.position order by key.position`,
    [cooperations.map(key => key.officeId), cooperations.map(key => key.id)],
  );
