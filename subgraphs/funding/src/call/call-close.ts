import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import type { CallEntity } from './call.entity';
import { CallStatus } from './call.enums';
import { CLOSE } from './call.policy';
import { stepCall, type CallStepInput } from './call-step-act';
import { Call } from './call.type';

export const CallClosePayload = payloadOf('CallClose', 'call', Call);

/** Applications are taken no more. */
export const callClose = (ctx: FundingContext, input: CallStepInput): Promise<Result<CallEntity>> =>
  stepCall(ctx, input, {
    permission: CLOSE,
    refused: 'Den Aufruf schließt nur eine Person des Büros, das ihn führt.',
    wrongState: 'Nur ein veröffentlichter Aufruf wird geschlossen.',
    to: CallStatus.CLOSED,
  });
