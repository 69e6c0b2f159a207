import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import type { CallEntity } from './call.entity';
import { CallStatus } from './call.enums';
import { START_SELECTION } from './call.policy';
import { stepCall, type CallStepInput } from './call-step-act';
import { Call } from './call.type';

export const CallSelectionStartPayload = payloadOf('CallSelectionStart', 'call', Call);

/** From now on applications are selected. */
export const callSelectionStart = (ctx: FundingContext, input: CallStepInput): Promise<Result<CallEntity>> =>
  stepCall(ctx, input, {
    permission: START_SELECTION,
    refused: 'Die Auswahl beginnt nur eine Person des Büros, das den Aufruf führt.',
    wrongState: 'Die Auswahl beginnt erst, wenn der Aufruf geschlossen ist.',
    to: CallStatus.IN_SELECTION,
  });
