import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A network as far as events knows it: where it is at home. */
@Directive('@key(fields: "ref")')
@ObjectType('Network', {
  description: 'A network of organisations in a neighbourhood (Kieznetzwerk).',
})
export class NetworkStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;
}
