import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ProjectEntity } from '../project/project.entity';
import { ProjectConnection } from '../project/project.type';
import type { FundRow } from './fund.repository';
import { Fund } from './fund.type';

/** What a fund was spent on. */
@Resolver(() => Fund)
export class FundProjectsResolver {
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description:
      'The projects with a grant from the fund, both as far as the viewer sees, latest begin first.',
  })
  projects(
    @Root() row: FundRow,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<ProjectEntity>> {
    return loaders.projectsOfFund.load(row.id, page);
  }
}
