import { today } from '@kiezgraph/kernel/approximate-date';
import { findByKey } from '@kiezgraph/kernel/db/rows';
import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { CooperationsContext } from '../context';
import { CooperationEntity } from '../cooperation/cooperation.entity';
import { worksThereOnly } from '../cooperation/cooperation.policy';
import { findCooperation, holdCooperation } from '../cooperation/cooperation.repository';
import { insertVerdict, type Word } from './verdict.repository';

@InputType({ description: 'An office speaking about a cooperation.' })
export abstract class VerdictInput {
  @Field(() => ID, { description: 'The cooperation.' })
  cooperationId!: string;

  @Field(() => Int, { description: 'The version the speaker saw.' })
  expectedVersion!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The office that speaks; may be absent or null for who can speak for one office only.',
  })
  officeId?: string;
}

/** A day that is not in the future, and not before what was stated last. */
export const checkHappened = (field: string, day: string, from: string | null): Refusal[] => {
  const refusals = refusalsOf(checkDay(field, day, '1900-01-01', today()));
  if (refusals.length > 0 || from === null || day >= from) return refusals;
  return [{ code: Code.INVALID, message: `Der Tag liegt vor dem letzten Stand, dem ${from}.`, field }];
};

/** What may refuse a verdict, and what it says. */
export interface VerdictAct {
  /** The offices for which the viewer could say this. */
  readonly speakers: (viewer: Viewer, cooperation: CooperationEntity) => number[];
  readonly may: (viewer: Viewer, cooperation: CooperationEntity) => boolean;
  readonly refused: string;
  readonly check: (cooperation: CooperationEntity) => Refusal[];
  /** A rule of the field, asked when no other act works on the cooperation any more. */
  readonly rule?: (em: EntityManager, cooperation: CooperationEntity) => Promise<Refusal[]>;
  readonly word: Word;
}

/** The office that acts: the one named, or the only one for which the viewer can. */
export const speakerOf = (
  speakers: readonly number[],
  officeId: string | null | undefined,
): Result<number> => {
  if (officeId !== null && officeId !== undefined) {
    const office = numberFrom('Office', officeId);
    return office !== null && speakers.includes(office)
      ? ok(office)
      : fail(Code.FORBIDDEN, 'Für dieses Büro können Sie hier nicht sprechen.', 'officeId');
  }
  const [only, ...others] = speakers;
  if (only === undefined)
    return fail(Code.FORBIDDEN, 'Nur die Büros der Partner können dazu etwas erklären.');
  return others.length === 0
    ? ok(only)
    : fail(Code.INVALID, 'Sie sprechen für mehrere beteiligte Büros; nennen Sie eines.', 'officeId');
};

/** The frame of every verdict, refusals in a clerk's order: missing, not a speaker, wrong state, bad input, changed meanwhile. */
export const sayVerdict = async (
  { db, readAnew }: CooperationsContext,
  input: VerdictInput,
  act: VerdictAct,
): Promise<Result<CooperationEntity>> => {
  const result = await db.write<CooperationEntity>(async (em, viewer) => {
    const seen = await findCooperation(em, input.cooperationId);
    if (!seen) return fail(Code.NOT_FOUND, 'Die Kooperation wurde nicht gefunden.', 'cooperationId');
    if (worksThereOnly(viewer, seen))
      return fail(
        Code.FORBIDDEN,
        'Für ein Büro sprechen hier nur seine Leitung und seine Mitarbeitenden, keine anderen Rollen und keine Programme.',
      );
    const speaker = speakerOf(act.speakers(viewer, seen), input.officeId);
    if (!speaker.ok) return speaker;
    if (seen.version !== input.expectedVersion)
      return fail(Code.CONFLICT, 'Die Kooperation wurde inzwischen geändert.', 'expectedVersion');
    if (!act.may(viewer, seen)) return fail(Code.WRONG_STATE, act.refused, 'cooperationId');
    const refusals = act.check(seen);
    if (refusals.length > 0) return refuse(refusals);
    const held = await holdCooperation(em, seen);
    if (held?.version !== input.expectedVersion)
      return fail(Code.CONFLICT, 'Die Kooperation wurde inzwischen geändert.', 'expectedVersion');
    const broken = (await act.rule?.(em, held)) ?? [];
    if (broken.length > 0) return refuse(broken);
    await insertVerdict(em, speaker.value, held, act.word);
    return ok((await findByKey<CooperationEntity>(em, CooperationEntity, seen)) as CooperationEntity);
  });
  if (result.ok) readAnew();
  return result;
};
