import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { DateTime } from '@kiezgraph/kernel/graphql/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ActorKind } from './actor.enums';

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

  @Field(() => String, { nullable: true, description: "The organisation's own e-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The organisation's own phone number." })
  phone?: string | null;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({
  implements: [OfficeRecord, Node],
  description: 'An organisation, business, initiative or facility as one office keeps it (Akteur).',
})
export class Actor extends OfficeRecord {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;

  @Field(() => ActorKind, { description: 'What the actor is.' })
  kind!: ActorKind;

  @Field(() => String, { description: 'The name it is shown under.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the actor does, in its own words.' })
  portrait?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the entry was archived; null while it is kept.',
  })
  archivedAt?: Date | null;
}

export const ActorConnection = connectionOf(Actor, 'Actor');
