import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { Event } from '../event/event.type';
import { eventOf, type SeriesOccurrenceInput } from './occurrence-act';

export const SeriesOccurrenceMaterialisePayload = payloadOf('SeriesOccurrenceMaterialise', 'event', Event);

/** Makes an event of an occurrence, so that it can be cancelled, held or documented; once, however often it is asked. */
export const seriesOccurrenceMaterialise = async (
  ctx: EventsContext,
  input: SeriesOccurrenceInput,
): Promise<Result<EventEntity>> => {
  const result = await ctx.db.write<EventEntity>((em, viewer) => eventOf(em, viewer, input));
  if (result.ok) ctx.readAnew();
  return result;
};
