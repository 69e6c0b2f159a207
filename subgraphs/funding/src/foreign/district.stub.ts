import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A district, which the register keeps: known here by its official key only. */
@Directive('@key(fields: "ref")')
@ObjectType('District', { description: "One of Berlin's twelve districts (Bezirk)." })
export class DistrictStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The official key.' })
  ref!: string;
}
