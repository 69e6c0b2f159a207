import type { GivenOffice, GivenRecord } from '../support/give';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import type { Json } from '../support/json';

/** Nobody is named further than its office agreed, however far the cooperation itself is published. */
let platform: Platform;
let office: GivenOffice;
let partner: GivenOffice;
let stranger: GivenOffice;
let ours: GivenRecord;
let theirs: GivenRecord;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  const { give } = platform;
  [office, partner, stranger] = [
    await give.office(),
    await give.office({ district: '02' }),
    await give.office({ district: '08' }),
  ];
  [ours, theirs] = [
    await give.actor(office, { visibility: 'PUBLIC' }),
    await give.actor(partner, { visibility: 'PUBLIC' }),
  ];
});
afterAll(() => platform.close());

const VERSION = 'query V($id: ID!) { cooperation(id: $id) { version } }';
const versionFor = async (person: Person, id: string): Promise<number> =>
  (await platform.ask(person, VERSION, { id })).data.cooperation.version;

const published = async (naming?: string): Promise<string> => {
  const { id } = await platform.give.cooperation(office, { parties: [ours, theirs], visibility: 'PUBLIC' });
  if (naming)
    await platform.give.act(
      partner.lead,
      'cooperationAgree',
      { cooperationId: id, expectedVersion: await versionFor(partner.lead, id), naming },
      'cooperation',
      'id',
    );
  return id;
};

/** Which of the two actors somebody finds named, in every way there is to ask. */
const namedTo = async (person: Person | null, id: string): Promise<string[]> => {
  const query = `query Named($id: ID!, $ours: ID!, $theirs: ID!) {
    cooperation(id: $id) { parties { actor { id } } }
    ofOurs: cooperations(filter: { actorId: $ours }) { nodes { id } }
    ofTheirs: cooperations(filter: { actorId: $theirs }) { nodes { id } }
    ours: actor(id: $ours) { cooperations(first: 100) { nodes { id } } }
    theirs: actor(id: $theirs) { cooperations(first: 100) { nodes { id } } }
    organisationReport(first: 100) { nodes { organisation { id } cooperationCount involvements(first: 100) { nodes { ... on Cooperation { id } } } } }
  }`;
  const { data, errors } = await platform.ask(person, query, { id, ours: ours.id, theirs: theirs.id });
  expect(errors).toBeUndefined();
  const has = (list: { nodes: { id: string }[] }): boolean => list.nodes.some(node => node.id === id);
  const inParties: string[] = data.cooperation.parties
    .map(({ actor }: { actor: { id: string } }) => actor.id)
    .sort();
  const other = {
    [ours.id]: [data.ofOurs, data.ours.cooperations],
    [theirs.id]: [data.ofTheirs, data.theirs.cooperations],
  };
  for (const [actor, lists] of Object.entries(other)) {
    expect(lists.map(has)).toEqual(lists.map(() => inParties.includes(actor)));
    const row = data.organisationReport.nodes.find((each: Json) => each.organisation.id === actor);
    expect(has(row.involvements)).toBe(inParties.includes(actor));
  }
  return inParties;
};

const both = (): string[] => [ours.id, theirs.id].sort();

test.each([
  ['has not agreed', undefined, ['ours'], ['ours']],
  ['agreed to be named to the parties', 'SHARED', ['ours'], ['ours']],
  ['agreed to be named in the network', 'NETWORK', ['ours', 'theirs'], ['ours']],
  ['agreed to be named to everyone', 'PUBLIC', ['ours', 'theirs'], ['ours', 'theirs']],
] as const)('the partner %s', async (_how, naming, network, everyone) => {
  const id = await published(naming);
  const idsOf = (names: readonly string[]): string[] =>
    names.map(name => (name === 'ours' ? ours.id : theirs.id)).sort();
  expect(await namedTo(office.lead, id)).toEqual(both());
  expect(await namedTo(partner.lead, id)).toEqual(both());
  expect(await namedTo(stranger.lead, id)).toEqual(idsOf(network));
  expect(await namedTo(null, id)).toEqual(idsOf(everyone));
});

test('a cooperation taken back into the circle of the parties names nobody further', async () => {
  const id = await published('PUBLIC');
  expect(await namedTo(null, id)).toEqual(both());
  const change = { cooperationId: id, expectedVersion: await versionFor(office.lead, id) };
  await platform.give.act(
    office.lead,
    'cooperationVisibilityChange',
    { ...change, visibility: 'SHARED', sharedWithOfficeIds: [partner.id] },
    'cooperation',
    'id',
  );
  expect((await platform.ask(stranger.lead, VERSION, { id })).data.cooperation).toBeNull();
  expect(await namedTo(partner.lead, id)).toEqual(both());
});

test('what an office says is seen by the offices of the parties only', async () => {
  const id = await published('PUBLIC');
  const verdictsFor = async (person: Person | null): Promise<number> =>
    (
      await platform.ask(
        person,
        'query W($id: ID!) { cooperation(id: $id) { verdicts { judgement reason } } }',
        { id },
      )
    ).data.cooperation.verdicts.length;
  expect(await verdictsFor(office.lead)).toBe(2);
  expect(await verdictsFor(partner.lead)).toBe(2);
  expect(await verdictsFor(stranger.lead)).toBe(0);
  expect(await verdictsFor(null)).toBe(0);
});

test("the partner's history is its own: the other office sees its own record's changes only", async () => {
  const id = await published('SHARED');
  const historyFor = async (person: Person): Promise<number> =>
    (await platform.ask(person, 'query H($id: ID!) { cooperation(id: $id) { history { version } } }', { id }))
      .data.cooperation.history.length;
  expect(await historyFor(office.lead)).toBeGreaterThan(1);
  expect(await historyFor(partner.lead)).toBe(0);
});

const change = async (id: string, input: Record<string, unknown>): Promise<void> => {
  const at = { cooperationId: id, expectedVersion: await versionFor(office.lead, id) };
  await platform.give.act(office.lead, 'cooperationChange', { ...at, ...input }, 'cooperation', 'id');
};
const STATE = 'query S($id: ID!) { cooperation(id: $id) { status termsVersion } }';

test('a yes that is void names nobody: after new terms only the proposing office is named', async () => {
  const id = await published('PUBLIC');
  expect(await namedTo(null, id)).toHaveLength(2);
  await change(id, { title: 'Etwas anderes' });
  expect(await namedTo(null, id)).toEqual([ours.id]);
});

test.each([
  ['a no', 'DECLINED', 'cooperationDecline', () => partner.lead],
  ['a withdrawal', 'WITHDRAWN', 'cooperationWithdraw', () => office.lead],
] as const)('%s takes the naming back', async (_what, status, mutation, who) => {
  const id = await published('PUBLIC');
  expect(await namedTo(null, id)).toEqual(both());
  const at = { cooperationId: id, expectedVersion: await versionFor(who(), id) };
  await platform.give.act(who(), mutation, at, 'cooperation', 'id');
  // The report leaves both out, so only the cooperation itself is asked.
  const query = 'query P($id: ID!) { cooperation(id: $id) { status parties { actor { id } } } }';
  const { data } = await platform.ask(null, query, { id });
  expect(data.cooperation).toEqual({ status, parties: [{ actor: { id: ours.id } }] });
});

test('other parties of the same offices are other terms', async () => {
  const id = await published('PUBLIC');
  const before = (await platform.ask(office.lead, STATE, { id })).data.cooperation;
  expect(before.status).toBe('AGREED');
  const parties = [
    { actorId: ours.id, role: 'RECEIVER' },
    { actorId: theirs.id, role: 'GIVER' },
  ];
  await change(id, { parties });
  const { data } = await platform.ask(office.lead, STATE, { id });
  expect(data.cooperation.termsVersion).toBe(before.termsVersion + 1);
  expect(data.cooperation.status).toBe('PROPOSED');
});
