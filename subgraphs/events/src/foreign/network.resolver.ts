import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { EventConnection } from '../event/event.type';
import { NetworkStub } from './network.stub';

/** What events adds to a network. */
@Resolver(() => NetworkStub)
export class NetworkEventsResolver {
  @FieldResolver(() => EventConnection, {
    nullable: true,
    description: 'The events for the network, newest first.',
  })
  events(
    @Root() { ref }: NetworkStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<EventEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.eventsOfNetwork.load(key, page);
  }
}
