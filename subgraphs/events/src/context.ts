import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal } from '@kiezgraph/kernel/graphql/connection';
import type { RequestContext } from '@kiezgraph/kernel/server/context';
import { figureByKey } from './attendance/figure.loader';
import {
  attendeesOfEvent,
  eventByKey,
  eventsOfActor,
  eventsOfOffice,
  eventsReferring,
  minutesOfEvent,
  organisersOfEvent,
  turnoutOfEvent,
  valuesOfEvent,
} from './event/event.loader';

import { FigureLoaders } from './figures/figures.loader';
import { outcomeByKey, outcomesOfEvent, outcomesThatBecame } from './outcome/outcome.loader';
import {
  countsOfYear,
  madeInWindow,
  organisersOfSeries,
  seriesByKey,
  seriesOfOffice,
  seriesReferring,
  skippedInWindow,
} from './series/series.loader';
import { WORDS } from './history.words';

/** The loaders of one request. */
export const makeLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  event: eventByKey(db),
  organisers: organisersOfEvent(db),
  eventHistory: historyLoader(db, 'events', 'event', WORDS),
  eventsOfActor: eventsOfActor(db, cursors),
  eventsOfOffice: eventsOfOffice(db, cursors),
  eventsOfNetwork: eventsReferring(db, cursors, 'network'),
  eventsOfWorkingGroup: eventsReferring(db, cursors, 'workingGroup'),
  eventsOfProject: eventsReferring(db, cursors, 'project'),
  eventsOfSeries: eventsReferring(db, cursors, 'series'),
  series: seriesByKey(db),
  seriesHistory: historyLoader(db, 'events', 'series', WORDS),
  seriesOrganisers: organisersOfSeries(db),
  seriesOfOffice: seriesOfOffice(db, cursors),
  seriesOfNetwork: seriesReferring(db, cursors, 'network'),
  seriesOfWorkingGroup: seriesReferring(db, cursors, 'working_group'),
  madeInWindow: madeInWindow(db),
  skippedInWindow: skippedInWindow(db),
  seriesCounts: countsOfYear(db),
  outcome: outcomeByKey(db),
  outcomeHistory: historyLoader(db, 'events', 'outcome', WORDS),
  outcomesOfEvent: outcomesOfEvent(db, cursors),
  becameCooperation: outcomesThatBecame(db, cursors, 'Cooperation'),
  becameProject: outcomesThatBecame(db, cursors, 'Project'),
  becameWorkingGroup: outcomesThatBecame(db, cursors, 'WorkingGroup'),
  becameEvent: outcomesThatBecame(db, cursors, 'Event'),
  eventFigures: new FigureLoaders(db),
  turnout: turnoutOfEvent(db),
  attendees: attendeesOfEvent(db),
  attendanceFigure: figureByKey(db),
  attendanceFigureHistory: historyLoader(db, 'events', 'attendance_figure', WORDS),
  minutes: minutesOfEvent(db),
  eventValues: valuesOfEvent(db),
});

export type EventsContext = RequestContext<ReturnType<typeof makeLoaders>>;
