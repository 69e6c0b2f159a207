import { VisibilityInput, wallColumns } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnSeries } from './series-act';
import type { SeriesEntity } from './series.entity';
import { Series } from './series.type';

@InputType({ description: 'Who is to see a series from now on; its events keep their own visibility.' })
export class SeriesVisibilityChangeInput extends VisibilityInput {
  @Field(() => ID, { description: 'The series.' })
  seriesId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const SeriesVisibilityChangePayload = payloadOf('SeriesVisibilityChange', 'series', Series);

export const seriesVisibilityChange = (
  ctx: EventsContext,
  input: SeriesVisibilityChangeInput,
): Promise<Result<SeriesEntity>> =>
  actOnSeries(ctx, 'setVisibility', input, {
    change: (em, series, viewer) => wallColumns(em, input, series, viewer),
  });
