import { AsOf } from '@kiezgraph/kernel/graphql/as-of';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A project that runs, or may run, on the day asked.' })
export class RunningProject {
  @Field(() => AsOf, {
    description:
      'Whether the stated period holds the day, that of the role too where it has one: CERTAIN or POSSIBLE.',
  })
  asOf!: AsOf;
}

@ObjectType({
  description:
    'An organisation with the projects it executes (durchführend) on a day, over all offices and as far as the viewer sees them.',
})
export class ExecutorReport {
  @Field(() => Int, { description: 'How many projects it executes on that day; each counts once.' })
  projectCount!: number;
}
