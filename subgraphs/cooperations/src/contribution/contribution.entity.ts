import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import { Column, Entity } from 'typeorm';
import type { CooperationKind } from '../cooperation/cooperation.enums';

/** What was given in a cooperation, as one office states it; null is unknown. */
@Entity({ schema: 'cooperations', name: 'contribution' })
export class ContributionEntity extends OwnedEntity {
  @Column({ name: 'cooperation_office_id', type: 'integer' })
  cooperationOfficeId!: number;

  @Column({ name: 'cooperation_id', type: 'uuid' })
  cooperationId!: string;

  @Column({ type: 'text' })
  kind!: CooperationKind;

  @Column({ name: 'period_text', type: 'text' })
  period!: string;

  @Column({ type: 'text' })
  possible!: string;

  @Column({ type: 'text' })
  certain!: string;

  @Column({ type: 'integer', nullable: true })
  people!: number | null;

  /** As PostgreSQL writes a numeric. */
  @Column({ type: 'numeric', nullable: true })
  hours!: string | number | null;

  @Column({ name: 'in_kind_value', type: 'numeric', nullable: true })
  inKindValue!: string | null;

  @Column({ type: 'numeric', nullable: true })
  money!: string | null;

  @Column({ type: 'text', nullable: true })
  evidence!: string | null;

  @Column({ name: 'evidence_url', type: 'text', nullable: true })
  evidenceUrl!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
