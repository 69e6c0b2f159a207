import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';

/** A survey of premises. Null is unknown, which is not zero. */
@Entity({ schema: 'actors', name: 'premises_survey' })
export class PremisesSurveyEntity extends OwnedEntity {
  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'period_text', type: 'text', nullable: true })
  period!: string | null;

  @Column({ type: 'daterange', nullable: true })
  possible!: string | null;

  @Column({ type: 'daterange', nullable: true })
  certain!: string | null;

  @Column({ name: 'area_id', type: 'integer', nullable: true })
  areaId!: number | null;

  @Column({ name: 'network_id', type: 'uuid', nullable: true })
  networkId!: string | null;

  @Column({ name: 'project_office_id', type: 'integer', nullable: true })
  projectOfficeId!: number | null;

  @Column({ name: 'project_id', type: 'uuid', nullable: true })
  projectId!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;

  @Column({ name: 'units_surveyed', type: 'integer', nullable: true })
  unitsSurveyed!: number | null;

  @Column({ name: 'units_surveyed_source', type: 'text' })
  unitsSurveyedSource!: SourceKind;

  @Column({ name: 'units_surveyed_citation', type: 'text', nullable: true })
  unitsSurveyedCitation!: string | null;

  @Column({ name: 'businesses_found', type: 'integer', nullable: true })
  businessesFound!: number | null;

  @Column({ name: 'businesses_found_source', type: 'text' })
  businessesFoundSource!: SourceKind;

  @Column({ name: 'businesses_found_citation', type: 'text', nullable: true })
  businessesFoundCitation!: string | null;

  @Column({ name: 'visited', type: 'integer', nullable: true })
  visited!: number | null;

  @Column({ name: 'visited_source', type: 'text' })
  visitedSource!: SourceKind;

  @Column({ name: 'visited_citation', type: 'text', nullable: true })
  visitedCitation!: string | null;

  @Column({ name: 'joined', type: 'integer', nullable: true })
  joined!: number | null;

  @Column({ name: 'joined_source', type: 'text' })
  joinedSource!: SourceKind;

  @Column({ name: 'joined_citation', type: 'text', nullable: true })
  joinedCitation!: string | null;
}
