import { officialKeyFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import {
  checkCount,
  checkEmail,
  checkLine,
  checkText,
  checkUrl,
  refusalsOf,
} from '@kiezgraph/kernel/input-check';
import { fail, ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { findDistrict } from '../register/register.repository';
import type { ActorEntity } from './actor.entity';
import { ActorKind, ActorNameKind } from './actor.enums';

@InputType({ description: 'A further name of an actor.' })
export class ActorNameInput {
  @Field(() => ActorNameKind, { description: 'What the name is.' })
  kind!: ActorNameKind;

  @Field(() => String, { description: 'The name.' })
  name!: string;
}

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

  @Field(() => [ActorNameInput], {
    nullable: true,
    description: 'All further names, at most 50; absent leaves them.',
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

  @Field(() => String, {
    nullable: true,
    description: 'What the actor does, in its own words; null takes it away.',
  })
  portrait?: string | null;
}

const checkShape = (
  field: string,
  value: string | null | undefined,
  shape: RegExp,
  message: string,
): Refusal[] =>
  value === null || value === undefined || shape.test(value) ? [] : [{ code: Code.INVALID, message, field }];

/** Everything that is wrong with the statements. */
export const checkStatements = ({ name, names, contact, portrait }: ActorStatements): Refusal[] => [
  ...refusalsOf(
    checkLine('name', name),
    checkText('portrait', portrait),
    checkCount('names', names, 50),
    ...(names ?? []).slice(0, 50).map(entry => checkLine('names', entry.name)),
    checkLine('contact.street', contact?.street),
    checkLine('contact.city', contact?.city, 100),
    checkUrl('contact.website', contact?.website),
    checkEmail('contact.email', contact?.email),
  ),
  ...checkShape('contact.postalCode', contact?.postalCode, /^\d{5}$/, 'Eine Postleitzahl hat fünf Ziffern.'),
  ...checkShape(
    'contact.phone',
    contact?.phone,
    /^\+?[0-9][0-9 ()/-]{3,30}$/,
    'Das ist keine Telefonnummer.',
  ),
];

/** The district's key behind an id: undefined leaves it, null takes it away. */
export const districtKeyOf = async (
  em: EntityManager,
  districtId: string | null | undefined,
): Promise<Result<string | null | undefined>> => {
  if (districtId === null || districtId === undefined) return ok(districtId);
  const key = officialKeyFrom('District', districtId);
  return key !== null && (await findDistrict(em, key))
    ? ok(key)
    : fail(Code.NOT_FOUND, 'Der Bezirk wurde nicht gefunden.', 'districtId');
};

/** The columns that the statements change; what is absent stays. */
export const columnsFrom = (
  { kind, name, contact, portrait }: ActorStatements,
  districtId: string | null | undefined,
): Partial<ActorEntity> => {
  const stated = { ...contact, kind: kind ?? undefined, name: name ?? undefined, portrait, districtId };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
};
