import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
} from '@kiezgraph/kernel/graphql/connection';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { GrantEntity } from './grant.entity';

/** What is known of a sum: the stated part, and how many parts are not known. */
export interface MoneyTotalRow {
  readonly stated: string;
  readonly unknownCount: number;
}

export const findGrant = (em: EntityManager, id: string): Promise<GrantEntity | null> =>
  findByKey<GrantEntity>(em, GrantEntity, keyFrom('Grant', id));

/** The grants of the projects, oldest entry first: one statement for all projects. */
export const readGrantsOfProjects = (
  em: EntityManager,
  cursors: CursorSeal,
  projects: readonly RecordKey[],
  removed: boolean,
  page: PageInput,
): Promise<Page<GrantEntity>[]> =>
  readPagesOf<GrantEntity>(em, cursors, projects, {
    list: removed ? 'removed grants of a project' : 'grants of a project',
    columns: columnsOf(em, GrantEntity),
    from: `${tableOf(em, GrantEntity)} row`,
    where: [
      'row.office_id = parent.office_id and row.project_id = parent.id',
      `row.removed_at is ${removed ? 'not null' : 'null'}`,
    ],
    values: [],
    sort: { name: 'CREATED_ASC', expression: 'row.created_at', type: 'timestamptz' },
    page,
  });

/** What the projects' grants that the viewer sees add up to; unknown sums are counted, never added: one statement. */
export const readGrantTotals = async (
  em: EntityManager,
  projects: readonly RecordKey[],
): Promise<MoneyTotalRow[]> => {
  const rows = await em.query<(MoneyTotalRow & { position: string })[]>(
    `select key.position, coalesce(sum(row.amount), 0.00)::text as stated,
       (count(row.id) filter (where row.amount is null))::integer as "unknownCount"
     from unnest($1::integer[], $2::uuid[]) with ordinality as key (office_id, id, position)
     left join funding.grant row on row.office_id = key.office_id and row.project_id = key.id and row.removed_at is null
     group by key.position order by key.position`,
    [projects.map(key => key.officeId), projects.map(key => key.id)],
  );
  return rows.map(({ stated, unknownCount }) => ({ stated, unknownCount }));
};
