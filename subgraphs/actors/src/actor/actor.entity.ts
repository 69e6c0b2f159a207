import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';
import type { PlaceColumns } from '../site/site.entity';
import type { PlanningAreaEdition } from '../site/site.enums';
import type { ActorKind } from './actor.enums';

/** An organisation, business, initiative or facility as one office keeps it. Its contact is the organisation's own, never a person's. */
@Entity({ schema: 'actors', name: 'actor' })
export class ActorEntity extends OwnedEntity implements PlaceColumns {
  @Column({ type: 'text' })
  kind!: ActorKind;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  street!: string | null;

  @Column({ name: 'postal_code', type: 'text', nullable: true })
  postalCode!: string | null;

  @Column({ type: 'text', nullable: true })
  city!: string | null;

  @Column({ name: 'district_id', type: 'text', nullable: true })
  districtId!: string | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  portrait!: string | null;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;

  /** Since when it bears its name. */
  @Column({ name: 'name_period_text', type: 'text', nullable: true })
  namePeriodText!: string | null;

  @Column({ name: 'name_possible', type: 'daterange', nullable: true })
  namePossible!: string | null;

  @Column({ name: 'name_certain', type: 'daterange', nullable: true })
  nameCertain!: string | null;

  @Column({ name: 'name_period_source', type: 'text' })
  namePeriodSource!: SourceKind;

  @Column({ name: 'name_period_citation', type: 'text', nullable: true })
  namePeriodCitation!: string | null;

  @Column({ type: 'numeric', nullable: true })
  latitude!: string | null;

  @Column({ type: 'numeric', nullable: true })
  longitude!: string | null;

  @Column({ name: 'planning_area', type: 'text', nullable: true })
  planningArea!: string | null;

  @Column({ name: 'planning_area_edition', type: 'text', nullable: true })
  planningAreaEdition!: PlanningAreaEdition | null;

  @Column({ name: 'locality_id', type: 'text', nullable: true })
  localityId!: string | null;

  @Column({ name: 'area_id', type: 'integer', nullable: true })
  areaId!: number | null;

  @Column({ name: 'is_outside_areas', type: 'boolean' })
  isOutsideAreas!: boolean;

  /** Since when it sits there. */
  @Column({ name: 'place_period_text', type: 'text', nullable: true })
  placePeriodText!: string | null;

  @Column({ name: 'place_possible', type: 'daterange', nullable: true })
  placePossible!: string | null;

  @Column({ name: 'place_certain', type: 'daterange', nullable: true })
  placeCertain!: string | null;

  @Column({ name: 'established_text', type: 'text', nullable: true })
  establishedText!: string | null;

  @Column({ type: 'daterange', nullable: true })
  established!: string | null;

  @Column({ name: 'fields_of_activity', type: 'text', array: true })
  fieldsOfActivity!: string[];

  @Column({ type: 'text', array: true })
  languages!: string[];

  @Column({ name: 'opening_hours', type: 'text', nullable: true })
  openingHours!: string | null;

  @Column({ type: 'text', nullable: true })
  accessibility!: string | null;

  @Column({ type: 'jsonb' })
  links!: { label: string; url: string }[];

  /** Made and kept by the database. */
  @Column({ name: 'organisation_id', type: 'uuid', insert: false, update: false })
  organisationId!: string;
}
