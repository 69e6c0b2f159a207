import { today } from '@kiezgraph/kernel/approximate-date';
import type { GivenOffice } from '../support/give';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** Sharing a cooperation with a third office names no party further than its office agreed, not even to that office. */
interface Given {
  readonly id: string;
  readonly version: number;
}

let platform: Platform;
let office: GivenOffice;
let partner: GivenOffice;
let guest: GivenOffice;
let ours: Given;
let theirs: Given;

/** A public actor in the area of its office. */
const sitting = async ({ id: officeId, areaId, lead }: GivenOffice): Promise<Given> => {
  const input = { officeId, kind: 'BUSINESS', name: 'Betrieb', ...(areaId && { location: { areaId } }) };
  const { id, version } = await platform.give.act(lead, 'actorCreate', input, 'actor', 'id version');
  const wide = { actorId: id, expectedVersion: version, visibility: 'PUBLIC' };
  return platform.give.act(lead, 'actorVisibilityChange', wide, 'actor', 'id version');
};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
});
afterAll(() => platform.close());

// Offices of their own for every test: the figures are exact.
beforeEach(async () => {
  const { give } = platform;
  office = await give.office({ areaId: (await give.area()).id });
  partner = await give.office({ district: '02', areaId: (await give.area({ district: '02' })).id });
  guest = await give.office({ district: '08' });
  [ours, theirs] = [await sitting(office), await sitting(partner)];
});

const act = async (
  by: GivenOffice,
  name: string,
  id: string,
  more: Record<string, unknown> = {},
): Promise<void> => {
  const now = 'query V($id: ID!) { cooperation(id: $id) { version } }';
  const { data } = await platform.ask(by.lead, now, { id });
  const input = { cooperationId: id, expectedVersion: data.cooperation.version, ...more };
  await platform.give.act(by.lead, name, input, 'cooperation', 'id');
};
const share = (id: string): Promise<void> =>
  act(office, 'cooperationVisibilityChange', id, {
    visibility: 'SHARED',
    sharedWithOfficeIds: [guest.id],
  });

/** Proposed by the office, shared with the guest; the partner has said nothing. */
const shared = async (): Promise<string> => {
  const parties = [ours, theirs].map(({ id }) => ({ actorId: id, role: 'BOTH' }));
  const input = { officeId: office.id, kind: 'SPACE', title: 'x', parties };
  const { id } = await platform.give.act(office.lead, 'cooperationPropose', input, 'cooperation', 'id');
  await share(id);
  return id;
};

const REPORT =
  'organisationReport(first: 100) { nodes { organisation { id } involvements(first: 100) { nodes { ... on Cooperation { id } } } } }';
const FIGURES = 'cooperationFigures(period: "2020/..") { proposed agreed bridges }';
const QUERY = `query Seen($id: ID!, $owner: ID!, $partner: ID!, $theirs: ID!) {
  cooperation(id: $id) { isBridge crossesDistricts bridges { area { id } } parties { actor { id } } verdicts { judgement } }
  ofTheirs: cooperations(filter: { actorId: $theirs }) { nodes { id } }
  actor(id: $theirs) { cooperations { nodes { id } } }
  bridges: cooperations(filter: { isBridge: YES }) { nodes { id } }
  across: cooperations(filter: { crossesDistricts: YES }) { nodes { id } }
  partner: office(id: $partner) { ${FIGURES} area { ${FIGURES} } }
  owner: office(id: $owner) { organisationFigures(period: "2020/..") { inCooperationsCount } }
  ${REPORT} }`;

interface Seen {
  readonly parties: string[];
  readonly places: string[];
  readonly bridge: string[];
  readonly verdicts: number;
  /** Whether it is found by the actor, as a bridge, and in the report. */
  readonly found: boolean[];
  readonly isInReport: boolean;
  readonly column: Json;
  /** Organisations in cooperations of the office that ran. */
  readonly active: number;
}

const seenBy = async (person: Person, id: string): Promise<Seen> => {
  const variables = { id, owner: office.id, partner: partner.id, theirs: theirs.id };
  const { data, errors } = await platform.ask(person, QUERY, variables);
  expect(errors).toBeUndefined();
  const { cooperation, owner, partner: home } = data;
  const has = (list: { nodes: Json[] }): boolean => list.nodes.some(node => node.id === id);
  const keys = (list: Json[], of: string): string[] => list.map(each => each[of].id).sort();
  expect(home.area.cooperationFigures).toEqual(home.cooperationFigures);
  const row = data.organisationReport.nodes.find((node: Json) => node.organisation.id === theirs.id);
  return {
    parties: keys(cooperation.parties, 'actor'),
    places: keys(cooperation.bridges, 'area'),
    bridge: [cooperation.isBridge, cooperation.crossesDistricts],
    verdicts: cooperation.verdicts.length,
    found: [data.ofTheirs, data.actor.cooperations, data.bridges, data.across].map(has),
    isInReport: row !== undefined && has(row.involvements),
    column: home.cooperationFigures,
    active: owner.organisationFigures.inCooperationsCount,
  };
};

const both = (): string[] => [ours.id, theirs.id].sort();
const NOTHING = { proposed: 0, agreed: 0, bridges: 0 };
/** What the guest sees while the partner does not let it be named. */
const oursOnly = (): Partial<Seen> => ({
  parties: [ours.id],
  places: [],
  verdicts: 0,
  bridge: ['UNKNOWN', 'UNKNOWN'],
  found: [false, false, false, false],
  isInReport: false,
  column: NOTHING,
});
const wholeBridge = (): Partial<Seen> => ({
  parties: both(),
  places: [office.areaId, partner.areaId].sort() as string[],
  bridge: ['YES', 'YES'],
  found: [true, true, true, true],
  isInReport: true,
  column: { proposed: 1, agreed: 1, bridges: 1 },
});

test('who has said nothing, or no, is named to the parties only', async () => {
  const id = await shared();
  const unagreed = { parties: both(), found: [true, true, false, false] };
  for (const { lead } of [office, partner]) expect(await seenBy(lead, id)).toMatchObject(unagreed);
  expect(await seenBy(guest.lead, id)).toMatchObject(oursOnly());
  await act(partner, 'cooperationDecline', id);
  for (const { lead } of [office, partner])
    expect(await seenBy(lead, id)).toMatchObject({ ...unagreed, verdicts: 2 });
  expect(await seenBy(guest.lead, id)).toMatchObject(oursOnly());
});

test('who agreed to be named to the parties is a bridge for them only', async () => {
  const id = await shared();
  await act(partner, 'cooperationAgree', id, { naming: 'SHARED' });
  for (const { lead } of [office, partner])
    expect(await seenBy(lead, id)).toMatchObject({ ...wholeBridge(), verdicts: 2 });
  expect(await seenBy(guest.lead, id)).toMatchObject(oursOnly());
});

test('nor is it, once it runs, an organisation that counts for others, or what was given', async () => {
  const id = await shared();
  await act(partner, 'cooperationAgree', id, { naming: 'SHARED' });
  await act(partner, 'cooperationStart', id, { startedOn: today() });
  const stated = { cooperationId: id, period: today(), evidence: 'Ein Tag' };
  await platform.give.act(partner.lead, 'contributionRecord', stated, 'contribution', 'id');
  const query = 'query C($id: ID!) { cooperation(id: $id) { contributions { nodes { evidence } } } }';
  const given = async ({ lead }: GivenOffice): Promise<number | undefined> =>
    (await platform.ask(lead, query, { id })).data.cooperation.contributions?.nodes.length;
  for (const party of [office, partner]) {
    expect(await seenBy(party.lead, id)).toMatchObject({ ...wholeBridge(), active: 2 });
    expect(await given(party)).toBe(1);
  }
  expect(await seenBy(guest.lead, id)).toMatchObject({ ...oursOnly(), active: 1 });
  expect(await given(guest)).toBeUndefined();
});

test.each(['NETWORK', 'PUBLIC'])(
  'who agreed to be named in %s is named to the guest, until a no',
  async naming => {
    const id = await shared();
    await act(partner, 'cooperationAgree', id, { naming });
    expect(await seenBy(guest.lead, id)).toMatchObject({ ...wholeBridge(), verdicts: 0 });
    await act(partner, 'cooperationDecline', id);
    expect(await seenBy(partner.lead, id)).toMatchObject({ parties: both() });
    expect(await seenBy(guest.lead, id)).toMatchObject(oursOnly());
  },
);

test('what an office says anew of its naming takes effect at once, also of its own actor', async () => {
  const id = await shared();
  await act(partner, 'cooperationAgree', id, { naming: 'NETWORK' });
  await act(partner, 'cooperationNamingChange', id, { naming: 'SHARED' });
  expect(await seenBy(guest.lead, id)).toMatchObject(oursOnly());
  await act(office, 'cooperationNamingChange', id, { naming: 'SHARED' });
  expect(await seenBy(guest.lead, id)).toMatchObject({ ...oursOnly(), parties: [] });
  expect(await seenBy(partner.lead, id)).toMatchObject(wholeBridge());
});

test('a guest that becomes a party is told of the others, and no more once it is none', async () => {
  const id = await shared();
  const third = await sitting(guest);
  const become = (actors: readonly Given[]): Promise<void> =>
    act(office, 'cooperationChange', id, {
      parties: actors.map(({ id: actorId }) => ({ actorId, role: 'BOTH' })),
    });
  await become([ours, theirs, third]);
  expect((await seenBy(guest.lead, id)).parties).toEqual([...both(), third.id].sort());
  await become([ours, theirs]);
  expect(
    (await platform.ask(guest.lead, `query C($id: ID!) { cooperation(id: $id) { id } }`, { id })).data,
  ).toEqual({
    cooperation: null,
  });
  await share(id);
  expect(await seenBy(guest.lead, id)).toMatchObject({ parties: [ours.id], column: NOTHING });
});
