import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { EventConnection } from '../event/event.type';
import { ActorStub } from './actor.stub';

/** What events adds to an actor. */
@Resolver(() => ActorStub)
export class ActorEventsResolver {
  @FieldResolver(() => EventConnection, {
    nullable: true,
    description: 'The events the actor organises, newest first.',
  })
  events(
    @Root() { ref }: ActorStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<EventEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.eventsOfActor.load(key, page);
  }
}
