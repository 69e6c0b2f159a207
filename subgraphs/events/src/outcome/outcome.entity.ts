import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';
import type { OutcomeKind, SubjectType } from './outcome.words';

/** What an event led to. */
@Entity({ schema: 'events', name: 'outcome' })
export class OutcomeEntity extends OwnedEntity {
  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  @Column({ type: 'text' })
  kind!: OutcomeKind;

  @Column({ type: 'text' })
  description!: string;

  /** Null is not known, which is not one. */
  @Column({ type: 'integer', nullable: true })
  quantity!: number | null;

  @Column({ name: 'subject_type', type: 'text', nullable: true })
  subjectType!: SubjectType | null;

  @Column({ name: 'subject_office_id', type: 'integer', nullable: true })
  subjectOfficeId!: number | null;

  @Column({ name: 'subject_id', type: 'uuid', nullable: true })
  subjectId!: string | null;

  @Column({ name: 'period_text', type: 'text', nullable: true })
  period!: string | null;

  @Column({ type: 'daterange', nullable: true })
  possible!: string | null;

  @Column({ type: 'daterange', nullable: true })
  certain!: string | null;

  @Column({ name: 'source_kind', type: 'text' })
  sourceKind!: SourceKind;

  @Column({ type: 'text', nullable: true })
  citation!: string | null;

  @Column({ name: 'naming_limit', type: 'text' })
  namingLimit!: Visibility;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
