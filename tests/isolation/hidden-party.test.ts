import type { GivenOffice } from '../support/give';
import { versionOf } from '../support/give-events';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { makeViewers, SEES, type Viewers } from './viewers';

/** A party that a viewer does not see leaves no trace in what the viewer is told of bridges: as if it were no party. */
let platform: Platform;
let viewers: Viewers;
let plain: string;
let secret: string;

const OUTSIDERS = Object.keys(SEES).filter(name => !SEES[name]?.includes('OFFICE'));

const sitting = async (visibility: string): Promise<string> => {
  const { id: officeId, areaId, lead } = viewers.owner;
  const input = { officeId, kind: 'BUSINESS', name: 'Betrieb', location: { areaId } };
  const { id, version } = await platform.give.act(lead, 'actorCreate', input, 'actor', 'id version');
  const seen = { actorId: id, expectedVersion: version, visibility };
  await platform.give.act(lead, 'actorVisibilityChange', seen, 'actor', 'id');
  return id;
};

/** A public cooperation between public actors of one area, and perhaps a broker of it. */
const agreed = async (kind: string, giver: string, receiver: string, broker?: string): Promise<string> => {
  const { lead, id: officeId } = viewers.owner;
  const parties = [
    { actorId: giver, role: 'GIVER' },
    { actorId: receiver, role: 'RECEIVER' },
    ...(broker ? [{ actorId: broker, role: 'BROKER' }] : []),
  ];
  const input = { officeId, kind, title: 'Brücke', parties, agreedOn: '2018-01-01' };
  const { id } = await platform.give.act(lead, 'cooperationPropose', input, 'cooperation', 'id');
  for (const [act, more] of [
    ['cooperationVisibilityChange', { visibility: 'PUBLIC', sharedWithOfficeIds: [] }],
    ['cooperationNamingChange', { naming: 'PUBLIC' }],
  ] as const) {
    const expectedVersion = await versionOf(platform, lead, 'cooperation', id);
    await platform.give.act(lead, act, { cooperationId: id, expectedVersion, ...more }, 'cooperation', 'id');
  }
  return id;
};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  const [giver, receiver] = [await sitting('PUBLIC'), await sitting('PUBLIC')];
  plain = await agreed('SPACE', giver, receiver);
  secret = await agreed('LECTURE', giver, receiver, await sitting('OFFICE'));
});
afterAll(() => platform.close());

const SEEN = 'isBridge crossesDistricts bridges { district { id } } parties { role actor { id } }';
const FIGURES = 'cooperationFigures(period: "2018") { byKind { kind agreed bridges bridgesUnknown } }';
const QUERY = `query Seen($plain: ID!, $secret: ID!, $office: ID!) {
  plain: cooperation(id: $plain) { ${SEEN} } secret: cooperation(id: $secret) { ${SEEN} }
  no: cooperations(filter: { isBridge: NO, crossesDistricts: NO }) { nodes { id } }
  unknown: cooperations(filter: { isBridge: UNKNOWN }) { nodes { id } }
  ${FIGURES} office(id: $office) { ${FIGURES} } }`;

const ask = async (viewer: string): Promise<Json> => {
  const variables = { plain, secret, office: (viewers.owner as GivenOffice).id };
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, QUERY, variables);
  expect(errors).toBeUndefined();
  return data;
};
const kinds = (of: Json): Json[] =>
  of.cooperationFigures.byKind.map(({ kind: _kind, ...counts }: Json) => counts as Json);

test('there is a third party, for its own office', async () => {
  const { secret: seen } = await ask('its lead');
  expect(seen.parties).toHaveLength(3);
});

test.each(OUTSIDERS)('the cooperation with a hidden party looks like the one without: %s', async viewer => {
  const data = await ask(viewer);
  expect(data.secret).toEqual(data.plain);
  expect(data.plain).toMatchObject({ isBridge: 'NO', crossesDistricts: 'NO', bridges: [] });
  expect(data.plain.parties).toHaveLength(2);
  const ids = (list: Json): string[] => list.nodes.map(({ id }: Json) => id).sort();
  expect([ids(data.no), ids(data.unknown)]).toEqual([[plain, secret].sort(), []]);
  const counts = { agreed: 1, bridges: 0, bridgesUnknown: 0 };
  expect([kinds(data), kinds(data.office)]).toEqual([
    [counts, counts],
    [counts, counts],
  ]);
});
