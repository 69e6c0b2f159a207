import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { seriesCreate, SeriesCreateInput, SeriesCreatePayload } from './series-create';
import { seriesChange, SeriesChangeInput, SeriesChangePayload } from './series-change';
import { seriesEnd, SeriesEndInput, SeriesEndPayload } from './series-end';
import { seriesReopen, SeriesReopenPayload } from './series-reopen';
import {
  seriesVisibilityChange,
  SeriesVisibilityChangeInput,
  SeriesVisibilityChangePayload,
} from './series-visibility-change';
import {
  seriesOccurrenceSkip,
  SeriesOccurrenceSkipInput,
  SeriesOccurrenceSkipPayload,
} from './series-occurrence-skip';
import {
  seriesOccurrenceRestore,
  SeriesOccurrenceRestoreInput,
  SeriesOccurrenceRestorePayload,
} from './series-occurrence-restore';
import {
  seriesOccurrenceMaterialise,
  SeriesOccurrenceMaterialisePayload,
} from './series-occurrence-materialise';
import {
  seriesOccurrenceMove,
  SeriesOccurrenceMoveInput,
  SeriesOccurrenceMovePayload,
} from './series-occurrence-move';
import { SeriesAtVersionInput } from './series-act';
import { SeriesOccurrenceInput } from './occurrence-act';
import type { SeriesEntity } from './series.entity';

const INPUT = { description: 'What the act is to do.' };

@Resolver()
export class SeriesActsResolver {
  @Mutation(() => SeriesCreatePayload, {
    nullable: true,
    description: 'Makes a series, seen by its own office only.',
  })
  async seriesCreate(
    @Arg('input', () => SeriesCreateInput, INPUT) input: SeriesCreateInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<SeriesEntity>> {
    return toPayload(await seriesCreate(ctx, input));
  }

  @Mutation(() => SeriesChangePayload, {
    nullable: true,
    description: 'Changes what is stated of a series; events that were made of its days stay as they are.',
  })
  async seriesChange(
    @Arg('input', () => SeriesChangeInput, INPUT) input: SeriesChangeInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<SeriesEntity>> {
    return toPayload(await seriesChange(ctx, input));
  }

  @Mutation(() => SeriesEndPayload, {
    nullable: true,
    description: 'Ends a series with a day.',
  })
  async seriesEnd(
    @Arg('input', () => SeriesEndInput, INPUT) input: SeriesEndInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<SeriesEntity>> {
    return toPayload(await seriesEnd(ctx, input));
  }

  @Mutation(() => SeriesReopenPayload, {
    nullable: true,
    description: 'Undoes the end of a series.',
  })
  async seriesReopen(
    @Arg('input', () => SeriesAtVersionInput, INPUT) input: SeriesAtVersionInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<SeriesEntity>> {
    return toPayload(await seriesReopen(ctx, input));
  }

  @Mutation(() => SeriesVisibilityChangePayload, {
    nullable: true,
    description: 'Changes who sees a series.',
  })
  async seriesVisibilityChange(
    @Arg('input', () => SeriesVisibilityChangeInput, INPUT) input: SeriesVisibilityChangeInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<SeriesEntity>> {
    return toPayload(await seriesVisibilityChange(ctx, input));
  }

  @Mutation(() => SeriesOccurrenceSkipPayload, {
    nullable: true,
    description: 'States that a series does not take place on a day its rule names.',
  })
  async seriesOccurrenceSkip(
    @Arg('input', () => SeriesOccurrenceSkipInput, INPUT) input: SeriesOccurrenceSkipInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<SeriesEntity>> {
    return toPayload(await seriesOccurrenceSkip(ctx, input));
  }

  @Mutation(() => SeriesOccurrenceRestorePayload, {
    nullable: true,
    description: 'Undoes that a series does not take place on a day.',
  })
  async seriesOccurrenceRestore(
    @Arg('input', () => SeriesOccurrenceRestoreInput, INPUT) input: SeriesOccurrenceRestoreInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<SeriesEntity>> {
    return toPayload(await seriesOccurrenceRestore(ctx, input));
  }
}

@Resolver()
export class OccurrenceActsResolver {
  @Mutation(() => SeriesOccurrenceMaterialisePayload, {
    nullable: true,
    description:
      'Makes an event of an occurrence, so that more can be said of it: that it is cancelled, was held, what came of it.',
  })
  async seriesOccurrenceMaterialise(
    @Arg('input', () => SeriesOccurrenceInput, INPUT) input: SeriesOccurrenceInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await seriesOccurrenceMaterialise(ctx, input));
  }

  @Mutation(() => SeriesOccurrenceMovePayload, {
    nullable: true,
    description:
      'Gives one occurrence of a series another time; it becomes an event and stays that occurrence.',
  })
  async seriesOccurrenceMove(
    @Arg('input', () => SeriesOccurrenceMoveInput, INPUT) input: SeriesOccurrenceMoveInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await seriesOccurrenceMove(ctx, input));
  }
}
