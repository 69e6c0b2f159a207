import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { involvedOfficesOf, mayEnd } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { checkHappened, sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({ description: 'An office ending a cooperation.' })
export class CooperationEndInput extends VerdictInput {
  @Field(() => LocalDate, {
    description:
      'The day on which it ended; not in the future, not before the beginning or, where it never began, the agreement.',
  })
  endedOn!: string;

  @Field(() => String, { nullable: true, description: 'The reason, seen by the offices of the parties.' })
  reason?: string;
}

export const CooperationEndPayload = payloadOf('CooperationEnd', 'cooperation', Cooperation);

/** Any office of a party may end a cooperation, also one that was agreed and never began. */
export const cooperationEnd = (
  ctx: CooperationsContext,
  input: CooperationEndInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: involvedOfficesOf,
    may: mayEnd,
    refused: 'Beenden kann man nur eine vereinbarte, laufende, ruhende oder verstetigte Kooperation.',
    check: ({ standsSince }) => [
      ...checkHappened('endedOn', input.endedOn, standsSince),
      ...refusalsOf(checkText('reason', input.reason, 1000)),
    ],
    word: { judgement: Judgement.ENDED, happenedOn: input.endedOn, reason: input.reason },
  });
