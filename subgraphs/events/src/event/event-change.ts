import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import { checkStatements, columnsFrom, EventAtVersionInput } from './event-input';
import { organisersFrom, setOrganisers } from './event-organisers';
import type { EventEntity } from './event.entity';
import { Event } from './event.type';
import { EventKind, EventStatus } from './event.words';

@InputType({
  description: 'What is to change of an event; what is absent stays. Its time is changed by eventMove.',
})
export class EventChangeInput extends EventAtVersionInput {
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
}

export const EventChangePayload = payloadOf('EventChange', 'event', Event);

export const eventChange = async (
  ctx: EventsContext,
  input: EventChangeInput,
): Promise<Result<EventEntity>> => {
  const organisers = await organisersFrom(ctx, input.organiserIds);
  return actOnEvent(ctx, 'change', input, {
    change: (_em, event) => {
      const refusals = checkStatements(input);
      if (!organisers.ok) return refuse([...refusals, ...organisers.refusals]);
      if (refusals.length > 0) return refuse(refusals);
      if (organisers.value?.length === 0 && event.status !== EventStatus.DRAFT) {
        return fail(
          Code.RULE_BROKEN,
          'Eine angekündigte Veranstaltung hat mindestens einen Veranstalter.',
          'organiserIds',
        );
      }
      return ok(columnsFrom(input));
    },
    after: async (em, event) => {
      if (organisers.ok && organisers.value) await setOrganisers(em, event, organisers.value);
    },
  });
};
