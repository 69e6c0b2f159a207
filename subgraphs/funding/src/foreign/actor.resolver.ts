import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ProjectEntity } from '../project/project.entity';
import { ProjectRoleKind } from '../project/project.enum';
import { ProjectConnection } from '../project/project.type';
import { ActorStub } from './actor.stub';

/** What funding adds to an actor. */
@Resolver(() => ActorStub)
export class ActorProjectsResolver {
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'The projects that name the actor and that the viewer sees, latest begin first.',
  })
  projects(
    @Root() { ref }: ActorStub,
    @Args(() => PageInput) { first, after }: PageInput,
    @Arg('roles', () => [ProjectRoleKind], {
      nullable: true,
      description: 'Only projects in which the actor has one of these roles.',
    })
    roles: ProjectRoleKind[] | undefined,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<ProjectEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.projectsOfActor.load(key, { first, after, roles: roles ?? null });
  }
}
