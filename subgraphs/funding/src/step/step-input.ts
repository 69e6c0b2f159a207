import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { checkPeriod, checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import type { NewStep } from './step.repository';

/** What an act may say of the step it takes. */
export interface StepStatements {
  readonly happened?: string | null;
  readonly reason?: string | null;
  readonly source?: SourceInput | null;
}

export const checkStep = ({ happened, reason, source }: StepStatements): Refusal[] =>
  refusalsOf(
    checkPeriod('happened', happened),
    checkText('reason', reason, 2000),
    checkSource('source', source),
  );

export const stepFrom = <Status extends string>(
  status: Status,
  { happened, reason, source }: StepStatements,
): NewStep<Status> => ({
  status,
  happened: happened ?? null,
  reason: reason ?? null,
  ...sourceColumns(source),
});
