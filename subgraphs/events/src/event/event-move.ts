import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import { EventAtVersionInput } from './event-input';
import { EventTimeInput, timeColumns, timeSourceColumns } from './event-time';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';

@InputType({ description: 'Another time for an event, or the same one known better.' })
export class EventMoveInput extends EventAtVersionInput {
  @Field(() => EventTimeInput, { description: 'When it takes place from now on.' })
  time!: EventTimeInput;

  @Field(() => SourceInput, {
    nullable: true,
    description: "Who states the time; absent is the event's own source.",
  })
  timeSource?: SourceInput | null;
}

export const EventMovePayload = payloadOf('EventMove', 'event', Event);

/** The event stays the same one; from when it was moved stands in its history. */
export const eventMove = (ctx: EventsContext, input: EventMoveInput): Promise<Result<EventEntity>> =>
  actOnEvent(ctx, 'move', input, {
    change: () => {
      const time = timeColumns(input.time);
      const faults = refusalsOf(checkSource('timeSource', input.timeSource));
      if (!time.ok || faults.length > 0) return refuse([...(time.ok ? [] : time.refusals), ...faults]);
      return ok({ ...time.value, ...timeSourceColumns(input.timeSource) });
    },
  });
