import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { NetworkRole } from './network.type';
import { actOnPart } from './part-act';
import type { PartRow } from './part.repository';

@InputType({ description: 'A role at the version its editor saw.' })
export class NetworkRoleAtVersionInput {
  @Field(() => ID, { description: 'The role.' })
  networkRoleId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const NetworkRoleRemovePayload = payloadOf('NetworkRoleRemove', 'networkRole', NetworkRole);

/** For what was entered by mistake; who left has a period that ends. */
export const networkRoleRemove = (
  ctx: ActorsContext,
  { networkRoleId: id, expectedVersion }: NetworkRoleAtVersionInput,
): Promise<Result<PartRow>> =>
  actOnPart(
    ctx,
    { type: 'NetworkRole', field: 'networkRoleId', id, expectedVersion },
    {
      onRemoved: false,
      wrongState: 'Der Eintrag ist schon entfernt.',
      change: () => ok({ removedAt: new Date() }),
    },
  );
