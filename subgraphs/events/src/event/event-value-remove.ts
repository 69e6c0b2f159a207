import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { EVENT_FIELDS, isSame } from './event-fields';
import { EVENT_VALUES } from './event-value.repository';
import { holdValue } from './event-held-value';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';
import type { EventField } from './event.words';

@InputType({ description: 'Which of the values that sources state goes.' })
export class EventValueRemoveInput {
  @Field(() => ID, { description: 'The value; not the one that the event shows.' })
  valueId!: string;
}

export const EventValueRemovePayload = payloadOf('EventValueRemove', 'event', Event);

/** Takes a value out of the list; the record of changes keeps it, and the same value can be added again. */
export const eventValueRemove = async (
  ctx: EventsContext,
  input: EventValueRemoveInput,
): Promise<Result<EventEntity>> => {
  const result = await ctx.db.write<EventEntity>(async (em, viewer) => {
    const held = await holdValue(em, viewer, input.valueId);
    if (!held.ok) return held;
    const { event, value } = held.value;
    if (isSame(await EVENT_FIELDS[value.field as EventField].held(em, event), value)) {
      return fail(
        Code.RULE_BROKEN,
        'Der Wert, der gilt, bleibt; lassen Sie zuerst einen anderen gelten.',
        'valueId',
      );
    }
    await EVENT_VALUES.remove(em, value);
    return ok(event);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
