import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal, Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { hasContribution } from '../contribution/contribution.repository';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { mayUndo, undoersOf } from '../cooperation/cooperation.policy';
import { Cooperation } from '../cooperation/cooperation.type';
import { sayVerdict, VerdictInput } from './say-verdict';
import { lastWordOf } from './verdict.repository';
import { Judgement } from './verdict.type';

@InputType({
  description: 'An office taking back the last statement on the course of a cooperation, or its withdrawal.',
})
export class CooperationUndoInput extends VerdictInput {
  @Field(() => String, { nullable: true, description: 'The reason, seen by the offices of the parties.' })
  reason?: string;
}

export const CooperationUndoPayload = payloadOf('CooperationUndo', 'cooperation', Cooperation);

/** What was given in it shows that it began. */
const checkBegun = async (em: EntityManager, cooperation: CooperationEntity): Promise<Refusal[]> =>
  (await lastWordOf(em, cooperation)) === Judgement.STARTED && (await hasContribution(em, cooperation))
    ? [
        {
          code: Code.RULE_BROKEN,
          message: 'Es sind Beiträge eingetragen; sie zeigen, dass die Kooperation begonnen hat.',
          field: 'cooperationId',
        },
      ]
    : [];

/** One way back for every statement on the course: begun, dormant, woken, fulfilled, established, broken off, ended, withdrawn. */
export const cooperationUndo = (
  ctx: CooperationsContext,
  input: CooperationUndoInput,
): Promise<Result<CooperationEntity>> =>
  sayVerdict(ctx, input, {
    speakers: undoersOf,
    may: mayUndo,
    refused: 'Es gibt hier nichts, was zurückgenommen werden kann.',
    check: () => refusalsOf(checkText('reason', input.reason, 1000)),
    rule: checkBegun,
    word: { judgement: Judgement.UNDONE, reason: input.reason },
  });
