import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import { CallEntity } from './call.entity';
import { fits, type CallPermission } from './call.policy';
import { findCall, holdCall } from './call.repository';

/** Names the call and the version its editor saw. */
@InputType({ description: 'A call at the version its editor saw.' })
export class CallAtVersionInput {
  @Field(() => ID, { description: 'The call.' })
  callId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

type Columns = Result<Partial<CallEntity>>;

/** What may refuse an act on a call in sight, and what it changes. */
export interface CallAct {
  readonly permission: CallPermission;
  readonly refused: string;
  readonly wrongState: string;
  readonly change: (em: EntityManager, call: CallEntity, viewer: Viewer) => Promise<Columns> | Columns;
  /** Changes of parts and rules that look at applications; refusals undo everything. */
  readonly after?: (em: EntityManager, call: CallEntity) => Promise<readonly Refusal[]>;
}

const MISSING = fail(Code.NOT_FOUND, 'Der Aufruf wurde nicht gefunden.', 'callId');

/** The frame of every act on a call, refusals in a clerk's order; the call is held, so that no application changes meanwhile. */
export const actOnCall = async (
  ctx: FundingContext,
  input: CallAtVersionInput,
  act: CallAct,
): Promise<Result<CallEntity>> => {
  const result = await ctx.db.write<CallEntity>(async (em, viewer) => {
    const seen = await findCall(em, input.callId);
    if (!seen) return MISSING;
    if (!act.permission.rights(viewer, seen.officeId)) return fail(Code.FORBIDDEN, act.refused, 'callId');
    const call = await holdCall(em, seen);
    if (!call) return MISSING;
    if (!fits(act.permission, call.status)) return fail(Code.WRONG_STATE, act.wrongState, 'callId');
    if (call.version !== input.expectedVersion)
      return fail(Code.CONFLICT, 'Der Aufruf wurde inzwischen geändert.', 'expectedVersion');
    const change = await act.change(em, call, viewer);
    if (!change.ok) return change;
    // Also a change of parts alone counts the version up, so that a second editor notices.
    const columns = Object.keys(change.value).length > 0 ? change.value : { status: call.status };
    await changeAt<CallEntity>(em, CallEntity, call, call.version, columns);
    const refusals = (await act.after?.(em, call)) ?? [];
    if (refusals.length > 0) return refuse(refusals);
    return ok((await findByKey<CallEntity>(em, CallEntity, call)) as CallEntity);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
