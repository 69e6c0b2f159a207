import { numberFrom, officialKeyFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkEmail, checkLine, refusalsOf, type Check } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { ActorsContext } from '../context';
import { checkFirstLead } from './first-lead';
import { insertFirstLead } from './lead.repository';
import { findArea, findDistrict, findOffice, insertRegistered, type OfficeRow } from './register.repository';
import { Office, OfficeKind } from './register.type';
import { sourceChange } from './source-change';
import { stewardAct } from './steward-act';

@InputType({ description: 'A new office and its first lead.' })
export class OfficeCreateInput {
  @Field(() => Int, { description: 'The permanent number, 1 to 99999; never given twice.' })
  number!: number;

  @Field(() => String, { description: 'A short name for addresses: small letters, digits and hyphens.' })
  slug!: string;

  @Field(() => String, { description: 'The name of the office.' })
  name!: string;

  @Field(() => OfficeKind, { description: 'What the office is.' })
  kind!: OfficeKind;

  @Field(() => ID, {
    nullable: true,
    description: "The district; needed for an area's office and for the administration of a district.",
  })
  districtId?: string;

  @Field(() => ID, { nullable: true, description: "The area, for an area's office." })
  areaId?: string;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Where it is known from that the office is there; stated by the steward if absent.',
  })
  source?: SourceInput | null;

  @Field(() => String, { description: 'The e-mail address by which the first lead signs in.' })
  firstLeadEmail!: string;

  @Field(() => String, { description: 'The name of the first lead.' })
  firstLeadName!: string;
}

export const OfficeCreatePayload = payloadOf('OfficeCreate', 'office', Office);

export const checkNumber = (number: number): Check =>
  number >= 1 && number <= 99_999
    ? undefined
    : { code: Code.INVALID, message: 'Die Nummer liegt nicht zwischen 1 und 99999.', field: 'number' };

export const checkSlug = (slug: string): Check =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 60
    ? undefined
    : {
        code: Code.INVALID,
        message: 'Der Kurzname besteht aus Kleinbuchstaben, Ziffern und Bindestrichen.',
        field: 'slug',
      };

/** Where an office of its kind lies, when the register has that place. */
export const checkPlace = async (
  em: EntityManager,
  input: Pick<OfficeCreateInput, 'kind' | 'districtId' | 'areaId'>,
): Promise<Result<{ districtId: string | null; areaId: number | null }>> => {
  // An empty key is a wrong one, not an absent one.
  const isAbsent = (id: string | null | undefined): id is null | undefined => id === null || id === undefined;
  const districtId = isAbsent(input.districtId) ? null : officialKeyFrom('District', input.districtId);
  if (!isAbsent(input.districtId) && (districtId === null || !(await findDistrict(em, districtId)))) {
    return fail(Code.NOT_FOUND, 'Der Bezirk wurde nicht gefunden.', 'districtId');
  }
  const needsDistrict = input.kind === OfficeKind.QM_OFFICE || input.kind === OfficeKind.DISTRICT_AUTHORITY;
  if (needsDistrict !== (districtId !== null)) {
    return fail(
      Code.INVALID,
      needsDistrict ? 'Dieses Büro braucht einen Bezirk.' : 'Dieses Büro liegt in keinem Bezirk.',
      'districtId',
    );
  }
  if (isAbsent(input.areaId)) return ok({ districtId, areaId: null });
  const areaNumber = numberFrom('QmArea', input.areaId);
  const area = areaNumber === null ? null : await findArea(em, areaNumber);
  if (!area) return fail(Code.NOT_FOUND, 'Das Gebiet wurde nicht gefunden.', 'areaId');
  if (input.kind !== OfficeKind.QM_OFFICE || area.districtId !== districtId) {
    return fail(Code.INVALID, 'Das Gebiet gehört nicht zu einem Büro dieser Art in diesem Bezirk.', 'areaId');
  }
  return ok({ districtId, areaId: area.id });
};

export const officeCreate = (ctx: ActorsContext, input: OfficeCreateInput): Promise<Result<OfficeRow>> =>
  stewardAct(
    ctx,
    refusalsOf(
      checkNumber(input.number),
      checkSlug(input.slug),
      checkLine('name', input.name),
      checkEmail('firstLeadEmail', input.firstLeadEmail),
      checkLine('firstLeadName', input.firstLeadName),
      checkSource('source', input.source),
    ),
    async (em, viewer) => {
      const place = await checkPlace(em, input);
      if (!place.ok) return place;
      const { number: id, slug, name, kind } = input;
      const { districtId: district_id, areaId: area_id } = place.value;
      const refusals = await checkFirstLead(em, viewer, id, 'firstLeadEmail', input.firstLeadEmail);
      if (refusals.length > 0) return refuse(refusals);
      const row = { id, slug, name, kind, district_id, area_id, ...sourceChange(input.source) };
      if (!(await insertRegistered(em, 'office', row))) {
        return fail(Code.INVALID, 'Die Nummer oder der Kurzname ist vergeben.', 'number');
      }
      await insertFirstLead(em, id, input.firstLeadEmail, input.firstLeadName);
      const office = await findOffice(em, id);
      return office ? ok(office) : fail(Code.NOT_FOUND, 'Das Büro wurde nicht gefunden.');
    },
  );
