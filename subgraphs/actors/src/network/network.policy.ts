import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import type { Permission } from '../frame/permission';
import type { NetworkEntity } from './network.entity';
import { NetworkStatus } from './network.enums';

const isKept = ({ archivedAt }: NetworkEntity): boolean => archivedAt === null;

/** Changing what is stated, and the members, roles and working groups. */
export const CHANGE: Permission<NetworkEntity> = { rights: mayKeep, fits: isKept };

/** Publishing is for the person who answers for it. */
export const SET_VISIBILITY: Permission<NetworkEntity> = {
  rights: (viewer: Viewer, officeId) => mayKeep(viewer, officeId) && !viewer.isService,
  fits: isKept,
};

export const END: Permission<NetworkEntity> = {
  rights: mayKeep,
  fits: row => isKept(row) && row.status === NetworkStatus.ACTIVE,
};

export const REOPEN: Permission<NetworkEntity> = {
  rights: mayKeep,
  fits: row => isKept(row) && row.status === NetworkStatus.ENDED,
};

export const ARCHIVE: Permission<NetworkEntity> = { rights: mayKeep, fits: isKept };

export const RESTORE: Permission<NetworkEntity> = { rights: mayKeep, fits: row => !isKept(row) };
