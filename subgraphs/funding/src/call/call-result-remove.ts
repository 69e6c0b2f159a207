import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnCall, CallAtVersionInput } from './call-act';
import type { CallEntity } from './call.entity';
import { removeParts } from './call-parts.repository';
import { REMOVE_RESULT } from './call.policy';
import { Call } from './call.type';

@InputType({ description: 'A published result of a call that is to be taken out.' })
export class CallResultRemoveInput extends CallAtVersionInput {
  @Field(() => ID, { description: 'The published result.' })
  callResultId!: string;
}

export const CallResultRemovePayload = payloadOf('CallResultRemove', 'call', Call);

export const callResultRemove = (
  ctx: FundingContext,
  input: CallResultRemoveInput,
): Promise<Result<CallEntity>> =>
  actOnCall(ctx, input, {
    permission: REMOVE_RESULT,
    refused: 'Ein Ergebnis nimmt nur eine Person des Büros heraus, das den Aufruf führt.',
    wrongState: 'Die Ergebnisse dieses Aufrufs werden nicht mehr geändert.',
    change: () => ok({}),
    after: async (em, call) =>
      (await removeParts(em, 'call_result', 'CallResult', call, [input.callResultId]))
        ? []
        : [{ code: Code.NOT_FOUND, message: 'Das Ergebnis wurde nicht gefunden.', field: 'callResultId' }],
  });
