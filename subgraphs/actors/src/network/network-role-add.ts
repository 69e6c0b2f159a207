import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { ActorsContext } from '../context';
import { NetworkRoleKind } from './network.enums';
import { NetworkRole } from './network.type';
import { addPart, PartAddInput } from './part-act';
import type { PartRow } from './part.repository';

@InputType({ description: 'An actor and what it is to a network.' })
export class NetworkRoleAddInput extends PartAddInput {
  @Field(() => NetworkRoleKind, { description: 'What the actor is to the network.' })
  kind!: NetworkRoleKind;
}

export const NetworkRoleAddPayload = payloadOf('NetworkRoleAdd', 'networkRole', NetworkRole);

export const networkRoleAdd = (ctx: ActorsContext, input: NetworkRoleAddInput): Promise<Result<PartRow>> =>
  addPart(ctx, input, input.kind);
