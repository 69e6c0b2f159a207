import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import type { EventAtVersionInput } from './event-input';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';
import { EventStatus } from './event.words';

export const EventRevivePayload = payloadOf('EventRevive', 'event', Event);

/** Undoes `eventCancel`: back to the state before. */
export const eventRevive = (ctx: EventsContext, input: EventAtVersionInput): Promise<Result<EventEntity>> =>
  actOnEvent(ctx, 'revive', input, {
    change: (_em, { cancelledFrom }) =>
      ok({ status: cancelledFrom ?? EventStatus.DRAFT, cancelledFrom: null, cancellationReason: null }),
  });
