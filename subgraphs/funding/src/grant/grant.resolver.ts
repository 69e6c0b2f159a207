import { Change } from '@kiezgraph/kernel/graphql/change';
import { globalId, keyFrom } from '@kiezgraph/kernel/graphql/node';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ProjectEntity } from '../project/project.entity';
import { Project } from '../project/project.type';
import { OfficeStub } from '../foreign/office.stub';
import type { GrantEntity } from './grant.entity';
import { mayChange, mayRemove, mayRestore } from './grant.policy';
import { Grant } from './grant.type';

const projectOf = (
  { loaders }: FundingContext,
  { officeId, projectId }: GrantEntity,
): Promise<ProjectEntity | null> => loaders.project.load({ officeId, id: projectId });

@Resolver(() => Grant)
export class GrantResolver {
  @Query(() => Grant, { nullable: true, description: 'One grant the viewer sees.' })
  grant(
    @Arg('id', () => ID, { description: 'The key of the grant.' }) id: string,
    @Ctx() { loaders }: FundingContext,
  ): Promise<GrantEntity | null> | null {
    const key = keyFrom('Grant', id);
    return key === null ? null : loaders.grant.load(key);
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: GrantEntity): string {
    return globalId('Grant', row);
  }

  @FieldResolver(() => OfficeStub, {
    nullable: true,
    description: 'The office that keeps the project and its grants.',
  })
  office(@Root() row: GrantEntity): OfficeStub {
    return { ref: String(row.officeId) };
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project the money is for.' })
  project(@Root() row: GrantEntity, @Ctx() ctx: FundingContext): Promise<ProjectEntity | null> {
    return projectOf(ctx, row);
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: GrantEntity, @Ctx() { loaders }: FundingContext): Promise<Change[]> {
    return loaders.grantHistory.load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the grant.' })
  async viewerCanChange(@Root() row: GrantEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    const project = await projectOf(ctx, row);
    return project !== null && mayChange(ctx.db.viewer, project, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may remove the grant.' })
  async viewerCanRemove(@Root() row: GrantEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    const project = await projectOf(ctx, row);
    return project !== null && mayRemove(ctx.db.viewer, project, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may put the removed grant back.' })
  async viewerCanRestore(@Root() row: GrantEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    const project = await projectOf(ctx, row);
    return project !== null && mayRestore(ctx.db.viewer, project, row);
  }
}
