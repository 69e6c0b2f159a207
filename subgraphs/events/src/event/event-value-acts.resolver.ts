import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EventsContext } from '../context';
import { eventValueAdd, EventValueAddInput, EventValueAddPayload } from './event-value-add';
import { eventValuePrefer, EventValuePreferInput, EventValuePreferPayload } from './event-value-prefer';
import { eventValueRemove, EventValueRemoveInput, EventValueRemovePayload } from './event-value-remove';
import type { EventEntity } from './event.entity';

const INPUT = { description: 'What the act is to do.' };

@Resolver()
export class EventValueActsResolver {
  @Mutation(() => EventValueAddPayload, {
    nullable: true,
    description: 'Adds what a source says of an event, beside what the record shows.',
  })
  async eventValueAdd(
    @Arg('input', () => EventValueAddInput, INPUT) input: EventValueAddInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventValueAdd(ctx, input));
  }

  @Mutation(() => EventValuePreferPayload, {
    nullable: true,
    description: 'Lets the record show what this source says; what it showed before stays among the values.',
  })
  async eventValuePrefer(
    @Arg('input', () => EventValuePreferInput, INPUT) input: EventValuePreferInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventValuePrefer(ctx, input));
  }

  @Mutation(() => EventValueRemovePayload, {
    nullable: true,
    description: 'Takes a value entered by mistake out of the list; not the one the record shows.',
  })
  async eventValueRemove(
    @Arg('input', () => EventValueRemoveInput, INPUT) input: EventValueRemoveInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventValueRemove(ctx, input));
  }
}
