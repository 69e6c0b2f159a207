import { randomUUID } from 'node:crypto';
import { giveOutcome } from '../support/give-events';
import { givenRecord, giveNetwork, giveWorkingGroup } from '../support/give-network';
import type { GivenOffice, GivenRecord, Giver, Wanted } from '../support/give';
import { giveSeries, LUNCH } from '../support/give-series';
import type { Concept } from './concepts';

/** By event: the public records it refers to. */
const references = new Map<string, Record<string, string>>();

/** An event with a reference of every kind. */
const eventWithReferences = async (
  giver: Giver,
  office: GivenOffice,
  { actors, ...wanted }: Wanted & { actors: readonly GivenRecord[] },
): Promise<GivenRecord> => {
  const by = wanted.by ?? office.lead;
  const event = await giver.event(office, { ...wanted, organisers: actors });
  const project = await giver.project(office, { by, visibility: 'PUBLIC' });
  const network = await giveNetwork(giver, office, { by, visibility: 'PUBLIC' });
  const group = await giveWorkingGroup(giver, office, { visibility: 'PUBLIC' });
  const series = await giveSeries(giver, office, { by, visibility: 'PUBLIC' });
  const named = {
    seriesId: series.id,
    projectId: project.id,
    networkId: network.id,
    workingGroupId: group.id,
  };
  const { version } = await giver.act(
    by,
    'eventChange',
    { eventId: event.id, expectedVersion: event.version, ...named },
    'event',
    'version',
  );
  references.set(event.id, named);
  return { ...event, version };
};

/** What the subgraph of events keeps. */
export const EVENT_CONCEPTS: readonly Concept[] = [
  {
    name: 'Event',
    type: 'Event',
    isEntity: true,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'events',
    one: 'event',
    many: 'events',
    title: 'title',
    orders: ['TIME_ASC', 'TIME_DESC', 'CREATED_ASC', 'CREATED_DESC', 'BEST_MATCH'],
    commonWord: 'Treffen',
    give: eventWithReferences,
    filters: {
      officeId: (_record, owner) => owner.id,
      kinds: () => ['WORKSHOP'],
      statuses: () => ['DRAFT'],
      organiserId: (_record, _owner, actor) => actor.id,
      networkId: ({ id }) => references.get(id)?.['networkId'],
      workingGroupId: ({ id }) => references.get(id)?.['workingGroupId'],
      projectId: ({ id }) => references.get(id)?.['projectId'],
      seriesId: ({ id }) => references.get(id)?.['seriesId'],
      takesPlaceOn: () => '2024-05-08',
      fromOn: () => '2024-05-08',
      untilOn: () => '2024-05-08',
      search: ({ title }) => title,
    },
  },
  {
    name: 'Series',
    type: 'Series',
    isEntity: false,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'events',
    one: 'series',
    many: 'seriesList',
    title: 'title',
    orders: ['TITLE_ASC', 'TITLE_DESC', 'CREATED_ASC', 'CREATED_DESC', 'BEST_MATCH'],
    commonWord: 'Reihe',
    give: async (giver, office, { actors, ...wanted }) => {
      const by = wanted.by ?? office.lead;
      const network = await giveNetwork(giver, office, { by, visibility: 'PUBLIC' });
      const group = await giveWorkingGroup(giver, office, { visibility: 'PUBLIC' });
      const named = { networkId: network.id, workingGroupId: group.id };
      const organiserIds = actors.map(({ id }) => id);
      const series = await giveSeries(giver, office, {
        ...wanted,
        input: { ...LUNCH, ...named, organiserIds },
      });
      references.set(series.id, named);
      return series;
    },
    filters: {
      officeId: (_record, owner) => owner.id,
      kinds: () => ['LUNCH'],
      networkId: ({ id }) => references.get(id)?.['networkId'],
      workingGroupId: ({ id }) => references.get(id)?.['workingGroupId'],
      isEnded: () => false,
      search: ({ title }) => title,
    },
  },
  {
    name: 'Outcome',
    type: 'Outcome',
    isEntity: false,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'events',
    one: 'outcome',
    title: 'description',
    orders: [],
    give: (giver, office, { actors: _actors, ...wanted }) => giveOutcome(giver, office, wanted),
    filters: {},
  },
  {
    name: 'AttendanceFigure',
    type: 'AttendanceFigure',
    isEntity: false,
    // Published, or withdrawn: then only its own office sees it.
    levels: ['PUBLIC'],
    subgraph: 'events',
    one: 'attendanceFigure',
    many: 'attendanceFigures',
    title: 'note',
    orders: ['YEAR_ASC', 'YEAR_DESC'],
    give: async (giver, office, { by = office.lead }) => {
      const note = `Zahl ${randomUUID().slice(0, 8)}`;
      const input = { officeId: office.id, year: 2024, note };
      const made = await giver.act(by, 'attendanceFigurePublish', input, 'attendanceFigure', 'id version');
      return givenRecord({ id: made.id, version: made.version }, note);
    },
    filters: { officeId: (_record, owner) => owner.id, years: () => [2024] },
  },
];

/** Fields of series and outcomes that give records and have a test of their own. */
export const SERIES_ELSEWHERE: Record<string, string> = {
  'Event.series': 'tests/isolation/series.test.ts',
  'Series.events': 'tests/isolation/series.test.ts',
  'SeriesOccurrence.event': 'tests/isolation/series.test.ts',
  'Network.series': 'tests/isolation/series.test.ts',
  'WorkingGroup.series': 'tests/isolation/series.test.ts',
  'Query.eventFigures': 'tests/isolation/event-figures.test.ts',
  'Outcome.event': 'tests/isolation/outcomes.test.ts',
  'Outcome.becameEvent': 'tests/isolation/outcomes.test.ts',
  'Event.outcomes': 'tests/isolation/outcomes.test.ts',
  'Event.arisenFrom': 'tests/isolation/outcomes.test.ts',
  'Cooperation.arisenFrom': 'tests/isolation/outcomes.test.ts',
  'Project.arisenFrom': 'tests/isolation/outcomes.test.ts',
  'WorkingGroup.arisenFrom': 'tests/isolation/outcomes.test.ts',
};
