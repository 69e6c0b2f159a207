import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import type { WorkingGroupEntity } from './network.entity';
import { actOnGroup, type WorkingGroupAtVersionInput } from './working-group-act';
import { RESTORE_GROUP } from './working-group.policy';
import { WorkingGroup } from './working-group.type';

export const WorkingGroupRestorePayload = payloadOf('WorkingGroupRestore', 'workingGroup', WorkingGroup);

/** Undoes `workingGroupRemove`. */
export const workingGroupRestore = (
  ctx: ActorsContext,
  input: WorkingGroupAtVersionInput,
): Promise<Result<WorkingGroupEntity>> =>
  actOnGroup(ctx, input, {
    permission: RESTORE_GROUP,
    wrongState: 'Die Arbeitsgruppe ist nicht entfernt.',
    change: () => ok({ removedAt: null }),
  });
