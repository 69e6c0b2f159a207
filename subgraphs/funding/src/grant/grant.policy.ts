import type { Viewer } from '@kiezgraph/kernel/viewer';
import type { ProjectEntity } from '../project/project.entity';
import { KEEP_GRANTS, may } from '../project/project.policy';
import type { GrantEntity } from './grant.entity';

type Project = Pick<ProjectEntity, 'officeId' | 'status'>;
type Grant = Pick<GrantEntity, 'removedAt'>;

export const mayChange = (viewer: Viewer, project: Project, grant: Grant): boolean =>
  may(viewer, project, KEEP_GRANTS) && grant.removedAt === null;

export const mayRemove = mayChange;

export const mayRestore = (viewer: Viewer, project: Project, grant: Grant): boolean =>
  may(viewer, project, KEEP_GRANTS) && grant.removedAt !== null;
