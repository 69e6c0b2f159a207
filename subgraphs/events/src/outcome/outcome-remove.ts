import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { EventsContext } from '../context';
import { actOnOutcome, type OutcomeAtVersionInput } from './outcome-act';
import type { OutcomeEntity } from './outcome.entity';
import { Outcome } from './outcome.type';

export const OutcomeRemovePayload = payloadOf('OutcomeRemove', 'outcome', Outcome);

/** Takes an entry made by mistake out of the lists; from then on only its own office sees it. */
export const outcomeRemove = (
  ctx: EventsContext,
  input: OutcomeAtVersionInput,
): Promise<Result<OutcomeEntity>> =>
  actOnOutcome(ctx, input, {
    onRemoved: false,
    wrongState: 'Das Ergebnis ist schon entfernt.',
    change: () => ok({ removedAt: new Date(), namingLimit: Visibility.OFFICE }),
  });
