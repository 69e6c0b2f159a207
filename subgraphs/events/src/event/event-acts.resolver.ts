import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EventsContext } from '../context';
import { eventAnnounce, EventAnnouncePayload } from './event-announce';
import { eventCancel, EventCancelInput, EventCancelPayload } from './event-cancel';
import { eventChange, EventChangeInput, EventChangePayload } from './event-change';
import { eventCreate, EventCreateInput, EventCreatePayload } from './event-create';
import { eventDocument, EventDocumentInput, EventDocumentPayload } from './event-document';
import { eventHold, EventHoldInput, EventHoldPayload } from './event-hold';
import { eventMove, EventMoveInput, EventMovePayload } from './event-move';
import { eventRevive, EventRevivePayload } from './event-revive';
import {
  eventVisibilityChange,
  EventVisibilityChangeInput,
  EventVisibilityChangePayload,
} from './event-visibility-change';
import { EventAtVersionInput } from './event-input';
import type { EventEntity } from './event.entity';

const INPUT = { description: 'What the act is to do.' };

@Resolver()
export class EventActsResolver {
  @Mutation(() => EventCreatePayload, {
    nullable: true,
    description: 'Makes a draft of an event, seen by its own office only.',
  })
  async eventCreate(
    @Arg('input', () => EventCreateInput, INPUT) input: EventCreateInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventCreate(ctx, input));
  }

  @Mutation(() => EventChangePayload, {
    nullable: true,
    description: 'Changes what is stated of an event, except its time.',
  })
  async eventChange(
    @Arg('input', () => EventChangeInput, INPUT) input: EventChangeInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventChange(ctx, input));
  }

  @Mutation(() => EventMovePayload, {
    nullable: true,
    description:
      'Gives a draft or announced event another time; it stays the same event, and its history tells the time before.',
  })
  async eventMove(
    @Arg('input', () => EventMoveInput, INPUT) input: EventMoveInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventMove(ctx, input));
  }

  @Mutation(() => EventAnnouncePayload, {
    nullable: true,
    description:
      'Announces an event to those who see it; at least one organiser is needed. Who sees it is another act.',
  })
  async eventAnnounce(
    @Arg('input', () => EventAtVersionInput, INPUT) input: EventAtVersionInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventAnnounce(ctx, input));
  }

  @Mutation(() => EventHoldPayload, {
    nullable: true,
    description: 'States that an announced event took place.',
  })
  async eventHold(
    @Arg('input', () => EventHoldInput, INPUT) input: EventHoldInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventHold(ctx, input));
  }

  @Mutation(() => EventDocumentPayload, {
    nullable: true,
    description: 'Sums up an event that took place, or mends the summary.',
  })
  async eventDocument(
    @Arg('input', () => EventDocumentInput, INPUT) input: EventDocumentInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventDocument(ctx, input));
  }

  @Mutation(() => EventCancelPayload, {
    nullable: true,
    description: 'Calls off a draft or announced event; the record stays.',
  })
  async eventCancel(
    @Arg('input', () => EventCancelInput, INPUT) input: EventCancelInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventCancel(ctx, input));
  }

  @Mutation(() => EventRevivePayload, {
    nullable: true,
    description:
      'Takes back what was stated by mistake, one step: a cancelled event is again what it was, a documented one is held, a held one announced.',
  })
  async eventRevive(
    @Arg('input', () => EventAtVersionInput, INPUT) input: EventAtVersionInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventRevive(ctx, input));
  }

  @Mutation(() => EventVisibilityChangePayload, {
    nullable: true,
    description: 'Changes who sees an event: publishes, shares or withdraws it.',
  })
  async eventVisibilityChange(
    @Arg('input', () => EventVisibilityChangeInput, INPUT) input: EventVisibilityChangeInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventVisibilityChange(ctx, input));
  }
}
