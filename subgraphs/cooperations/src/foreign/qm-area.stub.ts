import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An area, which the register keeps: known here by its number only. */
@Directive('@key(fields: "ref")')
@ObjectType('QmArea', { description: 'An area of neighbourhood management (QM-Gebiet).' })
export class QmAreaStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The area's number." })
  ref!: string;
}
