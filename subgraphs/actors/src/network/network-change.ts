import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnNetwork, ARCHIVED } from './network-act';
import { areasOf, checkStatements, columnsFrom, lifeColumns, NetworkStatements } from './network-input';
import type { NetworkEntity } from './network.entity';
import { CHANGE } from './network.policy';
import { Network } from './network.type';

@InputType({ description: 'What is to change of a network; what is absent stays.' })
export class NetworkChangeInput extends NetworkStatements {
  @Field(() => ID, { description: 'The network.' })
  networkId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const NetworkChangePayload = payloadOf('NetworkChange', 'network', Network);

export const networkChange = (
  ctx: ActorsContext,
  input: NetworkChangeInput,
): Promise<Result<NetworkEntity>> =>
  actOnNetwork(ctx, input, {
    permission: CHANGE,
    wrongState: ARCHIVED,
    change: async (em, network) => {
      const refusals = checkStatements(input);
      if (refusals.length > 0) return refuse(refusals);
      const areas = await areasOf(em, input.areaIds);
      if (!areas.ok) return areas;
      const columns = columnsFrom(input, areas.value);
      if (columns.founded === undefined) return ok(columns);
      const { status, ended } = network;
      const life = lifeColumns({ founded: columns.founded, status, ended }, 'founded');
      return life.ok ? ok({ ...columns, ...life.value }) : life;
    },
  });
