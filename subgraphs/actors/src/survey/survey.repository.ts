import { columnsOf, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPage,
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import { keysOfNumbers, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { PremisesSurveyEntity } from './survey.entity';
import { PremisesSurveyOrder } from './survey.enums';

/** Which surveys a list shows. */
export interface SurveyFilterValues {
  readonly officeId: number | null;
  readonly areaId: number | null;
  readonly network: RecordKey | null;
  readonly project: RecordKey | null;
  readonly on: string | null;
  readonly removed: boolean;
}

const SORTS: Record<PremisesSurveyOrder, Omit<Sort, 'name'>> = {
  [PremisesSurveyOrder.TITLE_ASC]: { expression: 'row.title', type: 'text' },
  [PremisesSurveyOrder.TITLE_DESC]: { expression: 'row.title', type: 'text', descending: true },
  [PremisesSurveyOrder.BEGIN_ASC]: { expression: 'row.earliest_on', type: 'date' },
  [PremisesSurveyOrder.BEGIN_DESC]: { expression: 'row.earliest_on', type: 'date', descending: true },
  [PremisesSurveyOrder.CREATED_ASC]: { expression: 'row.created_at', type: 'timestamptz' },
  [PremisesSurveyOrder.CREATED_DESC]: {
    expression: 'row.created_at',
    type: 'timestamptz',
    descending: true,
  },
};

// Who does not see a network does not learn either which survey was made for it.
const OF_NETWORK =
  'exists (select from actors.network network where network.office_id = row.office_id and network.id = row.network_id)';

const conditions = (filter: SurveyFilterValues): { where: string[]; values: unknown[] } => {
  const where = [`row.removed_at is ${filter.removed ? 'not null' : 'null'}`];
  const values: unknown[] = [];
  const next = (value: unknown): string => `$${values.push(value)}`;
  const { officeId, areaId, network, project, on } = filter;
  if (officeId !== null) where.push(`row.office_id = ${next(officeId)}::integer`);
  if (areaId !== null) where.push(`row.area_id = ${next(areaId)}::integer`);
  if (network !== null)
    where.push(
      `row.office_id = ${next(network.officeId)}::integer and row.network_id = ${next(network.id)}::uuid and ${OF_NETWORK}`,
    );
  if (project !== null)
    where.push(
      `row.project_office_id = ${next(project.officeId)}::integer and row.project_id = ${next(project.id)}::uuid`,
    );
  if (on !== null) {
    const day = next(on);
    where.push(`row.earliest_on <= ${day}::date and row.latest_on >= ${day}::date`);
  }
  return { where, values };
};

const listOf = (em: EntityManager, list: string, order: PremisesSurveyOrder, page: PageInput) => ({
  list,
  columns: columnsOf(em, PremisesSurveyEntity),
  from: `${tableOf(em, PremisesSurveyEntity)} row`,
  sort: { name: order, ...SORTS[order] },
  page,
});

export const readSurveys = (
  em: EntityManager,
  cursors: CursorSeal,
  filter: SurveyFilterValues,
  order: PremisesSurveyOrder,
  page: PageInput,
): Promise<Page<PremisesSurveyEntity>> =>
  readPage<PremisesSurveyEntity>(em, cursors, {
    ...listOf(em, 'surveys', order, page),
    ...conditions(filter),
  });

/** The surveys of projects, the latest begin first: one statement for all projects. */
export const readSurveysOfProjects = (
  em: EntityManager,
  cursors: CursorSeal,
  projects: readonly RecordKey[],
  page: PageInput,
): Promise<Page<PremisesSurveyEntity>[]> =>
  readPagesOf<PremisesSurveyEntity>(em, cursors, projects, {
    ...listOf(em, 'surveys of a project', PremisesSurveyOrder.BEGIN_DESC, page),
    where: [
      'row.project_office_id = parent.office_id and row.project_id = parent.id and row.removed_at is null',
    ],
    values: [],
  });

/** The surveys that offices keep, the latest begin first: one statement for all offices. */
export const readSurveysOfOffices = (
  em: EntityManager,
  cursors: CursorSeal,
  offices: readonly number[],
  page: PageInput,
): Promise<Page<PremisesSurveyEntity>[]> =>
  readPagesOf<PremisesSurveyEntity>(em, cursors, keysOfNumbers(offices), {
    ...listOf(em, 'surveys of an office', PremisesSurveyOrder.BEGIN_DESC, page),
    where: ['row.office_id = parent.office_id and row.removed_at is null'],
    values: [],
  });
