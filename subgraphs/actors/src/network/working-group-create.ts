import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { ActorsContext } from '../context';
import { ARCHIVED, NETWORK } from './network-act';
import { WorkingGroupEntity } from './network.entity';
import { CHANGE } from './network.policy';
import { findNetwork } from './network.repository';
import { actorsOf, checkGroup, groupColumns, joinGroup, WorkingGroupStatements } from './working-group-input';
import { WorkingGroup } from './working-group.type';

@InputType({ description: 'A new working group of a network.' })
export class WorkingGroupCreateInput extends WorkingGroupStatements {
  @Field(() => ID, { description: 'The network.' })
  networkId!: string;

  @Field(() => String, { description: 'Its name or topic.' })
  override topic!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'The actors that are its members, at most 100 in one act.',
  })
  memberIds?: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same record.',
  })
  clientKey?: string;
}

export const WorkingGroupCreatePayload = payloadOf('WorkingGroupCreate', 'workingGroup', WorkingGroup);

export const workingGroupCreate = async (
  ctx: ActorsContext,
  input: WorkingGroupCreateInput,
): Promise<Result<WorkingGroupEntity>> => {
  const result = await ctx.db.write<WorkingGroupEntity>(async (em, viewer) => {
    const network = await findNetwork(em, input.networkId);
    if (!network) return fail(Code.NOT_FOUND, NETWORK.missing, 'networkId');
    if (!CHANGE.rights(viewer, network.officeId)) return fail(Code.FORBIDDEN, NETWORK.refused);
    if (!CHANGE.fits(network)) return fail(Code.WRONG_STATE, ARCHIVED, 'networkId');
    const id = clientKey(input);
    const refusals = [...checkGroup(input), ...id.refusals];
    if (refusals.length > 0) return refuse(refusals);
    const members = await actorsOf(em, 'memberIds', input.memberIds);
    if (!members.ok) return members;
    const key = { officeId: network.officeId, id: id.value };
    const columns = { ...key, networkId: network.id, ...groupColumns(input) };
    const isNew = await insertOnce<WorkingGroupEntity>(em, WorkingGroupEntity, columns);
    const group = await findByKey<WorkingGroupEntity>(em, WorkingGroupEntity, key);
    if (group?.networkId !== network.id)
      return fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
    // The same key again is the same act, sent twice.
    const full = isNew ? await joinGroup(em, group, 'memberIds', members.value) : [];
    return full.length > 0 ? refuse(full) : ok(group);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
