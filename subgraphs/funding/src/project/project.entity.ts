import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import { Column, Entity } from 'typeorm';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import type { FieldOfAction, ProjectGoalTag } from './project-aims.enum';
import type { ProjectRoleKind, ProjectStatus } from './project.enum';

/** What a project wants to reach, in its own words, and which of the network's goals that serves. */
export interface StoredGoal {
  readonly text: string;
  readonly tags: readonly ProjectGoalTag[];
}

/** A project as the office that looks after it keeps it. */
@Entity({ schema: 'funding', name: 'project' })
export class ProjectEntity extends OwnedEntity {
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ name: 'period_text', type: 'text' })
  period!: string;

  @Column({ type: 'daterange' })
  possible!: string;

  @Column({ type: 'daterange' })
  certain!: string;

  @Column({ name: 'period_source', type: 'text' })
  periodSource!: SourceKind;

  @Column({ name: 'network_office_id', type: 'integer', nullable: true })
  networkOfficeId!: number | null;

  @Column({ name: 'network_id', type: 'uuid', nullable: true })
  networkId!: string | null;

  /** Numbers of areas; empty is not stated. */
  @Column({ name: 'area_ids', type: 'integer', array: true })
  areaIds!: number[];

  @Column({ name: 'fields_of_action', type: 'text', array: true })
  fieldsOfAction!: FieldOfAction[];

  @Column({ type: 'jsonb' })
  goals!: readonly StoredGoal[];

  @Column({ name: 'target_groups', type: 'text', array: true })
  targetGroups!: string[];

  /** Roles that are stated to be nobody's. */
  @Column({ name: 'roles_of_nobody', type: 'text', array: true })
  rolesOfNobody!: ProjectRoleKind[];

  @Column({ type: 'text' })
  status!: ProjectStatus;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'district_id', type: 'text', nullable: true })
  districtId!: string | null;

  @Column({ name: 'started_on', type: 'date', nullable: true })
  startedOn!: string | null;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn!: string | null;

  @Column({ name: 'withdrawal_reason', type: 'text', nullable: true })
  withdrawalReason!: string | null;
}

/** What an actor, which another subgraph keeps, is in a project. The wall's columns follow the project. */
@Entity({ schema: 'funding', name: 'project_role' })
export class ProjectRoleEntity extends OwnedEntity {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'actor_office_id', type: 'integer' })
  actorOfficeId!: number;

  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ type: 'text' })
  role!: ProjectRoleKind;

  @Column({ name: 'period_text', type: 'text', nullable: true })
  period!: string | null;

  @Column({ type: 'daterange', nullable: true })
  possible!: string | null;

  @Column({ type: 'daterange', nullable: true })
  certain!: string | null;

  @Column({ name: 'source_kind', type: 'text' })
  sourceKind!: SourceKind;

  @Column({ type: 'text', nullable: true })
  citation!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}

/** Another title under which a project is known. The wall's columns follow the project. */
@Entity({ schema: 'funding', name: 'project_title' })
export class ProjectTitleEntity extends OwnedEntity {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'source_kind', type: 'text' })
  sourceKind!: SourceKind;

  @Column({ type: 'text', nullable: true })
  citation!: string | null;
}

/** A number by which a project is measured; one that counts persons stays in its office. */
@Entity({ schema: 'funding', name: 'project_indicator' })
export class ProjectIndicatorEntity extends OwnedEntity {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'counts_persons', type: 'boolean' })
  countsPersons!: boolean;

  @Column({ type: 'integer', nullable: true })
  planned!: number | null;

  @Column({ type: 'integer', nullable: true })
  reached!: number | null;
}
