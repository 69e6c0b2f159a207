import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A cooperation as far as events knows it: where it is at home. */
@Directive('@key(fields: "ref")')
@ObjectType('Cooperation', {
  description: 'A cooperation of at least two actors, also of different offices (Kooperation).',
})
export class CooperationStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;
}
