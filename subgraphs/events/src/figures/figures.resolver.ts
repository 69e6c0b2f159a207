import { periodArgument } from '@kiezgraph/kernel/graphql/errors';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import { actorRefOf, shownAmong } from '../foreign/actor.reference';
import { DistrictStub } from '../foreign/district.stub';
import { OfficeStub } from '../foreign/office.stub';
import { QmAreaStub } from '../foreign/qm-area.stub';
import type { FoundFigures } from './figures.loader';
import type { FigureScope } from './figures.repository';
import { EventFigures } from './figures.type';
import type { OrganiserRow } from './organisers.repository';

const PERIOD = { description: 'The period in EDTF (ISO 8601-2), such as 2018 or 2016/2018.' };

const ask = (
  { loaders }: EventsContext,
  scope: FigureScope,
  key: string,
  period: string,
): Promise<FoundFigures> => loaders.eventFigures.load(scope, key, periodArgument('period', period));

/** The organisation behind an organiser, if the viewer sees it: one question at home for all figures of a moment. */
const organisationOf = async (home: HomeQuestions, row: OrganiserRow): Promise<string | null> => {
  const told = await home.told<{ organisation: { id: string } }>(
    'actors',
    'Actor',
    actorRefOf(row),
    'organisation { id }',
  );
  return told && told.organisation.id;
};

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
      'How many organisations organised an event held in the period, for certain or perhaps: one that several offices keep counts once, by link, and only where the viewer sees an entry of it. There may be more where organisers are unknown.',
  })
  async organisationCount(@Root() row: FoundFigures, @Ctx() ctx: EventsContext): Promise<number> {
    const organisers = await ctx.loaders.eventFigures.loadOrganisers(row);
    const told = await Promise.all(organisers.map(each => organisationOf(ctx.home, each)));
    return new Set(told.filter(each => each !== null)).size;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many of those held, for certain or perhaps, state no organiser to the viewer, as `Event.organisersUnknown` says: unknown, which is not nobody.',
  })
  async organisersUnknownCount(@Root() row: FoundFigures, @Ctx() ctx: EventsContext): Promise<number> {
    const organisers = await ctx.loaders.eventFigures.loadOrganisers(row);
    return ctx.loaders.eventFigures.loadOrganisersUnknown(row, await shownAmong(ctx.home, organisers));
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
