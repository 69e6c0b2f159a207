import type { ActorKeys } from '../foreign/actor.reference';
import type { BridgeAnswer } from './place.enums';
import { placeCounts, placeIsTold } from './place.conditions';

/** What is asked of the places of a cooperation `row`. */
interface AskedBridges {
  readonly isBridge?: BridgeAnswer | null | undefined;
  readonly crossesDistricts?: BridgeAnswer | null | undefined;
}

/** Whether a place counts for the question, in SQL. */
type Counts = (place: string) => string;

const everyPlace: Counts = place => placeCounts(place, 'row');

/** Only places of actors that are shown; where nobody was asked about none is. */
export const told = (shown: ActorKeys | undefined, next: (value: unknown) => string): Counts => {
  let keys: readonly [officeIds: string, ids: string] | undefined;
  return place => {
    keys ??= [next(shown?.officeIds ?? []), next(shown?.ids ?? [])];
    return `${everyPlace(place)} and ${placeIsTold(place, ...keys)}`;
  };
};

/** The rule of bridge.ts in SQL; `isApart` compares a and b, null is unknown. */
const answersOf = (isApart: string, counts: Counts): { yes: string; no: string } => {
  const pair = `select from cooperations.verdict_place a join cooperations.verdict_place b on ${counts('b')} and (a.office_id, a.id) < (b.office_id, b.id)
    where ${counts('a')}`;
  return {
    yes: `row.agreed_on is not null and exists (${pair} and ${isApart})`,
    no: `row.agreed_on is not null and cardinality(row.party_terms) = (select count(*) from cooperations.verdict_place a where ${counts('a')})
      and not exists (${pair} and (${isApart}) is not false)`,
  };
};

const conditions = (
  { isBridge, crossesDistricts }: AskedBridges,
  condition: (isApart: string, answer: BridgeAnswer) => string,
): string[] => [
  ...(isBridge ? [condition('cooperations.is_far(a, b)', isBridge)] : []),
  ...(crossesDistricts ? [condition('a.district <> b.district', crossesDistricts)] : []),
];

/** Conditions of a list by bridge, over the places that count. */
export const bridgesAre = (asked: AskedBridges, counts: Counts): string[] =>
  conditions(asked, (isApart, answer) => {
    const { yes, no } = answersOf(isApart, counts);
    return { YES: yes, NO: no, UNKNOWN: `not (${yes}) and not (${no})` }[answer];
  });

/** Where hiding an actor could change whether the list shows the row: it makes unknown what was known, and nothing else. */
export const bridgesMayBe = (asked: AskedBridges): string[] => {
  const either = (isApart: string): string => {
    const { yes, no } = answersOf(isApart, everyPlace);
    return `${yes} or ${no}`;
  };
  const known = conditions(asked, (isApart, answer) => {
    const { yes, no } = answersOf(isApart, everyPlace);
    return { YES: yes, NO: no, UNKNOWN: '' }[answer];
  }).filter(condition => condition !== '');
  return known.length > 0 ? known : [`(${conditions(asked, either).join(' or ')})`];
};
