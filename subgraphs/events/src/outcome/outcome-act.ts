import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { mayKeep } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { EventsContext } from '../context';
import { OutcomeEntity } from './outcome.entity';
import { findOutcome } from './outcome.repository';

@InputType({
  description: 'An outcome at the version its editor saw; publishing the event counts it up, too.',
})
export class OutcomeAtVersionInput {
  @Field(() => ID, { description: 'The outcome.' })
  outcomeId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

/** What an act does with an outcome. */
export interface OutcomeAct {
  /** Whether the act is for what was taken out; else for what counts. */
  readonly onRemoved: boolean;
  readonly wrongState: string;
  readonly change: (
    em: EntityManager,
    outcome: OutcomeEntity,
  ) => Promise<Result<Partial<OutcomeEntity>>> | Result<Partial<OutcomeEntity>>;
}

/** The frame of every act on an outcome, refusals in a clerk's order. */
export const actOnOutcome = async (
  ctx: EventsContext,
  input: OutcomeAtVersionInput,
  act: OutcomeAct,
): Promise<Result<OutcomeEntity>> => {
  const result = await ctx.db.write<OutcomeEntity>(async (em, viewer) => {
    const seen = await findOutcome(em, input.outcomeId);
    if (!seen) return fail(Code.NOT_FOUND, 'Das Ergebnis wurde nicht gefunden.', 'outcomeId');
    if (!mayKeep(viewer, seen.officeId))
      return fail(Code.FORBIDDEN, 'Dieses Ergebnis kann von Ihnen nicht geändert werden.', 'outcomeId');
    if ((seen.removedAt !== null) !== act.onRemoved)
      return fail(Code.WRONG_STATE, act.wrongState, 'outcomeId');
    const change = await act.change(em, seen);
    if (!change.ok) return change;
    const columns = Object.keys(change.value).length > 0 ? change.value : { kind: seen.kind };
    const isAsSeen = seen.version === input.expectedVersion;
    if (!isAsSeen || !(await changeAt<OutcomeEntity>(em, OutcomeEntity, seen, seen.version, columns)))
      return fail(Code.CONFLICT, 'Das Ergebnis wurde inzwischen geändert.', 'expectedVersion');
    return ok((await findByKey<OutcomeEntity>(em, OutcomeEntity, seen)) as OutcomeEntity);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
