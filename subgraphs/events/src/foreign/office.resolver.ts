import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { EventConnection } from '../event/event.type';
import type { SeriesEntity } from '../series/series.entity';
import { SeriesConnection } from '../series/series.type';
import { OfficeStub } from './office.stub';

const isNumber = (ref: string): boolean => /^[1-9]\d{0,8}$/.test(ref);

/** What events adds to an office. */
@Resolver(() => OfficeStub)
export class OfficeEventsResolver {
  @FieldResolver(() => EventConnection, {
    nullable: true,
    description: 'The events the office keeps, newest first.',
  })
  events(
    @Root() { ref }: OfficeStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<EventEntity>> | null {
    return isNumber(ref) ? loaders.eventsOfOffice.load(Number(ref), page) : null;
  }

  @FieldResolver(() => SeriesConnection, {
    nullable: true,
    description: 'The series of events the office keeps, by title.',
  })
  series(
    @Root() { ref }: OfficeStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<SeriesEntity>> | null {
    return isNumber(ref) ? loaders.seriesOfOffice.load(Number(ref), page) : null;
  }
}
