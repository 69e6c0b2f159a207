import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { ActorsContext } from '../context';
import { changeRegistered, findArea, findOffice, type OfficeRow } from './register.repository';
import { Office, OfficeStatus } from './register.type';
import { sourceChange } from './source-change';
import { statedColumns } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({ description: 'What is to change of an office.' })
export class OfficeChangeInput {
  @Field(() => ID, { description: 'The office.' })
  officeId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'The name of the office; absent leaves it.' })
  name?: string | null;

  @Field(() => OfficeStatus, {
    nullable: true,
    description: 'Whether the office still works; absent leaves it. No rights end by it.',
  })
  status?: OfficeStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when it works, in EDTF (ISO 8601-2); null takes it away, absent leaves it.',
  })
  period?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from; absent leaves it.' })
  source?: SourceInput | null;

  @Field(() => ID, {
    nullable: true,
    description: "The area of an area's office that has none yet; what has one keeps it. Absent leaves it.",
  })
  areaId?: string | null;
}

export const OfficeChangePayload = payloadOf('OfficeChange', 'office', Office);

/** An office is given its area once: rights follow from it, and another area is another office. */
const areaColumns = async (
  em: EntityManager,
  office: OfficeRow,
  areaId: string | null | undefined,
): Promise<Result<{ area_id?: number }>> => {
  if (areaId === null || areaId === undefined) return ok({});
  const number = numberFrom('QmArea', areaId);
  const area = number === null ? null : await findArea(em, number);
  if (!area) return fail(Code.NOT_FOUND, 'Das Gebiet wurde nicht gefunden.', 'areaId');
  if (office.areaId !== null && office.areaId !== area.id)
    return fail(
      Code.RULE_BROKEN,
      'Ein Büro behält sein Gebiet; was daraus wird, ist eine Nachfolge.',
      'areaId',
    );
  if (office.kind !== 'QM_OFFICE' || area.districtId !== office.districtId)
    return fail(Code.INVALID, 'Das Gebiet gehört nicht zu einem Büro dieser Art in diesem Bezirk.', 'areaId');
  return ok({ area_id: area.id });
};

export const officeChange = (ctx: ActorsContext, input: OfficeChangeInput): Promise<Result<OfficeRow>> =>
  stewardAct(
    ctx,
    refusalsOf(
      checkLine('name', input.name),
      checkPeriod('period', input.period),
      checkSource('source', input.source),
    ),
    async em => {
      const number = numberFrom('Office', input.officeId);
      const office = number === null ? null : await findOffice(em, number);
      if (!office) return fail(Code.NOT_FOUND, 'Das Büro wurde nicht gefunden.', 'officeId');
      const area = await areaColumns(em, office, input.areaId);
      if (!area.ok) return area;
      const change = {
        name: input.name ?? office.name,
        status: input.status ?? office.status,
        ...statedColumns(input.period),
        ...sourceChange(input.source),
        ...area.value,
      };
      if (!(await changeRegistered(em, 'office', office.id, input.expectedVersion, change)))
        return fail(Code.CONFLICT, 'Das Büro wurde inzwischen geändert.', 'expectedVersion');
      return ok((await findOffice(em, office.id)) as OfficeRow);
    },
  );
