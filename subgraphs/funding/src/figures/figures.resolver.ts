import { Arg, Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import { MoneyTotal } from '../money/money.type';
import type { MoneyTotalRow } from '../money/money.rows';
import { ProjectRoleKind, ProjectStatus } from '../project/project.enum';
import type { AskedFigures } from './figures.loader';
import type { CallFiguresRow } from './call-figures.repository';
import type { CashYearRow } from './figures.repository';
import { CallFigures, CashYearFigures, ProjectRoleFigures, ProjectStatusCount } from './figures.type';
import { figuresOfRole } from './named.figures';

/** Its fields are resolved, each by a statement of its own when asked for. */
@ObjectType({
  description:
    'What the viewer sees of the projects and grants an office keeps, or several, in a period (Kennzahlen); what is unknown is said, never counted as zero.',
})
export class FundingFigures {}

const NO_CALLS: Omit<CallFiguresRow, 'key'> = {
  ...{ certain: 0, possible: 0, quota: 0, quotaUnknownCount: 0, selectedCount: 0, selectedUnknownCount: 0 },
  ...{ namedCount: 0, droppedOutCount: 0, droppedOutUnknownCount: 0 },
};
const NO_MONEY: MoneyTotalRow = { stated: '0.00', unknownCount: 0, bySource: [] };

@Resolver(() => FundingFigures)
export class FundingFiguresResolver {
  @FieldResolver(() => [ProjectStatusCount], {
    description:
      'The projects that run in the period by their stated period, by state; states without any are absent.',
  })
  async projects(
    @Root() asked: AskedFigures,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProjectStatusCount[]> {
    const rows = await loaders.figuresOfStatus.load(asked);
    return Object.values(ProjectStatus).flatMap(status => rows.filter(row => row.status === status));
  }

  @FieldResolver(() => MoneyTotal, {
    description:
      'The whole sums of the grants whose time shares a day with the period, where none is stated that of the project; a grant over several years counts in each. Without removed grants and withdrawn projects.',
  })
  async grantTotal(
    @Root() asked: AskedFigures,
    @Arg('certainly', () => Boolean, {
      defaultValue: false,
      description: 'True for the grants alone of which the stated time leaves no doubt.',
    })
    certainly: boolean,
    @Ctx() { loaders }: FundingContext,
  ): Promise<MoneyTotalRow> {
    const [row] = await (certainly ? loaders.figuresOfCertainGrants : loaders.figuresOfGrants).load(asked);
    return row ?? NO_MONEY;
  }

  @FieldResolver(() => ProjectRoleFigures, {
    nullable: true,
    description:
      'The carriers (Träger) of the projects that run in the period, certainly or possibly, without withdrawn ones.',
  })
  async carriers(@Root() asked: AskedFigures, @Ctx() ctx: FundingContext): Promise<ProjectRoleFigures> {
    return figuresOfRole(ctx, await ctx.loaders.figuresOfNamed.load(asked), ProjectRoleKind.CARRIER);
  }

  @FieldResolver(() => ProjectRoleFigures, {
    nullable: true,
    description:
      'Who carries out the projects that run in the period, certainly or possibly, without withdrawn ones.',
  })
  async executors(@Root() asked: AskedFigures, @Ctx() ctx: FundingContext): Promise<ProjectRoleFigures> {
    return figuresOfRole(ctx, await ctx.loaders.figuresOfNamed.load(asked), ProjectRoleKind.EXECUTOR);
  }

  @FieldResolver(() => CallFigures, {
    description:
      'The calls that were published and take applications in the period, certainly or possibly, without cancelled ones.',
  })
  async calls(
    @Root() asked: AskedFigures,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Omit<CallFiguresRow, 'key'>> {
    const [row] = await loaders.figuresOfCalls.load(asked);
    return row ?? NO_CALLS;
  }

  @FieldResolver(() => [CashYearFigures], {
    description: 'The instalments of the cash years in the period; years without any are absent.',
  })
  instalments(@Root() asked: AskedFigures, @Ctx() { loaders }: FundingContext): Promise<CashYearRow[]> {
    return loaders.figuresOfCashYears.load(asked);
  }
}
