import { today } from '@kiezgraph/kernel/approximate-date';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, refusalsOf, type Check } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { mayAgree, partyOfficesOf } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { partiesBefore, rememberPlaces } from '../place/remember-places';
import { sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({ description: 'The yes of an office of a party.' })
export class CooperationAgreeInput extends VerdictInput {
  @Field(() => Visibility, {
    defaultValue: Visibility.SHARED,
    description:
      'How far the actors of the office may be named: SHARED (the parties only), NETWORK or PUBLIC, never further than the cooperation itself.',
  })
  naming!: Visibility;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which the office said yes, if not today; not in the future.',
  })
  agreedOn?: string;
}

export const CooperationAgreePayload = payloadOf('CooperationAgree', 'cooperation', Cooperation);

const NAMING: readonly Visibility[] = [Visibility.SHARED, Visibility.NETWORK, Visibility.PUBLIC];

export const checkNaming = (naming: Visibility): Check =>
  NAMING.includes(naming)
    ? undefined
    : {
        code: Code.INVALID,
        message: 'Genannt wird mindestens gegenüber den Partnern (SHARED).',
        field: 'naming',
      };

export const cooperationAgree = async (
  ctx: CooperationsContext,
  input: CooperationAgreeInput,
): Promise<Result<CooperationEntity>> => {
  const { own } = await partiesBefore(ctx, input.cooperationId);
  const places = await rememberPlaces(ctx, own, input.agreedOn);
  return sayVerdict(ctx, input, {
    speakers: (viewer, cooperation) => {
      const offices = partyOfficesOf(viewer, cooperation);
      const silent = offices.filter(office => !cooperation.agreedOffices.includes(office));
      return silent.length > 0 ? silent : offices;
    },
    may: mayAgree,
    refused: 'Dieser Kooperation kann nicht (noch einmal) zugestimmt werden.',
    check: () =>
      refusalsOf(checkNaming(input.naming), checkDay('agreedOn', input.agreedOn, '1900-01-01', today())),
    word: { judgement: Judgement.AGREED, naming: input.naming, happenedOn: input.agreedOn, places },
  });
};
