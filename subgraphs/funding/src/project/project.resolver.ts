import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId, keyFrom, refOf } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { withoutHidden } from '@kiezgraph/kernel/server/home-questions';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import { actorIsShown, actorRefOf, shownActor } from '../foreign/actor.reference';
import { ActorStub } from '../foreign/actor.stub';
import { OfficeStub } from '../foreign/office.stub';
import type { ProjectEntity, ProjectRoleEntity } from './project.entity';
import { ProjectOrder } from './project.enum';
import { ProjectFilter, valuesOf } from './project.filter';
import { readProjects } from './project.repository';
import { Project, ProjectConnection, ProjectRole } from './project.type';

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: 'One project the viewer sees.' })
  project(
    @Arg('id', () => ID, { description: 'The key of the project.' }) id: string,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProjectEntity | null> | null {
    const key = keyFrom('Project', id);
    return key === null ? null : loaders.project.load(key);
  }

  @Query(() => ProjectConnection, { nullable: true, description: 'The projects the viewer sees.' })
  async projects(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => ProjectFilter, { nullable: true, description: 'Which projects to show.' })
    filter: ProjectFilter | undefined,
    @Arg('orderBy', () => ProjectOrder, { defaultValue: ProjectOrder.TITLE_ASC, description: 'How to sort.' })
    orderBy: ProjectOrder,
    @Ctx() { db, cursors, home }: FundingContext,
  ): Promise<Page<ProjectEntity>> {
    const values = await valuesOf(home, filter);
    return db.read(em => readProjects(em, cursors, values, orderBy, page));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: ProjectEntity): string {
    return globalId('Project', row);
  }

  @FieldResolver(() => ID, { description: "The owning office's number and the record's uuid." })
  ref(@Root() row: ProjectEntity): string {
    return refOf(row);
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office that keeps the project.' })
  office(@Root() row: ProjectEntity): OfficeStub {
    return { ref: String(row.officeId) };
  }

  @FieldResolver(() => AsOf, { description: 'Whether the stated period holds a day, whatever the state.' })
  asOf(
    @Root() row: ProjectEntity,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
  ): AsOf {
    return asOf(row, dayArgument('on', on));
  }

  @FieldResolver(() => [ProjectRole], {
    nullable: true,
    description: 'Who takes part, by role, at most 50; without those whose actor is hidden from the viewer.',
  })
  async roles(@Root() row: ProjectEntity, @Ctx() ctx: FundingContext): Promise<ProjectRoleEntity[]> {
    return withoutHidden(ctx, await ctx.loaders.projectRoles.load(row), (home, role) =>
      actorIsShown(home, role),
    );
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: ProjectEntity, @Ctx() { loaders }: FundingContext): Promise<Change[]> {
    return loaders.projectHistory.load(row);
  }
}

@Resolver(() => ProjectRole)
export class ProjectRoleResolver {
  @FieldResolver(() => ID, { description: 'The key by which the role is taken away again.' })
  id(@Root() row: ProjectRoleEntity): string {
    return globalId('ProjectRole', row);
  }

  @FieldResolver(() => ActorStub, {
    nullable: true,
    description: 'The actor; null when the viewer does not see it.',
  })
  actor(@Root() row: ProjectRoleEntity, @Ctx() { home }: FundingContext): Promise<ActorStub | null> {
    return shownActor(home, actorRefOf(row));
  }
}
