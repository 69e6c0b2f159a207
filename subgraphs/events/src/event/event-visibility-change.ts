import { Visibility, VisibilityInput, wallColumns } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';

@InputType({ description: 'Who is to see an event from now on.' })
export class EventVisibilityChangeInput extends VisibilityInput {
  @Field(() => ID, { description: 'The event.' })
  eventId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const EventVisibilityChangePayload = payloadOf('EventVisibilityChange', 'event', Event);

export const eventVisibilityChange = (
  ctx: EventsContext,
  input: EventVisibilityChangeInput,
): Promise<Result<EventEntity>> =>
  actOnEvent(ctx, 'setVisibility', input, {
    change: (em, event, viewer) =>
      // The day of its series is taken: who may not see by what would be told that there is something.
      input.visibility === Visibility.RESTRICTED && event.occurrenceOn !== null
        ? fail(
            Code.RULE_BROKEN,
            'Ein Termin einer Reihe kann nicht auf Genannte beschränkt werden: Dass er vergeben ist, sieht das ganze Büro.',
            'visibility',
          )
        : wallColumns(em, input, event, viewer),
  });
