import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { DateTime } from '@kiezgraph/kernel/graphql/scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum ActorKind {
  BUSINESS = 'BUSINESS',
  SOLE_TRADER = 'SOLE_TRADER',
  NONPROFIT = 'NONPROFIT',
  FACILITY = 'FACILITY',
  EDUCATION = 'EDUCATION',
  RELIGIOUS = 'RELIGIOUS',
  HOUSING_COMPANY = 'HOUSING_COMPANY',
  FOUNDATION = 'FOUNDATION',
  PUBLIC_AUTHORITY = 'PUBLIC_AUTHORITY',
  MUNICIPALITY = 'MUNICIPALITY',
  ASSOCIATION = 'ASSOCIATION',
  HEALTH_INSURER = 'HEALTH_INSURER',
  INITIATIVE = 'INITIATIVE',
  PLANNING_OFFICE = 'PLANNING_OFFICE',
  MEDIA = 'MEDIA',
}
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'What an actor is (Akteursart).',
  valuesConfig: {
    BUSINESS: { description: 'A business (Unternehmen).' },
    SOLE_TRADER: { description: 'A person trading alone (Einzelunternehmen).' },
    NONPROFIT: { description: 'A non-profit organisation (gemeinnützige Organisation).' },
    FACILITY: { description: 'A facility, which somebody else operates (Einrichtung).' },
    EDUCATION: { description: 'A school, nursery or other place of learning (Bildungseinrichtung).' },
    RELIGIOUS: { description: 'A religious community (Religionsgemeinschaft).' },
    HOUSING_COMPANY: { description: 'A housing company (Wohnungsunternehmen).' },
    FOUNDATION: { description: 'A foundation (Stiftung).' },
    PUBLIC_AUTHORITY: { description: 'A public authority (Behörde).' },
    MUNICIPALITY: { description: 'A municipality (Kommune).' },
    ASSOCIATION: { description: 'An umbrella association (Verband).' },
    HEALTH_INSURER: { description: 'A health insurer (Krankenkasse).' },
    INITIATIVE: { description: 'An initiative without a legal form (Initiative).' },
    PLANNING_OFFICE: { description: 'A planning office (Planungsbüro).' },
    MEDIA: { description: 'A medium (Medium).' },
  },
});

export enum ActorNameKind {
  OFFICIAL = 'OFFICIAL',
  FORMER = 'FORMER',
  SHORT = 'SHORT',
  BRAND = 'BRAND',
  ALSO = 'ALSO',
}
registerEnumType(ActorNameKind, {
  name: 'ActorNameKind',
  description: 'What a further name of an actor is.',
  valuesConfig: {
    OFFICIAL: { description: 'The name in the register or statute.' },
    FORMER: { description: 'A name the actor no longer bears.' },
    SHORT: { description: 'A short name.' },
    BRAND: { description: 'The name on the door.' },
    ALSO: { description: 'Another spelling.' },
  },
});

@ObjectType({ implements: Node, description: 'A further name of an actor.' })
export class ActorName extends Node {
  @Field(() => ActorNameKind, { description: 'What the name is.' })
  kind!: ActorNameKind;

  @Field(() => String, { description: 'The name.' })
  name!: string;
}

@ObjectType({ description: 'How an organisation is reached in public; never the contact of a person.' })
export class PublicContact {
  @Field(() => String, { nullable: true, description: 'Street and house number.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Web address.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'The organisation\'s own e-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The organisation\'s own phone number.' })
  phone?: string | null;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({ implements: [OfficeRecord, Node], description: 'An organisation, business, initiative or facility as one office keeps it (Akteur).' })
export class Actor extends OfficeRecord {
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The owning office\'s number and the record\'s uuid.' })
  ref!: string;

  @Field(() => ActorKind, { description: 'What the actor is.' })
  kind!: ActorKind;

  @Field(() => String, { description: 'The name it is shown under.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the actor does, in its own words.' })
  portrait?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the entry was archived; null while it is kept.' })
  archivedAt?: Date | null;
}

export const ActorConnection = connectionOf(Actor, 'Actor');

export enum ActorOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
}
registerEnumType(ActorOrder, {
  name: 'ActorOrder',
  description: 'How a list of actors is sorted.',
  valuesConfig: {
    NAME_ASC: { description: 'By name, as a German dictionary sorts.' },
    NAME_DESC: { description: 'By name, backwards.' },
    CREATED_ASC: { description: 'Oldest entry first.' },
    CREATED_DESC: { description: 'Newest entry first.' },
  },
});
