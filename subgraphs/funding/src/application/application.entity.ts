import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';
import type { ActorKind } from '../foreign/actor-kind.enums';
import type { ApplicationStatus } from './application.enums';

/** What answers a call, as the office that keeps the call writes it down. The wall's columns follow the call, or hide it. */
@Entity({ schema: 'funding', name: 'application' })
export class ApplicationEntity extends OwnedEntity {
  @Column({ name: 'call_id', type: 'uuid' })
  callId!: string;

  @Column({ name: 'applicant_office_id', type: 'integer', nullable: true })
  applicantOfficeId!: number | null;

  /** Null where the applicant is not known, as its name was not published. */
  @Column({ name: 'applicant_id', type: 'uuid', nullable: true })
  applicantId!: string | null;

  /** What the applicant was, as its home said when the application was written down. */
  @Column({ name: 'applicant_kind', type: 'text', nullable: true })
  applicantKind!: ActorKind | null;

  @Column({ name: 'applies_as_district', type: 'boolean' })
  appliesAsDistrict!: boolean;

  /** Null is not stated. */
  @Column({ name: 'has_programme_area', type: 'boolean', nullable: true })
  hasProgrammeArea!: boolean | null;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'text' })
  status!: ApplicationStatus;

  @Column({ name: 'project_id', type: 'uuid', nullable: true })
  projectId!: string | null;

  /** PUBLIC where the applicant was named publicly, OFFICE else. */
  @Column({ name: 'naming_limit', type: 'text' })
  namingLimit!: Visibility;

  @Column({ name: 'naming_source', type: 'text', nullable: true })
  namingSource!: SourceKind | null;

  @Column({ name: 'naming_citation', type: 'text', nullable: true })
  namingCitation!: string | null;

  @Column({ name: 'named_on', type: 'date', nullable: true })
  namedOn!: string | null;

  /** When it was submitted, in EDTF; null is not stated. */
  @Column({ name: 'period_text', type: 'text', nullable: true })
  submitted!: string | null;

  @Column({ type: 'daterange', nullable: true })
  possible!: string | null;

  @Column({ type: 'daterange', nullable: true })
  certain!: string | null;
}
