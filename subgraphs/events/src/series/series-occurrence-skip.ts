import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { checkOccurrence } from './occurrence-act';
import { findMade, isSkipped, skipDay } from './occurrence.repository';
import { actOnSeries, SeriesAtVersionInput } from './series-act';
import type { SeriesEntity } from './series.entity';
import { lockSeries } from './series.repository';
import { Series } from './series.type';

@InputType({ description: 'A day on which a series does not take place although its rule says so.' })
export class SeriesOccurrenceSkipInput extends SeriesAtVersionInput {
  @Field(() => LocalDate, { description: 'The day on which the rule puts the occurrence.' })
  occurrenceOn!: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters.' })
  reason?: string | null;
}

export const SeriesOccurrenceSkipPayload = payloadOf('SeriesOccurrenceSkip', 'series', Series);

/** The rule does not hold on that day. What was already announced as an event is cancelled instead. */
export const seriesOccurrenceSkip = (
  ctx: EventsContext,
  { occurrenceOn, reason, ...input }: SeriesOccurrenceSkipInput,
): Promise<Result<SeriesEntity>> =>
  actOnSeries(ctx, 'change', input, {
    change: async (em, series) => {
      const refusals = refusalsOf(checkText('reason', reason, 1_000));
      const fits = checkOccurrence(series, occurrenceOn);
      if (!fits.ok || refusals.length > 0) return refuse([...(fits.ok ? [] : fits.refusals), ...refusals]);
      await lockSeries(em, series);
      if (await isSkipped(em, series, occurrenceOn))
        return fail(Code.WRONG_STATE, 'An diesem Tag fällt die Reihe schon aus.', 'occurrenceOn');
      return (await findMade(em, series, occurrenceOn))
        ? fail(
            Code.RULE_BROKEN,
            'Zu diesem Termin gibt es eine Veranstaltung; sagen Sie sie ab.',
            'occurrenceOn',
          )
        : ok({});
    },
    after: (em, series) => skipDay(em, series, occurrenceOn, reason ?? null),
  });
