import type { ActorKeys } from '../foreign/actor.reference';
import type { BridgeAnswer } from './place.enums';
import { partiesTold, placeCounts, placeIsTold } from './place.conditions';

/** What is asked of the places of a cooperation `row`. */
interface AskedBridges {
  readonly isBridge?: BridgeAnswer | null | undefined;
  readonly crossesDistricts?: BridgeAnswer | null | undefined;
}

/** What the viewer is told of a cooperation `row`, in SQL. */
interface Told {
  /** Whether a place counts. */
  readonly counts: (place: string) => string;
  /** How many parties there are. */
  readonly parties: () => string;
}

/** Only actors that are shown; where nobody was asked about none is. */
export const told = (shown: ActorKeys | undefined, next: (value: unknown) => string): Told => {
  let known: readonly [officeIds: string, ids: string] | undefined;
  const keys = () => (known ??= [next(shown?.officeIds ?? []), next(shown?.ids ?? [])]);
  return {
    counts: place => `${placeCounts(place, 'row')} and ${placeIsTold(place, ...keys())}`,
    parties: () => partiesTold('row', ...keys()),
  };
};

/** The rule of bridge.ts in SQL; `isApart` compares a and b, null is unknown. */
const answersOf = (isApart: string, { counts, parties }: Told): { yes: string; no: string } => {
  const pair = `select from cooperations.verdict_place a join cooperations.verdict_place b on ${counts('b')} and (a.office_id, a.id) < (b.office_id, b.id)
    where ${counts('a')}`;
  return {
    yes: `row.agreed_on is not null and exists (${pair} and ${isApart})`,
    no: `row.agreed_on is not null and not exists (${pair} and (${isApart}) is not false)
      and (select count(*) from cooperations.verdict_place a where ${counts('a')}) = greatest(2, ${parties()})`,
  };
};

/** Conditions of a list by bridge, over what the viewer is told. */
export const bridgesAre = ({ isBridge, crossesDistricts }: AskedBridges, sight: Told): string[] => {
  const condition = (isApart: string, answer: BridgeAnswer): string => {
    const { yes, no } = answersOf(isApart, sight);
    return { YES: yes, NO: no, UNKNOWN: `not (${yes}) and not (${no})` }[answer];
  };
  return [
    ...(isBridge ? [condition('cooperations.is_far(a, b)', isBridge)] : []),
    ...(crossesDistricts ? [condition('a.district <> b.district', crossesDistricts)] : []),
  ];
};
