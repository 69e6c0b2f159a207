import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';
import type { EventKind, EventStatus } from './event.words';

/** A meeting, festival, sitting or the like as one office keeps it. */
@Entity({ schema: 'events', name: 'event' })
export class EventEntity extends OwnedEntity {
  @Column({ type: 'text' })
  kind!: EventKind;

  @Column({ type: 'text' })
  status!: EventStatus;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ name: 'online_url', type: 'text', nullable: true })
  onlineUrl!: string | null;

  @Column({ name: 'time_text', type: 'text' })
  timeText!: string;

  @Column({ type: 'daterange' })
  possible!: string;

  @Column({ type: 'daterange' })
  certain!: string;

  @Column({ name: 'starts_at', type: 'timestamptz', nullable: true })
  startsAt!: Date | null;

  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true })
  endsAt!: Date | null;

  /** The first day on which it may be; kept by the database, as the next. */
  @Column({ name: 'earliest_on', type: 'date', insert: false, update: false })
  earliestOn!: string;

  @Column({ name: 'latest_on', type: 'date', insert: false, update: false })
  latestOn!: string;

  @Column({ name: 'held_on', type: 'date', nullable: true })
  heldOn!: string | null;

  @Column({ type: 'text', nullable: true })
  summary!: string | null;

  /** The state to which a cancelled event returns when it is revived. */
  @Column({ name: 'cancelled_from', type: 'text', nullable: true })
  cancelledFrom!: EventStatus | null;

  @Column({ name: 'cancellation_reason', type: 'text', nullable: true })
  cancellationReason!: string | null;

  @Column({ name: 'network_office_id', type: 'integer', nullable: true })
  networkOfficeId!: number | null;

  @Column({ name: 'network_id', type: 'uuid', nullable: true })
  networkId!: string | null;

  @Column({ name: 'working_group_office_id', type: 'integer', nullable: true })
  workingGroupOfficeId!: number | null;

  @Column({ name: 'working_group_id', type: 'uuid', nullable: true })
  workingGroupId!: string | null;

  @Column({ name: 'project_office_id', type: 'integer', nullable: true })
  projectOfficeId!: number | null;

  @Column({ name: 'project_id', type: 'uuid', nullable: true })
  projectId!: string | null;

  @Column({ type: 'integer', nullable: true })
  ordinal!: number | null;

  /** Numbers of the register. */
  @Column({ name: 'area_ids', type: 'integer', array: true })
  areaIds!: number[];

  @Column({ name: 'target_groups', type: 'text', array: true })
  targetGroups!: string[];

  @Column({ type: 'text', array: true })
  languages!: string[];

  @Column({ type: 'text', nullable: true })
  accessibility!: string | null;

  @Column({ type: 'text', nullable: true })
  agenda!: string | null;

  @Column({ name: 'time_source', type: 'text' })
  timeSource!: SourceKind;

  @Column({ name: 'time_citation', type: 'text', nullable: true })
  timeCitation!: string | null;

  /** Whether it is stated that no source names an organiser. */
  @Column({ name: 'organisers_unknown', type: 'boolean' })
  organisersUnknown!: boolean;

  @Column({ name: 'series_id', type: 'uuid', nullable: true })
  seriesId!: string | null;

  /** The day on which the rule of the series puts it, whatever day it was moved to. */
  @Column({ name: 'occurrence_on', type: 'date', nullable: true })
  occurrenceOn!: string | null;
}

/** An actor that organises an event; the actor may be kept by another office. */
@Entity({ schema: 'events', name: 'organiser' })
export class OrganiserEntity extends OwnedEntity {
  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  @Column({ name: 'actor_office_id', type: 'integer' })
  actorOfficeId!: number;

  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
