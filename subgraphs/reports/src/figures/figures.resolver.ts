import { periodArgument } from '@kiezgraph/kernel/graphql/errors';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context';
import { DistrictStub, OfficeStub, QmAreaStub } from '../foreign/stubs';
import type { FiguresColumn, OrganisationFiguresRow } from './figures.repository';
import { OrganisationFigures } from './figures.type';

const PERIOD = { description: 'The period in EDTF (ISO 8601-2), such as 2018 or 2016/2018.' };
const FIGURES = {
  nullable: true,
  description:
    'How many organisations are kept and active, over all domains, in a period: by the records that the office keeps, or the offices of the area or district, wherever these records play.',
};

const figuresOf = (
  ctx: ReportsContext,
  column: FiguresColumn,
  key: string,
  period: string,
): Promise<OrganisationFiguresRow> => ctx.loaders.figures(column, periodArgument('period', period)).load(key);

@Resolver()
export class OrganisationFiguresResolver {
  @Query(() => OrganisationFigures, {
    nullable: true,
    description: 'The total over all the viewer sees, in which each organisation counts once.',
  })
  organisationFigures(
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ReportsContext,
  ): Promise<OrganisationFiguresRow> {
    return figuresOf(ctx, 'NETWORK', '', period);
  }
}

@Resolver(() => OfficeStub)
export class OfficeFiguresResolver {
  @FieldResolver(() => OrganisationFigures, FIGURES)
  organisationFigures(
    @Root() { ref }: OfficeStub,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ReportsContext,
  ): Promise<OrganisationFiguresRow> {
    return figuresOf(ctx, 'Office', ref, period);
  }
}

@Resolver(() => QmAreaStub)
export class QmAreaFiguresResolver {
  @FieldResolver(() => OrganisationFigures, FIGURES)
  organisationFigures(
    @Root() { ref }: QmAreaStub,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ReportsContext,
  ): Promise<OrganisationFiguresRow> {
    return figuresOf(ctx, 'QmArea', ref, period);
  }
}

@Resolver(() => DistrictStub)
export class DistrictFiguresResolver {
  @FieldResolver(() => OrganisationFigures, FIGURES)
  organisationFigures(
    @Root() { ref }: DistrictStub,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ReportsContext,
  ): Promise<OrganisationFiguresRow> {
    return figuresOf(ctx, 'District', ref, period);
  }
}
