import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';
import type { EventKind } from '../event/event.words';

/** A row of events: by a rule, by a target for the year, or both. */
@Entity({ schema: 'events', name: 'series' })
export class SeriesEntity extends OwnedEntity {
  @Column({ type: 'text' })
  kind!: EventKind;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ name: 'online_url', type: 'text', nullable: true })
  onlineUrl!: string | null;

  /** In RFC 5545, without time of day. */
  @Column({ type: 'text', nullable: true })
  rule!: string | null;

  @Column({ name: 'first_on', type: 'date', nullable: true })
  firstOn!: string | null;

  /** `HH:MM` in Berlin. */
  @Column({ name: 'start_time', type: 'text', nullable: true })
  startTime!: string | null;

  @Column({ name: 'duration_minutes', type: 'integer', nullable: true })
  durationMinutes!: number | null;

  @Column({ name: 'yearly_target', type: 'integer', nullable: true })
  yearlyTarget!: number | null;

  @Column({ name: 'yearly_target_source', type: 'text' })
  yearlyTargetSource!: SourceKind;

  @Column({ name: 'yearly_target_citation', type: 'text', nullable: true })
  yearlyTargetCitation!: string | null;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason!: string | null;

  @Column({ name: 'network_office_id', type: 'integer', nullable: true })
  networkOfficeId!: number | null;

  @Column({ name: 'network_id', type: 'uuid', nullable: true })
  networkId!: string | null;

  @Column({ name: 'working_group_office_id', type: 'integer', nullable: true })
  workingGroupOfficeId!: number | null;

  @Column({ name: 'working_group_id', type: 'uuid', nullable: true })
  workingGroupId!: string | null;
}

/** An actor that organises the events of a series. */
@Entity({ schema: 'events', name: 'series_organiser' })
export class SeriesOrganiserEntity extends OwnedEntity {
  @Column({ name: 'series_id', type: 'uuid' })
  seriesId!: string;

  @Column({ name: 'actor_office_id', type: 'integer' })
  actorOfficeId!: number;

  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
