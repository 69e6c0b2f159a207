import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ProjectEntity } from '../project/project.entity';
import { ProjectConnection } from '../project/project.type';
import { OfficeStub } from './office.stub';

/** What funding adds to an office. */
@Resolver(() => OfficeStub)
export class OfficeProjectsResolver {
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'The projects that the office keeps and that the viewer sees, latest begin first.',
  })
  projects(
    @Root() { ref }: OfficeStub,
    @Args(() => PageInput) { first, after }: PageInput,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<ProjectEntity>> | null {
    const isNumber = /^[1-9]\d{0,8}$/.test(ref);
    return isNumber ? loaders.projectsOfOffice.load(Number(ref), { first, after }) : null;
  }
}
