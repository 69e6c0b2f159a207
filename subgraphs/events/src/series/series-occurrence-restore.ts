import { isDay } from '@kiezgraph/kernel/approximate-date';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { isSkipped, restoreDay } from './occurrence.repository';
import { actOnSeries, SeriesAtVersionInput } from './series-act';
import type { SeriesEntity } from './series.entity';
import { lockSeries } from './series.repository';
import { Series } from './series.type';

@InputType({ description: 'A day on which a series takes place after all.' })
export class SeriesOccurrenceRestoreInput extends SeriesAtVersionInput {
  @Field(() => LocalDate, { description: 'The day on which the rule puts the occurrence.' })
  occurrenceOn!: string;
}

export const SeriesOccurrenceRestorePayload = payloadOf('SeriesOccurrenceRestore', 'series', Series);

/** Undoes `seriesOccurrenceSkip`. */
export const seriesOccurrenceRestore = (
  ctx: EventsContext,
  { occurrenceOn, ...input }: SeriesOccurrenceRestoreInput,
): Promise<Result<SeriesEntity>> =>
  actOnSeries(ctx, 'change', input, {
    change: async (em, series) => {
      if (!isDay(occurrenceOn))
        return fail(Code.INVALID, 'Diesen Tag kennt der Kalender nicht.', 'occurrenceOn');
      await lockSeries(em, series);
      return (await isSkipped(em, series, occurrenceOn))
        ? ok({})
        : fail(Code.WRONG_STATE, 'An diesem Tag fällt die Reihe nicht aus.', 'occurrenceOn');
    },
    after: (em, series) => restoreDay(em, series, occurrenceOn),
  });
