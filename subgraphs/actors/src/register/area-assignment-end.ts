import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { changeRegistered, findAssignment, type AssignmentRow } from './register.repository';
import { AreaAssignment } from './register.type';
import { periodEndedAt, statedColumns } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({ description: "The end of a firm's assignment." })
export class AreaAssignmentEndInput {
  @Field(() => ID, { description: 'The assignment.' })
  areaAssignmentId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => LocalDate, {
    description: "The last day of the assignment; after it the firm's people have no rights any more.",
  })
  endsOn!: string;
}

export const AreaAssignmentEndPayload = payloadOf('AreaAssignmentEnd', 'areaAssignment', AreaAssignment);

export const areaAssignmentEnd = (
  ctx: ActorsContext,
  input: AreaAssignmentEndInput,
): Promise<Result<AssignmentRow>> =>
  stewardAct(ctx, refusalsOf(checkDay('endsOn', input.endsOn, '1900-01-01', '2100-12-31')), async em => {
    const number = numberFrom('AreaAssignment', input.areaAssignmentId);
    const assignment = number === null ? null : await findAssignment(em, number);
    if (!assignment)
      return fail(Code.NOT_FOUND, 'Die Beauftragung wurde nicht gefunden.', 'areaAssignmentId');
    const period = periodEndedAt(assignment.period, input.endsOn);
    if (period === null) return fail(Code.INVALID, 'Das Ende liegt vor dem Beginn.', 'endsOn');
    const change = {
      ...statedColumns(period),
      ends_on: input.endsOn,
      period_before_end: assignment.periodBeforeEnd ?? assignment.period,
    };
    if (!(await changeRegistered(em, 'area_assignment', assignment.id, input.expectedVersion, change))) {
      return fail(Code.CONFLICT, 'Die Beauftragung wurde inzwischen geändert.', 'expectedVersion');
    }
    return ok((await findAssignment(em, assignment.id)) as AssignmentRow);
  });
