import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, sourceColumns, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { ActorsContext } from '../context';
import { ARCHIVED, NETWORK } from './network-act';
import { checkValue, networkValues } from './network.values';
import type { NetworkEntity } from './network.entity';
import { NetworkValueField } from './network.enums';
import { CHANGE } from './network.policy';
import { findNetwork, lockNetwork } from './network.repository';
import { Network } from './network.type';

@InputType({ description: 'What another source says of a field of a network.' })
export class NetworkValueAddInput {
  @Field(() => ID, { description: 'The network.' })
  networkId!: string;

  @Field(() => NetworkValueField, { description: 'The field.' })
  field!: NetworkValueField;

  @Field(() => String, {
    nullable: true,
    description:
      'The value in the form of the field, a time in EDTF; absent when the source states that it is not known.',
  })
  value?: string;

  @Field(() => SourceInput, { description: 'Who says so.' })
  source!: SourceInput;

  @Field(() => ID, {
    nullable: true,
    description: 'A random uuid made by the client: the act sent again with it does nothing more.',
  })
  clientKey?: string;
}

export const NetworkValueAddPayload = payloadOf('NetworkValueAdd', 'network', Network);

const MOST_VALUES = 100;

export const networkValueAdd = async (
  ctx: ActorsContext,
  input: NetworkValueAddInput,
): Promise<Result<NetworkEntity>> => {
  const result = await ctx.db.write<NetworkEntity>(async (em, viewer) => {
    const network = await findNetwork(em, input.networkId);
    if (!network) return fail(Code.NOT_FOUND, NETWORK.missing, 'networkId');
    if (!CHANGE.rights(viewer, network.officeId)) return fail(Code.FORBIDDEN, NETWORK.refused);
    if (!CHANGE.fits(network)) return fail(Code.WRONG_STATE, ARCHIVED, 'networkId');
    const id = clientKey(input);
    const refusals = refusalsOf(checkValue(input.field, input.value), checkSource('source', input.source));
    if (refusals.length + id.refusals.length > 0) return refuse([...refusals, ...id.refusals]);
    await lockNetwork(em, network);
    const values = await networkValues.readOf(em, [network]);
    if (values.length >= MOST_VALUES && !values.some(row => row.id === id.value))
      return fail(
        Code.RULE_BROKEN,
        `Ein Netzwerk hat höchstens ${MOST_VALUES} weitere Angaben.`,
        'networkId',
      );
    const { field, value = null, source } = input;
    await networkValues.add(em, network, { id: id.value, field, value, ...sourceColumns(source) });
    const added = await networkValues.find(em, { officeId: network.officeId, id: id.value });
    return added?.recordId === network.id
      ? ok(network)
      : fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
  });
  if (result.ok) ctx.readAnew();
  return result;
};
