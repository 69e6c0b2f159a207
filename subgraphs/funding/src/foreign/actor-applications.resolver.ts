import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApplicationEntity } from '../application/application.entity';
import { ApplicationConnection } from '../application/application.type';
import type { FundingContext } from '../context';
import { ActorStub } from './actor.stub';

/** What calls add to an actor. */
@Resolver(() => ActorStub)
export class ActorApplicationsResolver {
  @FieldResolver(() => ApplicationConnection, {
    nullable: true,
    description:
      'Its applications that the viewer sees, oldest entry first: those that are named publicly, and those of calls of the own office.',
  })
  applications(
    @Root() { ref }: ActorStub,
    @Args(() => PageInput) { first, after }: PageInput,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<ApplicationEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.applicationsOfActor.load(key, { first, after });
  }
}
