import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import type { ActorSiteEntity } from './site.entity';
import { AreaPosition } from './site.enums';

/** An area as far as the position of a place to it can be told. */
interface AreaPlace {
  readonly id: number;
  readonly districtId: string;
}

/** Where a place lies to an area: as stated by its office, else elsewhere when the district is another one. */
const positionOf = (site: ActorSiteEntity, area: AreaPlace): AreaPosition => {
  if (site.areaId === area.id) return AreaPosition.INSIDE;
  if (site.areaId !== null || site.isOutsideAreas) return AreaPosition.OUTSIDE;
  return site.districtId !== null && site.districtId !== area.districtId
    ? AreaPosition.OUTSIDE
    : AreaPosition.UNKNOWN;
};

/** Inside with one site of that day that lies there for certain; outside only when all that may hold then lie elsewhere. */
export const positionOn = (sites: readonly ActorSiteEntity[], area: AreaPlace, day: string): AreaPosition => {
  const held = sites.map(site => ({ site, asOf: asOf(site, day) })).filter(each => each.asOf !== AsOf.NO);
  const isSure = (each: { site: ActorSiteEntity; asOf: AsOf }): boolean =>
    each.asOf === AsOf.CERTAIN || each.site.possible === null;
  const positions = held.map(each => positionOf(each.site, area));
  if (held.some((each, index) => isSure(each) && positions[index] === AreaPosition.INSIDE))
    return AreaPosition.INSIDE;
  return held.length > 0 && positions.every(position => position === AreaPosition.OUTSIDE)
    ? AreaPosition.OUTSIDE
    : AreaPosition.UNKNOWN;
};

/**
 * The number of the area in which the main site lay on a day. A main site that held for certain counts before one
 * without a stated period; where those that may have held disagree, it is not known.
 */
export const homeAreaOn = (sites: readonly ActorSiteEntity[], day: string): number | null => {
  const mains = sites.filter(site => site.isMain && asOf(site, day) !== AsOf.NO);
  const certain = mains.filter(site => asOf(site, day) === AsOf.CERTAIN);
  const areas = new Set((certain.length > 0 ? certain : mains).map(site => site.areaId));
  const [only] = areas;
  return areas.size === 1 ? (only ?? null) : null;
};
