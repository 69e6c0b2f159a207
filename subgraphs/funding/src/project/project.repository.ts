import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import { BEST_MATCH, joinFound } from '@kiezgraph/kernel/db/search';
import {
  readPage,
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import { keysOfNumbers, keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { ofProgramme } from '../grant/grant.repository';
import { conditions, LIVE_GRANT, LIVE_ROLE, type ProjectFilterValues } from './project.conditions';
import { ProjectEntity, ProjectRoleEntity } from './project.entity';
import { ProjectOrder, type ProjectRoleKind, type ProjectStatus } from './project.enum';

// As in the indexes project_by_begin and project_of_office.
const BEGIN = `coalesce(lower(row.possible), '-infinity'::date)`;

const SORTS: Record<ProjectOrder, Omit<Sort, 'name'>> = {
  [ProjectOrder.BEST_MATCH]: BEST_MATCH,
  [ProjectOrder.TITLE_ASC]: { expression: 'row.title', type: 'text' },
  [ProjectOrder.TITLE_DESC]: { expression: 'row.title', type: 'text', descending: true },
  [ProjectOrder.BEGIN_ASC]: { expression: BEGIN, type: 'date' },
  [ProjectOrder.BEGIN_DESC]: { expression: BEGIN, type: 'date', descending: true },
  [ProjectOrder.CREATED_ASC]: { expression: 'row.created_at', type: 'timestamptz' },
  [ProjectOrder.CREATED_DESC]: { expression: 'row.created_at', type: 'timestamptz', descending: true },
};

/** What a search looks in: titles and description, and the other titles. */
const SEARCHED = ['funding.search_project', 'funding.search_project_title'];

const sortOf = (order: ProjectOrder): Sort => ({ name: order, ...SORTS[order] });

const listOf = (em: EntityManager, list: string, order: ProjectOrder, page: PageInput) => ({
  list,
  columns: columnsOf(em, ProjectEntity),
  from: `${tableOf(em, ProjectEntity)} row`,
  sort: sortOf(order),
  page,
});

export const findProject = (em: EntityManager, id: string): Promise<ProjectEntity | null> =>
  findByKey<ProjectEntity>(em, ProjectEntity, keyFrom('Project', id));

export const readProjects = (
  em: EntityManager,
  cursors: CursorSeal,
  filter: ProjectFilterValues,
  order: ProjectOrder,
  page: PageInput,
): Promise<Page<ProjectEntity>> => {
  const list = listOf(em, 'projects', order, page);
  const values: unknown[] = [];
  const found = filter.search === null ? '' : ` ${joinFound(SEARCHED, `$${values.push(filter.search)}`)}`;
  return readPage<ProjectEntity>(em, cursors, {
    ...list,
    from: list.from + found,
    ...conditions(filter, values),
  });
};

/** Projects that name the actors, latest begin first: one statement for all actors. */
export const readProjectsOfActors = (
  em: EntityManager,
  cursors: CursorSeal,
  actors: readonly RecordKey[],
  roles: readonly ProjectRoleKind[] | null,
  page: PageInput,
): Promise<Page<ProjectEntity>[]> =>
  readPagesOf<ProjectEntity>(em, cursors, actors, {
    ...listOf(em, 'projects of an actor', ProjectOrder.BEGIN_DESC, page),
    where: [
      `exists (${LIVE_ROLE} and part.actor_office_id = parent.office_id and part.actor_id = parent.id
        and ($3::text[] is null or part.role = any ($3::text[])))`,
    ],
    values: [roles],
  });

/** Projects that serve the networks, latest begin first: one statement for all networks. */
export const readProjectsOfNetworks = (
  em: EntityManager,
  cursors: CursorSeal,
  networks: readonly RecordKey[],
  page: PageInput,
): Promise<Page<ProjectEntity>[]> =>
  readPagesOf<ProjectEntity>(em, cursors, networks, {
    ...listOf(em, 'projects of a network', ProjectOrder.BEGIN_DESC, page),
    where: ['row.network_office_id = parent.office_id and row.network_id = parent.id'],
    values: [],
  });

/** Projects that the offices keep, latest begin first: one statement for all offices. */
export const readProjectsOfOffices = (
  em: EntityManager,
  cursors: CursorSeal,
  offices: readonly number[],
  page: PageInput,
): Promise<Page<ProjectEntity>[]> =>
  readPagesOf<ProjectEntity>(em, cursors, keysOfNumbers(offices), {
    ...listOf(em, 'projects of an office', ProjectOrder.BEGIN_DESC, page),
    where: ['row.office_id = parent.office_id'],
    values: [],
  });

/** Whose money a grant is. */
export type Giver = 'fund' | 'programme';

const OF_GIVER: Readonly<Record<Giver, string>> = {
  fund: 'paid.fund_id = parent.office_id',
  programme: ofProgramme('parent.office_id'),
};

/** Projects with a grant that the viewer sees from the funds or programmes, latest begin first: one statement for all of them. */
export const readProjectsOfGivers = (
  em: EntityManager,
  cursors: CursorSeal,
  giver: Giver,
  numbers: readonly number[],
  page: PageInput,
): Promise<Page<ProjectEntity>[]> =>
  readPagesOf<ProjectEntity>(em, cursors, keysOfNumbers(numbers), {
    ...listOf(em, `projects of a ${giver}`, ProjectOrder.BEGIN_DESC, page),
    where: [`exists (${LIVE_GRANT} and ${OF_GIVER[giver]})`],
    values: [],
  });

/** Who takes part in the projects, by role: one statement. */
export const readRoles = (em: EntityManager, keys: readonly RecordKey[]): Promise<ProjectRoleEntity[]> =>
  em.query(
    `select ${columnsOf(em, ProjectRoleEntity)} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join funding.project_role row on row.office_id = key.office_id and row.project_id = key.id
     where row.removed_at is null order by row.role, row.created_at, row.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );

/** Holds a project of the viewer's office until the end of the transaction and tells its status now. */
export const lockProject = async (em: EntityManager, key: RecordKey): Promise<ProjectStatus | null> => {
  const rows = await em.query<{ status: ProjectStatus }[]>(
    'select status from funding.project where office_id = $1 and id = $2 for update',
    [key.officeId, key.id],
  );
  return rows[0]?.status ?? null;
};

/** The district and the area of an office, where it has one: a project begins there. */
export const placeOf = async (
  em: EntityManager,
  officeId: number,
): Promise<Pick<ProjectEntity, 'districtId' | 'areaIds'>> => {
  const rows = await em.query<{ district: string | null; area: number | null }[]>(
    'select district_id as district, area_id as area from register.office where id = $1',
    [officeId],
  );
  const [place] = rows;
  return { districtId: place?.district ?? null, areaIds: place?.area == null ? [] : [place.area] };
};

/** Whether the register has all these areas. */
export const areAreas = async (em: EntityManager, numbers: readonly number[]): Promise<boolean> => {
  if (numbers.length === 0) return true;
  const rows = await em.query<{ count: string }[]>(
    'select count(*) from register.qm_area where id = any ($1)',
    [numbers],
  );
  return Number(rows[0]?.count) === numbers.length;
};
