import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import { checkStep, stepFrom, type StepStatements } from '../step/step-input';
import { actOnCall, CallAtVersionInput, type CallAct } from './call-act';
import type { CallEntity } from './call.entity';
import type { CallStatus } from './call.enums';
import { CALL_STEPS } from './call.repository';

/** A step of a call, and when it really happened. */
@InputType({ description: 'A step of a call.' })
export class CallStepInput extends CallAtVersionInput {
  @Field(() => String, {
    nullable: true,
    description: 'When it happened, in EDTF (ISO 8601-2); absent is not stated.',
  })
  happened?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from; stated if absent.' })
  source?: SourceInput;
}

type StepAct = Pick<CallAct, 'permission' | 'refused' | 'wrongState'> & {
  readonly to: CallStatus;
  readonly refusals?: readonly Refusal[];
  readonly rule?: (em: EntityManager, call: CallEntity) => Promise<readonly Refusal[]>;
};

/** The frame of every act that takes a call a step further. */
export const stepCall = (
  ctx: FundingContext,
  input: CallAtVersionInput & StepStatements,
  { to, refusals = [], rule, ...act }: StepAct,
): Promise<Result<CallEntity>> =>
  actOnCall(ctx, input, {
    ...act,
    change: () => {
      const all = [...checkStep(input), ...refusals];
      return all.length > 0 ? refuse(all) : ok({ status: to });
    },
    after: async (em, call) => {
      const broken = (await rule?.(em, call)) ?? [];
      if (broken.length === 0) await CALL_STEPS.add(em, call, stepFrom(to, input));
      return broken;
    },
  });
