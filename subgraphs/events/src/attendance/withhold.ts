import type { PeopleByKind } from './figure.entity';
import { PeopleState } from './figure.words';

/** Below this a number of people is not published. */
const LEAST = 5;

/** What was counted, by kind of event; kinds of which nobody counted are absent. */
export interface Published {
  readonly people: number | null;
  readonly peopleState: PeopleState;
  /** Null when withheld: one small part would be what is left of the total. */
  readonly byKind: PeopleByKind | null;
}

const isClose = (one: number, other: number): boolean => one !== other && Math.abs(one - other) < LEAST;

/** Every sum that some of the parts make. */
const sumsOf = (parts: readonly number[]): Set<number> =>
  parts.reduce((sums, part) => new Set([...sums, ...[...sums].map(sum => sum + part)]), new Set([0]));

/** Whether a total without its kinds, less kinds told earlier, leaves a kind that would be withheld. */
const leavesSmallPart = (total: number, earlier: PeopleByKind): boolean =>
  [...sumsOf(Object.values(earlier))].some(sum => sum > 0 && total > sum && isClose(total, sum));

/** Whether what was ever published before and what is published now tell a number below five by their difference. */
export const tellsBySubtraction = (now: Published, before: readonly Published[]): boolean => {
  const total = now.people;
  if (total === null) return false;
  return before.some(
    ({ people, byKind }) =>
      (people !== null && isClose(total, people)) ||
      (now.byKind === null && byKind !== null && leavesSmallPart(total, byKind)),
  );
};

const mayShowKinds = (byKind: PeopleByKind, before: readonly Published[]): boolean =>
  // A total told without its kinds, less a kind told now, may be the kind that was withheld then.
  before.every(each => each.people === null || each.byKind !== null) &&
  Object.entries(byKind).every(([kind, people]) => {
    const earlier = before.map(each => each.byKind?.[kind as keyof PeopleByKind]);
    return people >= LEAST && earlier.every(each => each === undefined || !isClose(people, each));
  });

/**
 * What may be published of counts: the total from five on; the kinds all or none, since a single one that is left out
 * would be what remains of the total, and none whose difference to what was published before is below five. A year whose
 * total was ever published without its kinds is published without them from then on.
 */
export const withhold = (counted: PeopleByKind, before: readonly Published[]): Published => {
  const parts = Object.values(counted);
  if (parts.length === 0) return { people: null, peopleState: PeopleState.UNKNOWN, byKind: null };
  const people = parts.reduce((sum, part) => sum + part, 0);
  if (people < LEAST) return { people: null, peopleState: PeopleState.WITHHELD, byKind: null };
  return {
    people,
    peopleState: PeopleState.STATED,
    byKind: mayShowKinds(counted, before) ? counted : null,
  };
};
