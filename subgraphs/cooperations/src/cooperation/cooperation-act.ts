import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { FOR_PERSONS, mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { CooperationsContext } from '../context';
import { CooperationEntity } from './cooperation.entity';
import { findCooperation, holdCooperation } from './cooperation.repository';

@InputType({ description: 'A cooperation at the version its editor saw.' })
export class CooperationAtVersionInput {
  @Field(() => ID, { description: 'The cooperation.' })
  cooperationId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

/** What may refuse an act of the proposing office, and what it changes. */
export interface CooperationAct {
  readonly may: (viewer: Viewer, cooperation: CooperationEntity) => boolean;
  readonly refused: string;
  readonly change: (
    cooperation: CooperationEntity,
    viewer: Viewer,
    em: EntityManager,
  ) => Result<Partial<CooperationEntity>> | Promise<Result<Partial<CooperationEntity>>>;
  readonly after?: (em: EntityManager, cooperation: CooperationEntity, viewer: Viewer) => Promise<void>;
}

/** The frame of the owner's acts, refusals in a clerk's order: missing, not allowed, wrong state, the act's own, changed meanwhile. */
export const actOnCooperation = async (
  { db, readAnew }: CooperationsContext,
  input: CooperationAtVersionInput,
  act: CooperationAct,
): Promise<Result<CooperationEntity>> => {
  const result = await db.write<CooperationEntity>(async (em, viewer) => {
    const seen = await findCooperation(em, input.cooperationId);
    if (!seen) return fail(Code.NOT_FOUND, 'Die Kooperation wurde nicht gefunden.', 'cooperationId');
    if (!act.may(viewer, seen)) {
      if (!mayKeep(viewer, seen.officeId))
        return fail(Code.FORBIDDEN, 'Das kann nur das Büro, das die Kooperation vorgeschlagen hat.');
      return viewer.isService
        ? fail(Code.FORBIDDEN, FOR_PERSONS)
        : fail(Code.WRONG_STATE, act.refused, 'cooperationId');
    }
    // Judged on the very version that is changed below.
    if (seen.version !== input.expectedVersion)
      return fail(Code.CONFLICT, 'Die Kooperation wurde inzwischen geändert.', 'expectedVersion');
    const change = await act.change(seen, viewer, em);
    if (!change.ok) return change;
    // Verdicts of other offices wait for the same hold.
    await holdCooperation(em, seen);
    const columns = Object.keys(change.value).length > 0 ? change.value : { kind: seen.kind };
    if (!(await changeAt<CooperationEntity>(em, CooperationEntity, seen, input.expectedVersion, columns))) {
      return fail(Code.CONFLICT, 'Die Kooperation wurde inzwischen geändert.', 'expectedVersion');
    }
    await act.after?.(
      em,
      (await findByKey<CooperationEntity>(em, CooperationEntity, seen)) as CooperationEntity,
      viewer,
    );
    return ok((await findByKey<CooperationEntity>(em, CooperationEntity, seen)) as CooperationEntity);
  });
  if (result.ok) readAnew();
  return result;
};
