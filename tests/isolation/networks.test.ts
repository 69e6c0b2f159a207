import type { GivenRecord } from '../support/give';
import { giveMember, giveNetwork, giveRole, giveWorkingGroup } from '../support/give-network';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { makeViewers, SEES, type Viewers } from './viewers';

/** A public network names actors that not everybody sees: who does not see them finds neither them nor their number. */
let platform: Platform;
let viewers: Viewers;
let open: GivenRecord;
let hidden: GivenRecord;
let foreign: GivenRecord;
let network: string;
let group: string;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  const { give } = platform;
  const { owner, partner } = viewers;
  open = await give.actor(owner, { visibility: 'PUBLIC' });
  hidden = await give.actor(owner, { visibility: 'OFFICE' });
  foreign = await give.actor(partner, { visibility: 'SHARED', sharedWith: [owner] });
  network = (await giveNetwork(give, owner, { visibility: 'PUBLIC', input: { memberListIsComplete: true } }))
    .id;
  for (const { id } of [open, hidden, foreign]) {
    await giveMember(give, owner, network, id);
    await giveRole(give, owner, network, id, 'PARTNER');
  }
  group = (await giveWorkingGroup(give, owner, { visibility: 'PUBLIC', members: [open, hidden, foreign] }))
    .id;
});
afterAll(() => platform.close());

const QUERY = `query Named($network: ID!, $group: ID!, $open: ID!, $hidden: ID!, $foreign: ID!) {
  network(id: $network) {
    memberCount { atLeast possible exact } onDay: memberCount(on: "2016-04-15") { atLeast possible exact }
    members(first: 100) { nodes { id actor { id } } edges { node { id } } pageInfo { hasNextPage } }
    bare: members(first: 100) { nodes { actor { __typename } } }
    roles(first: 100) { nodes { id kind membership actor { id } } pageInfo { hasNextPage } }
  }
  workingGroup(id: $group) { network { id workingGroups { nodes { id } } } members(first: 100) { nodes { id } pageInfo { hasNextPage } } }
  ofOpen: networks(filter: { actorId: $open }) { nodes { id } }
  ofHidden: networks(filter: { actorId: $hidden }) { nodes { id } }
  ofForeign: networks(filter: { actorId: $foreign }) { nodes { id } }
}`;
const ask = async (viewer: string): Promise<Json> => {
  const variables = { network, group, open: open.id, hidden: hidden.id, foreign: foreign.id };
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, QUERY, variables);
  expect(errors).toBeUndefined();
  return data;
};

/** Which of the three actors a viewer sees: what the levels of the offices say. */
const seenBy = (viewer: string): string[] => {
  const seen = [open.id];
  const worksAtOwner = SEES[viewer]?.includes('OFFICE') ?? false;
  const worksAtPartner = [
    'the lead of the office shared with',
    'the staff of the office shared with',
  ].includes(viewer);
  if (worksAtOwner) seen.push(hidden.id);
  if (worksAtOwner || worksAtPartner) seen.push(foreign.id);
  return seen.sort();
};
const ids = (nodes: { id: string }[]): string[] => nodes.map(({ id }) => id).sort();

test.each(Object.keys(SEES))('names and counts only who is seen: %s', async viewer => {
  const seen = seenBy(viewer);
  const { network: shown, workingGroup, ofOpen, ofHidden, ofForeign } = await ask(viewer);
  // Whoever may not see all is told no exact number, also where all is seen.
  const isOwn = SEES[viewer]?.includes('OFFICE') ?? false;
  const count = { atLeast: seen.length, possible: 0, exact: isOwn ? seen.length : null };
  expect(shown.memberCount).toEqual(count);
  expect(shown.onDay).toEqual({ atLeast: 0, possible: seen.length, exact: null });
  expect(shown.members.edges).toHaveLength(seen.length);
  expect(shown.members.pageInfo.hasNextPage).toBe(false);
  expect(shown.bare.nodes).toEqual(seen.map(() => ({ actor: { __typename: 'Actor' } })));
  expect(ids(shown.members.nodes.map((node: Json) => node.actor))).toEqual(seen);
  expect(ids(shown.roles.nodes.map((node: Json) => node.actor))).toEqual(seen);
  expect(shown.roles.nodes.every((node: Json) => node.membership === 'YES')).toBe(true);
  expect(ids(workingGroup.members.nodes)).toEqual(seen);
  expect(workingGroup.network.workingGroups.nodes).toEqual([{ id: group }]);
  for (const [actor, list] of [
    [open, ofOpen],
    [hidden, ofHidden],
    [foreign, ofForeign],
  ] as const)
    expect(ids(list.nodes).includes(network)).toBe(seen.includes(actor.id));
});

test('an actor that its office hides later stays in the list of the network as an empty entry, for the owner alone', async () => {
  const { owner, partner, people } = viewers;
  const actor = await platform.give.actor(partner, { visibility: 'PUBLIC' });
  const own = await giveNetwork(platform.give, owner, { visibility: 'PUBLIC' });
  await giveMember(platform.give, owner, own.id, actor.id);
  await platform.give.act(
    partner.lead,
    'actorVisibilityChange',
    { actorId: actor.id, expectedVersion: actor.version, visibility: 'OFFICE' },
    'actor',
    'id',
  );
  const query =
    'query Members($id: ID!) { network(id: $id) { memberCount { atLeast } members { nodes { actor { id } } } } }';
  const asked = async (viewer: string): Promise<Json> =>
    (await platform.ask(people[viewer] ?? null, query, { id: own.id })).data.network;
  const none = { memberCount: { atLeast: 0 }, members: { nodes: [] } };
  expect(await asked('its staff')).toEqual({
    memberCount: { atLeast: 1 },
    members: { nodes: [{ actor: null }] },
  });
  for (const viewer of ['the public', 'the staff of another office', 'the steward'])
    expect([viewer, await asked(viewer)]).toEqual([viewer, none]);
  expect(await asked('the staff of the office shared with')).toEqual({
    memberCount: { atLeast: 1 },
    members: { nodes: [{ actor: { id: actor.id } }] },
  });
});

test('what was taken out, and what other sources say, is seen by its own office only', async () => {
  const { owner, people } = viewers;
  const own = await giveNetwork(platform.give, owner, { visibility: 'PUBLIC' });
  const member = await giveMember(platform.give, owner, own.id, open.id);
  const topic = { networkId: own.id, topic: 'AG Irrtum', memberIds: [open.id] };
  const made = await platform.give.act(owner.lead, 'workingGroupCreate', topic, 'workingGroup', 'id version');
  const at = { networkMembershipId: member.id, expectedVersion: member.version };
  await platform.give.act(owner.lead, 'networkMemberRemove', at, 'networkMembership', 'id');
  const groupAt = { workingGroupId: made.id, expectedVersion: made.version };
  await platform.give.act(owner.lead, 'workingGroupRemove', groupAt, 'workingGroup', 'id');
  const source = { kind: 'SECOND_SOURCE', citation: 'Internetseite' };
  const value = { networkId: own.id, field: 'FOUNDED', value: '2016-06', source };
  await platform.give.act(owner.lead, 'networkValueAdd', value, 'network', 'id');
  const query = `query Removed($id: ID!, $group: ID!) {
    network(id: $id) { memberCount { atLeast } members { nodes { id } } removed: members(removed: true) { nodes { id } }
      workingGroups { nodes { id } } gone: workingGroups(removed: true) { nodes { id } } values { value source { kind } } }
    workingGroup(id: $group) { id }
  }`;
  for (const [viewer, levels] of Object.entries(SEES)) {
    const { data } = await platform.ask(people[viewer] ?? null, query, { id: own.id, group: made.id });
    const isOwn = levels.includes('OFFICE');
    expect([viewer, data]).toEqual([
      viewer,
      {
        network: {
          memberCount: { atLeast: 0 },
          members: { nodes: [] },
          removed: { nodes: isOwn ? [{ id: member.id }] : [] },
          workingGroups: { nodes: [] },
          gone: { nodes: isOwn ? [{ id: made.id }] : [] },
          values: isOwn ? [{ value: '2016-06', source: { kind: 'SECOND_SOURCE' } }] : [],
        },
        workingGroup: isOwn ? { id: made.id } : null,
      },
    ]);
  }
});
