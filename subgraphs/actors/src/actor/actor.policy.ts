import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import type { ActorEntity } from './actor.entity';

export const mayChange = (viewer: Viewer, actor: ActorEntity): boolean =>
  mayKeep(viewer, actor.officeId) && actor.archivedAt === null;

/** Publishing is for the person who answers for it. */
export const maySetVisibility = (viewer: Viewer, actor: ActorEntity): boolean =>
  mayChange(viewer, actor) && !viewer.isService;

export const mayArchive = mayChange;

export const mayRestore = (viewer: Viewer, actor: ActorEntity): boolean =>
  mayKeep(viewer, actor.officeId) && actor.archivedAt !== null;
