import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import type { AssignmentRow } from './register.repository';

/** The assignments that may hold on a day; all of them when no day is asked about. */
export const assignmentsOn = (
  rows: readonly AssignmentRow[],
  field: string,
  on: string | null | undefined,
): AssignmentRow[] => {
  const day = dayArgument(field, on);
  return day ? rows.filter(row => asOf(row, day) !== AsOf.NO) : [...rows];
};
