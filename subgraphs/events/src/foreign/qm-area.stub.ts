import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An area as far as events knows it: its number. */
@Directive('@key(fields: "ref")')
@ObjectType('QmArea', {
  description: 'An area of the programme (Quartiersmanagement-Gebiet).',
})
export class QmAreaStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The area's number." })
  ref!: string;
}
