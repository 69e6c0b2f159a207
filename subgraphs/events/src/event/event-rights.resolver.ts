import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from './event.entity';
import { may } from './event.policy';
import { Event } from './event.type';

/** What the viewer may do with an event, by the policy of the acts. */
@Resolver(() => Event)
export class EventRightsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the event.' })
  viewerCanChange(@Root() row: EventEntity, @Ctx() { db }: EventsContext): boolean {
    return may('change', db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may give the event another time.' })
  viewerCanMove(@Root() row: EventEntity, @Ctx() { db }: EventsContext): boolean {
    return may('move', db.viewer, row);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the viewer may announce the event; an organiser is needed too, or the statement that none is known.',
  })
  viewerCanAnnounce(@Root() row: EventEntity, @Ctx() { db }: EventsContext): boolean {
    return may('announce', db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state that the event took place.' })
  viewerCanHold(@Root() row: EventEntity, @Ctx() { db }: EventsContext): boolean {
    return may('hold', db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may sum up the event.' })
  viewerCanDocument(@Root() row: EventEntity, @Ctx() { db }: EventsContext): boolean {
    return may('document', db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may call off the event.' })
  viewerCanCancel(@Root() row: EventEntity, @Ctx() { db }: EventsContext): boolean {
    return may('cancel', db.viewer, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may undo the cancellation, the summary or that it was held.',
  })
  viewerCanRevive(@Root() row: EventEntity, @Ctx() { db }: EventsContext): boolean {
    return may('revive', db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change who sees the event.' })
  viewerCanSetVisibility(@Root() row: EventEntity, @Ctx() { db }: EventsContext): boolean {
    return may('setVisibility', db.viewer, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may say what other sources state of the event.',
  })
  viewerCanSource(@Root() row: EventEntity, @Ctx() { db }: EventsContext): boolean {
    return may('source', db.viewer, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may say what the event led to and who was there.',
  })
  viewerCanConclude(@Root() row: EventEntity, @Ctx() { db }: EventsContext): boolean {
    return may('conclude', db.viewer, row);
  }
}
