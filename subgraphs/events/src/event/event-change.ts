import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import {
  areaColumns,
  checkDetails,
  detailColumns,
  EventDetailsInput,
  referenceColumns,
  referencesFrom,
  seriesColumns,
  type EventReferences,
} from './event-details';
import { checkStatements, columnsFrom } from './event-input';
import {
  archivedAmong,
  organisersFrom,
  organisersUnknownAfter,
  setOrganisers,
  type NamedActor,
} from './event-organisers';
import type { EventEntity } from './event.entity';
import { readOrganisers } from './event.repository';
import { Event } from './event.type';
import { EventKind, EventStatus } from './event.words';

@InputType({
  description: 'What is to change of an event; what is absent stays. Its time is changed by eventMove.',
})
export class EventChangeInput extends EventDetailsInput {
  @Field(() => ID, { description: 'The event.' })
  eventId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => EventKind, { nullable: true, description: 'What the event is.' })
  kind?: EventKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'The title it is shown under, at most 200 characters.',
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about; null takes it away.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place; null takes it away.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place online; null takes it away.' })
  onlineUrl?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All actors that organise it, at most 50, in the order to show; absent leaves them.',
  })
  organiserIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'That no source names an organiser: unknown, which is not nobody. Such an event can be announced without one; naming one ends it.',
  })
  organisersUnknown?: boolean | null;
}

export const EventChangePayload = payloadOf('EventChange', 'event', Event);

/** What the act leaves of who organises the event; one that is announced has an organiser, or it is said that none is stated. */
const newOrganisers = async (
  em: EntityManager,
  event: EventEntity,
  stated: boolean | null | undefined,
  named: readonly NamedActor[] | undefined,
): Promise<Result<Partial<EventEntity>>> => {
  if (named === undefined && stated == null) return ok({});
  const present = await readOrganisers(em, [event]);
  const count = (named ?? present).length;
  const unknown = organisersUnknownAfter(stated, count, event.organisersUnknown);
  if (!unknown.ok) return unknown;
  if (count === 0 && !unknown.value && event.status !== EventStatus.DRAFT) {
    const field = named === undefined ? 'organisersUnknown' : 'organiserIds';
    return fail(
      Code.RULE_BROKEN,
      'Eine angekündigte Veranstaltung hat mindestens einen Veranstalter.',
      field,
    );
  }
  const living = archivedAmong(named, present);
  return living.ok ? ok({ organisersUnknown: unknown.value }) : living;
};

/** What the input changes of an event, or everything that is wrong with it. */
const changesOf = async (
  em: EntityManager,
  event: EventEntity,
  input: EventChangeInput,
  references: Result<EventReferences>,
  organisers: Result<unknown>,
): Promise<Result<Partial<EventEntity>>> => {
  const areas = await areaColumns(em, input.areaIds);
  const series = await seriesColumns(em, event.officeId, input.seriesId, event);
  const refusals = [
    ...checkStatements(input),
    ...checkDetails(input),
    ...[areas, series, references, organisers].flatMap(each => (each.ok ? [] : each.refusals)),
  ];
  if (!areas.ok || !series.ok || !references.ok || refusals.length > 0) return refuse(refusals);
  return ok({
    ...columnsFrom(input),
    ...detailColumns(input),
    ...referenceColumns(references.value),
    ...areas.value,
    ...series.value,
  });
};

export const eventChange = async (
  ctx: EventsContext,
  input: EventChangeInput,
): Promise<Result<EventEntity>> => {
  const [organisers, references] = await Promise.all([
    organisersFrom(ctx, input.organiserIds),
    referencesFrom(ctx, input),
  ]);
  return actOnEvent(ctx, 'change', input, {
    change: async (em, event) => {
      const changes = await changesOf(em, event, input, references, organisers);
      if (!changes.ok) return changes;
      const named = organisers.ok ? organisers.value : undefined;
      const organised = await newOrganisers(em, event, input.organisersUnknown, named);
      return organised.ok ? ok({ ...changes.value, ...organised.value }) : organised;
    },
    after: async (em, event) => {
      if (organisers.ok && organisers.value) await setOrganisers(em, event, organisers.value);
    },
  });
};
