import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { ActorsContext } from '../context';
import { actOnNetwork, ARCHIVED, NETWORK, NetworkAtVersionInput } from './network-act';
import { lifeColumns } from './network-input';
import { isPreferred, networkValues, preferredOf, preferring } from './network.values';
import type { NetworkEntity } from './network.entity';
import type { NetworkValueField } from './network.enums';
import { CHANGE } from './network.policy';
import { lockNetwork } from './network.repository';
import { Network } from './network.type';

@InputType({ description: 'A further value of a network.' })
export class NetworkValueInput extends NetworkAtVersionInput {
  @Field(() => ID, { description: 'The value.' })
  networkValueId!: string;
}

export const NetworkValuePreferPayload = payloadOf('NetworkValuePrefer', 'network', Network);

/** The value of this network behind an id, for its own office; holds the network, so that nobody removes the value meanwhile. */
export const valueOf = async (
  em: EntityManager,
  network: NetworkEntity,
  id: string,
): Promise<Result<SourcedValueRow>> => {
  if ((await lockNetwork(em, network)) !== network.version)
    return fail(Code.CONFLICT, NETWORK.stale, 'expectedVersion');
  const value = await networkValues.find(em, keyFrom('NetworkValue', id));
  return value && value.officeId === network.officeId && value.recordId === network.id
    ? ok(value)
    : fail(Code.NOT_FOUND, 'Die Angabe wurde nicht gefunden.', 'networkValueId');
};

/** What the record holds becomes a row as well, so that it can be preferred again. */
const keepHeld = async (em: EntityManager, network: NetworkEntity, field: string): Promise<void> => {
  const rows = (await networkValues.readOf(em, [network])).filter(row => row.field === field);
  if (!rows.some(row => isPreferred(network, row)))
    await networkValues.add(em, network, preferredOf(network, field as NetworkValueField));
};

export const networkValuePrefer = (
  ctx: ActorsContext,
  input: NetworkValueInput,
): Promise<Result<NetworkEntity>> =>
  actOnNetwork(ctx, input, {
    permission: CHANGE,
    wrongState: ARCHIVED,
    change: async (em, network) => {
      const value = await valueOf(em, network, input.networkValueId);
      if (!value.ok) return value;
      await keepHeld(em, network, value.value.field);
      const columns = preferring(value.value);
      const { founded = network.founded } = columns;
      const life = lifeColumns({ founded, status: network.status, ended: network.ended }, 'networkValueId');
      return life.ok ? ok({ ...life.value, ...columns }) : life;
    },
  });
