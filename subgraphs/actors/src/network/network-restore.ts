import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import { actOnNetwork, type NetworkAtVersionInput } from './network-act';
import type { NetworkEntity } from './network.entity';
import { RESTORE } from './network.policy';
import { Network } from './network.type';

export const NetworkRestorePayload = payloadOf('NetworkRestore', 'network', Network);

/** Puts an archived network back into the lists. */
export const networkRestore = (
  ctx: ActorsContext,
  input: NetworkAtVersionInput,
): Promise<Result<NetworkEntity>> =>
  actOnNetwork(ctx, input, {
    permission: RESTORE,
    wrongState: 'Das Netzwerk ist nicht archiviert.',
    change: () => ok({ archivedAt: null }),
  });
