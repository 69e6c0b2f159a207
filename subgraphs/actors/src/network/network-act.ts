import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnRecord, type ActKind, type RecordAct } from '../frame/act';
import { NetworkEntity } from './network.entity';

/** Names the network and the version its editor saw. */
@InputType({ description: 'A network at the version its editor saw.' })
export class NetworkAtVersionInput {
  @Field(() => ID, { description: 'The network.' })
  networkId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const NETWORK: ActKind<NetworkEntity> = {
  entity: NetworkEntity,
  type: 'Network',
  field: 'networkId',
  missing: 'Das Netzwerk wurde nicht gefunden.',
  refused: 'Das kann nur das Büro, das das Netzwerk führt.',
  stale: 'Das Netzwerk wurde inzwischen geändert.',
};

export const ARCHIVED = 'Ein archiviertes Netzwerk wird nicht mehr geändert.';
export const ARCHIVED_ACTOR = 'Ein archivierter Akteur wird nicht mehr neu genannt.';

/** An act on a network in sight. */
export const actOnNetwork = (
  ctx: ActorsContext,
  { networkId, expectedVersion }: NetworkAtVersionInput,
  act: Omit<RecordAct<NetworkEntity>, 'id' | 'expectedVersion'>,
): Promise<Result<NetworkEntity>> => actOnRecord(ctx, NETWORK, { ...act, id: networkId, expectedVersion });
