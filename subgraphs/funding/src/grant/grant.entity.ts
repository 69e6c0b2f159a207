import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';

/** Money promised to a project. The wall's columns follow the project. */
@Entity({ schema: 'funding', name: 'grant' })
export class GrantEntity extends OwnedEntity {
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  /** By the name of the time; null is not stated. */
  @Column({ type: 'text', nullable: true })
  programme!: string | null;

  /** Null is unknown, which is not zero. A decimal text: money is never a float. */
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  amount!: string | null;

  @Column({ name: 'amount_source', type: 'text' })
  amountSource!: SourceKind;

  @Column({ name: 'period_text', type: 'text', nullable: true })
  period!: string | null;

  @Column({ name: 'period_source', type: 'text' })
  periodSource!: SourceKind;

  @Column({ type: 'daterange', nullable: true })
  possible!: string | null;

  @Column({ type: 'daterange', nullable: true })
  certain!: string | null;

  /** The year whose money it is; null is not stated. */
  @Column({ name: 'programme_year', type: 'integer', nullable: true })
  programmeYear!: number | null;

  @Column({ name: 'instalments_complete', type: 'boolean' })
  instalmentsComplete!: boolean;

  /** The programme of the register; null is not known. */
  @Column({ name: 'programme_id', type: 'integer', nullable: true })
  programmeId!: number | null;

  @Column({ name: 'fund_id', type: 'integer', nullable: true })
  fundId!: number | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
