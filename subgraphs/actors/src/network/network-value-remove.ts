import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import { actOnNetwork, ARCHIVED } from './network-act';
import { isPreferred, networkValues } from './network.values';
import { valueOf, type NetworkValueInput } from './network-value-prefer';
import type { NetworkEntity } from './network.entity';
import { CHANGE } from './network.policy';
import { Network } from './network.type';

export const NetworkValueRemovePayload = payloadOf('NetworkValueRemove', 'network', Network);

/** Takes a value that was entered by mistake out of the list. */
export const networkValueRemove = (
  ctx: ActorsContext,
  input: NetworkValueInput,
): Promise<Result<NetworkEntity>> =>
  actOnNetwork(ctx, input, {
    permission: CHANGE,
    wrongState: ARCHIVED,
    change: async (em, network) => {
      const value = await valueOf(em, network, input.networkValueId);
      if (!value.ok) return value;
      if (isPreferred(network, value.value))
        return fail(Code.RULE_BROKEN, 'Die bevorzugte Angabe bleibt stehen.', 'networkValueId');
      await networkValues.remove(em, value.value);
      return ok({});
    },
  });
