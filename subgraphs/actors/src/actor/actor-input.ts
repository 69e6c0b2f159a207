import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import {
  checkCount,
  checkEmail,
  checkLine,
  checkPeriod,
  checkText,
  checkUrl,
  refusalsOf,
} from '@kiezgraph/kernel/input-check';
import { ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { checkAddress, checkLocation, placeColumns } from '../site/location';
import { LocationInput } from '../site/location-input';
import type { ActorEntity } from './actor.entity';
import { ActorNameInput, checkName } from '../name/name-input';
import { ActorKind } from './actor.enums';
import { ActorProfileInput, checkProfile, profileColumns } from './profile-input';
import { checkNameSource, nameColumns, periodColumns } from './period-columns';

@InputType({
  description:
    'How an organisation is reached in public; an absent field leaves what is there, null takes it away.',
})
export class PublicContactInput {
  @Field(() => String, { nullable: true, description: 'Street and house number.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, five digits.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Web address with http or https.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: "The organisation's own e-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The organisation's own phone number." })
  phone?: string | null;
}

/** What can be stated of an actor, at its creation and later. */
@InputType({ description: 'What can be stated of an actor.' })
export abstract class ActorStatements {
  @Field(() => ActorKind, { nullable: true, description: 'What the actor is.' })
  kind?: ActorKind;

  @Field(() => String, { nullable: true, description: 'The name it is shown under.' })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since when it bears its name, in EDTF (ISO 8601-2), such as 2021/..; null takes it away.',
  })
  namePeriod?: string | null;

  @Field(() => SourceInput, {
    nullable: true,
    description:
      "Where that is known from; the entry's own source if absent or null. Goes with `namePeriod`.",
  })
  namePeriodSource?: SourceInput | null;

  @Field(() => [ActorNameInput], {
    nullable: true,
    description: 'All further names, at most 100; absent leaves them.',
  })
  names?: ActorNameInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'The district in which the actor sits; null takes it away.',
  })
  districtId?: string | null;

  @Field(() => PublicContactInput, {
    nullable: true,
    description: 'How the organisation is reached in public.',
  })
  contact?: PublicContactInput;

  @Field(() => LocationInput, {
    nullable: true,
    description: 'Where its main site of today lies; its address is in `contact` and `districtId`.',
  })
  location?: LocationInput;

  @Field(() => String, {
    nullable: true,
    description: 'What the actor does, in its own words; null takes it away.',
  })
  portrait?: string | null;

  @Field(() => ActorProfileInput, { nullable: true, description: 'What else the actor tells of itself.' })
  profile?: ActorProfileInput;
}

/** How many names one input gives. */
const MOST_AT_ONCE = 100;

const checkShape = (
  field: string,
  value: string | null | undefined,
  shape: RegExp,
  message: string,
): Refusal[] =>
  value === null || value === undefined || shape.test(value) ? [] : [{ code: Code.INVALID, message, field }];

/** Everything that is wrong with the statements. */
export const checkStatements = ({
  name,
  namePeriod,
  namePeriodSource,
  names,
  contact,
  location,
  portrait,
  profile,
}: Partial<ActorStatements>): Refusal[] => [
  ...refusalsOf(
    checkLine('name', name),
    checkText('portrait', portrait),
    checkCount('names', names, MOST_AT_ONCE),
    checkPeriod('namePeriod', namePeriod),
    checkNameSource(namePeriod, namePeriodSource),
    checkUrl('contact.website', contact?.website),
    checkEmail('contact.email', contact?.email),
  ),
  ...(names ?? []).slice(0, MOST_AT_ONCE).flatMap(entry => checkName('names.', entry)),
  ...checkAddress('contact.', contact),
  ...checkLocation('location.', location),
  ...checkProfile(profile),
  ...checkShape(
    'contact.phone',
    contact?.phone,
    /^\+?[0-9][0-9 ()/-]{3,30}$/,
    'Das ist keine Telefonnummer.',
  ),
];

/** The fields in which the main place is stated. */
const MAIN_PLACE = { location: 'location.', district: 'districtId' };

/** The columns that the statements change in an actor, or a new one; what is absent stays. */
export const columnsFrom = async (
  em: EntityManager,
  before: Partial<ActorEntity>,
  { kind, name, namePeriod, namePeriodSource, ...stands }: Partial<ActorStatements>,
): Promise<Result<Partial<ActorEntity>>> => {
  const { contact, districtId, location, portrait, profile } = stands;
  const { street, postalCode, city, ...reached } = contact ?? {};
  const place = await placeColumns(
    em,
    before,
    { ...location, street, postalCode, city, districtId },
    MAIN_PLACE,
  );
  if (!place.ok) return place;
  const since = periodColumns('place', location?.period);
  const stated = {
    ...reached,
    ...place.value,
    ...since,
    ...profileColumns(profile),
    ...nameColumns(namePeriod, namePeriodSource),
    kind: kind ?? undefined,
    name: name ?? undefined,
    portrait,
  };
  return ok(Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)));
};
