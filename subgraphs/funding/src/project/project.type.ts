import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { FieldOfAction } from './project-aims.enum';
import { ProjectGoal } from './project-parts.type';
import { ProjectRoleKind, ProjectStatus } from './project.enum';

@ObjectType({ description: 'What an actor is in a project (Projektbeteiligung).' })
export class ProjectRole {
  @Field(() => ID, { description: 'The key by which the role is taken away again.' })
  id!: string;

  @Field(() => ProjectRoleKind, { description: 'What the actor is in the project.' })
  role!: ProjectRoleKind;

  @Field(() => String, {
    nullable: true,
    description: 'From when to when it has the role, as stated, in EDTF (ISO 8601-2).',
  })
  period?: string | null;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({
  implements: [OfficeRecord, Node],
  description: 'An undertaking with a period, paid by grants (Projekt).',
})
export class Project extends OfficeRecord {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What the project is for and does.' })
  description?: string | null;

  @Field(() => ProjectStatus, { description: 'Where the project stands in its life.' })
  status!: ProjectStatus;

  @Field(() => String, { description: 'From when to when, as stated, in EDTF (ISO 8601-2).' })
  period!: string;

  @Field(() => SourceKind, { description: 'Where the period comes from.' })
  periodSource!: SourceKind;

  @Field(() => [FieldOfAction], { description: 'Its fields of action; empty is not stated.' })
  fieldsOfAction!: FieldOfAction[];

  @Field(() => [ProjectGoal], { description: 'What it wants to reach; empty is not stated.' })
  goals!: ProjectGoal[];

  @Field(() => [String], { description: 'The groups it is for; empty is not stated.' })
  targetGroups!: string[];

  @Field(() => [ProjectRoleKind], { description: "The roles that are stated to be nobody's." })
  rolesOfNobody!: ProjectRoleKind[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was submitted and so opened to the oversight of its district.',
  })
  submittedAt?: Date | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it really began.' })
  startedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it really ended.' })
  endedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawalReason?: string | null;
}

export const ProjectConnection = connectionOf(Project, 'Project');
