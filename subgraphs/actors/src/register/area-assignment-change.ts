import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { ASSIGNED_THEN, isAssignedThen, mayEndOn } from './area-assignment-rules';
import { changeRegistered, findAssignment, type AssignmentRow } from './register.repository';
import { AreaAssignment } from './register.type';
import { sourceChange } from './source-change';
import { statedColumns } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({ description: "What is to change of what is stated of a firm's assignment." })
export class AreaAssignmentChangeInput {
  @Field(() => ID, { description: 'The assignment.' })
  areaAssignmentId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, as stated, in EDTF (ISO 8601-2); absent leaves it.',
  })
  period?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from; absent leaves it.' })
  source?: SourceInput | null;
}

export const AreaAssignmentChangePayload = payloadOf(
  'AreaAssignmentChange',
  'areaAssignment',
  AreaAssignment,
);

export const areaAssignmentChange = (
  ctx: ActorsContext,
  input: AreaAssignmentChangeInput,
): Promise<Result<AssignmentRow>> =>
  stewardAct(
    ctx,
    refusalsOf(checkPeriod('period', input.period), checkSource('source', input.source)),
    async em => {
      const number = numberFrom('AreaAssignment', input.areaAssignmentId);
      const assignment = number === null ? null : await findAssignment(em, number);
      if (!assignment)
        return fail(Code.NOT_FOUND, 'Die Beauftragung wurde nicht gefunden.', 'areaAssignmentId');
      const period = input.period ?? assignment.period;
      if (!mayEndOn(period, assignment.endsOn))
        return fail(Code.INVALID, 'Der Zeitraum beginnt nach dem Tag, an dem die Rechte enden.', 'period');
      if (await isAssignedThen(em, assignment, period))
        return fail(Code.RULE_BROKEN, ASSIGNED_THEN, 'period');
      const change = { ...statedColumns(period), ...sourceChange(input.source) };
      if (!(await changeRegistered(em, 'area_assignment', assignment.id, input.expectedVersion, change)))
        return fail(Code.CONFLICT, 'Die Beauftragung wurde inzwischen geändert.', 'expectedVersion');
      return ok((await findAssignment(em, assignment.id)) as AssignmentRow);
    },
  );
