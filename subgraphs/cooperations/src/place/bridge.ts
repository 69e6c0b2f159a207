import { BridgeAnswer } from './place.enums';

/** What two places are compared by; null is unknown. */
export interface Whereabouts {
  readonly area: number | null;
  readonly planningArea: string | null;
  readonly planningEdition: string | null;
  readonly locality: string | null;
  readonly district: string | null;
}

const differ = <T>(a: T | null, b: T | null): boolean | null => (a === null || b === null ? null : a !== b);

/** By home area; where one has none, by planning area of the same edition; else only what lies clearly apart is far. In SQL: `cooperations.is_far`. */
export const isFar = (a: Whereabouts, b: Whereabouts): boolean | null => {
  if (a.area !== null && b.area !== null) return a.area !== b.area;
  if (a.planningEdition !== null && a.planningEdition === b.planningEdition)
    return a.planningArea !== b.planningArea;
  return differ(a.locality, b.locality) === true || differ(a.district, b.district) === true ? true : null;
};

const isAcross = (a: Whereabouts, b: Whereabouts): boolean | null => differ(a.district, b.district);

const answerOf = (
  places: readonly Whereabouts[],
  partyCount: number,
  compare: (a: Whereabouts, b: Whereabouts) => boolean | null,
): BridgeAnswer => {
  const pairs = places.flatMap((a, index) => places.slice(index + 1).map(b => compare(a, b)));
  if (pairs.includes(true)) return BridgeAnswer.YES;
  const isKnown = places.length === partyCount && pairs.length > 0 && !pairs.includes(null);
  return isKnown ? BridgeAnswer.NO : BridgeAnswer.UNKNOWN;
};

/** Whether the parties that the viewer is told of sat in different areas; in SQL the same is said in bridge.conditions.ts and figures.repository.ts. */
export const isBridge = (places: readonly Whereabouts[], partyCount: number): BridgeAnswer =>
  answerOf(places, partyCount, isFar);

/** Whether they sat in different districts. */
export const crossesDistricts = (places: readonly Whereabouts[], partyCount: number): BridgeAnswer =>
  answerOf(places, partyCount, isAcross);

/** Each place once. */
export const distinctPlaces = <T extends Whereabouts>(places: readonly T[]): T[] => [
  ...new Map(
    places.map(place => [
      [place.area, place.planningEdition, place.planningArea, place.locality, place.district].join(' '),
      place,
    ]),
  ).values(),
];
