import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { Column, Entity } from 'typeorm';
import type { ErasureReason, LegalBasis } from './contact.enums';

/** A natural person whom an office contacts for an actor. Its personal values live here and nowhere else. */
@Entity({ schema: 'actors', name: 'contact' })
export class ContactEntity extends OwnedEntity {
  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ name: 'function_title', type: 'text', nullable: true })
  function!: string | null;

  @Column({ type: 'text', nullable: true })
  purpose!: string | null;

  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis!: LegalBasis;

  @Column({ name: 'consented_on', type: 'date', nullable: true })
  consentedOn!: string | null;

  @Column({ name: 'consent_visibility', type: 'text', nullable: true })
  consentVisibility!: Visibility | null;

  @Column({ name: 'retain_until_on', type: 'date' })
  retainUntilOn!: string;

  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;

  @Column({ name: 'erased_by', type: 'uuid', nullable: true })
  erasedBy!: string | null;

  @Column({ name: 'erasure_reason', type: 'text', nullable: true })
  erasureReason!: ErasureReason | null;
}
