import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import type { EntityManager } from 'typeorm';
import {
  ProjectEntity,
  type ProjectIndicatorEntity,
  type ProjectRoleEntity,
  type ProjectTitleEntity,
} from './project.entity';
import { PROJECT_VALUES } from './project.fields';
import { readIndicators, readTitles } from './project-parts.repository';
import type { ProjectRoleKind } from './project.enum';
import {
  readProjectsOfActors,
  readProjectsOfGivers,
  readProjectsOfNetworks,
  readProjectsOfOffices,
  readRoles,
  type Giver,
} from './project.repository';

export const projectByKey = (db: OfficeDatabase): DataLoader<RecordKey, ProjectEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<ProjectEntity>(em, ProjectEntity, keys)), {
    cacheKeyFn: refOf,
  });

/** Parts of projects, which are few: all of them at once. */
const partsOfProject = <T>(
  db: OfficeDatabase,
  read: (em: EntityManager, keys: readonly RecordKey[]) => Promise<T[]>,
  projectOf: (row: T) => RecordKey,
): DataLoader<RecordKey, T[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => read(em, keys));
      const byProject = Map.groupBy(rows, row => refOf(projectOf(row)));
      return keys.map(key => byProject.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );

const projectKey = (row: { officeId: number; projectId: string }): RecordKey => ({
  officeId: row.officeId,
  id: row.projectId,
});

export const rolesOfProject = (db: OfficeDatabase): DataLoader<RecordKey, ProjectRoleEntity[], string> =>
  partsOfProject(db, readRoles, projectKey);

export const titlesOfProject = (db: OfficeDatabase): DataLoader<RecordKey, ProjectTitleEntity[], string> =>
  partsOfProject(db, readTitles, projectKey);

export const indicatorsOfProject = (
  db: OfficeDatabase,
): DataLoader<RecordKey, ProjectIndicatorEntity[], string> => partsOfProject(db, readIndicators, projectKey);

/** What sources state of a project; only its own office sees it. */
export const valuesOfProject = (db: OfficeDatabase): DataLoader<RecordKey, SourcedValueRow[], string> =>
  partsOfProject(
    db,
    (em, keys) => PROJECT_VALUES.readOf(em, keys),
    ({ officeId, recordId }) => ({ officeId, id: recordId }),
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

/** The projects of funds or programmes, by their numbers. */
export const projectsOfGiver = (
  db: OfficeDatabase,
  cursors: CursorSeal,
  giver: Giver,
): PageLoader<number, PageInput, ProjectEntity> =>
  new PageLoader<number, PageInput, ProjectEntity>(db, String, (em, numbers, page) =>
    readProjectsOfGivers(em, cursors, giver, numbers, page),
  );

export const projectsOfNetwork = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<RecordKey, PageInput, ProjectEntity> =>
  new PageLoader<RecordKey, PageInput, ProjectEntity>(db, refOf, (em, networks, page) =>
    readProjectsOfNetworks(em, cursors, networks, page),
  );
