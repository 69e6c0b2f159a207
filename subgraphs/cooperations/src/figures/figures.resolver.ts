import { periodArgument } from '@kiezgraph/kernel/graphql/errors';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { CooperationsContext } from '../context';
import { toTotal } from '../contribution/cooperation-contributions.resolver';
import { ContributionTotal } from '../contribution/contribution.type';
import { DistrictStub } from '../foreign/district.stub';
import { OfficeStub } from '../foreign/office.stub';
import { QmAreaStub } from '../foreign/qm-area.stub';
import { byInitiator, byKind, byYear, countsOf } from './figures';
import type { FigureQuestion } from './figures.loader';
import type { FigureScope } from './figures.repository';
import { CooperationFigures } from './figures.type';

const PERIOD = { description: 'Which days count, in EDTF, such as 2018 or 2016/2018.' };

/** The figures, and the question they answer. */
type Answered = CooperationFigures & { readonly question: FigureQuestion };

const figuresOf = async (
  { loaders }: CooperationsContext,
  scope: FigureScope,
  ref: string,
  period: string,
): Promise<Answered> => {
  const question = { scope, ref, period: periodArgument('period', period) };
  const cells = await loaders.figures.load(question);
  const lists = { byKind: byKind(cells), byInitiator: byInitiator(cells), byYear: byYear(cells) };
  return Object.assign(new CooperationFigures(), countsOf(cells), lists, { question });
};

@Resolver(() => CooperationFigures)
export class CooperationFiguresResolver {
  @Query(() => CooperationFigures, {
    nullable: true,
    description: 'What became of all cooperations that the viewer sees; each counts once.',
  })
  cooperationFigures(
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: CooperationsContext,
  ): Promise<CooperationFigures> {
    return figuresOf(ctx, 'total', '', period);
  }

  @FieldResolver(() => ContributionTotal, {
    nullable: true,
    description:
      'What was given, certainly in the period, as the offices state it in cooperations of the viewer’s own offices; null for others.',
  })
  async given(
    @Root() { question }: Answered,
    @Ctx() ctx: CooperationsContext,
  ): Promise<ContributionTotal | null> {
    const [row] = await ctx.loaders.given.load(question);
    return row && ctx.db.viewer.staffOffices.length > 0 ? toTotal(row) : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many contributions may lie in the period or not, and so are in no sum; null for others.',
  })
  async possiblyGivenCount(
    @Root() { question }: Answered,
    @Ctx() ctx: CooperationsContext,
  ): Promise<number | null> {
    const [row] = await ctx.loaders.given.load(question);
    return row && ctx.db.viewer.staffOffices.length > 0 ? row.possibleCount : null;
  }
}

@Resolver(() => OfficeStub)
export class OfficeFiguresResolver {
  @FieldResolver(() => CooperationFigures, {
    nullable: true,
    description: 'What became of the cooperations that the office proposed or agreed to.',
  })
  cooperationFigures(
    @Root() { ref }: OfficeStub,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: CooperationsContext,
  ): Promise<CooperationFigures> {
    return figuresOf(ctx, 'office', ref, period);
  }
}

@Resolver(() => QmAreaStub)
export class QmAreaFiguresResolver {
  @FieldResolver(() => CooperationFigures, {
    nullable: true,
    description:
      'What became of the cooperations that offices of the area proposed or agreed to; each counts once.',
  })
  cooperationFigures(
    @Root() { ref }: QmAreaStub,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: CooperationsContext,
  ): Promise<CooperationFigures> {
    return figuresOf(ctx, 'area', ref, period);
  }
}

@Resolver(() => DistrictStub)
export class DistrictFiguresResolver {
  @FieldResolver(() => CooperationFigures, {
    nullable: true,
    description:
      'What became of the cooperations that offices of the district proposed or agreed to; each counts once.',
  })
  cooperationFigures(
    @Root() { ref }: DistrictStub,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: CooperationsContext,
  ): Promise<CooperationFigures> {
    return figuresOf(ctx, 'district', ref, period);
  }
}
