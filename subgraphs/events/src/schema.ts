import { buildSubgraph, printSubgraph, type SubgraphShape } from '@kiezgraph/kernel/graphql/build-subgraph';
import { OfficeRecordResolver } from '@kiezgraph/kernel/graphql/acting-offices';
import { keyFrom, keyFromRef } from '@kiezgraph/kernel/graphql/node';
import type { GraphQLSchema } from 'graphql';
import type { EventsContext } from './context';
import { EventAttendanceResolver, EventAttendeeResolver } from './attendance/attendance.resolver';
import { AttendanceFigureResolver } from './attendance/figure.resolver';
import { EventActsResolver } from './event/event-acts.resolver';
import { EventDetailsResolver } from './event/event-details.resolver';
import { EventRightsResolver } from './event/event-rights.resolver';
import { EventValueActsResolver } from './event/event-value-acts.resolver';
import { EventOrganiserResolver, EventResolver } from './event/event.resolver';
import { ActorEventsResolver } from './foreign/actor.resolver';
import {
  DistrictEventFiguresResolver,
  EventFiguresResolver,
  OfficeEventFiguresResolver,
  QmAreaEventFiguresResolver,
} from './figures/figures.resolver';
import { CooperationEventsResolver } from './foreign/cooperation.resolver';
import { DistrictStub } from './foreign/district.stub';
import { NetworkEventsResolver } from './foreign/network.resolver';
import { OfficeEventsResolver } from './foreign/office.resolver';
import { ProjectEventsResolver } from './foreign/project.resolver';
import { HOMES, shownRef, type ForeignType } from './foreign/record.reference';
import { WorkingGroupEventsResolver } from './foreign/working-group.resolver';
import { OutcomeActsResolver } from './outcome/outcome-acts.resolver';
import { EventOutcomesResolver, OutcomeResolver } from './outcome/outcome.resolver';
import { OccurrenceActsResolver, SeriesActsResolver } from './series/series-acts.resolver';
import { SeriesCalendarResolver } from './series/series-calendar.resolver';
import { SeriesResolver } from './series/series.resolver';

interface Reference {
  readonly id?: string;
  readonly ref?: string;
}

/** A foreign record as its home shows it to the caller. */
const shownOf =
  (type: ForeignType) =>
  ({ ref }: Reference, { home }: EventsContext) =>
    ref === undefined ? null : shownRef(home, type, ref);

/** The table of contents: what events answers, and how its records are found from elsewhere. */
const shape: SubgraphShape = {
  resolvers: [
    OfficeRecordResolver,
    EventResolver,
    EventDetailsResolver,
    EventRightsResolver,
    EventOrganiserResolver,
    EventActsResolver,
    EventValueActsResolver,
    SeriesResolver,
    SeriesCalendarResolver,
    SeriesActsResolver,
    OccurrenceActsResolver,
    OutcomeResolver,
    EventOutcomesResolver,
    OutcomeActsResolver,
    EventAttendanceResolver,
    EventAttendeeResolver,
    AttendanceFigureResolver,
    EventFiguresResolver,
    OfficeEventFiguresResolver,
    QmAreaEventFiguresResolver,
    DistrictEventFiguresResolver,
    ActorEventsResolver,
    CooperationEventsResolver,
    OfficeEventsResolver,
    NetworkEventsResolver,
    WorkingGroupEventsResolver,
    ProjectEventsResolver,
  ],
  // No field of events gives a district: it only adds to it.
  orphanedTypes: [DistrictStub],
  references: {
    Event: ({ id, ref }: Reference, { loaders }: EventsContext) => {
      const key = ref === undefined ? keyFrom('Event', id ?? '') : keyFromRef(ref);
      return key === null ? null : loaders.event.load(key);
    },
    Office: ({ ref }: Reference) => ({ ref }),
    QmArea: ({ ref }: Reference) => ({ ref }),
    District: ({ ref }: Reference) => ({ ref }),
    ...Object.fromEntries(Object.keys(HOMES).map(type => [type, shownOf(type as ForeignType)])),
  },
};

export const buildSchema = (): Promise<GraphQLSchema> => buildSubgraph(shape);

export const printSdl = (): Promise<string> => printSubgraph(shape);
