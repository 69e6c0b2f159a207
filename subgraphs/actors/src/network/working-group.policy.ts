import { mayKeep } from '@kiezgraph/kernel/viewer';
import type { Permission } from '../frame/permission';
import type { WorkingGroupEntity } from './network.entity';

export const CHANGE_GROUP: Permission<WorkingGroupEntity> = {
  rights: mayKeep,
  fits: ({ removedAt }) => removedAt === null,
};

export const REMOVE_GROUP = CHANGE_GROUP;

export const RESTORE_GROUP: Permission<WorkingGroupEntity> = {
  rights: mayKeep,
  fits: ({ removedAt }) => removedAt !== null,
};
