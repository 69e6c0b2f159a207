import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, sourceColumns, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { EventsContext } from '../context';
import { belongsTo, EVENT_FIELDS } from './event-fields';
import { EVENT_VALUES } from './event-value.repository';
import { holdEvent } from './event-held-value';
import type { EventEntity } from './event.entity';
import { findEvent } from './event.repository';
import { Event } from './event.type';
import { EventField } from './event.words';

/** So that the values of an event stay a plain list. */
const MOST_VALUES = 50;

@InputType({ description: 'What another source states of an event.' })
export class EventValueAddInput {
  @Field(() => ID, { description: 'The event.' })
  eventId!: string;

  @Field(() => EventField, { description: 'The field of the event.' })
  field!: EventField;

  @Field(() => String, {
    nullable: true,
    description:
      'The value in the form of its field, a time in EDTF; absent or null where the source says it is not known.',
  })
  value?: string | null;

  @Field(() => SourceInput, { description: 'Where the value comes from.' })
  source!: SourceInput;

  @Field(() => ID, {
    nullable: true,
    description: 'A random uuid made by the client: the act sent again with it does nothing more.',
  })
  clientKey?: string;
}

export const EventValueAddPayload = payloadOf('EventValueAdd', 'event', Event);

const addTo = async (
  em: EntityManager,
  event: EventEntity,
  input: EventValueAddInput,
): Promise<Result<EventEntity>> => {
  const id = clientKey(input);
  const faults = [...refusalsOf(checkSource('source', input.source)), ...id.refusals];
  const said = { value: input.value ?? null, sourceKind: input.source.kind };
  const value = EVENT_FIELDS[input.field].form(event, said);
  if (!value.ok || faults.length > 0) return refuse([...(value.ok ? [] : value.refusals), ...faults]);
  const there = await EVENT_VALUES.readOf(em, [event]);
  if (there.some(row => row.id === id.value)) return ok(event);
  if (there.length >= MOST_VALUES)
    return fail(Code.INVALID, `Ein Eintrag hat höchstens ${MOST_VALUES} Werte aus Quellen.`, 'value');
  const added = { ...sourceColumns(input.source), id: id.value, field: input.field, value: value.value };
  await EVENT_VALUES.add(em, event, added);
  const kept = await EVENT_VALUES.find(em, { officeId: event.officeId, id: id.value });
  return kept && belongsTo(kept, event)
    ? ok(event)
    : fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
};

/** Keeps what another source states beside what the event shows; which of them holds is another act. */
export const eventValueAdd = async (
  ctx: EventsContext,
  input: EventValueAddInput,
): Promise<Result<EventEntity>> => {
  const result = await ctx.db.write<EventEntity>(async (em, viewer) => {
    const event = await holdEvent(em, viewer, await findEvent(em, input.eventId), 'source', 'eventId');
    return event.ok ? addTo(em, event.value, input) : event;
  });
  if (result.ok) ctx.readAnew();
  return result;
};
