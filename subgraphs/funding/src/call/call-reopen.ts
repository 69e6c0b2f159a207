import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import { leftBehind } from '../application/call-rules';
import { actOnCall, type CallAtVersionInput } from './call-act';
import type { CallEntity } from './call.entity';
import { REOPEN } from './call.policy';
import { CALL_STEPS } from './call.repository';
import { Call } from './call.type';

export const CallReopenPayload = payloadOf('CallReopen', 'call', Call);

/** Takes the last step back, whichever it was. What came after it has to be taken back first. */
export const callReopen = (ctx: FundingContext, input: CallAtVersionInput): Promise<Result<CallEntity>> =>
  actOnCall(ctx, input, {
    permission: REOPEN,
    refused: 'Einen Schritt nimmt nur eine Person des Büros zurück, das den Aufruf führt.',
    wrongState: 'Ein Entwurf hat keinen Schritt, der zurückzunehmen wäre.',
    change: async (em, call) => {
      const status = await CALL_STEPS.before(em, call);
      if (status === null)
        return fail(Code.WRONG_STATE, 'Es gibt keinen Schritt, der zurückzunehmen wäre.', 'callId');
      const hindrance = await leftBehind(em, call);
      return hindrance === null ? ok({ status }) : fail(Code.WRONG_STATE, hindrance, 'callId');
    },
    after: async (em, call) => {
      await CALL_STEPS.stepBack(em, call);
      return [];
    },
  });
