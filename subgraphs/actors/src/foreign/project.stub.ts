import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A project as far as actors knows it: where it is at home. */
@Directive('@key(fields: "ref")')
@ObjectType('Project', {
  description: 'An undertaking with a period, paid by grants (Projekt).',
})
export class ProjectStub {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;
}
