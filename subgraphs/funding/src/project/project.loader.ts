import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import { ProjectEntity, type ProjectRoleEntity } from './project.entity';
import type { ProjectRoleKind } from './project.enum';
import { readProjectsOfActors, readProjectsOfOffices, readRoles } from './project.repository';

export const projectByKey = (db: OfficeDatabase): DataLoader<RecordKey, ProjectEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<ProjectEntity>(em, ProjectEntity, keys)), {
    cacheKeyFn: refOf,
  });

export const rolesOfProject = (db: OfficeDatabase): DataLoader<RecordKey, ProjectRoleEntity[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => readRoles(em, keys));
      const byProject = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.projectId }));
      return keys.map(key => byProject.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );

/** Which of an actor's projects a page shows. */
export interface ActorProjectsPage extends PageInput {
  readonly roles: readonly ProjectRoleKind[] | null;
}

export const projectsOfActor = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<RecordKey, ActorProjectsPage, ProjectEntity> =>
  new PageLoader<RecordKey, ActorProjectsPage, ProjectEntity>(db, refOf, (em, actors, { roles, ...page }) =>
    readProjectsOfActors(em, cursors, actors, roles, page),
  );

export const projectsOfOffice = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<number, PageInput, ProjectEntity> =>
  new PageLoader<number, PageInput, ProjectEntity>(
    db,
    (office: number) => String(office),
    (em, offices, page) => readProjectsOfOffices(em, cursors, offices, page),
  );
