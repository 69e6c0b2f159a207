import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';

interface Dated {
  readonly possible: string | null;
  readonly certain: string | null;
}

/** What holds or may hold on the day: what is certain first, then what begins later. */
export const heldOn = <T extends Dated>(rows: readonly T[], day: string): T[] => {
  const latestFirst = rows.toReversed();
  return [AsOf.CERTAIN, AsOf.POSSIBLE].flatMap(answer =>
    latestFirst.filter(row => asOf(row, day) === answer),
  );
};
