import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import { EventAtVersionInput } from './event-input';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';
import { may } from './event.policy';
import { EventStatus } from './event.words';
import { keepMinutes } from './minutes.repository';

@InputType({ description: 'What came of an event.' })
export class EventDocumentInput extends EventAtVersionInput {
  @Field(() => String, { description: 'What came of it, at most 10,000 characters.' })
  summary!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What was said, at most 20,000 characters, seen by the own office only unless more is said; absent stays, null takes it away.',
  })
  minutes?: string | null;

  @Field(() => Visibility, {
    nullable: true,
    description:
      'How far the minutes are seen, never further than the event; absent or null leaves it, at first OFFICE.',
  })
  minutesVisibility?: Visibility | null;
}

export const EventDocumentPayload = payloadOf('EventDocument', 'event', Event);

const LONGEST_MINUTES = 20_000;

const checkDocumentation = ({ summary, minutes, minutesVisibility }: EventDocumentInput): Refusal[] => [
  ...refusalsOf(checkText('summary', summary, 10_000), checkText('minutes', minutes, LONGEST_MINUTES)),
  ...(minutesVisibility === Visibility.RESTRICTED
    ? [
        {
          code: Code.INVALID,
          message: 'Auf Genannte beschränkt wird die ganze Veranstaltung, nicht das Protokoll.',
          field: 'minutesVisibility',
        },
      ]
    : []),
];

export const eventDocument = (ctx: EventsContext, input: EventDocumentInput): Promise<Result<EventEntity>> =>
  actOnEvent(ctx, 'document', input, {
    change: (_em, event, viewer) => {
      const refusals = checkDocumentation(input);
      if (refusals.length > 0) return refuse(refusals);
      // Showing minutes to others is publishing: for the person who answers for it.
      if (input.minutesVisibility != null && !may('setVisibility', viewer, event)) {
        return fail(Code.FORBIDDEN, 'Ein Programm veröffentlicht kein Protokoll.', 'minutesVisibility');
      }
      return ok({ status: EventStatus.DOCUMENTED, summary: input.summary });
    },
    after: (em, event) => keepMinutes(em, event, input.minutes, input.minutesVisibility ?? undefined),
  });
