import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';
import type { IdentifierScheme } from './identifier.enums';

/** A number under which a register knows the actor. */
@Entity({ schema: 'actors', name: 'actor_identifier' })
export class ActorIdentifierEntity extends OwnedEntity {
  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ type: 'text' })
  scheme!: IdentifierScheme;

  @Column({ type: 'text' })
  value!: string;

  @Column({ type: 'text', nullable: true })
  court!: string | null;

  /** Whether the actor's entry is kept; what an archived one has may be given again. */
  @Column({ name: 'is_live', type: 'boolean' })
  isLive!: boolean;

  @Column({ name: 'naming_limit', type: 'text' })
  namingLimit!: Visibility;

  @Column({ name: 'source_kind', type: 'text' })
  sourceKind!: SourceKind;

  @Column({ type: 'text', nullable: true })
  citation!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
