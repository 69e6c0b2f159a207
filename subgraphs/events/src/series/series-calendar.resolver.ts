import { BadInputError, dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import { occurrencesOf, type Occurrence } from './occurrence';
import type { Window } from './occurrence.repository';
import { SeriesOccurrence } from './occurrence.type';
import type { SeriesEntity } from './series.entity';
import { may } from './series.policy';
import { Series } from './series.type';
import { progressOf, SeriesTargetProgress } from './target-progress';

const MOST_DAYS = 366;

const windowOf = (fromOn: string, untilOn: string): Window => {
  dayArgument('fromOn', fromOn);
  dayArgument('untilOn', untilOn);
  if (untilOn < fromOn) throw new BadInputError('Das Ende liegt vor dem Beginn.', 'untilOn');
  const days = (Date.parse(untilOn) - Date.parse(fromOn)) / 86_400_000 + 1;
  if (days > MOST_DAYS) throw new BadInputError(`Der Zeitraum ist länger als ${MOST_DAYS} Tage.`, 'untilOn');
  return { fromOn, untilOn };
};

/** What a series means on the calendar, and what the viewer may do with it. */
@Resolver(() => Series)
export class SeriesCalendarResolver {
  @FieldResolver(() => [SeriesOccurrence], {
    nullable: true,
    description:
      'The times it takes place in a period of at most 366 days, in order: by its rule, or as events that were made of its days, at the time they were moved to.',
  })
  async occurrences(
    @Root() row: SeriesEntity,
    @Arg('fromOn', () => LocalDate, { description: 'The first day.' }) fromOn: string,
    @Arg('untilOn', () => LocalDate, { description: 'The last day, at most 366 days on.' }) untilOn: string,
    @Arg('withSkipped', () => Boolean, {
      defaultValue: false,
      description: 'Whether to show the days on which it does not take place, too.',
    })
    withSkipped: boolean,
    @Ctx() { loaders }: EventsContext,
  ): Promise<Occurrence[]> {
    const window = windowOf(fromOn, untilOn);
    const [made, skipped] = await Promise.all([
      loaders.madeInWindow.load(row, window),
      loaders.skippedInWindow.load(row, window),
    ]);
    const days = new Set(skipped.map(({ occurrenceOn }) => occurrenceOn));
    return occurrencesOf(row, window, made, days).filter(({ isSkipped }) => withSkipped || !isSkipped);
  }

  @FieldResolver(() => SeriesTargetProgress, {
    nullable: true,
    description: 'How far the target is met in a year, from the events the viewer sees.',
  })
  async targetProgress(
    @Root() row: SeriesEntity,
    @Arg('year', () => Int, { description: 'The year, 1990 to 2100.' }) year: number,
    @Ctx() { loaders }: EventsContext,
  ): Promise<SeriesTargetProgress> {
    if (year < 1990 || year > 2100) throw new BadInputError('Das Jahr liegt zwischen 1990 und 2100.', 'year');
    return progressOf(year, row.yearlyTarget, await loaders.seriesCounts.load(row, year));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may change the series and say on which days it does not take place.',
  })
  viewerCanChange(@Root() row: SeriesEntity, @Ctx() { db }: EventsContext): boolean {
    return may('change', db.viewer, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may make events of its occurrences and move them.',
  })
  viewerCanMakeEvents(@Root() row: SeriesEntity, @Ctx() { db }: EventsContext): boolean {
    return may('occur', db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end the series.' })
  viewerCanEnd(@Root() row: SeriesEntity, @Ctx() { db }: EventsContext): boolean {
    return may('end', db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may undo the end of the series.' })
  viewerCanReopen(@Root() row: SeriesEntity, @Ctx() { db }: EventsContext): boolean {
    return may('reopen', db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change who sees the series.' })
  viewerCanSetVisibility(@Root() row: SeriesEntity, @Ctx() { db }: EventsContext): boolean {
    return may('setVisibility', db.viewer, row);
  }
}
