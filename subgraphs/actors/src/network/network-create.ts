import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { owningOffice } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { ActorsContext } from '../context';
import { findOffice } from '../register/register.repository';
import { areasOf, checkStatements, columnsFrom, lifeColumns, NetworkStatements } from './network-input';
import { NetworkEntity } from './network.entity';
import { NetworkStatus } from './network.enums';
import { Network } from './network.type';

@InputType({ description: 'A new network; seen by its office only, until its visibility is changed.' })
export class NetworkCreateInput extends NetworkStatements {
  @Field(() => ID, {
    nullable: true,
    description: 'The owning office; may be absent for who works in one office only.',
  })
  officeId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same record.',
  })
  clientKey?: string;

  @Field(() => String, { description: 'The name of the network.' })
  override title!: string;
}

export const NetworkCreatePayload = payloadOf('NetworkCreate', 'network', Network);

const ownArea = async (em: EntityManager, officeId: number): Promise<number[]> => {
  const office = await findOffice(em, officeId);
  return office && office.areaId !== null ? [office.areaId] : [];
};

export const networkCreate = (
  { db }: ActorsContext,
  input: NetworkCreateInput,
): Promise<Result<NetworkEntity>> =>
  db.write<NetworkEntity>(async (em, viewer) => {
    const office = owningOffice(viewer, input.officeId);
    if (!office.ok) return office;
    const id = clientKey(input);
    const refusals = [...checkStatements(input), ...id.refusals];
    if (refusals.length > 0) return refuse(refusals);
    const areas = await areasOf(em, input.areaIds);
    if (!areas.ok) return areas;
    const founded = input.founded ?? null;
    const life = lifeColumns({ founded, status: NetworkStatus.ACTIVE, ended: null }, 'founded');
    if (!life.ok) return life;
    const key = { officeId: office.value, id: id.value };
    const areaIds = areas.value ?? (await ownArea(em, office.value));
    // The same key again is the same act, sent twice.
    await insertOnce<NetworkEntity>(em, NetworkEntity, {
      ...key,
      ...columnsFrom(input, areaIds),
      ...life.value,
    });
    const network = await findByKey<NetworkEntity>(em, NetworkEntity, key);
    return network ? ok(network) : fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
  });
