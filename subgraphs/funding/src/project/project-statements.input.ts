import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Field, ID, InputType } from 'type-graphql';
import { FieldOfAction, ProjectGoalTag } from './project-aims.enum';
import { ProjectRoleKind } from './project.enum';

@InputType({ description: 'Another title under which a project is known.' })
export class ProjectTitleInput {
  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => SourceInput, {
    nullable: true,
    description: "Where the title comes from; the record's own source if absent.",
  })
  source?: SourceInput | null;
}

@InputType({ description: 'What a project wants to reach.' })
export class ProjectGoalInput {
  @Field(() => String, { description: 'The goal in the words of the project, at most 500 characters.' })
  text!: string;

  @Field(() => [ProjectGoalTag], {
    nullable: true,
    description: 'Which goals of the network that serves, at most 4.',
  })
  tags?: ProjectGoalTag[] | null;
}

/** What can be stated when a project is made and later; a list that is given takes the place of the one before. */
@InputType({ description: 'What is stated of a project.' })
export abstract class ProjectStatementsInput {
  @Field(() => String, {
    nullable: true,
    description: 'What the project is for and does; null takes it away.',
  })
  description?: string | null;

  @Field(() => SourceInput, {
    nullable: true,
    description:
      "Where the period comes from; the record's own source if absent or null. Goes with `period`.",
  })
  periodSource?: SourceInput | null;

  @Field(() => [ProjectTitleInput], {
    nullable: true,
    description: 'All other titles under which the project is known, at most 20.',
  })
  alternateTitles?: ProjectTitleInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "All areas it works in, at most 40; empty is not stated. A new project works in its office's area if absent.",
  })
  areaIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The network that the project serves; of any office, as long as the viewer sees it; null takes it away.',
  })
  networkId?: string | null;

  @Field(() => [FieldOfAction], { nullable: true, description: 'All its fields of action.' })
  fieldsOfAction?: FieldOfAction[] | null;

  @Field(() => [ProjectGoalInput], { nullable: true, description: 'All its goals, at most 20.' })
  goals?: ProjectGoalInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All groups it is for, at most 20, each at most 100 characters.',
  })
  targetGroups?: string[] | null;

  @Field(() => [ProjectRoleKind], {
    nullable: true,
    description:
      "All roles that are stated to be nobody's; a role that nobody is named in is else not stated.",
  })
  rolesOfNobody?: ProjectRoleKind[] | null;
}
