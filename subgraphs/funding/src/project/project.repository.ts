import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPage,
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { ProjectEntity, ProjectRoleEntity } from './project.entity';
import { ProjectOrder, type ProjectRoleKind, type ProjectStatus } from './project.enum';

/** An actor in any of the roles; no actor is one the viewer does not see. */
export interface ActorCondition {
  readonly actor: RecordKey | null;
  readonly roles: readonly ProjectRoleKind[] | null;
}

/** Which projects a list shows. */
export interface ProjectFilterValues {
  readonly officeId: number | null;
  readonly statuses: readonly ProjectStatus[] | null;
  readonly actors: readonly ActorCondition[];
  readonly runsOn: string | null;
}

// As in the indexes project_by_begin and project_of_office.
const BEGIN = `coalesce(lower(row.possible), '-infinity'::date)`;

const SORTS: Record<ProjectOrder, Omit<Sort, 'name'>> = {
  [ProjectOrder.TITLE_ASC]: { expression: 'row.title', type: 'text' },
  [ProjectOrder.TITLE_DESC]: { expression: 'row.title', type: 'text', descending: true },
  [ProjectOrder.BEGIN_ASC]: { expression: BEGIN, type: 'date' },
  [ProjectOrder.BEGIN_DESC]: { expression: BEGIN, type: 'date', descending: true },
  [ProjectOrder.CREATED_ASC]: { expression: 'row.created_at', type: 'timestamptz' },
  [ProjectOrder.CREATED_DESC]: { expression: 'row.created_at', type: 'timestamptz', descending: true },
};

const sortOf = (order: ProjectOrder): Sort => ({ name: order, ...SORTS[order] });

const LIVE_ROLE = `select from funding.project_role part
  where part.office_id = row.office_id and part.project_id = row.id and part.removed_at is null`;

const conditions = (filter: ProjectFilterValues): { where: string[]; values: unknown[] } => {
  const where: string[] = [];
  const values: unknown[] = [];
  if (filter.officeId !== null) where.push(`row.office_id = $${values.push(filter.officeId)}::integer`);
  if (filter.statuses !== null) where.push(`row.status = any ($${values.push(filter.statuses)}::text[])`);
  if (filter.runsOn !== null) where.push(`row.possible @> $${values.push(filter.runsOn)}::date`);
  for (const { actor, roles } of filter.actors) {
    if (actor === null) {
      where.push('false');
      continue;
    }
    const n = values.push(actor.officeId, actor.id, roles);
    where.push(`exists (${LIVE_ROLE} and part.actor_office_id = $${n - 2}::integer and part.actor_id = $${n - 1}::uuid
      and ($${n}::text[] is null or part.role = any ($${n}::text[])))`);
  }
  return { where, values };
};

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
): Promise<Page<ProjectEntity>> =>
  readPage<ProjectEntity>(em, cursors, { ...listOf(em, 'projects', order, page), ...conditions(filter) });

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

// Offices have a number and no uuid: the nil uuid (RFC 9562) stands in for it.
const NIL = '00000000-0000-0000-0000-000000000000';

/** Projects that the offices keep, latest begin first: one statement for all offices. */
export const readProjectsOfOffices = (
  em: EntityManager,
  cursors: CursorSeal,
  offices: readonly number[],
  page: PageInput,
): Promise<Page<ProjectEntity>[]> =>
  readPagesOf<ProjectEntity>(
    em,
    cursors,
    offices.map(officeId => ({ officeId, id: NIL })),
    {
      ...listOf(em, 'projects of an office', ProjectOrder.BEGIN_DESC, page),
      where: ['row.office_id = parent.office_id'],
      values: [],
    },
  );

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

/** The district of an office, where it has one. */
export const districtOf = async (em: EntityManager, officeId: number): Promise<string | null> => {
  const rows = await em.query<{ district: string | null }[]>(
    'select district_id as district from register.office where id = $1',
    [officeId],
  );
  return rows[0]?.district ?? null;
};
