import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { FundRow } from '../fund/fund.repository';
import { Fund } from '../fund/fund.type';
import type { ProgrammeRow } from '../programme/programme.repository';
import { Programme } from '../programme/programme.type';
import type { ProjectEntity } from './project.entity';
import { ProjectConnection } from './project.type';

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

/** What a programme was spent on. */
@Resolver(() => Programme)
export class ProgrammeProjectsResolver {
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description:
      'The projects with a grant of the programme, by itself or by its fund, both as far as the viewer sees, latest begin first.',
  })
  projects(
    @Root() row: ProgrammeRow,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<ProjectEntity>> {
    return loaders.projectsOfProgramme.load(row.id, page);
  }
}
