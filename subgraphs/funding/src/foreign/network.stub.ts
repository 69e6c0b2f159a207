import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A network, which the subgraph actors keeps: known here by its reference only. */
@Directive('@key(fields: "ref")')
@ObjectType('Network', {
  description: 'A lasting tie of many actors, such as a neighbourhood network (Netzwerk).',
})
export class NetworkStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;
}
