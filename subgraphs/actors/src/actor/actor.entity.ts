import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import { Column, Entity } from 'typeorm';
import type { ActorKind, ActorNameKind } from './actor.enums';

/** An organisation, business, initiative or facility as one office keeps it. Its contact is the organisation's own, never a person's. */
@Entity({ schema: 'actors', name: 'actor' })
export class ActorEntity extends OwnedEntity {
  @Column({ type: 'text' })
  kind!: ActorKind;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  street!: string | null;

  @Column({ name: 'postal_code', type: 'text', nullable: true })
  postalCode!: string | null;

  @Column({ type: 'text', nullable: true })
  city!: string | null;

  @Column({ name: 'district_id', type: 'text', nullable: true })
  districtId!: string | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  portrait!: string | null;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;
}

/** A further name of an actor. */
@Entity({ schema: 'actors', name: 'actor_name' })
export class ActorNameEntity extends OwnedEntity {
  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ type: 'text' })
  kind!: ActorNameKind;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
