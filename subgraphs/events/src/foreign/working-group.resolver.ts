import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { EventConnection } from '../event/event.type';
import type { SeriesEntity } from '../series/series.entity';
import { SeriesConnection } from '../series/series.type';
import type { OutcomeEntity } from '../outcome/outcome.entity';
import { OutcomeConnection } from '../outcome/outcome.type';
import { WorkingGroupStub } from './working-group.stub';

/** What events adds to a working group. */
@Resolver(() => WorkingGroupStub)
export class WorkingGroupEventsResolver {
  @FieldResolver(() => EventConnection, {
    nullable: true,
    description: 'The events of the working group, newest first.',
  })
  events(
    @Root() { ref }: WorkingGroupStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<EventEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.eventsOfWorkingGroup.load(key, page);
  }

  @FieldResolver(() => SeriesConnection, {
    nullable: true,
    description: 'The series of events of the working group, by title.',
  })
  series(
    @Root() { ref }: WorkingGroupStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<SeriesEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.seriesOfWorkingGroup.load(key, page);
  }

  @FieldResolver(() => OutcomeConnection, {
    nullable: true,
    description: 'The outcomes of events that became it: what it came from.',
  })
  arisenFrom(
    @Root() { ref }: WorkingGroupStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<OutcomeEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.becameWorkingGroup.load(key, page);
  }
}
