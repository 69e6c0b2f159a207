import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkDay, checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnSeries, SeriesAtVersionInput } from './series-act';
import type { SeriesEntity } from './series.entity';
import { Series } from './series.type';

@InputType({ description: 'That a series comes to its end.' })
export class SeriesEndInput extends SeriesAtVersionInput {
  @Field(() => LocalDate, { description: 'The last day on which it may take place.' })
  endsOn!: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters.' })
  reason?: string | null;
}

export const SeriesEndPayload = payloadOf('SeriesEnd', 'series', Series);

/** After that day the rule does not hold any more; events that were made of its days stay. */
export const seriesEnd = (
  ctx: EventsContext,
  { endsOn, reason, ...input }: SeriesEndInput,
): Promise<Result<SeriesEntity>> =>
  actOnSeries(ctx, 'end', input, {
    change: (_em, series) => {
      const refusals = refusalsOf(
        checkDay('endsOn', endsOn, series.firstOn ?? '1990-01-01', '2100-12-31'),
        checkText('reason', reason, 1_000),
      );
      return refusals.length > 0 ? refuse(refusals) : ok({ endsOn, endReason: reason ?? null });
    },
  });
