import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { BadInputError } from '@kiezgraph/kernel/graphql/errors';
import { globalId, keyFrom, refOf } from '@kiezgraph/kernel/graphql/node';
import { withoutHidden } from '@kiezgraph/kernel/server/home-questions';
import { mayKeep } from '@kiezgraph/kernel/viewer';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import { actorIsShown, actorRefOf, shownActor } from '../foreign/actor.reference';
import { ActorStub } from '../foreign/actor.stub';
import { OfficeStub } from '../foreign/office.stub';
import type { EventEntity, OrganiserEntity } from './event.entity';
import { EventFilter, valuesOf } from './event.filter';
import { readEvents } from './event.repository';
import { Event, EventConnection, EventOrganiser } from './event.type';
import { EventOrder } from './event.words';

/** The organisers whose actor the viewer sees; its own office keeps all. */
const shownOrganisers = async (ctx: EventsContext, row: EventEntity): Promise<OrganiserEntity[]> =>
  withoutHidden(ctx, await ctx.loaders.organisers.load(row), (home, organiser) =>
    actorIsShown(home, organiser),
  );

@Resolver(() => Event)
export class EventResolver {
  @Query(() => Event, { nullable: true, description: 'One event the viewer sees.' })
  event(
    @Arg('id', () => ID, { description: 'The key of the event.' }) id: string,
    @Ctx() { loaders }: EventsContext,
  ): Promise<EventEntity | null> | null {
    const key = keyFrom('Event', id);
    return key === null ? null : loaders.event.load(key);
  }

  @Query(() => EventConnection, { nullable: true, description: 'The events the viewer sees.' })
  async events(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => EventFilter, { nullable: true, description: 'Which events to show.' })
    filter: EventFilter | undefined,
    @Arg('orderBy', () => EventOrder, { defaultValue: EventOrder.TIME_DESC, description: 'How to sort.' })
    orderBy: EventOrder,
    @Ctx() ctx: EventsContext,
  ): Promise<Page<EventEntity>> {
    const values = await valuesOf(ctx, filter);
    if (orderBy === EventOrder.BEST_MATCH && values.search == null)
      throw new BadInputError('Nach Treffern wird nur sortiert, wenn gesucht wird.', 'orderBy');
    return ctx.db.read(em => readEvents(em, ctx.cursors, values, orderBy, page));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: EventEntity): string {
    return globalId('Event', row);
  }

  @FieldResolver(() => ID, { description: "The owning office's number and the record's uuid." })
  ref(@Root() row: EventEntity): string {
    return refOf(row);
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office that keeps the event.' })
  office(@Root() row: EventEntity): OfficeStub {
    return { ref: String(row.officeId) };
  }

  @FieldResolver(() => String, {
    description:
      'When it takes place as stated, in EDTF (ISO 8601-2); of an event whose hour is known, its days.',
  })
  period(@Root() row: EventEntity): string {
    return row.timeText;
  }

  @FieldResolver(() => [EventOrganiser], {
    nullable: true,
    description: 'Who organises it, at most 50, without those whose actor is hidden from the viewer.',
  })
  organisers(@Root() row: EventEntity, @Ctx() ctx: EventsContext): Promise<OrganiserEntity[]> {
    return shownOrganisers(ctx, row);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether no organiser is stated to the viewer: unknown, which is not nobody. For those who work in the owning office, whether it is stated that no source names one; for others, whether none is shown.',
  })
  async organisersUnknown(@Root() row: EventEntity, @Ctx() ctx: EventsContext): Promise<boolean> {
    if (mayKeep(ctx.db.viewer, row.officeId)) return row.organisersUnknown;
    // What is announced has an organiser or says that none is known: beside an empty list a no would tell of a hidden one.
    return (await shownOrganisers(ctx, row)).length === 0;
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: EventEntity, @Ctx() { loaders }: EventsContext): Promise<Change[]> {
    return loaders.eventHistory.load(row);
  }
}

@Resolver(() => EventOrganiser)
export class EventOrganiserResolver {
  @FieldResolver(() => ActorStub, {
    nullable: true,
    description: 'The actor; null when the viewer may not see it.',
  })
  actor(@Root() row: OrganiserEntity, @Ctx() { home }: EventsContext): Promise<ActorStub | null> {
    return shownActor(home, actorRefOf(row));
  }
}
