import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ProjectEntity } from '../project/project.entity';
import { Project } from '../project/project.type';
import type { GrantEntity } from './grant.entity';
import { MoneyTotal } from '../money/money.type';
import type { MoneyTotalRow } from '../money/money.rows';
import { GrantConnection } from './grant.type';

/** The money of a project. */
@Resolver(() => Project)
export class ProjectGrantsResolver {
  @FieldResolver(() => GrantConnection, { description: 'The grants of the project, oldest entry first.' })
  grants(
    @Root() row: ProjectEntity,
    @Args(() => PageInput) { first, after }: PageInput,
    @Arg('removed', () => Boolean, {
      defaultValue: false,
      description: 'True for the removed entries that the viewer sees, instead of those that count.',
    })
    removed: boolean,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<GrantEntity>> {
    return loaders.grants.load(row, { first, after, removed });
  }

  @FieldResolver(() => MoneyTotal, {
    description: 'What the grants that the viewer sees add up to, and how many sums are unknown.',
  })
  grantTotal(@Root() row: ProjectEntity, @Ctx() { loaders }: FundingContext): Promise<MoneyTotalRow> {
    return loaders.grantTotal.load(row);
  }
}
