import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { involvedOfficesOf, mayPause } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { checkHappened, sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({ description: 'The statement of an office that a cooperation rests for a while.' })
export class CooperationPauseInput extends VerdictInput {
  @Field(() => LocalDate, {
    description: 'The day from which on it rests; not in the future, not before what was stated last.',
  })
  pausedOn!: string;
}

export const CooperationPausePayload = payloadOf('CooperationPause', 'cooperation', Cooperation);

export const cooperationPause = (
  ctx: CooperationsContext,
  input: CooperationPauseInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: involvedOfficesOf,
    may: mayPause,
    refused: 'Ruhen kann nur eine laufende Kooperation.',
    check: ({ standsSince }) => checkHappened('pausedOn', input.pausedOn, standsSince),
    word: { judgement: Judgement.DORMANT, happenedOn: input.pausedOn },
  });
