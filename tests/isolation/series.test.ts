import type { GivenRecord } from '../support/give';
import { versionOf } from '../support/give-events';
import { giveNetwork } from '../support/give-network';
import { giveSeries, LUNCH } from '../support/give-series';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { makeViewers, SEES, type Viewers } from './viewers';

/** A public series with a hidden event: the day looks as its rule says, and nobody counts what is hidden. */
let platform: Platform;
let viewers: Viewers;
let series: GivenRecord;
let hiddenSeries: GivenRecord;
let network: GivenRecord;
let hiddenNetwork: GivenRecord;
let moved: string;
let shownEvent: string;

const visibility = async (concept: string, id: string, level: string): Promise<void> => {
  const lead = viewers.owner.lead;
  const expectedVersion = await versionOf(platform, lead, concept, id);
  const input = { [`${concept}Id`]: id, expectedVersion, visibility: level, sharedWithOfficeIds: [] };
  await platform.give.act(lead, `${concept}VisibilityChange`, input, concept, 'id');
};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  const { owner } = viewers;
  const { give } = platform;
  network = await giveNetwork(give, owner, { visibility: 'PUBLIC' });
  hiddenNetwork = await giveNetwork(give, owner);
  const organiser = await give.actor(owner, { visibility: 'PUBLIC' });
  const input = { ...LUNCH, organiserIds: [organiser.id], yearlyTarget: 2 };
  series = await giveSeries(give, owner, {
    visibility: 'PUBLIC',
    input: { ...input, networkId: hiddenNetwork.id },
  });
  hiddenSeries = await giveSeries(give, owner, { input: { ...input, networkId: network.id } });
  const move = {
    seriesId: series.id,
    occurrenceOn: '2026-03-13',
    time: { startsAt: '2026-03-20T11:00:00Z' },
  };
  moved = (await give.act(owner.lead, 'seriesOccurrenceMove', move, 'event', 'id')).id;
  await visibility('event', moved, 'OFFICE');
  const of = { seriesId: hiddenSeries.id, occurrenceOn: '2026-04-10' };
  shownEvent = (await give.act(owner.lead, 'seriesOccurrenceMaterialise', of, 'event', 'id')).id;
  await visibility('event', shownEvent, 'PUBLIC');
});
afterAll(() => platform.close());

const ask = async (viewer: string, query: string, variables: Record<string, unknown>): Promise<Json> => {
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const outsiders = Object.keys(SEES).filter(name => !SEES[name]?.includes('OFFICE'));
const QUERY = `query Series($series: ID!, $hidden: ID!, $event: ID!, $network: ID!, $hiddenSeries: ID!) {
  series(id: $series) { network { id } organisers { actor { name } } events { nodes { id } } targetProgress(year: 2026) { announced }
    occurrences(fromOn: "2026-03-01", untilOn: "2026-03-31") { occurrenceOn startsOn event { id } } }
  event(id: $event) { series { id } occurrenceOn }
  network(id: $network) { series { nodes { id } } }
  seriesList(filter: { networkId: $hidden }) { nodes { id } }
  events(filter: { seriesId: $series }) { nodes { id } }
  ofHidden: events(filter: { seriesId: $hiddenSeries }) { nodes { id } } }`;
const variables = (): Record<string, string> => ({
  series: series.id,
  hidden: hiddenNetwork.id,
  event: shownEvent,
  network: network.id,
  hiddenSeries: hiddenSeries.id,
});

test.each(outsiders)('nothing tells of what is hidden: %s', async viewer => {
  expect(await ask(viewer, QUERY, variables())).toEqual({
    series: {
      network: null,
      organisers: [expect.anything()],
      events: { nodes: [] },
      targetProgress: { announced: 0 },
      occurrences: [{ occurrenceOn: '2026-03-13', startsOn: '2026-03-13', event: null }],
    },
    event: { series: null, occurrenceOn: '2026-04-10' },
    network: { series: { nodes: [] } },
    seriesList: { nodes: [] },
    events: { nodes: [] },
    ofHidden: { nodes: [] },
  });
});

test('all of it is there for its own office', async () => {
  expect(await ask('its staff', QUERY, variables())).toEqual({
    series: {
      network: { id: hiddenNetwork.id },
      organisers: [expect.anything()],
      events: { nodes: [{ id: moved }] },
      targetProgress: { announced: 1 },
      occurrences: [{ occurrenceOn: '2026-03-13', startsOn: '2026-03-20', event: { id: moved } }],
    },
    event: { series: { id: hiddenSeries.id }, occurrenceOn: '2026-04-10' },
    network: { series: { nodes: [{ id: hiddenSeries.id }] } },
    seriesList: { nodes: [{ id: series.id }] },
    events: { nodes: [{ id: moved }] },
    ofHidden: { nodes: [{ id: shownEvent }] },
  });
});

test('the database keeps an event that stands for an occurrence from being restricted to persons', async () => {
  const [, office = '', uuid = ''] = Buffer.from(moved, 'base64url').toString().split(':');
  const restrict = platform.database.behind.query(
    `update events.event set visibility = 'RESTRICTED', named = array[$3::uuid] where office_id = $1 and id = $2`,
    [office, uuid, uuid],
  );
  await expect(restrict).rejects.toMatchObject({ constraint: 'event_occurrence_seen' });
});
