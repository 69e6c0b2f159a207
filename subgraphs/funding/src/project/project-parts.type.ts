import { Source } from '@kiezgraph/kernel/graphql/source';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProjectGoalTag } from './project-aims.enum';
import { ProjectField } from './project.enum';

@ObjectType({ description: 'Another title under which a project is known (weiterer Titel).' })
export class ProjectTitle {
  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => Source, { description: 'Where the title comes from.' })
  source!: Source;
}

@ObjectType({ description: 'What a project wants to reach (Projektziel).' })
export class ProjectGoal {
  @Field(() => String, { description: 'The goal in the words of the project.' })
  text!: string;

  @Field(() => [ProjectGoalTag], { description: 'Which goals of the network that serves.' })
  tags!: ProjectGoalTag[];
}

@ObjectType({ description: 'A number by which a project is measured (Indikator).' })
export class ProjectIndicator {
  @Field(() => String, { description: 'What is counted.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it counts persons; then only its own office sees it here.' })
  countsPersons!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many are wanted; null is unknown, not zero.' })
  planned?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were reached; null is unknown, not zero.' })
  reached?: number | null;
}

@ObjectType({ description: 'What one source states of one field of a project (Angabe einer Quelle).' })
export class ProjectValue {
  @Field(() => ID, { description: 'The key by which the value is preferred or removed.' })
  id!: string;

  @Field(() => ProjectField, { description: 'The field of the project.' })
  field!: ProjectField;

  @Field(() => String, { nullable: true, description: 'The value in the form of its field.' })
  value?: string | null;

  @Field(() => Source, { description: 'Where the value comes from.' })
  source!: Source;

  @Field(() => Boolean, { description: 'Whether it is the value that the project itself shows.' })
  isPreferred!: boolean;
}
