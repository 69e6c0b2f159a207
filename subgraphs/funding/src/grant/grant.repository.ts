import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
} from '@kiezgraph/kernel/graphql/connection';
import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { MONEY_OF_KIND, MONEY_TOTAL, type MoneyTotalRow } from '../money/money.rows';
import { inArea, inDistrict } from '../project/project.place';
import { GrantEntity } from './grant.entity';

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
    `select kind.position, ${MONEY_TOTAL} from (
       select key.position, ${MONEY_OF_KIND}
       from unnest($1::integer[], $2::uuid[]) with ordinality as key (office_id, id, position)
       left join funding.grant paid on paid.office_id = key.office_id and paid.project_id = key.id and paid.removed_at is null
       group by key.position, paid.amount_source) kind
     group by kind.position order by kind.position`,
    [projects.map(key => key.officeId), projects.map(key => key.id)],
  );
  return rows.map(({ stated, unknownCount, bySource }) => ({ stated, unknownCount, bySource }));
};

/** Which grants a total counts. */
export interface GrantFilterValues {
  readonly projects: readonly RecordKey[] | null;
  readonly officeId: number | null;
  readonly areaId: number | null;
  readonly districtId: string | null;
  readonly fundId: number | null;
  readonly programmeId: number | null;
  readonly periods: readonly AskedPeriod[];
}

/** Whether a grant `paid` is of a programme, by itself or by its fund. */
export const ofProgramme = (programme: string): string =>
  `(paid.programme_id = ${programme} or paid.fund_id in (select id from funding.fund where programme_id = ${programme}))`;

/** Whether the time of a grant `paid`, or that of its `project` where it states none, shares a day with a period. */
export const sharesDay = (firstOn: string, lastOn: string): string =>
  `case when paid.possible is null then project.earliest_on <= ${lastOn} and project.latest_on >= ${firstOn}
     else paid.earliest_on <= ${lastOn} and paid.latest_on >= ${firstOn} end`;

const conditions = (filter: GrantFilterValues): { where: string[]; values: unknown[] } => {
  const where = ['paid.removed_at is null', `project.status <> 'WITHDRAWN'`];
  const values: unknown[] = [];
  if (filter.projects !== null) {
    const n = values.push(
      filter.projects.map(key => key.officeId),
      filter.projects.map(key => key.id),
    );
    where.push(
      `(paid.office_id, paid.project_id) in (select * from unnest($${n - 1}::integer[], $${n}::uuid[]))`,
    );
  }
  if (filter.officeId !== null) where.push(`paid.office_id = $${values.push(filter.officeId)}::integer`);
  if (filter.areaId !== null) where.push(inArea('project', `$${values.push(filter.areaId)}::integer`));
  if (filter.districtId !== null)
    where.push(inDistrict('project', `$${values.push(filter.districtId)}::text`));
  if (filter.fundId !== null) where.push(`paid.fund_id = $${values.push(filter.fundId)}::integer`);
  if (filter.programmeId !== null) where.push(ofProgramme(`$${values.push(filter.programmeId)}::integer`));
  for (const { firstOn, lastOn } of filter.periods) {
    const n = values.push(firstOn, lastOn);
    where.push(sharesDay(`$${n - 1}::date`, `$${n}::date`));
  }
  return { where, values };
};

/** What the chosen grants that the viewer sees add up to, without those of withdrawn projects: one statement. */
export const readGrantTotal = async (
  em: EntityManager,
  filter: GrantFilterValues,
): Promise<MoneyTotalRow> => {
  const { where, values } = conditions(filter);
  const [total] = await em.query<MoneyTotalRow[]>(
    `select ${MONEY_TOTAL} from (select ${MONEY_OF_KIND} from funding.grant paid
       join funding.project project on project.office_id = paid.office_id and project.id = paid.project_id
       where ${where.join(' and ')} group by paid.amount_source) kind`,
    values,
  );
  return total as MoneyTotalRow;
};
