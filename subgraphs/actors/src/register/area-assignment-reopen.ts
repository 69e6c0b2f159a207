import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { ASSIGNED_THEN, isAssignedThen } from './area-assignment-rules';
import { changeRegistered, findAssignment, type AssignmentRow } from './register.repository';
import { AreaAssignment } from './register.type';
import { statedColumns } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({ description: "Taking back a mistaken end of a firm's assignment." })
export class AreaAssignmentReopenInput {
  @Field(() => ID, { description: 'The assignment.' })
  areaAssignmentId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const AreaAssignmentReopenPayload = payloadOf(
  'AreaAssignmentReopen',
  'areaAssignment',
  AreaAssignment,
);

export const areaAssignmentReopen = (
  ctx: ActorsContext,
  input: AreaAssignmentReopenInput,
): Promise<Result<AssignmentRow>> =>
  stewardAct(ctx, [], async em => {
    const number = numberFrom('AreaAssignment', input.areaAssignmentId);
    const assignment = number === null ? null : await findAssignment(em, number);
    if (!assignment)
      return fail(Code.NOT_FOUND, 'Die Beauftragung wurde nicht gefunden.', 'areaAssignmentId');
    if (assignment.endsOn === null)
      return fail(Code.WRONG_STATE, 'Die Beauftragung hat kein Ende.', 'areaAssignmentId');
    // What was stated before the end; an end that was stated from the beginning stays in the period.
    const period = assignment.periodBeforeEnd ?? assignment.period;
    if (await isAssignedThen(em, assignment, period))
      return fail(Code.RULE_BROKEN, ASSIGNED_THEN, 'areaAssignmentId');
    const change = { ...statedColumns(period), ends_on: null, period_before_end: null };
    if (!(await changeRegistered(em, 'area_assignment', assignment.id, input.expectedVersion, change)))
      return fail(Code.CONFLICT, 'Die Beauftragung wurde inzwischen geändert.', 'expectedVersion');
    return ok((await findAssignment(em, assignment.id)) as AssignmentRow);
  });
