import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnCall, CallAtVersionInput } from './call-act';
import type { CallEntity } from './call.entity';
import { removeParts } from './call-parts.repository';
import { KEEP_NEWS } from './call.policy';
import { Call } from './call.type';

@InputType({ description: 'News of a call that are to be taken out.' })
export class CallUpdateRemoveInput extends CallAtVersionInput {
  @Field(() => ID, { description: 'The news.' })
  callUpdateId!: string;
}

export const CallUpdateRemovePayload = payloadOf('CallUpdateRemove', 'call', Call);

export const callUpdateRemove = (
  ctx: FundingContext,
  input: CallUpdateRemoveInput,
): Promise<Result<CallEntity>> =>
  actOnCall(ctx, input, {
    permission: KEEP_NEWS,
    refused: 'Meldungen nimmt nur das Büro heraus, das den Aufruf führt.',
    wrongState: 'Die Meldungen dieses Aufrufs werden nicht mehr geändert.',
    change: () => ok({}),
    after: async (em, call) =>
      (await removeParts(em, 'call_update', 'CallUpdate', call, [input.callUpdateId]))
        ? []
        : [{ code: Code.NOT_FOUND, message: 'Die Meldung wurde nicht gefunden.', field: 'callUpdateId' }],
  });
