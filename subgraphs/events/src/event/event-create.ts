import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { owningOffice } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import {
  areaColumns,
  checkDetails,
  detailColumns,
  EventDetailsInput,
  referenceColumns,
  referencesFrom,
  seriesColumns,
} from './event-details';
import { checkStatements, columnsFrom } from './event-input';
import { archivedAmong, organisersFrom, organisersUnknownAfter, setOrganisers } from './event-organisers';
import { EventTimeInput, timeColumns, timeSourceColumns } from './event-time';
import { EventEntity } from './event.entity';
import { Event } from './event.type';
import { EventKind } from './event.words';

@InputType({ description: 'A new event; a draft, seen by its office only until its visibility is changed.' })
export class EventCreateInput extends EventDetailsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The owning office; may be absent for who works in one office only.',
  })
  officeId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same record.',
  })
  clientKey?: string;

  @Field(() => EventKind, { description: 'What the event is.' })
  kind!: EventKind;

  @Field(() => String, { description: 'The title it is shown under, at most 200 characters.' })
  title!: string;

  @Field(() => EventTimeInput, { description: 'When it takes place, as far as that is known.' })
  time!: EventTimeInput;

  @Field(() => SourceInput, {
    nullable: true,
    description: "Who states the time; absent is the event's own source.",
  })
  timeSource?: SourceInput | null;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place.' })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it takes place online; a web address with http or https.',
  })
  onlineUrl?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The actors that organise it, at most 50, in the order to show.',
  })
  organiserIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'That no source names an organiser: unknown, which is not nobody. Such an event can be announced without one; absent is false.',
  })
  organisersUnknown?: boolean | null;
}

export const EventCreatePayload = payloadOf('EventCreate', 'event', Event);

const refusalsIn = (...results: readonly Result<unknown>[]): Refusal[] =>
  results.flatMap(result => (result.ok ? [] : result.refusals));

export const eventCreate = async (
  ctx: EventsContext,
  input: EventCreateInput,
): Promise<Result<EventEntity>> => {
  const [organisers, references] = await Promise.all([
    organisersFrom(ctx, input.organiserIds),
    referencesFrom(ctx, input),
  ]);
  return ctx.db.write<EventEntity>(async (em, viewer) => {
    const office = owningOffice(viewer, input.officeId);
    if (!office.ok) return office;
    const id = clientKey(input);
    const time = timeColumns(input.time);
    const areas = await areaColumns(em, input.areaIds);
    const series = await seriesColumns(em, office.value, input.seriesId);
    const living = organisers.ok ? archivedAmong(organisers.value, []) : organisers;
    const named = organisers.ok ? (organisers.value?.length ?? 0) : 0;
    const unknown = organisersUnknownAfter(input.organisersUnknown, named, false);
    const refusals = [
      ...checkStatements(input),
      ...checkDetails(input),
      ...refusalsOf(checkSource('timeSource', input.timeSource)),
      ...refusalsIn(time, living, unknown, references, areas, series),
      ...id.refusals,
    ];
    if (!time.ok || !organisers.ok || !unknown.ok || !references.ok || !areas.ok || !series.ok)
      return refuse(refusals);
    if (refusals.length > 0) return refuse(refusals);
    const key = { officeId: office.value, id: id.value };
    const stated = { ...columnsFrom(input), ...detailColumns(input), ...referenceColumns(references.value) };
    const when = { ...time.value, ...timeSourceColumns(input.timeSource) };
    const columns = {
      ...key,
      ...stated,
      ...areas.value,
      ...series.value,
      ...when,
      organisersUnknown: unknown.value,
    };
    const isNew = await insertOnce<EventEntity>(em, EventEntity, columns);
    const event = await findByKey<EventEntity>(em, EventEntity, key);
    if (!event) return fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
    // The same key again is the same act, sent twice.
    if (isNew && organisers.value) await setOrganisers(em, event, organisers.value);
    return ok(event);
  });
};
