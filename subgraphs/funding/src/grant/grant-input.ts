import { checkEuro, checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import type { GrantEntity } from './grant.entity';

/** What can be stated of a grant, when it is recorded and later. */
export interface GrantStatements {
  readonly programme?: string | null;
  readonly amount?: string | null;
  readonly period?: string | null;
}

/** Everything that is wrong with the statements. */
export const checkStatements = ({ programme, amount, period }: GrantStatements): Refusal[] =>
  refusalsOf(checkLine('programme', programme), checkEuro('amount', amount), checkPeriod('period', period));

/** The columns that the statements change; what is absent stays, a sum that is null is unknown again. */
export const columnsFrom = ({ programme, amount, period }: GrantStatements): Partial<GrantEntity> => ({
  ...(programme !== null && programme !== undefined && { programme }),
  ...(amount !== undefined && { amount }),
  ...(period !== undefined && { period }),
});
