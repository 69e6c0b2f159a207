import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import type { WorkingGroupEntity } from './network.entity';
import { actOnGroup, type WorkingGroupAtVersionInput } from './working-group-act';
import { REMOVE_GROUP } from './working-group.policy';
import { WorkingGroup } from './working-group.type';

export const WorkingGroupRemovePayload = payloadOf('WorkingGroupRemove', 'workingGroup', WorkingGroup);

/** For a group entered by mistake; one that ended has a period that ends. */
export const workingGroupRemove = (
  ctx: ActorsContext,
  input: WorkingGroupAtVersionInput,
): Promise<Result<WorkingGroupEntity>> =>
  actOnGroup(ctx, input, {
    permission: REMOVE_GROUP,
    wrongState: 'Die Arbeitsgruppe ist schon entfernt.',
    change: () => ok({ removedAt: new Date() }),
  });
