import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An actor as far as events knows it: where it is at home. */
@Directive('@key(fields: "ref")')
@ObjectType('Actor', {
  description: 'An organisation, business, initiative or facility as one office keeps it (Akteur).',
})
export class ActorStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;
}
