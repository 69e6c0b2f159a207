import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import { EventAtVersionInput } from './event-input';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';
import { EventStatus } from './event.words';

@InputType({ description: 'What came of an event.' })
export class EventDocumentInput extends EventAtVersionInput {
  @Field(() => String, { description: 'What came of it, at most 10,000 characters.' })
  summary!: string;
}

export const EventDocumentPayload = payloadOf('EventDocument', 'event', Event);

export const eventDocument = (
  ctx: EventsContext,
  { summary, ...input }: EventDocumentInput,
): Promise<Result<EventEntity>> =>
  actOnEvent(ctx, 'document', input, {
    change: () => {
      const refusals = refusalsOf(checkText('summary', summary, 10_000));
      return refusals.length > 0 ? refuse(refusals) : ok({ status: EventStatus.DOCUMENTED, summary });
    },
  });
