import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal } from '@kiezgraph/kernel/graphql/connection';
import type { RequestContext } from '@kiezgraph/kernel/server/context';
import { grantByKey, grantsOfProject, grantTotalOfProject, valuesOfGrant } from './grant/grant.loader';
import { projectByKey, projectsOfActor, projectsOfOffice, rolesOfProject } from './project/project.loader';

/** The loaders of one request. */
export const makeLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  project: projectByKey(db),
  projectRoles: rolesOfProject(db),
  projectHistory: historyLoader(db, 'funding', 'project'),
  projectsOfActor: projectsOfActor(db, cursors),
  projectsOfOffice: projectsOfOffice(db, cursors),
  grant: grantByKey(db),
  grants: grantsOfProject(db, cursors),
  grantTotal: grantTotalOfProject(db),
  grantValues: valuesOfGrant(db),
  grantHistory: historyLoader(db, 'funding', 'grant'),
});

export type FundingContext = RequestContext<ReturnType<typeof makeLoaders>>;
