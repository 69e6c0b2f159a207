import { VisibilityInput, wallColumns } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnNetwork, ARCHIVED } from './network-act';
import type { NetworkEntity } from './network.entity';
import { SET_VISIBILITY } from './network.policy';
import { Network } from './network.type';

@InputType({ description: 'Who is to see a network, its members, roles and working groups from now on.' })
export class NetworkVisibilityChangeInput extends VisibilityInput {
  @Field(() => ID, { description: 'The network.' })
  networkId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const NetworkVisibilityChangePayload = payloadOf('NetworkVisibilityChange', 'network', Network);

export const networkVisibilityChange = (
  ctx: ActorsContext,
  input: NetworkVisibilityChangeInput,
): Promise<Result<NetworkEntity>> =>
  actOnNetwork(ctx, input, {
    permission: SET_VISIBILITY,
    wrongState: ARCHIVED,
    change: (em, network, viewer) => wallColumns(em, input, network, viewer),
  });
