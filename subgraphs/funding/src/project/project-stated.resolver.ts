import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { sourceOf } from '@kiezgraph/kernel/graphql/source';
import { withoutHidden } from '@kiezgraph/kernel/server/home-questions';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import { actorIsShown } from '../foreign/actor.reference';
import { networkOf } from '../foreign/network.reference';
import { NetworkStub } from '../foreign/network.stub';
import { QmAreaStub } from '../foreign/qm-area.stub';
import { isPreferred } from '../sourced-value/sourced.field';
import type { ProjectEntity, ProjectIndicatorEntity, ProjectRoleEntity } from './project.entity';
import { RoleStatement, ProjectRoleKind, type ProjectField } from './project.enum';
import { PROJECT_FIELDS } from './project.fields';
import { ProjectIndicator, ProjectTitle, ProjectValue } from './project-parts.type';
import { Project } from './project.type';

/** The roles of a project whose actor the viewer sees; its own office keeps all. */
export const shownRoles = async (ctx: FundingContext, row: ProjectEntity): Promise<ProjectRoleEntity[]> => {
  // A role is asked for the time of its project, which is at hand.
  ctx.loaders.project.prime(row, row);
  return withoutHidden(ctx, await ctx.loaders.projectRoles.load(row), (home, role) =>
    actorIsShown(home, role),
  );
};

/** What is stated of a project beside its title and state. */
@Resolver(() => Project)
export class ProjectStatedResolver {
  @FieldResolver(() => AsOf, { description: 'Whether the stated period holds a day, whatever the state.' })
  asOf(
    @Root() row: ProjectEntity,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
  ): AsOf {
    return asOf(row, dayArgument('on', on));
  }

  @FieldResolver(() => RoleStatement, {
    nullable: true,
    description:
      'Whether somebody is named in a role, it is stated to be nobody\'s, or nothing is stated: no carrier named is not "no carrier".',
  })
  async roleStatement(
    @Root() row: ProjectEntity,
    @Arg('role', () => ProjectRoleKind, { description: 'The role.' }) role: ProjectRoleKind,
    @Ctx() ctx: FundingContext,
  ): Promise<RoleStatement> {
    if ((await shownRoles(ctx, row)).some(part => part.role === role)) return RoleStatement.NAMED;
    return row.rolesOfNobody.includes(role) ? RoleStatement.NOBODY : RoleStatement.NOT_STATED;
  }

  @FieldResolver(() => [ProjectTitle], { description: 'Other titles under which it is known, oldest first.' })
  async alternateTitles(
    @Root() row: ProjectEntity,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProjectTitle[]> {
    const titles = await loaders.projectTitles.load(row);
    return titles.map(each => ({ title: each.title, source: sourceOf(each) }));
  }

  @FieldResolver(() => [QmAreaStub], {
    nullable: 'itemsAndList',
    description: 'The areas in which it works; empty is not stated.',
  })
  areas(@Root() row: ProjectEntity): QmAreaStub[] {
    return row.areaIds.map(area => ({ ref: String(area) }));
  }

  @FieldResolver(() => NetworkStub, {
    nullable: true,
    description: 'The network that it serves; null where none is stated or the viewer does not see it.',
  })
  network(@Root() row: ProjectEntity, @Ctx() { home }: FundingContext): Promise<NetworkStub | null> | null {
    return networkOf(home, row);
  }

  @FieldResolver(() => [ProjectIndicator], {
    description: 'By what it is measured; counts of persons are shown to its own office only.',
  })
  indicators(
    @Root() row: ProjectEntity,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProjectIndicatorEntity[]> {
    return loaders.projectIndicators.load(row);
  }

  @FieldResolver(() => [ProjectValue], {
    description:
      'What sources state of the project where they disagree, oldest first, for those who work in the owning office; else empty.',
  })
  async values(@Root() row: ProjectEntity, @Ctx() { loaders }: FundingContext): Promise<ProjectValue[]> {
    return (await loaders.projectValues.load(row)).map(said => {
      const field = said.field as ProjectField;
      return {
        id: globalId('ProjectValue', said),
        field,
        value: said.value,
        source: sourceOf(said),
        isPreferred: isPreferred(PROJECT_FIELDS[field], row, said),
      };
    });
  }
}
