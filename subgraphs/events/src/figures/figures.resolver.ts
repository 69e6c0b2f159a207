import { periodArgument } from '@kiezgraph/kernel/graphql/errors';
import { refOf } from '@kiezgraph/kernel/graphql/node';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import { DistrictStub } from '../foreign/district.stub';
import { OfficeStub } from '../foreign/office.stub';
import { QmAreaStub } from '../foreign/qm-area.stub';
import type { FoundFigures } from './figures.loader';
import type { FigureScope } from './figures.repository';
import { EventFigures } from './figures.type';

const PERIOD = { description: 'The period in EDTF (ISO 8601-2), such as 2018 or 2016/2018.' };

const ask = (
  { loaders }: EventsContext,
  scope: FigureScope,
  key: string,
  period: string,
): Promise<FoundFigures> => loaders.eventFigures.load(scope, key, periodArgument('period', period));

@Resolver(() => EventFigures)
export class EventFiguresResolver {
  @Query(() => EventFigures, { nullable: true, description: 'The figures of all events the viewer sees.' })
  eventFigures(
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: EventsContext,
  ): Promise<FoundFigures> {
    return ask(ctx, 'network', '', period);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many organisations organised an event held in the period, for certain or perhaps: one that several offices keep counts once, by link, and only where the viewer sees an entry of it.',
  })
  async organisationCount(@Root() row: FoundFigures, @Ctx() ctx: EventsContext): Promise<number> {
    const organisers = await ctx.loaders.eventFigures.loadOrganisers(row);
    // One by one, and so asked at once for all offices of a page.
    const told = await Promise.all(
      organisers.map(({ actorOfficeId, actorId }) =>
        ctx.home.told<{ organisation: { id: string } }>(
          'actors',
          'Actor',
          refOf({ officeId: actorOfficeId, id: actorId }),
          'organisation { id }',
        ),
      ),
    );
    return new Set(told.flatMap(each => (each ? [each.organisation.id] : []))).size;
  }
}

@Resolver(() => OfficeStub)
export class OfficeEventFiguresResolver {
  @FieldResolver(() => EventFigures, {
    nullable: true,
    description: 'The figures of the events the office keeps, as far as the viewer sees them.',
  })
  eventFigures(
    @Root() { ref }: OfficeStub,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: EventsContext,
  ): Promise<FoundFigures> {
    return ask(ctx, 'office', ref, period);
  }
}

@Resolver(() => QmAreaStub)
export class QmAreaEventFiguresResolver {
  @FieldResolver(() => EventFigures, {
    nullable: true,
    description: 'The figures of the events the offices of the area keep, as far as the viewer sees them.',
  })
  eventFigures(
    @Root() { ref }: QmAreaStub,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: EventsContext,
  ): Promise<FoundFigures> {
    return ask(ctx, 'area', ref, period);
  }
}

@Resolver(() => DistrictStub)
export class DistrictEventFiguresResolver {
  @FieldResolver(() => EventFigures, {
    nullable: true,
    description:
      'The figures of the events the offices of the district keep, as far as the viewer sees them.',
  })
  eventFigures(
    @Root() { ref }: DistrictStub,
    @Arg('period', () => String, PERIOD) period: string,
    @Ctx() ctx: EventsContext,
  ): Promise<FoundFigures> {
    return ask(ctx, 'district', ref, period);
  }
}
