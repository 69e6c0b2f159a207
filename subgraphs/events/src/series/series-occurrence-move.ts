import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { refusalOf } from '../event/event-act';
import { EventTimeInput, timeColumns, timeSourceColumns, timeTextOf } from '../event/event-time';
import { EventEntity } from '../event/event.entity';
import { Event } from '../event/event.type';
import { eventOf, SeriesOccurrenceInput } from './occurrence-act';

@InputType({ description: 'Another time for one occurrence of a series.' })
export class SeriesOccurrenceMoveInput extends SeriesOccurrenceInput {
  @Field(() => EventTimeInput, { description: 'When it takes place from now on.' })
  time!: EventTimeInput;
}

export const SeriesOccurrenceMovePayload = payloadOf('SeriesOccurrenceMove', 'event', Event);

/** The occurrence becomes an event, if it is none yet, and takes place at another time; it stays that occurrence. */
export const seriesOccurrenceMove = async (
  ctx: EventsContext,
  { time, ...input }: SeriesOccurrenceMoveInput,
): Promise<Result<EventEntity>> => {
  const result = await ctx.db.write<EventEntity>(async (em, viewer) => {
    const made = await eventOf(em, viewer, input);
    if (!made.ok) return made;
    const refusal = refusalOf('move', viewer, made.value, 'occurrenceOn');
    if (refusal) return refusal;
    const columns = timeColumns(time);
    if (!columns.ok) return columns;
    // The same time again is the same act, sent twice.
    if (timeTextOf({ ...made.value, ...columns.value }) === timeTextOf(made.value)) return made;
    const change = { ...columns.value, ...timeSourceColumns() };
    if (!(await changeAt<EventEntity>(em, EventEntity, made.value, made.value.version, change)))
      return fail(Code.CONFLICT, 'Die Veranstaltung wurde inzwischen geändert.', 'occurrenceOn');
    return ok((await findByKey<EventEntity>(em, EventEntity, made.value)) as EventEntity);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
