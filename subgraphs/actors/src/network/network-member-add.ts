import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { InputType } from 'type-graphql';
import type { ActorsContext } from '../context';
import { NetworkMembership } from './network.type';
import { addPart, PartAddInput } from './part-act';
import type { PartRow } from './part.repository';

@InputType({ description: 'An actor that is a member of a network.' })
export class NetworkMemberAddInput extends PartAddInput {}

export const NetworkMemberAddPayload = payloadOf('NetworkMemberAdd', 'networkMembership', NetworkMembership);

export const networkMemberAdd = (
  ctx: ActorsContext,
  input: NetworkMemberAddInput,
): Promise<Result<PartRow>> => addPart(ctx, input, 'MEMBER');
