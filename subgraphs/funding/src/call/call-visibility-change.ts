import { VisibilityInput, wallColumns } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnCall } from './call-act';
import type { CallEntity } from './call.entity';
import { SET_VISIBILITY } from './call.policy';
import { Call } from './call.type';

@InputType({
  description: 'Who is to see a call from now on; its applications only as far as they are named publicly.',
})
export class CallVisibilityChangeInput extends VisibilityInput {
  @Field(() => ID, { description: 'The call.' })
  callId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const CallVisibilityChangePayload = payloadOf('CallVisibilityChange', 'call', Call);

export const callVisibilityChange = (
  ctx: FundingContext,
  input: CallVisibilityChangeInput,
): Promise<Result<CallEntity>> =>
  actOnCall(ctx, input, {
    permission: SET_VISIBILITY,
    refused: 'Die Sichtbarkeit dieses Aufrufs können Sie nicht ändern.',
    wrongState: 'Die Sichtbarkeit dieses Aufrufs kann nicht mehr geändert werden.',
    change: (em, call, viewer) => wallColumns(em, input, call, viewer),
  });
