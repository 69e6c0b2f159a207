import { Euro } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { ProjectStatus } from '../project/project.enum';

@ObjectType({ description: 'How many projects in one state run in a period.' })
export class ProjectStatusCount {
  @Field(() => ProjectStatus, { description: 'The state in which they are today.' })
  status!: ProjectStatus;

  @Field(() => Int, { description: 'How many run in the period for certain, by their stated period.' })
  certain!: number;

  @Field(() => Int, { description: 'How many more may run in it; what is stated does not tell.' })
  possible!: number;
}

@ObjectType({ description: 'Who is named in one role of the projects that run in a period.' })
export class ProjectRoleFigures {
  @Field(() => Int, {
    description:
      'How many organisations; each counts once, also one that several offices keep and have linked. Those hidden from the viewer do not count.',
  })
  organisationCount!: number;

  @Field(() => Int, {
    description:
      'In how many projects nobody is named in the role whom the viewer sees: not stated, or nobody.',
  })
  unnamedProjectCount!: number;
}

@ObjectType({ description: 'What grants pay in one cash year, as far as it is known.' })
export class CashYearFigures {
  @Field(() => Int, { description: 'The year in which it is paid (Kassenjahr).' })
  cashYear!: number;

  @Field(() => Euro, { description: 'What the known instalments add up to; unknown ones are not in it.' })
  stated!: string;

  @Field(() => Int, { description: 'How many instalments are not known and so left out.' })
  unknownCount!: number;
}

@ObjectType({
  description:
    'What is published of calls (Aufrufe) in a period; what no source states is left out of a sum and counted beside it.',
})
export class CallFigures {
  @Field(() => Int, { description: 'How many take applications in the period for certain.' })
  certain!: number;

  @Field(() => Int, {
    description: 'How many more may do so; what is stated does not tell, or nothing is stated.',
  })
  possible!: number;

  @Field(() => Int, { description: 'How many they select together at most, as far as it is known.' })
  quota!: number;

  @Field(() => Int, { description: 'Of how many calls the quota is not known.' })
  quotaUnknownCount!: number;

  @Field(() => Int, {
    description:
      'How many were selected, as published: by the call itself before others, the newest result first.',
  })
  selectedCount!: number;

  @Field(() => Int, { description: 'For how many calls nobody published that, decided or not.' })
  selectedUnknownCount!: number;

  @Field(() => Int, { description: 'How many of the selected are named publicly.' })
  namedCount!: number;

  @Field(() => Int, { description: 'How many of the selected dropped out, as published.' })
  droppedOutCount!: number;

  @Field(() => Int, { description: 'For how many calls nobody published that; it may be none.' })
  droppedOutUnknownCount!: number;
}
