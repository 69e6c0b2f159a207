import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { EventConnection } from '../event/event.type';
import type { SeriesEntity } from '../series/series.entity';
import { SeriesConnection } from '../series/series.type';
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

  @FieldResolver(() => SeriesConnection, {
    nullable: true,
    description: 'The series of events for the network, by title.',
  })
  series(
    @Root() { ref }: NetworkStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<SeriesEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.seriesOfNetwork.load(key, page);
  }
}
