import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { BadInputError } from '@kiezgraph/kernel/graphql/errors';
import { globalId, keyFrom } from '@kiezgraph/kernel/graphql/node';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { withoutHidden } from '@kiezgraph/kernel/server/home-questions';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { EventConnection, EventOrganiser } from '../event/event.type';
import { actorIsShown } from '../foreign/actor.reference';
import { NetworkStub } from '../foreign/network.stub';
import { OfficeStub } from '../foreign/office.stub';
import { shownRecord } from '../foreign/record.reference';
import { WorkingGroupStub } from '../foreign/working-group.stub';
import type { SeriesEntity, SeriesOrganiserEntity } from './series.entity';
import { SeriesFilter, valuesOf } from './series.filter';
import { readSeriesList } from './series.repository';
import { Series, SeriesConnection } from './series.type';
import { SeriesOrder } from './series.words';

@Resolver(() => Series)
export class SeriesResolver {
  @Query(() => Series, { nullable: true, description: 'One series of events the viewer sees.' })
  series(
    @Arg('id', () => ID, { description: 'The key of the series.' }) id: string,
    @Ctx() { loaders }: EventsContext,
  ): Promise<SeriesEntity | null> | null {
    const key = keyFrom('Series', id);
    return key === null ? null : loaders.series.load(key);
  }

  @Query(() => SeriesConnection, { nullable: true, description: 'The series of events the viewer sees.' })
  async seriesList(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => SeriesFilter, { nullable: true, description: 'Which series to show.' })
    filter: SeriesFilter | undefined,
    @Arg('orderBy', () => SeriesOrder, { defaultValue: SeriesOrder.TITLE_ASC, description: 'How to sort.' })
    orderBy: SeriesOrder,
    @Ctx() ctx: EventsContext,
  ): Promise<Page<SeriesEntity>> {
    const values = await valuesOf(ctx, filter);
    if (orderBy === SeriesOrder.BEST_MATCH && values.search == null)
      throw new BadInputError('Nach Treffern wird nur sortiert, wenn gesucht wird.', 'orderBy');
    return ctx.db.read(em => readSeriesList(em, ctx.cursors, values, orderBy, page));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: SeriesEntity): string {
    return globalId('Series', row);
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office that keeps the series.' })
  office(@Root() row: SeriesEntity): OfficeStub {
    return { ref: String(row.officeId) };
  }

  @FieldResolver(() => Source, {
    nullable: true,
    description: 'Who states how often a year it is to take place; null where that is not stated.',
  })
  yearlyTargetSource(@Root() row: SeriesEntity): Source | null {
    const { yearlyTarget, yearlyTargetSource: sourceKind, yearlyTargetCitation: citation } = row;
    return yearlyTarget === null ? null : sourceOf({ sourceKind, citation });
  }

  @FieldResolver(() => NetworkStub, {
    nullable: true,
    description: 'The network it is for; null when none is stated or the viewer may not see it.',
  })
  network(@Root() row: SeriesEntity, @Ctx() { home }: EventsContext): Promise<NetworkStub | null> {
    return shownRecord(home, 'Network', row.networkOfficeId, row.networkId);
  }

  @FieldResolver(() => WorkingGroupStub, {
    nullable: true,
    description: 'The working group that meets; null when none is stated or the viewer may not see it.',
  })
  workingGroup(@Root() row: SeriesEntity, @Ctx() { home }: EventsContext): Promise<WorkingGroupStub | null> {
    return shownRecord(home, 'WorkingGroup', row.workingGroupOfficeId, row.workingGroupId);
  }

  @FieldResolver(() => [EventOrganiser], {
    nullable: true,
    description:
      'Who organises its events unless one says otherwise, at most 50, without those whose actor is hidden from the viewer.',
  })
  async organisers(@Root() row: SeriesEntity, @Ctx() ctx: EventsContext): Promise<SeriesOrganiserEntity[]> {
    return withoutHidden(ctx, await ctx.loaders.seriesOrganisers.load(row), (home, organiser) =>
      actorIsShown(home, organiser),
    );
  }

  @FieldResolver(() => EventConnection, {
    nullable: true,
    description: 'The events that belong to it and the viewer sees, newest first.',
  })
  events(
    @Root() row: SeriesEntity,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Page<EventEntity>> {
    return loaders.eventsOfSeries.load(row, page);
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: SeriesEntity, @Ctx() { loaders }: EventsContext): Promise<Change[]> {
    return loaders.seriesHistory.load(row);
  }
}
