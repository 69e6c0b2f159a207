import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { Column, Entity } from 'typeorm';

/** What was said at an event; seen no further than the event, and by its own office only unless it says more. */
@Entity({ schema: 'events', name: 'minutes' })
export class MinutesEntity extends OwnedEntity {
  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  @Column({ type: 'text', nullable: true })
  content!: string | null;

  @Column({ name: 'naming_limit', type: 'text' })
  namingLimit!: Visibility;
}
