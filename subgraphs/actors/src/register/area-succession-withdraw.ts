import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { findSuccession, type SuccessionRow } from './area-succession.repository';
import { AreaSuccession } from './area-succession.type';
import { changeRegistered } from './register.repository';
import { stewardAct } from './steward-act';

@InputType({ description: 'The withdrawal of a mistaken succession.' })
export class AreaSuccessionWithdrawInput {
  @Field(() => ID, { description: 'The entry.' })
  areaSuccessionId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const AreaSuccessionWithdrawPayload = payloadOf(
  'AreaSuccessionWithdraw',
  'areaSuccession',
  AreaSuccession,
);

export const areaSuccessionWithdraw = (
  ctx: ActorsContext,
  input: AreaSuccessionWithdrawInput,
): Promise<Result<SuccessionRow>> =>
  stewardAct(ctx, [], async em => {
    const number = numberFrom('AreaSuccession', input.areaSuccessionId);
    const entry = number === null ? null : await findSuccession(em, number);
    if (!entry) return fail(Code.NOT_FOUND, 'Die Gebietsnachfolge wurde nicht gefunden.', 'areaSuccessionId');
    if (entry.withdrawnAt)
      return fail(Code.WRONG_STATE, 'Die Gebietsnachfolge ist zurückgenommen.', 'areaSuccessionId');
    const change = { withdrawn_at: new Date() };
    if (!(await changeRegistered(em, 'area_succession', entry.id, input.expectedVersion, change)))
      return fail(Code.CONFLICT, 'Die Gebietsnachfolge wurde inzwischen geändert.', 'expectedVersion');
    return ok((await findSuccession(em, entry.id)) as SuccessionRow);
  });
