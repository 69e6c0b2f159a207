import { today } from '@kiezgraph/kernel/approximate-date';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import { EventAtVersionInput } from './event-input';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';
import { EventStatus } from './event.words';

@InputType({ description: 'That an event took place.' })
export class EventHoldInput extends EventAtVersionInput {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day it was held, or first was, not in the future; absent, the day of the event if that is known.',
  })
  heldOn?: string | null;
}

export const EventHoldPayload = payloadOf('EventHold', 'event', Event);

/** The day on which an event was held: as stated, else its own if it is known to the day, else unknown. */
export const heldOnOf = (
  event: Pick<EventEntity, 'earliestOn' | 'latestOn'>,
  stated: string | null | undefined,
  now: string,
): Result<string | null> => {
  if ((stated ?? event.earliestOn) > now)
    return fail(Code.INVALID, 'Der Tag liegt in der Zukunft.', 'heldOn');
  if (stated == null) return ok(event.earliestOn === event.latestOn ? event.earliestOn : null);
  return stated >= event.earliestOn && stated <= event.latestOn
    ? ok(stated)
    : fail(Code.INVALID, 'An diesem Tag war die Veranstaltung nicht; verlegen Sie sie zuerst.', 'heldOn');
};

export const eventHold = (ctx: EventsContext, input: EventHoldInput): Promise<Result<EventEntity>> =>
  actOnEvent(ctx, 'hold', input, {
    change: (_em, event) => {
      const heldOn = heldOnOf(event, input.heldOn, today());
      return heldOn.ok ? ok({ status: EventStatus.HELD, heldOn: heldOn.value }) : heldOn;
    },
  });
