import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from './actor.entity';
import { Actor } from './actor.type';

@ObjectType({ description: 'A link to something about an actor.' })
export class ActorLink {
  @Field(() => String, { description: 'What is found there.' })
  label!: string;

  @Field(() => String, { description: 'The web address.' })
  url!: string;
}

/** What an actor tells of itself. */
@Resolver(() => Actor)
export class ActorProfileResolver {
  @FieldResolver(() => [String], { description: 'What it is active in, in words people search for.' })
  fieldsOfActivity(@Root() row: ActorEntity): string[] {
    return row.fieldsOfActivity;
  }

  @FieldResolver(() => [String], {
    description: 'The languages it can be spoken to in, by their codes of ISO 639-1.',
  })
  languages(@Root() row: ActorEntity): string[] {
    return row.languages;
  }

  @FieldResolver(() => String, { nullable: true, description: 'When it is open, in words.' })
  openingHours(@Root() row: ActorEntity): string | null {
    return row.openingHours;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'How it can be reached without barriers, in words.',
  })
  accessibility(@Root() row: ActorEntity): string | null {
    return row.accessibility;
  }

  @FieldResolver(() => [ActorLink], { description: 'Links, as its office gives them.' })
  links(@Root() row: ActorEntity): ActorLink[] {
    return row.links;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Since when it is established in the area, as stated, in EDTF (ISO 8601-2); null is not stated.',
  })
  establishedInAreaSince(@Root() row: ActorEntity): string | null {
    return row.establishedText;
  }
}
