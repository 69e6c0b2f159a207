import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { mayKeep } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { holdCooperation } from '../cooperation/cooperation.repository';
import { ContributionEntity } from './contribution.entity';
import { findContribution } from './contribution.repository';

@InputType({ description: 'A contribution at the version its editor saw.' })
export class ContributionAtVersionInput {
  @Field(() => ID, { description: 'The contribution.' })
  contributionId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

/** What an act does with a contribution. */
export interface ContributionAct {
  /** Whether the act is for removed entries; else for those that count. */
  readonly onRemoved: boolean;
  readonly wrongState: string;
  readonly change: (
    contribution: ContributionEntity,
    cooperation: CooperationEntity,
    em: EntityManager,
  ) => Promise<Result<Partial<ContributionEntity>>>;
}

/** The frame of every act on a contribution, refusals in a clerk's order; holds the cooperation before the row. */
export const actOnContribution = async (
  { db, readAnew }: CooperationsContext,
  input: ContributionAtVersionInput,
  act: ContributionAct,
): Promise<Result<ContributionEntity>> => {
  const result = await db.write<ContributionEntity>(async (em, viewer) => {
    const seen = await findContribution(em, input.contributionId);
    if (!seen) return fail(Code.NOT_FOUND, 'Der Beitrag wurde nicht gefunden.', 'contributionId');
    if (!mayKeep(viewer, seen.officeId))
      return fail(Code.FORBIDDEN, 'Einen Beitrag führt das Büro, das ihn eingetragen hat.');
    const key = { officeId: seen.cooperationOfficeId, id: seen.cooperationId };
    const cooperation = await holdCooperation(em, key);
    const held = await findContribution(em, input.contributionId);
    if (!cooperation || !held)
      return fail(Code.NOT_FOUND, 'Der Beitrag wurde nicht gefunden.', 'contributionId');
    if (held.version !== input.expectedVersion)
      return fail(Code.CONFLICT, 'Der Beitrag wurde inzwischen geändert.', 'expectedVersion');
    if ((held.removedAt !== null) !== act.onRemoved)
      return fail(Code.WRONG_STATE, act.wrongState, 'contributionId');
    const change = await act.change(held, cooperation, em);
    if (!change.ok) return change;
    const columns = Object.keys(change.value).length > 0 ? change.value : { kind: held.kind };
    if (!(await changeAt<ContributionEntity>(em, ContributionEntity, held, input.expectedVersion, columns)))
      return fail(Code.CONFLICT, 'Der Beitrag wurde inzwischen geändert.', 'expectedVersion');
    return ok((await findByKey<ContributionEntity>(em, ContributionEntity, held)) as ContributionEntity);
  });
  if (result.ok) readAnew();
  return result;
};
