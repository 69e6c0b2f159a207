import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EventsContext } from '../context';
import { actOnEvent } from './event-act';
import type { EventAtVersionInput } from './event-input';
import type { EventEntity } from './event.entity';
import { readOrganisers } from './event.repository';
import { Event } from './event.type';
import { EventStatus } from './event.words';

export const EventAnnouncePayload = payloadOf('EventAnnounce', 'event', Event);

/** The event is no longer a draft. Who sees it stays as it is: publishing is an act of its own. */
export const eventAnnounce = (ctx: EventsContext, input: EventAtVersionInput): Promise<Result<EventEntity>> =>
  actOnEvent(ctx, 'announce', input, {
    change: async (em, event) => {
      const organisers = await readOrganisers(em, [event]);
      return organisers.length > 0 || event.organisersUnknown
        ? ok({ status: EventStatus.ANNOUNCED })
        : fail(
            Code.RULE_BROKEN,
            'Zum Ankündigen fehlt ein Veranstalter oder die Angabe, dass er nicht bekannt ist.',
            'eventId',
          );
    },
  });
