import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { mayDecline, partyOfficesOf } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({ description: 'The no of an office of a party.' })
export class CooperationDeclineInput extends VerdictInput {
  @Field(() => String, { nullable: true, description: 'The reason, seen by the offices of the parties.' })
  reason?: string;
}

export const CooperationDeclinePayload = payloadOf('CooperationDecline', 'cooperation', Cooperation);

/** Says no, or takes a yes back, as long as the cooperation has not begun. */
export const cooperationDecline = (
  ctx: CooperationsContext,
  input: CooperationDeclineInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: partyOfficesOf,
    may: mayDecline,
    refused: 'Diese Kooperation kann nicht mehr abgelehnt werden.',
    check: () => refusalsOf(checkText('reason', input.reason, 1000)),
    word: { judgement: Judgement.DECLINED, reason: input.reason },
  });
