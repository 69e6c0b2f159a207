import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { Role } from '@kiezgraph/kernel/viewer';
import { Column, Entity } from 'typeorm';

/** A person's role in an office for a period. The personal values of the register live here and nowhere else. */
@Entity({ schema: 'register', name: 'membership' })
export class MembershipEntity extends OwnedEntity {
  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text', nullable: true })
  issuer!: string | null;

  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ name: 'assignment_id', type: 'integer', nullable: true })
  assignmentId!: number | null;

  /** The actor of the office that the person speaks for. */
  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;

  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;
}
