import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import { actOnNetwork, type NetworkAtVersionInput } from './network-act';
import { lifeColumns } from './network-input';
import type { NetworkEntity } from './network.entity';
import { NetworkStatus } from './network.enums';
import { REOPEN } from './network.policy';
import { Network } from './network.type';

export const NetworkReopenPayload = payloadOf('NetworkReopen', 'network', Network);

/** Takes the end back. */
export const networkReopen = (
  ctx: ActorsContext,
  input: NetworkAtVersionInput,
): Promise<Result<NetworkEntity>> =>
  actOnNetwork(ctx, input, {
    permission: REOPEN,
    wrongState: 'Das Netzwerk ist nicht beendet, oder es ist archiviert.',
    change: (_em, { founded }) =>
      lifeColumns({ founded, status: NetworkStatus.ACTIVE, ended: null }, 'networkId'),
  });
