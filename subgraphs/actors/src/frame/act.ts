import type { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { FOR_PERSONS, mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ActorsContext } from '../context';
import type { Permission } from './permission';

/** What the acts on one kind of record have in common. */
export interface ActKind<T> {
  readonly entity: EntityTarget<T & ObjectLiteral>;
  /** The name of the type in its keys, and the field of an input that names the record. */
  readonly type: string;
  readonly field: string;
  readonly missing: string;
  readonly refused: string;
  readonly stale: string;
}

/** One act on one record. */
export interface RecordAct<T> {
  readonly id: string;
  readonly expectedVersion: number;
  readonly permission: Permission<T>;
  readonly wrongState: string;
  readonly change: (
    em: EntityManager,
    row: T,
    viewer: Viewer,
  ) => Promise<Result<Partial<T>>> | Result<Partial<T>>;
  /** Changes of parts, once the record is held; refusals undo everything. */
  readonly after?: (em: EntityManager, row: T) => Promise<readonly Refusal[]>;
}

/** Why the viewer may not do an act: whose it is, or that it takes a person. */
export const forbidden = <T>(kind: ActKind<T>, viewer: Viewer, officeId: number): Result<never> =>
  fail(Code.FORBIDDEN, viewer.isService && mayKeep(viewer, officeId) ? FOR_PERSONS : kind.refused);

const judge = <T extends OwnedEntity>(
  kind: ActKind<T>,
  act: RecordAct<T>,
  viewer: Viewer,
  seen: T,
): Result<T> => {
  if (!act.permission.rights(viewer, seen.officeId)) return forbidden(kind, viewer, seen.officeId);
  if (!act.permission.fits(seen)) return fail(Code.WRONG_STATE, act.wrongState, kind.field);
  // Judged on the very version that is changed below.
  return seen.version === act.expectedVersion ? ok(seen) : fail(Code.CONFLICT, kind.stale, 'expectedVersion');
};

/** The frame of an act, refusals in a clerk's order: missing, not allowed, wrong state, changed meanwhile, the act's own. */
export const actOnRecord = async <T extends OwnedEntity>(
  ctx: ActorsContext,
  kind: ActKind<T>,
  act: RecordAct<T>,
): Promise<Result<T>> => {
  const result = await ctx.db.write<T>(async (em, viewer) => {
    const seen = await findByKey<T>(em, kind.entity, keyFrom(kind.type, act.id));
    if (!seen) return fail(Code.NOT_FOUND, kind.missing, kind.field);
    const judged = judge(kind, act, viewer, seen);
    if (!judged.ok) return judged;
    const change = await act.change(em, seen, viewer);
    if (!change.ok) return change;
    // Also a change of parts alone counts the version up, so that a second editor notices.
    const columns = Object.keys(change.value).length > 0 ? change.value : { visibility: seen.visibility };
    if (!(await changeAt<T>(em, kind.entity, seen, act.expectedVersion, columns as Partial<T>)))
      return fail(Code.CONFLICT, kind.stale, 'expectedVersion');
    const refusals = (await act.after?.(em, seen)) ?? [];
    if (refusals.length > 0) return refuse(refusals);
    return ok((await findByKey<T>(em, kind.entity, seen)) as T);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
