import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import { Column, Entity } from 'typeorm';
import type { ProjectRoleKind, ProjectStatus } from './project.enum';

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

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
