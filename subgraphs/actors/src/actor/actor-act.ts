import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { FOR_PERSONS, mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { ActorsContext } from '../context';
import { ActorEntity } from './actor.entity';
import { findActor } from './actor.repository';

/** Names the actor and the version its editor saw. */
@InputType({ description: 'An actor at the version its editor saw.' })
export class ActorAtVersionInput {
  @Field(() => ID, { description: 'The actor.' })
  actorId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

/** What may refuse an act on an actor in sight, and what it changes. */
export interface ActorAct {
  readonly may: (viewer: Viewer, actor: ActorEntity) => boolean;
  /** What is wrong with the state, where it is not that an archived entry would have to be restored first. */
  readonly wrongState?: string;
  /** An act that programs may not do, whatever they may change. */
  readonly forPersons?: boolean;
  readonly change: (
    em: EntityManager,
    actor: ActorEntity,
    viewer: Viewer,
  ) => Promise<Result<Partial<ActorEntity>>> | Result<Partial<ActorEntity>>;
  /** What follows the change; it may still refuse, and then nothing was changed. */
  readonly after?: (em: EntityManager, actor: ActorEntity) => Promise<Result<unknown>>;
}

/** Whether the actor stands at the version its editor saw; if so, it stays there until the end of the transaction. */
const lockAt = async (
  em: EntityManager,
  { officeId, id }: ActorEntity,
  version: number,
): Promise<boolean> => {
  const rows = await em.query<unknown[]>(
    'select id from actors.actor where office_id = $1 and id = $2 and version = $3 for update',
    [officeId, id, version],
  );
  return rows.length === 1;
};

/** Why an entry that was taken out of the lists is not changed, whatever the act; only to put it back is possible. */
const ARCHIVED = 'Ein archivierter Akteur wird nicht mehr geändert; dazu wird er zuerst wiederhergestellt.';

/** Why the viewer may not do the act: whose it is, that it takes a person, the state of the actor. */
const refusalOf = (act: ActorAct, viewer: Viewer, actor: ActorEntity): Result<never> => {
  if (!mayKeep(viewer, actor.officeId))
    return fail(Code.FORBIDDEN, 'Das kann nur das Büro, das den Akteur führt.');
  return viewer.isService && act.forPersons
    ? fail(Code.FORBIDDEN, FOR_PERSONS)
    : fail(Code.WRONG_STATE, act.wrongState ?? ARCHIVED, 'actorId');
};

/** The frame of every act on an actor, refusals in a clerk's order: missing, not allowed, the act's own, changed meanwhile. */
export const actOnActor = async (
  { db, readAnew }: ActorsContext,
  input: ActorAtVersionInput,
  act: ActorAct,
): Promise<Result<ActorEntity>> => {
  const result = await db.write<ActorEntity>(async (em, viewer) => {
    const seen = await findActor(em, input.actorId);
    if (!seen) return fail(Code.NOT_FOUND, 'Der Akteur wurde nicht gefunden.', 'actorId');
    if (!act.may(viewer, seen)) return refusalOf(act, viewer, seen);
    // Held until the end: whatever the act does to the actor's parts, it does alone.
    if (!(await lockAt(em, seen, input.expectedVersion)))
      return fail(Code.CONFLICT, 'Der Akteur wurde inzwischen geändert.', 'expectedVersion');
    const change = await act.change(em, seen, viewer);
    if (!change.ok) return change;
    // Also a change of children alone counts the version up, so that a second editor notices.
    const columns = Object.keys(change.value).length > 0 ? change.value : { kind: seen.kind };
    if (!(await changeAt<ActorEntity>(em, ActorEntity, seen, input.expectedVersion, columns))) {
      return fail(Code.CONFLICT, 'Der Akteur wurde inzwischen geändert.', 'expectedVersion');
    }
    const after = await act.after?.(em, seen);
    if (after && !after.ok) return after;
    return ok((await findByKey<ActorEntity>(em, ActorEntity, seen)) as ActorEntity);
  });
  if (result.ok) readAnew();
  return result;
};
