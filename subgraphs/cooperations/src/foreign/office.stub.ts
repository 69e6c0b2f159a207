import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A reference to an office of the register. */
@Directive('@key(fields: "ref")')
@ObjectType('Office', { description: 'An office: the owner of records (Büro).' })
export class OfficeStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The office's number." })
  ref!: string;
}
