import type { GivenRecord } from '../support/give';
import { giveNetwork, giveWorkingGroup } from '../support/give-network';
import { takeThrough } from '../support/give-events';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { makeViewers, SEES, type Viewers } from './viewers';

/** A public event refers to hidden records, and a hidden event to public ones: nobody learns of either from the other. */
let platform: Platform;
let viewers: Viewers;
let hidden: Record<'networkId' | 'workingGroupId' | 'projectId', GivenRecord>;
let shown: typeof hidden;
let publicEvent: GivenRecord;
let hiddenEvent: GivenRecord;

const recordsOf = async (visibility: 'OFFICE' | 'PUBLIC'): Promise<typeof hidden> => ({
  networkId: await giveNetwork(platform.give, viewers.owner, { visibility }),
  workingGroupId: await giveWorkingGroup(platform.give, viewers.owner, { visibility }),
  projectId: await platform.give.project(viewers.owner, { visibility }),
});
const ids = (records: typeof hidden): Record<string, string> =>
  Object.fromEntries(Object.entries(records).map(([field, { id }]) => [field, id]));

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  const { owner } = viewers;
  [hidden, shown] = [await recordsOf('OFFICE'), await recordsOf('PUBLIC')];
  const organiser = await platform.give.actor(owner, { visibility: 'PUBLIC' });
  publicEvent = await platform.give.event(owner, { visibility: 'PUBLIC', organisers: [organiser] });
  hiddenEvent = await platform.give.event(owner);
  await takeThrough(platform, owner.lead, publicEvent.id, ['eventChange', ids(hidden)], ['eventAnnounce']);
  await takeThrough(platform, owner.lead, publicEvent.id, ['eventHold']);
  const minutes = { summary: 'Gut.', minutes: 'Geheimes Protokoll' };
  await takeThrough(platform, owner.lead, publicEvent.id, ['eventDocument', minutes]);
  const source = { kind: 'SECOND_SOURCE', citation: 'Geheime Quelle' };
  const said = { eventId: publicEvent.id, field: 'TIME', value: '2024-05-07', source };
  await platform.give.act(owner.lead, 'eventValueAdd', said, 'event', 'id');
  await takeThrough(platform, owner.lead, hiddenEvent.id, ['eventChange', ids(shown)]);
});
afterAll(() => platform.close());

const ask = async (viewer: string, query: string, variables: Record<string, unknown>): Promise<Json> => {
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const outsiders = Object.keys(SEES).filter(name => !SEES[name]?.includes('OFFICE'));
const REFERENCES = `query References($id: ID!) { event(id: $id) {
  network { id } workingGroup { id } project { id } bare: network { __typename } minutes minutesVisibility values { id value } history { version } } }`;
const BELOW = `query Below($networkId: ID!, $workingGroupId: ID!, $projectId: ID!) {
  network(id: $networkId) { events { nodes { id } } } workingGroup(id: $workingGroupId) { events { nodes { id } } }
  project(id: $projectId) { events { nodes { id } } }
  a: events(filter: { networkId: $networkId }) { nodes { id } } b: events(filter: { workingGroupId: $workingGroupId }) { nodes { id } }
  c: events(filter: { projectId: $projectId }) { nodes { id } } }`;

test.each(outsiders)('a hidden record is null, minutes and sources are silent: %s', async viewer => {
  const { event } = await ask(viewer, REFERENCES, { id: publicEvent.id });
  expect(event).toEqual({
    network: null,
    workingGroup: null,
    project: null,
    bare: null,
    minutes: null,
    minutesVisibility: null,
    values: [],
    history: [],
  });
});

test.each(outsiders)('a hidden event is in no list, a hidden record finds nothing: %s', async viewer => {
  const none = { nodes: [] };
  expect(await ask(viewer, BELOW, ids(shown))).toEqual({
    network: { events: none },
    workingGroup: { events: none },
    project: { events: none },
    a: none,
    b: none,
    c: none,
  });
  const unseen = { network: null, workingGroup: null, project: null };
  expect(await ask(viewer, BELOW, ids(hidden))).toEqual({ ...unseen, a: none, b: none, c: none });
});

test('all of it is there for its own office', async () => {
  const { event } = await ask('its staff', REFERENCES, { id: publicEvent.id });
  expect(event).toMatchObject({
    network: { id: hidden.networkId.id },
    workingGroup: { id: hidden.workingGroupId.id },
    project: { id: hidden.projectId.id },
    minutes: 'Geheimes Protokoll',
    minutesVisibility: 'OFFICE',
    values: [{ value: '2024-05-07' }],
  });
  const nodes = { nodes: [{ id: hiddenEvent.id }] };
  expect(await ask('its staff', BELOW, ids(shown))).toEqual({
    network: { events: nodes },
    workingGroup: { events: nodes },
    project: { events: nodes },
    a: nodes,
    b: nodes,
    c: nodes,
  });
});

test('minutes are seen as far as was said, never further than the event', async () => {
  const seenBy = async (viewer: string): Promise<unknown> =>
    (await ask(viewer, 'query M($id: ID!) { event(id: $id) { minutes } }', { id: publicEvent.id })).event
      .minutes;
  const say = (minutesVisibility: string): Promise<number> =>
    takeThrough(platform, viewers.owner.lead, publicEvent.id, [
      'eventDocument',
      { summary: 'Gut.', minutesVisibility },
    ]);
  await say('NETWORK');
  expect([await seenBy('the public'), await seenBy('the staff of another office')]).toEqual([
    null,
    'Geheimes Protokoll',
  ]);
  await say('PUBLIC');
  expect(await seenBy('the public')).toBe('Geheimes Protokoll');
});

test('past the gateway, a hidden record shows no events either', async () => {
  const ref = `${hidden.networkId.officeId}:${hidden.networkId.uuid}`;
  const query =
    'query Stub($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Network { events { nodes { id } } } } }';
  for (const viewer of outsiders) {
    const answer = await platform.askAt('events', viewers.people[viewer] ?? null, query, {
      of: [{ __typename: 'Network', ref }],
    });
    expect([viewer, answer.data]).toEqual([viewer, { _entities: [null] }]);
  }
});
