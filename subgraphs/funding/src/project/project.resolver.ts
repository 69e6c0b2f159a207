import { AsOf, asOfPart } from '@kiezgraph/kernel/graphql/as-of';
import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { BadInputError, dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId, keyFrom, refOf } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import { actorRefOf, shownActor } from '../foreign/actor.reference';
import { ActorStub } from '../foreign/actor.stub';
import { OfficeStub } from '../foreign/office.stub';
import type { ProjectEntity, ProjectRoleEntity } from './project.entity';
import { ProjectOrder } from './project.enum';
import { ProjectFilter, valuesOf } from './project.filter';
import { readProjects } from './project.repository';
import { shownRoles } from './project-stated.resolver';
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
    if (orderBy === ProjectOrder.BEST_MATCH && values.search === null)
      throw new BadInputError('Nach Treffern sortiert nur eine Suche.', 'orderBy');
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

  @FieldResolver(() => [ProjectRole], {
    nullable: true,
    description: 'Who takes part, by role, at most 50; without those whose actor is hidden from the viewer.',
  })
  roles(@Root() row: ProjectEntity, @Ctx() ctx: FundingContext): Promise<ProjectRoleEntity[]> {
    return shownRoles(ctx, row);
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: ProjectEntity, @Ctx() { loaders }: FundingContext): Promise<Change[]> {
    return loaders.projectHistory.load(row);
  }
}

const NO_TIME = { possible: null, certain: null };

@Resolver(() => ProjectRole)
export class ProjectRoleResolver {
  @FieldResolver(() => ID, { description: 'The key by which the role is taken away again.' })
  id(@Root() row: ProjectRoleEntity): string {
    return globalId('ProjectRole', row);
  }

  @FieldResolver(() => Source, { description: 'Where the role comes from.' })
  source(@Root() row: ProjectRoleEntity): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => AsOf, {
    description:
      'Whether the actor has the role on a day: as long as the project runs, and where the role states a period, within both.',
  })
  async asOf(
    @Root() row: ProjectRoleEntity,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
    @Ctx() { loaders }: FundingContext,
  ): Promise<AsOf> {
    const day = dayArgument('on', on);
    const project = await loaders.project.load({ officeId: row.officeId, id: row.projectId });
    return asOfPart(row, project ?? NO_TIME, day);
  }

  @FieldResolver(() => ActorStub, {
    nullable: true,
    description: 'The actor; null when the viewer does not see it.',
  })
  actor(@Root() row: ProjectRoleEntity, @Ctx() { home }: FundingContext): Promise<ActorStub | null> {
    return shownActor(home, actorRefOf(row));
  }
}
