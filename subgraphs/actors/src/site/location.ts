import { numberFrom, officialKeyFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, checkPeriod, refusalsOf, type Check } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { unknownPlanningArea } from '../register/planning-area';
import { findArea, findDistrict, findLocality } from '../register/register.repository';
import type { LocationInput, PlaceInput } from './location-input';
import type { PlaceColumns } from './site.entity';

/** The fields of the input in which a place is stated, for refusals; the district may stand elsewhere than the rest. */
export interface PlaceFields {
  readonly location: string;
  readonly district: string;
}

const invalid = (field: string, message: string): Refusal => ({ code: Code.INVALID, message, field });

const checkShape = (
  field: string,
  value: string | null | undefined,
  shape: RegExp,
  message: string,
): Check =>
  value === null || value === undefined || shape.test(value) ? undefined : invalid(field, message);

const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** Everything that is wrong with an address by itself. */
export const checkAddress = (
  prefix: string,
  address: Pick<PlaceInput, 'street' | 'postalCode' | 'city'> | null | undefined,
): Refusal[] =>
  refusalsOf(
    checkLine(`${prefix}street`, address?.street),
    checkLine(`${prefix}city`, address?.city, 100),
    checkShape(`${prefix}postalCode`, address?.postalCode, /^\d{5}$/, 'Eine Postleitzahl hat fünf Ziffern.'),
  );

/** Everything that is wrong with a location by itself. */
export const checkLocation = (prefix: string, location: LocationInput | null | undefined): Refusal[] => {
  const { coordinates, planningArea, period } = location ?? {};
  const isInEurope =
    !coordinates || (isWithin(coordinates.latitude, 34, 72) && isWithin(coordinates.longitude, -25, 45));
  return refusalsOf(
    isInEurope
      ? undefined
      : invalid(
          `${prefix}coordinates`,
          'Der Punkt liegt nicht in Europa; Breite und Länge könnten vertauscht sein.',
        ),
    checkShape(
      `${prefix}planningArea.key`,
      planningArea?.key,
      /^(0[1-9]|1[0-2])\d{6}$/,
      'Der Schlüssel eines Planungsraums hat acht Ziffern und beginnt mit dem Bezirk.',
    ),
    checkPeriod(`${prefix}period`, period),
    location?.areaId && location.isOutsideAreas
      ? invalid(`${prefix}isOutsideAreas`, 'Ein Ort liegt in einem Gebiet oder außerhalb aller Gebiete.')
      : undefined,
  );
};

/** What a key names in the register: undefined and null as they are, and false for what is not there. */
const named = async <K>(
  id: string | null | undefined,
  keyOf: (id: string) => K | null,
  find: (key: K) => Promise<unknown>,
): Promise<K | null | undefined | false> => {
  if (id === null || id === undefined) return id;
  const key = keyOf(id);
  return key !== null && (await find(key)) ? key : false;
};

/** What an input says of a place in columns, undefined for what it leaves; the register is asked for what it names. */
const stated = async (
  em: EntityManager,
  place: PlaceInput,
  fields: PlaceFields,
): Promise<Result<Partial<Record<keyof PlaceColumns, unknown>>>> => {
  const { coordinates, planningArea, street, postalCode, city } = place;
  const missing = (what: string, field: string): Result<never> =>
    fail(Code.NOT_FOUND, `${what} wurde nicht gefunden.`, field);
  const official = (type: string) => (id: string) => officialKeyFrom(type, id);
  const districtId = await named(place.districtId, official('District'), key => findDistrict(em, key));
  if (districtId === false) return missing('Der Bezirk', fields.district);
  const localityId = await named(place.localityId, official('Locality'), key => findLocality(em, key));
  if (localityId === false) return missing('Der Ortsteil', `${fields.location}localityId`);
  if (planningArea && (await unknownPlanningArea(em, [planningArea])))
    return fail(
      Code.INVALID,
      'Einen Planungsraum mit diesem Schlüssel gab es bis 2020 nicht.',
      `${fields.location}planningArea`,
    );
  const areaId = await named(
    place.areaId,
    id => numberFrom('QmArea', id),
    key => findArea(em, key),
  );
  if (areaId === false) return missing('Das Gebiet', `${fields.location}areaId`);
  // Whoever names an area, or takes it away, has said anew whether the place lies outside.
  const isOutsideAreas = place.isOutsideAreas ?? (areaId === undefined ? undefined : false);
  return ok({
    street,
    postalCode,
    city,
    districtId,
    localityId,
    areaId: isOutsideAreas ? null : areaId,
    isOutsideAreas,
    latitude: coordinates && coordinates.latitude.toFixed(6),
    longitude: coordinates && coordinates.longitude.toFixed(6),
    planningArea: planningArea && planningArea.key,
    planningAreaEdition: planningArea && planningArea.edition,
  });
};

const withoutAbsent = (columns: object): Partial<PlaceColumns> =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

/**
 * The columns that an input changes in a place. District, locality, planning area and area must fit one another, as the
 * place will be then; the district follows from them where it is not stated.
 */
export const placeColumns = async (
  em: EntityManager,
  before: Partial<PlaceColumns>,
  input: PlaceInput,
  fields: PlaceFields,
): Promise<Result<Partial<PlaceColumns>>> => {
  const columns = await stated(em, input, fields);
  if (!columns.ok) return columns;
  const change = withoutAbsent(columns.value);
  const after = { ...before, ...change };
  const area = after.areaId ? await findArea(em, after.areaId) : null;
  const districts: [string | undefined, string, string][] = [
    [after.planningArea?.slice(0, 2), `${fields.location}planningArea.key`, 'Der Planungsraum'],
    [after.localityId?.slice(0, 2), `${fields.location}localityId`, 'Der Ortsteil'],
    [area?.districtId, `${fields.location}areaId`, 'Das Gebiet'],
  ];
  const follows = after.districtId ?? districts.find(([district]) => district)?.[0];
  const other = districts.find(([district]) => district && district !== follows);
  if (other) return fail(Code.INVALID, `${other[2]} liegt in einem anderen Bezirk.`, other[1]);
  return ok(follows && !after.districtId ? { ...change, districtId: follows } : change);
};
