import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { involvedOfficesOf, mayStart } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { checkHappened, sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({ description: 'The statement of an office that a cooperation began.' })
export class CooperationStartInput extends VerdictInput {
  @Field(() => LocalDate, {
    description: 'The day on which it began; not in the future, not before a day stated with a yes.',
  })
  startedOn!: string;
}

export const CooperationStartPayload = payloadOf('CooperationStart', 'cooperation', Cooperation);

export const cooperationStart = (
  ctx: CooperationsContext,
  input: CooperationStartInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: involvedOfficesOf,
    may: mayStart,
    refused: 'Beginnen kann nur eine vereinbarte Kooperation.',
    check: ({ agreementStatedOn }) => checkHappened('startedOn', input.startedOn, agreementStatedOn),
    word: { judgement: Judgement.STARTED, happenedOn: input.startedOn },
  });
