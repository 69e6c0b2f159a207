import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { EventsContext } from '../context';
import { EVENT_FIELDS, isSame, keepHeld } from './event-fields';
import { holdValue, type HeldValue } from './event-held-value';
import { EventEntity } from './event.entity';
import { Event } from './event.type';
import type { EventField } from './event.words';

@InputType({ description: 'Which of the values that sources state the event is to show.' })
export class EventValuePreferInput {
  @Field(() => ID, { description: 'The value.' })
  valueId!: string;

  @Field(() => Int, { description: 'The version of the event that the editor saw.' })
  expectedVersion!: number;
}

export const EventValuePreferPayload = payloadOf('EventValuePrefer', 'event', Event);

const prefer = async (
  em: EntityManager,
  { event, value }: HeldValue,
  expectedVersion: number,
): Promise<Result<EventEntity>> => {
  const field = EVENT_FIELDS[value.field as EventField];
  if (isSame(await field.held(em, event), value))
    return fail(Code.WRONG_STATE, 'Dieser Wert gilt schon.', 'valueId');
  if (event.version !== expectedVersion)
    return fail(Code.CONFLICT, 'Die Veranstaltung wurde inzwischen geändert.', 'expectedVersion');
  await keepHeld(em, event, value.field as EventField);
  const columns = await field.show(em, event, value);
  if (!columns.ok) return fail(Code.INVALID, columns.refusals[0]?.message ?? '', 'valueId');
  // Also what is kept beside the event counts its version up.
  await changeAt<EventEntity>(em, EventEntity, event, event.version, { kind: event.kind, ...columns.value });
  return ok((await findByKey<EventEntity>(em, EventEntity, event)) as EventEntity);
};

/** From now on the event shows this value; the one before stays among the values. */
export const eventValuePrefer = async (
  ctx: EventsContext,
  input: EventValuePreferInput,
): Promise<Result<EventEntity>> => {
  const result = await ctx.db.write<EventEntity>(async (em, viewer) => {
    const held = await holdValue(em, viewer, input.valueId);
    return held.ok ? prefer(em, held.value, input.expectedVersion) : held;
  });
  if (result.ok) ctx.readAnew();
  return result;
};
