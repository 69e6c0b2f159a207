import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import type { CallEntity } from './call.entity';
import { CallStatus } from './call.enums';
import { CANCEL } from './call.policy';
import { CallStepInput, stepCall } from './call-step-act';
import { Call } from './call.type';

@InputType({ description: 'That a call is given up before a decision.' })
export class CallCancelInput extends CallStepInput {
  @Field(() => String, { description: 'Why it is given up.' })
  reason!: string;
}

export const CallCancelPayload = payloadOf('CallCancel', 'call', Call);

export const callCancel = (ctx: FundingContext, input: CallCancelInput): Promise<Result<CallEntity>> =>
  stepCall(ctx, input, {
    permission: CANCEL,
    refused: 'Den Aufruf bricht nur eine Person des Büros ab, das ihn führt.',
    wrongState: 'Ein entschiedener oder abgebrochener Aufruf wird nicht mehr abgebrochen.',
    to: CallStatus.CANCELLED,
  });
