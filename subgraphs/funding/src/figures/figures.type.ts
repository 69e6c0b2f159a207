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
