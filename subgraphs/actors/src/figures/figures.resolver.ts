import { periodArgument } from '@kiezgraph/kernel/graphql/errors';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import type { AreaRow, DistrictRow, OfficeRow } from '../register/register.repository';
import { District, Office, QmArea } from '../register/register.type';
import type { FigureScope } from './figures.repository';
import { ActorFigures } from './figures.type';

const PERIOD = { description: 'The period in EDTF (ISO 8601-2), such as 2018 or 2016/2018.' };

const ask = (
  { loaders }: ActorsContext,
  scope: FigureScope,
  key: string | number,
  period: string,
): Promise<ActorFigures> => loaders.figures.load(scope, String(key), periodArgument('period', period));

@Resolver(() => Office)
export class OfficeFiguresResolver {
  @Query(() => ActorFigures, { nullable: true, description: 'The figures of all actors the viewer sees.' })
  actorFigures(
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ActorsContext,
  ): Promise<ActorFigures> {
    return ask(ctx, 'network', '', period);
  }

  @FieldResolver(() => ActorFigures, {
    name: 'actorFigures',
    nullable: true,
    description: 'The figures of the actors the office keeps, as far as the viewer sees them.',
  })
  ofOffice(
    @Root() row: OfficeRow,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ActorsContext,
  ): Promise<ActorFigures> {
    return ask(ctx, 'office', row.id, period);
  }
}

@Resolver(() => QmArea)
export class QmAreaFiguresResolver {
  @FieldResolver(() => ActorFigures, {
    nullable: true,
    description: 'The figures of the actors the offices of the area keep, as far as the viewer sees them.',
  })
  actorFigures(
    @Root() row: AreaRow,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ActorsContext,
  ): Promise<ActorFigures> {
    return ask(ctx, 'area', row.id, period);
  }
}

@Resolver(() => District)
export class DistrictFiguresResolver {
  @FieldResolver(() => ActorFigures, {
    nullable: true,
    description:
      'The figures of the actors the offices of the district keep, as far as the viewer sees them.',
  })
  actorFigures(
    @Root() row: DistrictRow,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: ActorsContext,
  ): Promise<ActorFigures> {
    return ask(ctx, 'district', row.id, period);
  }
}
