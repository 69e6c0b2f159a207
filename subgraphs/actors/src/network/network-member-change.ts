import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { NetworkMembership } from './network.type';
import { actOnPart, partColumns, PartStatements } from './part-act';
import type { PartRow } from './part.repository';

@InputType({ description: 'What is to change of a membership, such as its end; what is absent stays.' })
export class NetworkMemberChangeInput extends PartStatements {
  @Field(() => ID, { description: 'The membership.' })
  networkMembershipId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const NetworkMemberChangePayload = payloadOf(
  'NetworkMemberChange',
  'networkMembership',
  NetworkMembership,
);

export const networkMemberChange = (
  ctx: ActorsContext,
  input: NetworkMemberChangeInput,
): Promise<Result<PartRow>> => {
  const { networkMembershipId: id, expectedVersion } = input;
  const at = { type: 'NetworkMembership', field: 'networkMembershipId', id, expectedVersion } as const;
  return actOnPart(ctx, at, {
    onRemoved: false,
    wrongState: 'Ein entfernter Eintrag wird nicht mehr geändert.',
    change: () => partColumns(input),
  });
};
