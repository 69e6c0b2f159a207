import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { EventsContext } from '../context';
import { actOnSeries, type SeriesAtVersionInput } from './series-act';
import type { SeriesEntity } from './series.entity';
import { Series } from './series.type';

export const SeriesReopenPayload = payloadOf('SeriesReopen', 'series', Series);

/** Undoes `seriesEnd`. */
export const seriesReopen = (
  ctx: EventsContext,
  input: SeriesAtVersionInput,
): Promise<Result<SeriesEntity>> =>
  actOnSeries(ctx, 'reopen', input, { change: () => ok({ endsOn: null, endReason: null }) });
