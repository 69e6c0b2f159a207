import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A working group as far as events knows it: where it is at home. */
@Directive('@key(fields: "ref")')
@ObjectType('WorkingGroup', {
  description: 'A group of a network that works on one topic (Arbeitsgruppe, AG).',
})
export class WorkingGroupStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;
}
