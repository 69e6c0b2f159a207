import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A reference to an actor; what it is, is answered at home, for those who may see it. */
@Directive('@key(fields: "ref")')
@ObjectType('Actor', {
  description: 'An organisation, business, initiative or facility as one office keeps it (Akteur).',
})
export class ActorStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;
}
