import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import { Column, Entity } from 'typeorm';
import type {
  CooperationInitiator,
  CooperationKind,
  CooperationStatus,
  PartyRole,
} from './cooperation.enums';

/** A cooperation as its proposing office keeps it; status and days are computed from the verdicts of all parties' offices. */
@Entity({ schema: 'cooperations', name: 'cooperation' })
export class CooperationEntity extends OwnedEntity {
  @Column({ type: 'text' })
  kind!: CooperationKind;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ name: 'initiated_by', type: 'text' })
  initiatedBy!: CooperationInitiator;

  @Column({ name: 'period_text', type: 'text', nullable: true })
  period!: string | null;

  @Column({ type: 'text', nullable: true })
  possible!: string | null;

  @Column({ type: 'text', nullable: true })
  certain!: string | null;

  @Column({ name: 'party_offices', type: 'integer', array: true })
  partyOffices!: number[];

  @Column({ name: 'party_terms', type: 'text', array: true })
  partyTerms!: string[];

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'terms_version', type: 'integer', insert: false, update: false })
  termsVersion!: number;

  @Column({ type: 'text', insert: false, update: false })
  status!: CooperationStatus;

  @Column({ name: 'agreed_offices', type: 'integer', array: true, insert: false, update: false })
  agreedOffices!: number[];

  @Column({ name: 'agreed_on', type: 'date', nullable: true, insert: false, update: false })
  agreedOn!: string | null;

  @Column({ name: 'started_on', type: 'date', nullable: true, insert: false, update: false })
  startedOn!: string | null;

  @Column({ name: 'ended_on', type: 'date', nullable: true, insert: false, update: false })
  endedOn!: string | null;

  @Column({ name: 'agreement_stated_on', type: 'date', nullable: true, insert: false, update: false })
  agreementStatedOn!: string | null;

  @Column({ name: 'stands_since', type: 'date', nullable: true, insert: false, update: false })
  standsSince!: string | null;

  @Column({ name: 'fulfilled_on', type: 'date', nullable: true, insert: false, update: false })
  fulfilledOn!: string | null;

  @Column({ name: 'established_on', type: 'date', nullable: true, insert: false, update: false })
  establishedOn!: string | null;

  @Column({ name: 'broken_off_on', type: 'date', nullable: true, insert: false, update: false })
  brokenOffOn!: string | null;
}

/** One party of a cooperation: an actor of any office, in a role. */
@Entity({ schema: 'cooperations', name: 'party' })
export class PartyEntity extends OwnedEntity {
  @Column({ name: 'cooperation_id', type: 'uuid' })
  cooperationId!: string;

  @Column({ name: 'actor_office_id', type: 'integer' })
  actorOfficeId!: number;

  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ type: 'text' })
  role!: PartyRole;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
