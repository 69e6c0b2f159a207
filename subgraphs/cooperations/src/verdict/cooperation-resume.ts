import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { involvedOfficesOf, mayResume } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { sayVerdict, VerdictInput } from './say-verdict';
import { Judgement } from './verdict.type';

@InputType({ description: 'An office taking back that a cooperation has ended.' })
export class CooperationResumeInput extends VerdictInput {}

export const CooperationResumePayload = payloadOf('CooperationResume', 'cooperation', Cooperation);

/** Undoes `cooperationEnd`. */
export const cooperationResume = (
  ctx: CooperationsContext,
  input: CooperationResumeInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: involvedOfficesOf,
    may: mayResume,
    refused: 'Wieder aufnehmen kann man nur eine beendete Kooperation.',
    check: () => [],
    word: { judgement: Judgement.RESUMED },
  });
