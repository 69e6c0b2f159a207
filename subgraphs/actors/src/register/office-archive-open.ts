import { today } from '@kiezgraph/kernel/approximate-date';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, checkPeriod, checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { ActorsContext } from '../context';
import { checkNumber, checkPlace, checkSlug } from './office-create';
import { findArea, findOffice, insertRegistered, type OfficeRow } from './register.repository';
import { Office, OfficeKind, OfficeStatus } from './register.type';
import { sourceChange } from './source-change';
import { statedColumns, statedPoint } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({
  description: "An area's office that closed before the platform began, to load its historic records into.",
})
export class OfficeArchiveOpenInput {
  @Field(() => Int, { description: 'The permanent number, 1 to 99999; never given twice.' })
  number!: number;

  @Field(() => String, { description: 'A short name for addresses: small letters, digits and hyphens.' })
  slug!: string;

  @Field(() => String, { description: 'The name of the office.' })
  name!: string;

  @Field(() => ID, { description: 'The district.' })
  districtId!: string;

  @Field(() => ID, { nullable: true, description: 'Its area, which must have ended.' })
  areaId?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when it worked, in EDTF (ISO 8601-2); needed where its area is not stated.',
  })
  period?: string;

  @Field(() => String, { description: 'Why the archive is opened; at most 1,000 characters.' })
  reason!: string;

  @Field(() => SourceInput, { description: 'Where the records to be loaded come from.' })
  source!: SourceInput;
}

export const OfficeArchiveOpenPayload = payloadOf('OfficeArchiveOpen', 'office', Office);

/** Whether the office is known to be over: its area ended, or its last possible day lies behind us. */
const isOver = async (
  em: EntityManager,
  areaId: number | null,
  period: string | undefined,
): Promise<boolean> => {
  if (areaId !== null) return (await findArea(em, areaId))?.status === 'ENDED';
  const latestOn = period ? statedPoint(period).latestOn : '';
  return latestOn !== '' && latestOn < today();
};

const checkInput = (input: OfficeArchiveOpenInput) =>
  refusalsOf(
    checkNumber(input.number),
    checkSlug(input.slug),
    checkLine('name', input.name),
    checkPeriod('period', input.period),
    checkText('reason', input.reason, 1000),
    checkSource('source', input.source),
  );

export const officeArchiveOpen = (
  ctx: ActorsContext,
  input: OfficeArchiveOpenInput,
): Promise<Result<OfficeRow>> =>
  stewardAct(ctx, checkInput(input), async em => {
    const place = await checkPlace(em, { ...input, kind: OfficeKind.QM_OFFICE });
    if (!place.ok) return place;
    const { districtId: district_id, areaId: area_id } = place.value;
    if (!(await isOver(em, area_id, input.period)))
      return fail(
        Code.RULE_BROKEN,
        'Ein Archiv gibt es nur für ein Büro, das geschlossen ist: Sein Gebiet ist beendet, oder sein Zeitraum liegt zurück.',
        area_id === null ? 'period' : 'areaId',
      );
    const { number: id, slug, name, reason } = input;
    const row = {
      ...{ id, slug, name, district_id, area_id, kind: OfficeKind.QM_OFFICE, status: OfficeStatus.CLOSED },
      ...{ is_archive: true, archive_reason: reason },
      ...statedColumns(input.period),
      ...sourceChange(input.source),
    };
    if (!(await insertRegistered(em, 'office', row)))
      return fail(Code.INVALID, 'Die Nummer oder der Kurzname ist vergeben.', 'number');
    return ok((await findOffice(em, id)) as OfficeRow);
  });
