import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { EventConnection } from '../event/event.type';
import type { OutcomeEntity } from '../outcome/outcome.entity';
import { OutcomeConnection } from '../outcome/outcome.type';
import { ProjectStub } from './project.stub';

/** What events adds to a project. */
@Resolver(() => ProjectStub)
export class ProjectEventsResolver {
  @FieldResolver(() => EventConnection, {
    nullable: true,
    description: 'The events that are part of the project, newest first.',
  })
  events(
    @Root() { ref }: ProjectStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<EventEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.eventsOfProject.load(key, page);
  }

  @FieldResolver(() => OutcomeConnection, {
    nullable: true,
    description: 'The outcomes of events that became it: what it came from.',
  })
  arisenFrom(
    @Root() { ref }: ProjectStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<OutcomeEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.becameProject.load(key, page);
  }
}
