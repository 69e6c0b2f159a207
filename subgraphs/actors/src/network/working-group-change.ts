import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { ActorsContext } from '../context';
import type { WorkingGroupEntity } from './network.entity';
import { actOnGroup } from './working-group-act';
import {
  ACTOR_MISSING,
  actorsOf,
  checkGroup,
  groupColumns,
  joinGroup,
  MOST_AT_ONCE,
  WorkingGroupStatements,
} from './working-group-input';
import { CHANGE_GROUP } from './working-group.policy';
import { removeGroupMembers } from './working-group.repository';
import { WorkingGroup } from './working-group.type';

@InputType({ description: 'What is to change of a working group; what is absent stays.' })
export class WorkingGroupChangeInput extends WorkingGroupStatements {
  @Field(() => ID, { description: 'The working group.' })
  workingGroupId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => [ID], {
    nullable: true,
    description: 'Actors that become its members, at most 100 in one act; null is nobody.',
  })
  addMemberIds?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Actors that are its members no more, at most 100 in one act; null is nobody.',
  })
  removeMemberIds?: string[];
}

export const WorkingGroupChangePayload = payloadOf('WorkingGroupChange', 'workingGroup', WorkingGroup);

const leaveGroup = async (
  em: EntityManager,
  group: RecordKey,
  ids: readonly string[] | null | undefined,
): Promise<Refusal[]> => {
  const wanted = [...new Set(ids ?? [])];
  const keys = wanted.flatMap(id => keyFrom('Actor', id) ?? []);
  if (wanted.length === 0 || (await removeGroupMembers(em, group, keys)) === wanted.length) return [];
  return [{ code: Code.NOT_FOUND, message: ACTOR_MISSING, field: 'removeMemberIds' }];
};

export const workingGroupChange = (
  ctx: ActorsContext,
  input: WorkingGroupChangeInput,
): Promise<Result<WorkingGroupEntity>> => {
  let joining: readonly RecordKey[] = [];
  return actOnGroup(ctx, input, {
    permission: CHANGE_GROUP,
    wrongState: 'Eine entfernte Arbeitsgruppe wird nicht mehr geändert.',
    change: async em => {
      const tooMany = checkCount('removeMemberIds', input.removeMemberIds, MOST_AT_ONCE);
      const refusals = [...checkGroup(input), ...refusalsOf(tooMany)];
      if (refusals.length > 0) return refuse(refusals);
      const actors = await actorsOf(em, 'addMemberIds', input.addMemberIds);
      if (!actors.ok) return actors;
      joining = actors.value;
      return ok(groupColumns(input));
    },
    after: async (em, group) => [
      ...(await leaveGroup(em, group, input.removeMemberIds)),
      ...(await joinGroup(em, group, 'addMemberIds', joining)),
    ],
  });
};
