import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import { Column, Entity } from 'typeorm';
import type { EventKind } from '../event/event.words';
import type { PeopleState } from './figure.words';

/** How many people came in a year, by what kind of event. */
export type PeopleByKind = Partial<Record<EventKind, number>>;

/** How many came to the events of an office in a year, as it published it. */
@Entity({ schema: 'events', name: 'attendance_figure' })
export class AttendanceFigureEntity extends OwnedEntity {
  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'event_count', type: 'integer' })
  eventCount!: number;

  @Column({ name: 'counted_event_count', type: 'integer' })
  countedEventCount!: number;

  @Column({ name: 'uncertain_event_count', type: 'integer' })
  uncertainEventCount!: number;

  @Column({ type: 'integer', nullable: true })
  people!: number | null;

  @Column({ name: 'people_state', type: 'text' })
  peopleState!: PeopleState;

  @Column({ name: 'by_kind', type: 'jsonb', nullable: true })
  byKind!: PeopleByKind | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}
