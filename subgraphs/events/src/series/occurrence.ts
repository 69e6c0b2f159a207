import { recurrenceDays, type Recurrence, type RecurrenceDay } from './recurrence';
import type { EventEntity } from '../event/event.entity';
import type { Window } from './occurrence.repository';
import type { SeriesEntity } from './series.entity';

/** One time a series takes place: computed, or an event once something was said of it. */
export interface Occurrence {
  /** The day on which the rule puts it; its identity, whatever day it was moved to. */
  readonly occurrenceOn: string;
  readonly startsOn: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly isSkipped: boolean;
  readonly event: EventEntity | null;
}

type Ruled = Pick<SeriesEntity, 'rule' | 'firstOn' | 'startTime' | 'durationMinutes' | 'endsOn'>;

const recurrenceOf = ({ rule, firstOn, startTime }: Ruled): Recurrence | null =>
  rule === null || firstOn === null ? null : { rule, firstOn, startTime };

/** The days of the rule in the window, none after the end of the series. */
export const ruledDays = (series: Ruled, { fromOn, untilOn }: Window): RecurrenceDay[] => {
  const recurrence = recurrenceOf(series);
  const last = series.endsOn !== null && series.endsOn < untilOn ? series.endsOn : untilOn;
  return recurrence === null || last < fromOn ? [] : recurrenceDays(recurrence, fromOn, last);
};

/** When an occurrence on a day ends, if that is stated; by the clock, so also across the change of clocks. */
export const endOf = (
  { durationMinutes }: Pick<Ruled, 'durationMinutes'>,
  startsAt: Date | null,
): Date | null =>
  startsAt === null || durationMinutes === null
    ? null
    : new Date(startsAt.getTime() + durationMinutes * 60_000);

const computed = (series: Ruled, { on, startsAt }: RecurrenceDay, isSkipped: boolean): Occurrence => ({
  occurrenceOn: on,
  startsOn: on,
  startsAt,
  endsAt: endOf(series, startsAt),
  isSkipped,
  event: null,
});

const asEvent = (event: EventEntity): Occurrence => ({
  occurrenceOn: event.occurrenceOn ?? event.earliestOn,
  startsOn: event.earliestOn,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  isSkipped: false,
  event,
});

/**
 * What a series is in a window: the days of its rule, without those on which it is skipped, and the events made of its
 * days at the time they were moved to. An event that the viewer does not see leaves the day as the rule says it.
 */
export const occurrencesOf = (
  series: Ruled,
  window: Window,
  made: readonly EventEntity[],
  skipped: ReadonlySet<string>,
): Occurrence[] => {
  const madeOn = new Set(made.map(event => event.occurrenceOn));
  const days = ruledDays(series, window)
    .filter(({ on }) => !madeOn.has(on))
    .map(day => computed(series, day, skipped.has(day.on)));
  const events = made
    .filter(({ earliestOn, latestOn }) => earliestOn <= window.untilOn && latestOn >= window.fromOn)
    .map(asEvent);
  const timeOf = ({ startsOn, startsAt }: Occurrence): string => startsOn + (startsAt?.toISOString() ?? '');
  return [...days, ...events].sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
};
