import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { OutcomeEntity } from '../outcome/outcome.entity';
import { OutcomeConnection } from '../outcome/outcome.type';
import { CooperationStub } from './cooperation.stub';

/** What events adds to a cooperation. */
@Resolver(() => CooperationStub)
export class CooperationEventsResolver {
  @FieldResolver(() => OutcomeConnection, {
    nullable: true,
    description: 'The outcomes of events that became it: what it came from.',
  })
  arisenFrom(
    @Root() { ref }: CooperationStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<OutcomeEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.becameCooperation.load(key, page);
  }
}
