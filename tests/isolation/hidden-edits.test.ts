import { applicationAct, giveNamedApplication } from '../support/give-calls';
import { giveHeld } from '../support/give-events';
import { giveMember, giveNetwork, giveRole } from '../support/give-network';
import type { GivenRecord } from '../support/give';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { KEEPS, makeViewers, SEES, type Viewers } from './viewers';

/** An edit of what a viewer may not see leaves no trace in what it sees: not in the version, not in the time. */
let platform: Platform;
let viewers: Viewers;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
});
afterAll(() => platform.close());

const OUTSIDERS = Object.keys(SEES).filter(name => !SEES[name]?.includes('OFFICE'));

/** What each outsider sees of a record; each sees it at all. */
const seenByAll = async (query: string, id: string, who: readonly string[]): Promise<Json[]> => {
  const seen: Json[] = [];
  for (const name of who) {
    const { data, errors } = await platform.ask(viewers.people[name] ?? null, query, { id });
    expect([name, errors]).toEqual([name, undefined]);
    expect([name, data.record]).toEqual([
      name,
      expect.objectContaining({ id, version: null, updatedAt: null }),
    ]);
    seen.push([name, data.record]);
  }
  return seen;
};

/** Nobody outside sees the edit; its own office sees that there was one. */
const leavesNoTrace = async (
  query: string,
  { id }: GivenRecord,
  edit: (version: number) => Promise<unknown>,
  who: readonly string[] = OUTSIDERS,
): Promise<void> => {
  const own = async (): Promise<Json> => (await platform.ask(viewers.owner.lead, query, { id })).data.record;
  const [seen, before] = [await seenByAll(query, id, who), await own()];
  await edit(before.version);
  const after = await own();
  expect(after.version).toBeGreaterThan(before.version);
  expect(Date.parse(after.updatedAt)).toBeGreaterThan(Date.parse(before.updatedAt));
  expect(await seenByAll(query, id, who)).toEqual(seen);
};

const EVENT = `query Event($id: ID!) { record: event(id: $id) { id version createdAt updatedAt visibility title status
  attendance { count } values { id } outcomes { nodes { id } } history { version } } }`;
const APPLICATION = `query Application($id: ID!) { record: application(id: $id) { id version createdAt updatedAt visibility title status
  steps { status reason isUndo } naming { namedOn } history { version } } }`;

test('who was at a public event is recorded unseen', async () => {
  const event = await giveHeld(platform.give, viewers.owner, { visibility: 'PUBLIC' });
  await leavesNoTrace(EVENT, event, expectedVersion =>
    platform.give.act(
      viewers.owner.lead,
      'eventAttendanceRecord',
      { eventId: event.id, expectedVersion, count: 3 },
      'event',
      'id',
    ),
  );
});

test('with whom else an event is shared is not told to those it is shared with', async () => {
  const { owner, partner, other } = viewers;
  const event = await giveHeld(platform.give, owner, { visibility: 'SHARED', sharedWith: [partner] });
  await leavesNoTrace(
    EVENT,
    event,
    expectedVersion => {
      const sharedWithOfficeIds = [partner.id, other.id];
      const input = { eventId: event.id, expectedVersion, visibility: 'SHARED', sharedWithOfficeIds };
      return platform.give.act(owner.lead, 'eventVisibilityChange', input, 'event', 'id');
    },
    ['the lead of the office shared with', 'the staff of the office shared with'],
  );
});

test('what an office writes down of a named application for the procedure is its own', async () => {
  const named = await giveNamedApplication(platform.give, viewers.owner, { visibility: 'PUBLIC' });
  await leavesNoTrace(APPLICATION, named, version =>
    applicationAct(
      platform.give,
      viewers.owner.lead,
      'applicationChange',
      { id: named.id, version },
      { hasProgrammeArea: true },
    ),
  );
});

test('how often an entry of a network was changed is told to its office alone', async () => {
  const { owner, people } = viewers;
  const { give } = platform;
  const actor = await give.actor(owner, { visibility: 'PUBLIC' });
  const { id } = await giveNetwork(give, owner, { visibility: 'PUBLIC' });
  await giveMember(give, owner, id, actor.id);
  await giveRole(give, owner, id, actor.id, 'PARTNER');
  const query =
    'query N($id: ID!) { network(id: $id) { members { nodes { version } } roles { nodes { version } } } }';
  const told: string[] = [];
  for (const [name, person] of Object.entries(people)) {
    const { members, roles } = (await platform.ask(person, query, { id })).data.network;
    const versions = [...members.nodes, ...roles.nodes].map(({ version }: Json) => version);
    expect([name, versions]).toEqual([name, versions[0] === null ? [null, null] : [1, 1]]);
    if (versions[0] !== null) told.push(name);
  }
  expect(told.sort()).toEqual([...KEEPS].sort());
});

test('the office of a party acts on a cooperation, so it is told its version', async () => {
  const { owner, partner, people } = viewers;
  const [one, two] = [
    await platform.give.actor(owner, { visibility: 'PUBLIC' }),
    await platform.give.actor(partner, { visibility: 'PUBLIC' }),
  ];
  const { id } = await platform.give.cooperation(owner, { parties: [one, two], visibility: 'PUBLIC' });
  const query = 'query C($id: ID!) { cooperation(id: $id) { version updatedAt termsVersion } }';
  const told: string[] = [];
  for (const [name, person] of Object.entries(people)) {
    const { cooperation } = (await platform.ask(person, query, { id })).data;
    const values = Object.values(cooperation);
    expect([name, new Set(values.map(value => value === null)).size]).toEqual([name, 1]);
    if (values[0] !== null) told.push(name);
  }
  const parties = ['the lead of the office shared with', 'the staff of the office shared with'];
  expect(told.sort()).toEqual([...KEEPS, ...parties].sort());
});
