import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import { EventAtVersionInput } from './event-input';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';
import { EventStatus } from './event.words';

@InputType({ description: 'That an event does not take place.' })
export class EventCancelInput extends EventAtVersionInput {
  @Field(() => String, { description: 'Why, for those who see the event; at most 1,000 characters.' })
  reason!: string;
}

export const EventCancelPayload = payloadOf('EventCancel', 'event', Event);

/** Calls the event off; the record stays where it was, with the reason. */
export const eventCancel = (
  ctx: EventsContext,
  { reason, ...input }: EventCancelInput,
): Promise<Result<EventEntity>> =>
  actOnEvent(ctx, 'cancel', input, {
    change: (_em, { status }) => {
      const refusals = refusalsOf(checkText('reason', reason, 1_000));
      return refusals.length > 0
        ? refuse(refusals)
        : ok({ status: EventStatus.CANCELLED, cancelledFrom: status, cancellationReason: reason });
    },
  });
