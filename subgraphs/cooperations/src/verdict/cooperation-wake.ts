import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { involvedOfficesOf, mayWake } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { checkHappened, sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({ description: 'The statement of an office that a cooperation rests no more.' })
export class CooperationWakeInput extends VerdictInput {
  @Field(() => LocalDate, {
    description: 'The day from which on it runs again; not in the future, not before what was stated last.',
  })
  wokenOn!: string;
}

export const CooperationWakePayload = payloadOf('CooperationWake', 'cooperation', Cooperation);

export const cooperationWake = (
  ctx: CooperationsContext,
  input: CooperationWakeInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: involvedOfficesOf,
    may: mayWake,
    refused: 'Fortsetzen kann man nur eine ruhende Kooperation.',
    check: ({ standsSince }) => checkHappened('wokenOn', input.wokenOn, standsSince),
    word: { judgement: Judgement.WOKEN, happenedOn: input.wokenOn },
  });
