import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { NetworkMembership } from './network.type';
import { actOnPart } from './part-act';
import type { PartRow } from './part.repository';

@InputType({ description: 'A membership at the version its editor saw.' })
export class NetworkMembershipAtVersionInput {
  @Field(() => ID, { description: 'The membership.' })
  networkMembershipId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const NetworkMemberRemovePayload = payloadOf(
  'NetworkMemberRemove',
  'networkMembership',
  NetworkMembership,
);

/** For what was entered by mistake; who left has a period that ends. */
export const networkMemberRemove = (
  ctx: ActorsContext,
  { networkMembershipId: id, expectedVersion }: NetworkMembershipAtVersionInput,
): Promise<Result<PartRow>> =>
  actOnPart(
    ctx,
    { type: 'NetworkMembership', field: 'networkMembershipId', id, expectedVersion },
    {
      onRemoved: false,
      wrongState: 'Der Eintrag ist schon entfernt.',
      change: () => ok({ removedAt: new Date() }),
    },
  );
