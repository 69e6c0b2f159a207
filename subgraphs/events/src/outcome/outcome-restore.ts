import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { EventsContext } from '../context';
import { actOnOutcome, type OutcomeAtVersionInput } from './outcome-act';
import type { OutcomeEntity } from './outcome.entity';
import { Outcome } from './outcome.type';

export const OutcomeRestorePayload = payloadOf('OutcomeRestore', 'outcome', Outcome);

/** Undoes `outcomeRemove`: it is again seen as its event is. */
export const outcomeRestore = (
  ctx: EventsContext,
  input: OutcomeAtVersionInput,
): Promise<Result<OutcomeEntity>> =>
  actOnOutcome(ctx, input, {
    onRemoved: true,
    wrongState: 'Das Ergebnis ist nicht entfernt.',
    change: () => ok({ removedAt: null, namingLimit: Visibility.PUBLIC }),
  });
