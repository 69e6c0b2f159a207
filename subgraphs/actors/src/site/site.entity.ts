import { OwnedEntity } from '@kiezgraph/kernel/db/owned.entity';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Column, Entity } from 'typeorm';
import type { PlanningAreaEdition } from './site.enums';

/** Where something is: what the main place in the actor and every further site have in common. */
export interface PlaceColumns {
  street: string | null;
  postalCode: string | null;
  city: string | null;
  districtId: string | null;
  latitude: string | null;
  longitude: string | null;
  planningArea: string | null;
  planningAreaEdition: PlanningAreaEdition | null;
  localityId: string | null;
  areaId: number | null;
  isOutsideAreas: boolean;
}

/** A further place of an actor, or an earlier main one; the main place of today stands in the actor itself. */
@Entity({ schema: 'actors', name: 'actor_site' })
export class ActorSiteEntity extends OwnedEntity implements PlaceColumns {
  @Column({ name: 'actor_id', type: 'uuid' })
  actorId!: string;

  @Column({ name: 'is_main', type: 'boolean' })
  isMain!: boolean;

  @Column({ type: 'text', nullable: true })
  street!: string | null;

  @Column({ name: 'postal_code', type: 'text', nullable: true })
  postalCode!: string | null;

  @Column({ type: 'text', nullable: true })
  city!: string | null;

  @Column({ name: 'district_id', type: 'text', nullable: true })
  districtId!: string | null;

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

  @Column({ name: 'period_text', type: 'text', nullable: true })
  periodText!: string | null;

  @Column({ type: 'daterange', nullable: true })
  possible!: string | null;

  @Column({ type: 'daterange', nullable: true })
  certain!: string | null;

  @Column({ name: 'source_kind', type: 'text' })
  sourceKind!: SourceKind;

  @Column({ type: 'text', nullable: true })
  citation!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
