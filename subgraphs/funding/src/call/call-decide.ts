import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import type { CallEntity } from './call.entity';
import { CallStatus } from './call.enums';
import { DECIDE } from './call.policy';
import { stepCall, type CallStepInput } from './call-step-act';
import { Call } from './call.type';

export const CallDecidePayload = payloadOf('CallDecide', 'call', Call);

/** The selection stands: who leaves now drops out and frees no place. */
export const callDecide = (ctx: FundingContext, input: CallStepInput): Promise<Result<CallEntity>> =>
  stepCall(ctx, input, {
    permission: DECIDE,
    refused: 'Die Auswahl schließt nur eine Person des Büros ab, das den Aufruf führt.',
    wrongState: 'Entschieden wird nur ein Aufruf, der in Auswahl ist.',
    to: CallStatus.DECIDED,
  });
