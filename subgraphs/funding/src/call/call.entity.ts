import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import { Column, Entity } from 'typeorm';
import type { ActorKind } from '../foreign/actor-kind.enums';
import type { CallKind, CallStatus, YesNoUnknown } from './call.enums';

/** A call as the office that issues it, or that keeps it for the network, writes it down. */
@Entity({ schema: 'funding', name: 'call' })
export class CallEntity extends OwnedEntity {
  @Column({ type: 'text' })
  kind!: CallKind;

  @Column({ type: 'text' })
  title!: string;

  /** Other titles under which it was published. */
  @Column({ name: 'alternate_titles', type: 'text', array: true })
  alternateTitles!: string[];

  @Column({ type: 'text', nullable: true })
  audience!: string | null;

  @Column({ type: 'text', nullable: true })
  task!: string | null;

  @Column({ type: 'text', array: true })
  topics!: string[];

  /** Whether the topics are named in particular: others are possible. */
  @Column({ name: 'topics_are_open', type: 'boolean' })
  topicsAreOpen!: boolean;

  /** Kinds of actors that may apply; empty leaves it open. */
  @Column({ name: 'eligible_kinds', type: 'text', array: true })
  eligibleKinds!: ActorKind[];

  @Column({ name: 'district_may_apply', type: 'boolean' })
  districtMayApply!: boolean;

  @Column({ name: 'needs_programme_id', type: 'integer', nullable: true })
  needsProgrammeId!: number | null;

  /** Null is unknown. */
  @Column({ type: 'integer', nullable: true })
  quota!: number | null;

  @Column({ type: 'text' })
  advice!: YesNoUnknown;

  @Column({ type: 'text' })
  money!: YesNoUnknown;

  @Column({ name: 'support_period', type: 'text', nullable: true })
  supportPeriod!: string | null;

  @Column({ type: 'text', nullable: true })
  opens!: string | null;

  @Column({ type: 'text', nullable: true })
  closes!: string | null;

  /** From `opens` to `closes`; null when neither is stated. */
  @Column({ name: 'period_text', type: 'text', nullable: true })
  period!: string | null;

  @Column({ type: 'daterange', nullable: true })
  possible!: string | null;

  @Column({ type: 'daterange', nullable: true })
  certain!: string | null;

  /** Whether all applications are written down; else counts of them are lower bounds. */
  @Column({ name: 'application_list_is_complete', type: 'boolean' })
  applicationListIsComplete!: boolean;

  @Column({ type: 'text' })
  status!: CallStatus;
}
