import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { mayChangeNaming, namersOf, partyOfficesOf } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { checkNaming } from './cooperation-agree';
import { sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({ description: 'An office saying anew how far its actors are named; its yes stays.' })
export class CooperationNamingChangeInput extends VerdictInput {
  @Field(() => Visibility, {
    description:
      'How far the actors of the office may be named from now on: SHARED (the parties only), NETWORK or PUBLIC, never further than the cooperation itself.',
  })
  naming!: Visibility;
}

export const CooperationNamingChangePayload = payloadOf(
  'CooperationNamingChange',
  'cooperation',
  Cooperation,
);

/** Possible in every state, and takes effect at once. */
export const cooperationNamingChange = (
  ctx: CooperationsContext,
  input: CooperationNamingChangeInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: (viewer, cooperation) => {
      const namers = namersOf(viewer, cooperation);
      return namers.length > 0 ? namers : partyOfficesOf(viewer, cooperation);
    },
    may: mayChangeNaming,
    refused: 'Nur ein Büro, dessen Zusage gilt, sagt neu, wie weit seine Akteure genannt werden.',
    check: () => refusalsOf(checkNaming(input.naming)),
    word: { judgement: Judgement.NAMED, naming: input.naming },
  });
