import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { CooperationOrder, CooperationStatus } from '../cooperation/cooperation.enums';
import { CooperationConnection } from '../cooperation/cooperation.type';
import { ActorStub } from './actor.stub';

@Resolver(() => ActorStub)
export class ActorStubResolver {
  @FieldResolver(() => CooperationConnection, {
    nullable: true,
    description: 'The cooperations in which the actor is named to the viewer as a party, by title.',
  })
  async cooperations(
    @Root() { ref }: ActorStub,
    @Args(() => PageInput) page: PageInput,
    @Arg('statuses', () => [CooperationStatus], {
      nullable: true,
      description: 'Only cooperations that stand there.',
    })
    statuses: CooperationStatus[] | undefined,
    @Ctx() { loaders }: CooperationsContext,
  ): Promise<Page<CooperationEntity> | null> {
    const key = keyFromRef(ref);
    return key === null
      ? null
      : loaders.cooperationsOfActor.load(key, {
          filter: { statuses },
          order: CooperationOrder.TITLE_ASC,
          page,
        });
  }
}
