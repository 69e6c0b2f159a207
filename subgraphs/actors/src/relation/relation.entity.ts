import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';
import type { ActorRelationKind } from './relation.enums';

/** What one actor is to another, as the office of one of them states it. */
@Entity({ schema: 'actors', name: 'actor_relation' })
export class ActorRelationEntity extends OwnedEntity {
  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ type: 'text' })
  kind!: ActorRelationKind;

  /** Whether the stating office's actor is the first of the two. */
  @Column({ name: 'is_outgoing', type: 'boolean' })
  isOutgoing!: boolean;

  @Column({ name: 'other_office_id', type: 'integer' })
  otherOfficeId!: number;

  @Column({ name: 'other_id', type: 'uuid' })
  otherId!: string;

  @Column({ name: 'period_text', type: 'text', nullable: true })
  periodText!: string | null;

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
