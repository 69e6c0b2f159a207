import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An office as far as events knows it: its number. */
@Directive('@key(fields: "ref")')
@ObjectType('Office', { description: 'An office: the owner of records (Büro).' })
export class OfficeStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The office's number." })
  ref!: string;
}
