import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A district as far as events knows it: its official key. */
@Directive('@key(fields: "ref")')
@ObjectType('District', {
  description: "One of Berlin's twelve districts (Bezirk).",
})
export class DistrictStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The district's official key." })
  ref!: string;
}
