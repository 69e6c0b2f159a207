import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { involvedOfficesOf, mayEstablish } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { checkHappened, sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({
  description: 'The statement of an office that a fulfilled cooperation runs on without the coordinator.',
})
export class CooperationEstablishInput extends VerdictInput {
  @Field(() => LocalDate, {
    description:
      'The day from which on it ran without the coordinator; not in the future, not before what was stated last.',
  })
  establishedOn!: string;
}

export const CooperationEstablishPayload = payloadOf('CooperationEstablish', 'cooperation', Cooperation);

export const cooperationEstablish = (
  ctx: CooperationsContext,
  input: CooperationEstablishInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: involvedOfficesOf,
    may: mayEstablish,
    refused: 'Verstetigt wird nur eine erfüllte Kooperation.',
    check: ({ standsSince }) => checkHappened('establishedOn', input.establishedOn, standsSince),
    word: { judgement: Judgement.ESTABLISHED, happenedOn: input.establishedOn },
  });
