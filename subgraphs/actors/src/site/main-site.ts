import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import type { ActorEntity } from '../actor/actor.entity';
import type { ActorSiteEntity, PlaceColumns } from './site.entity';

/** A place of which nothing is stated. */
export const NOWHERE: PlaceColumns = {
  street: null,
  postalCode: null,
  city: null,
  districtId: null,
  latitude: null,
  longitude: null,
  planningArea: null,
  planningAreaEdition: null,
  localityId: null,
  areaId: null,
  isOutsideAreas: false,
};

/** What of a place is stated in the actor itself. */
export const placeOf = (row: PlaceColumns): PlaceColumns => ({
  street: row.street,
  postalCode: row.postalCode,
  city: row.city,
  districtId: row.districtId,
  latitude: row.latitude,
  longitude: row.longitude,
  planningArea: row.planningArea,
  planningAreaEdition: row.planningAreaEdition,
  localityId: row.localityId,
  areaId: row.areaId,
  isOutsideAreas: row.isOutsideAreas,
});

/** Whether anything at all is stated of a place. */
export const isStated = (place: PlaceColumns): boolean =>
  Object.values(placeOf(place)).some(value => value !== null && value !== false);

/** The main place of today as one of the sites: the actor's own columns, under the actor's own key. */
export const mainSiteOf = (actor: ActorEntity): ActorSiteEntity => ({
  ...placeOf(actor),
  officeId: actor.officeId,
  id: actor.id,
  actorId: actor.id,
  visibility: actor.visibility,
  sharedWith: actor.sharedWith,
  named: actor.named,
  version: actor.version,
  createdAt: actor.createdAt,
  updatedAt: actor.updatedAt,
  isMain: true,
  periodText: actor.placePeriodText,
  possible: actor.placePossible,
  certain: actor.placeCertain,
  sourceKind: SourceKind.STATED,
  citation: null,
  removedAt: null,
});

/** All sites of an actor, the main one first; none of which nothing is stated. */
export const sitesOf = (actor: ActorEntity, further: readonly ActorSiteEntity[]): ActorSiteEntity[] => {
  const main = mainSiteOf(actor);
  return isStated(main) ? [main, ...further] : [...further];
};
