import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { involvedOfficesOf, mayBreakOff } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { checkHappened, sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({ description: 'The statement of an office that a cooperation failed, and why.' })
export class CooperationBreakOffInput extends VerdictInput {
  @Field(() => LocalDate, {
    description: 'The day on which it was broken off; not in the future, not before what was stated last.',
  })
  brokenOffOn!: string;

  @Field(() => String, { description: 'The reason, seen by the offices of the parties.' })
  reason!: string;
}

export const CooperationBreakOffPayload = payloadOf('CooperationBreakOff', 'cooperation', Cooperation);

export const cooperationBreakOff = (
  ctx: CooperationsContext,
  input: CooperationBreakOffInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: involvedOfficesOf,
    may: mayBreakOff,
    refused: 'Abbrechen kann man nur eine vereinbarte, laufende oder ruhende Kooperation.',
    check: ({ standsSince }) => [
      ...checkHappened('brokenOffOn', input.brokenOffOn, standsSince),
      ...refusalsOf(checkText('reason', input.reason, 1000)),
    ],
    word: { judgement: Judgement.BROKEN_OFF, happenedOn: input.brokenOffOn, reason: input.reason },
  });
