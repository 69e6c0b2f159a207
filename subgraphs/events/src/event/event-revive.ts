import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import type { EventAtVersionInput } from './event-input';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';
import { EventStatus } from './event.words';

export const EventRevivePayload = payloadOf('EventRevive', 'event', Event);

/** One step back: a cancelled event is what it was, a documented one is held, a held one is announced. */
const before = ({ status, cancelledFrom }: EventEntity): Partial<EventEntity> => {
  if (status === EventStatus.DOCUMENTED) return { status: EventStatus.HELD, summary: null };
  if (status === EventStatus.HELD) return { status: EventStatus.ANNOUNCED, heldOn: null };
  return { status: cancelledFrom ?? EventStatus.DRAFT, cancelledFrom: null, cancellationReason: null };
};

/** Undoes what was stated by mistake; what was said then stands in the history. */
export const eventRevive = (ctx: EventsContext, input: EventAtVersionInput): Promise<Result<EventEntity>> =>
  actOnEvent(ctx, 'revive', input, { change: (_em, event) => ok(before(event)) });
