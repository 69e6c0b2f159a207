import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { involvedOfficesOf, mayFulfil } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { hasContribution } from '../contribution/contribution.repository';
import { checkHappened, sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({ description: 'The statement of an office that what was agreed has been given.' })
export class CooperationFulfilInput extends VerdictInput {
  @Field(() => LocalDate, {
    description: 'The day on which it was fulfilled; not in the future, not before what was stated last.',
  })
  fulfilledOn!: string;
}

export const CooperationFulfilPayload = payloadOf('CooperationFulfil', 'cooperation', Cooperation);

export const cooperationFulfil = (
  ctx: CooperationsContext,
  input: CooperationFulfilInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: involvedOfficesOf,
    may: mayFulfil,
    refused: 'Erfüllt werden kann nur eine laufende oder ruhende Kooperation.',
    check: ({ standsSince }) => checkHappened('fulfilledOn', input.fulfilledOn, standsSince),
    rule: async (em, cooperation) =>
      (await hasContribution(em, cooperation))
        ? []
        : [
            {
              code: Code.RULE_BROKEN,
              message: 'Erfüllt ist eine Kooperation erst, wenn mindestens ein Beitrag eingetragen ist.',
              field: 'cooperationId',
            },
          ],
    word: { judgement: Judgement.FULFILLED, happenedOn: input.fulfilledOn },
  });
