import { parsePeriod } from '@kiezgraph/kernel/approximate-date';

/** A stated period in the columns of a row that has it by itself: undefined leaves it, null takes it away. */
export const ownPeriod = (
  period: string | null | undefined,
): { periodText?: string | null; possible?: string | null; certain?: string | null } => {
  if (period === undefined) return {};
  if (period === null) return { periodText: null, possible: null, certain: null };
  const { text, possible, certain } = parsePeriod(period);
  return { periodText: text, possible, certain };
};

/** The same for one of the periods an actor has: since when it bears its name, since when it sits at its place. */
export const periodColumns = <Of extends 'name' | 'place'>(
  of: Of,
  period: string | null | undefined,
): Partial<Record<`${Of}PeriodText` | `${Of}Possible` | `${Of}Certain`, string | null>> => {
  const columns = Object.entries(ownPeriod(period));
  return Object.fromEntries(
    columns.map(([name, value]) => [`${of}${name.charAt(0).toUpperCase()}${name.slice(1)}`, value]),
  ) as never;
};
