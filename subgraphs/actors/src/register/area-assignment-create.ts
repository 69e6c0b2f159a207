import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { ASSIGNED_THEN, isAssignedThen, mayEndOn } from './area-assignment-rules';
import { checkNumber } from './office-create';
import {
  findArea,
  findAssignment,
  findFirm,
  insertRegistered,
  type AssignmentRow,
} from './register.repository';
import { AreaAssignment } from './register.type';
import { sourceChange } from './source-change';
import { statedColumns } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({ description: 'A firm running an area for a period.' })
export class AreaAssignmentCreateInput {
  @Field(() => Int, { description: 'The permanent number, 1 to 99999; never given twice.' })
  number!: number;

  @Field(() => ID, { description: 'The firm.' })
  firmId!: string;

  @Field(() => ID, { description: 'The area.' })
  areaId!: string;

  @Field(() => String, { description: 'Since and until when, as stated, in EDTF (ISO 8601-2).' })
  period!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The plain day after which the firm's people have no rights any more.",
  })
  endsOn?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from.' })
  source?: SourceInput;
}

export const AreaAssignmentCreatePayload = payloadOf(
  'AreaAssignmentCreate',
  'areaAssignment',
  AreaAssignment,
);

export const areaAssignmentCreate = (
  ctx: ActorsContext,
  input: AreaAssignmentCreateInput,
): Promise<Result<AssignmentRow>> =>
  stewardAct(
    ctx,
    refusalsOf(
      checkNumber(input.number),
      checkPeriod('period', input.period),
      checkDay('endsOn', input.endsOn, '1900-01-01', '2100-12-31'),
      checkSource('source', input.source),
    ),
    async em => {
      const firm = numberFrom('Firm', input.firmId);
      if (firm === null || !(await findFirm(em, firm)))
        return fail(Code.NOT_FOUND, 'Die Firma wurde nicht gefunden.', 'firmId');
      const area = numberFrom('QmArea', input.areaId);
      if (area === null || !(await findArea(em, area)))
        return fail(Code.NOT_FOUND, 'Das Gebiet wurde nicht gefunden.', 'areaId');
      if (!mayEndOn(input.period, input.endsOn))
        return fail(Code.INVALID, 'Das Ende liegt vor dem Beginn.', 'endsOn');
      if (await isAssignedThen(em, { id: input.number, firmId: firm, areaId: area }, input.period))
        return fail(Code.RULE_BROKEN, ASSIGNED_THEN, 'period');
      const row = {
        ...{ id: input.number, firm_id: firm, area_id: area, ends_on: input.endsOn ?? null },
        ...statedColumns(input.period),
        ...sourceChange(input.source),
      };
      if (!(await insertRegistered(em, 'area_assignment', row)))
        return fail(Code.INVALID, 'Die Nummer ist vergeben.', 'number');
      return ok((await findAssignment(em, input.number)) as AssignmentRow);
    },
  );
