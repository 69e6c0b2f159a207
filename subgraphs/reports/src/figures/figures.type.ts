import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'How many organisations the viewer sees, over all domains (Kennzahlen). Entries that offices linked are one organisation; each counts once in a column and once in the total, so columns may add up to more than the total.',
})
export class OrganisationFigures {
  @Field(() => Int, { description: 'Organisations that are kept as actors today, without archived entries.' })
  keptCount!: number;

  @Field(() => Int, {
    description:
      'Organisations named in a cooperation that ran, a project or an event of the period, certainly or possibly. Days of a begin, an end or of holding count before a stated period; a role, too, must be of the period.',
  })
  activeCount!: number;

  @Field(() => Int, { description: 'Those of them of which what is stated leaves no doubt.' })
  certainlyActiveCount!: number;

  @Field(() => Int, {
    description:
      'Those that are a named party of a cooperation that ran; what was only proposed or agreed did not.',
  })
  inCooperationsCount!: number;

  @Field(() => Int, { description: 'Those that have a role in a project.' })
  inProjectsCount!: number;

  @Field(() => Int, { description: 'Those that organise an event.' })
  inEventsCount!: number;
}
