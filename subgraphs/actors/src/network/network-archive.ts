import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import { actOnNetwork, type NetworkAtVersionInput } from './network-act';
import type { NetworkEntity } from './network.entity';
import { ARCHIVE } from './network.policy';
import { Network } from './network.type';

export const NetworkArchivePayload = payloadOf('NetworkArchive', 'network', Network);

/** Takes the entry out of the lists; what refers to it stays, and it can be restored. */
export const networkArchive = (
  ctx: ActorsContext,
  input: NetworkAtVersionInput,
): Promise<Result<NetworkEntity>> =>
  actOnNetwork(ctx, input, {
    permission: ARCHIVE,
    wrongState: 'Das Netzwerk ist schon archiviert.',
    change: () => ok({ archivedAt: new Date() }),
  });
