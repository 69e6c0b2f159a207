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
      'Organisations named in a cooperation, project or event of the period, certainly or possibly; what states no time may fall in any period.',
  })
  activeCount!: number;

  @Field(() => Int, { description: 'Those of them of which a stated period leaves no doubt.' })
  certainlyActiveCount!: number;

  @Field(() => Int, { description: 'Those that are a named party of a cooperation.' })
  inCooperationsCount!: number;

  @Field(() => Int, { description: 'Those that have a role in a project.' })
  inProjectsCount!: number;

  @Field(() => Int, { description: 'Those that organise an event.' })
  inEventsCount!: number;
}
