import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';
import type { ActorNameKind } from './name.enums';

/** A further or earlier name of an actor; the one it is shown under today stands in the actor itself. */
@Entity({ schema: 'actors', name: 'actor_name' })
export class ActorNameEntity extends OwnedEntity {
  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ type: 'text' })
  kind!: ActorNameKind;

  @Column({ type: 'text' })
  name!: string;

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
