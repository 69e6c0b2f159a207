import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { EventConnection } from '../event/event.type';
import { OfficeStub } from './office.stub';

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
    return /^[1-9]\d{0,8}$/.test(ref) ? loaders.eventsOfOffice.load(Number(ref), page) : null;
  }
}
