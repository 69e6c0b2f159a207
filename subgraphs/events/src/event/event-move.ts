import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import { EventAtVersionInput } from './event-input';
import { EventTimeInput, timeColumns } from './event-time';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';

@InputType({ description: 'Another time for an event, or the same one known better.' })
export class EventMoveInput extends EventAtVersionInput {
  @Field(() => EventTimeInput, { description: 'When it takes place from now on.' })
  time!: EventTimeInput;
}

export const EventMovePayload = payloadOf('EventMove', 'event', Event);

/** The event stays the same one; from when it was moved stands in its history. */
export const eventMove = (ctx: EventsContext, input: EventMoveInput): Promise<Result<EventEntity>> =>
  actOnEvent(ctx, 'move', input, {
    change: () => {
      const time = timeColumns(input.time);
      return time.ok ? ok({ ...time.value, timeSource: SourceKind.STATED }) : time;
    },
  });
