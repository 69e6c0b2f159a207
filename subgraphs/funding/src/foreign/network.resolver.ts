import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ProjectEntity } from '../project/project.entity';
import { ProjectConnection } from '../project/project.type';
import { NetworkStub } from './network.stub';

/** What funding adds to a network. */
@Resolver(() => NetworkStub)
export class NetworkProjectsResolver {
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'The projects that serve the network and that the viewer sees, latest begin first.',
  })
  projects(
    @Root() { ref }: NetworkStub,
    @Args(() => PageInput) { first, after }: PageInput,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<ProjectEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.projectsOfNetwork.load(key, { first, after });
  }
}
