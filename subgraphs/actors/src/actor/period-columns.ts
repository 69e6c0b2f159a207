import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { checkSource, sourceColumns, type SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Check } from '@kiezgraph/kernel/input-check';
import type { ActorEntity } from './actor.entity';

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

/** What is wrong with the source of the time since when an actor bears its name. */
export const checkNameSource = (
  namePeriod: string | null | undefined,
  source: SourceInput | null | undefined,
): Check =>
  source && (namePeriod === undefined || namePeriod === null)
    ? { code: Code.INVALID, message: 'Zur Quelle fehlt, seit wann es gilt.', field: 'namePeriodSource' }
    : checkSource('namePeriodSource', source);

/** Since when an actor bears its name, and where that is known from: what is stated anew is stated by its source. */
export const nameColumns = (
  namePeriod: string | null | undefined,
  source: SourceInput | null | undefined,
): Partial<ActorEntity> => {
  if (namePeriod === undefined) return {};
  const { sourceKind, citation } = sourceColumns(source);
  const known = { namePeriodSource: sourceKind, namePeriodCitation: citation };
  return { ...periodColumns('name', namePeriod), ...known };
};
