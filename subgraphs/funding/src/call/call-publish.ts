import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import type { CallEntity } from './call.entity';
import { CallStatus } from './call.enums';
import { PUBLISH } from './call.policy';
import { stepCall, type CallStepInput } from './call-step-act';
import { Call } from './call.type';

export const CallPublishPayload = payloadOf('CallPublish', 'call', Call);

/** From now on applications are taken; who sees the call is changed by `callVisibilityChange`. */
export const callPublish = (ctx: FundingContext, input: CallStepInput): Promise<Result<CallEntity>> =>
  stepCall(ctx, input, {
    permission: PUBLISH,
    refused: 'Den Aufruf veröffentlicht nur eine Person des Büros, das ihn führt.',
    wrongState: 'Nur ein Entwurf wird veröffentlicht.',
    to: CallStatus.PUBLISHED,
  });
