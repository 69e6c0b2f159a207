import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import { refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { ActorsContext } from '../context';
import { checkMoment } from '../frame/stated-time';
import { actOnNetwork, NetworkAtVersionInput } from './network-act';
import { lifeColumns } from './network-input';
import type { NetworkEntity } from './network.entity';
import { NetworkStatus } from './network.enums';
import { END } from './network.policy';
import { Network } from './network.type';

@InputType({ description: 'That a network has ended.' })
export class NetworkEndInput extends NetworkAtVersionInput {
  @Field(() => String, {
    nullable: true,
    description: 'When it ended, in EDTF (ISO 8601-2); absent when that is not known.',
  })
  ended?: string;
}

export const NetworkEndPayload = payloadOf('NetworkEnd', 'network', Network);

/** Its members, roles and working groups stay as they are: they tell of the time before. */
export const networkEnd = (ctx: ActorsContext, input: NetworkEndInput): Promise<Result<NetworkEntity>> =>
  actOnNetwork(ctx, input, {
    permission: END,
    wrongState: 'Das Netzwerk ist schon beendet oder archiviert.',
    change: (_em, { founded }) => {
      const refusals = refusalsOf(checkMoment('ended', input.ended));
      if (refusals.length > 0) return refuse(refusals);
      return lifeColumns({ founded, status: NetworkStatus.ENDED, ended: input.ended ?? null }, 'ended');
    },
  });
