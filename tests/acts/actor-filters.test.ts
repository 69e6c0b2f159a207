import type { GivenRecord } from '../support/give';
import { giveCall } from '../support/give-calls';
import { giveNetwork, giveWorkingGroup } from '../support/give-network';
import { actOn } from '../support/give-profile';
import { giveSeries } from '../support/give-series';
import { openPlatform, type Platform } from '../support/platform';
import { setStage, type Stage } from './stage';

/** A filter leaves out what does not fit, and a list below a record holds what belongs to that record. */
let platform: Platform;
let stage: Stage;
let here: GivenRecord;
let there: GivenRecord;
let unknown: GivenRecord;
const areas: string[] = [];
const key = (type: string, official: string): string =>
  Buffer.from(`${type}:${official}`).toString('base64url');

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  stage = await setStage(platform);
  const { give } = platform;
  for (let count = 0; count < 2; count += 1) areas.push((await give.area({ district: '01' })).id);
  const made: GivenRecord[] = [];
  for (const [areaId, locality, field, since] of [
    [areas[0], '0101', 'Jugendarbeit', '1998'],
    [areas[1], '0105', 'Jugendkunst', '2021-05'],
  ] as const) {
    const actor = await give.actor(stage.office, { visibility: 'PUBLIC' });
    await actOn(give, stage.staff, actor, 'actorChange', {
      location: { areaId, localityId: key('Locality', locality) },
      profile: { fieldsOfActivity: ['Beratung', field], establishedInAreaSince: since },
    });
    made.push(actor);
  }
  [here, there] = made as [GivenRecord, GivenRecord];
  unknown = await give.actor(stage.office, { visibility: 'PUBLIC' });
});
afterAll(() => platform.close());

const found = async (filter: Record<string, unknown>): Promise<string[]> => {
  const query = 'query F($f: ActorFilter) { actors(first: 100, filter: $f) { nodes { id } } }';
  const { data } = await platform.ask(null, query, { f: { officeId: stage.office.id, ...filter } });
  return data.actors.nodes.map(({ id }: { id: string }) => id).sort();
};

test.each([
  ['an area', () => ({ areaId: areas[0] }), () => [here]],
  ['an area that is none', () => ({ areaId: here.id }), () => []],
  ['a locality', () => ({ localityId: key('Locality', '0105') }), () => [there]],
  ['a field of activity', () => ({ fieldOfActivity: 'Jugendkunst' }), () => [there]],
  ['a field of both', () => ({ fieldOfActivity: 'Beratung' }), () => [here, there]],
  ['a part of a field', () => ({ fieldOfActivity: 'Jugend' }), () => []],
  ['since a day of its month', () => ({ establishedFromOn: '2021-05-31' }), () => [there]],
  ['since the day after its month', () => ({ establishedFromOn: '2021-06-01' }), () => []],
  ['until a day of its year', () => ({ establishedUntilOn: '1998-01-01' }), () => [here]],
  ['until the day before its year', () => ({ establishedUntilOn: '1997-12-31' }), () => []],
  [
    'between',
    () => ({ establishedFromOn: '1998-12-31', establishedUntilOn: '2021-05-01' }),
    () => [here, there],
  ],
  ['two at once', () => ({ areaId: areas[0], fieldOfActivity: 'Jugendkunst' }), () => []],
  ['nothing', () => ({ fieldOfActivity: '' }), () => [here, there, unknown]],
])('actors by %s', async (_name, filter, expected) => {
  const ids = expected().map(({ id }) => id);
  const made = [here, there, unknown].map(({ id }) => id);
  expect((await found(filter())).filter(id => made.includes(id))).toEqual(ids.sort());
});

test('networks by area', async () => {
  const network = await giveNetwork(platform.give, stage.office, {
    visibility: 'PUBLIC',
    input: { areaIds: areas },
  });
  await giveNetwork(platform.give, stage.office, { visibility: 'PUBLIC' });
  const query = 'query N($id: ID!) { networks(filter: { areaId: $id }) { nodes { id } } }';
  expect((await platform.ask(null, query, { id: areas[1] })).data.networks.nodes).toEqual([
    { id: network.id },
  ]);
});

test('series by words, the best match first', async () => {
  for (const title of ['Frühstück am Leopoldplatz', 'Leopold', 'Kinoabend'])
    await giveSeries(platform.give, stage.office, {
      visibility: 'PUBLIC',
      input: { kind: 'LUNCH', title, yearlyTarget: 4 },
    });
  const query =
    'query S($s: String, $o: SeriesOrder!) { seriesList(orderBy: $o, filter: { search: $s }) { nodes { title } } }';
  const ask = async (s: string | null, o = 'BEST_MATCH') => platform.ask(null, query, { s, o });
  expect((await ask('leopold')).data.seriesList.nodes).toEqual([
    { title: 'Leopold' },
    { title: 'Frühstück am Leopoldplatz' },
  ]);
  expect((await ask('Fruehstück', 'TITLE_ASC')).data.seriesList.nodes).toHaveLength(1);
  expect((await ask(null)).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'orderBy' });
});

const BELOW = `query B($id: ID!) { actor(id: $id) { calls { nodes { id } } issued: calls(roles: [ISSUER]) { nodes { id } }
  advised: calls(roles: [COMPANION]) { nodes { id } } workingGroups { nodes { id } } } }`;

test('an actor shows its calls by role, and the working groups of which it is a member', async () => {
  const call = await giveCall(platform.give, stage.office, { visibility: 'PUBLIC', actors: [here] });
  const group = await giveWorkingGroup(platform.give, stage.office, {
    visibility: 'PUBLIC',
    members: [here],
  });
  const ask = async (id: string) => (await platform.ask(null, BELOW, { id })).data.actor;
  const nodes = (...records: { id: string }[]) => ({ nodes: records.map(({ id }) => ({ id })) });
  expect(await ask(here.id)).toEqual({
    calls: nodes(call),
    issued: nodes(call),
    advised: nodes(),
    workingGroups: nodes(group),
  });
  expect(await ask(there.id)).toEqual({
    calls: nodes(),
    issued: nodes(),
    advised: nodes(),
    workingGroups: nodes(),
  });
});

test('an office shows the actors it keeps, not those of others, and none that is archived', async () => {
  const { give } = platform;
  const kept = await give.actor(stage.office, { visibility: 'PUBLIC' });
  const archived = await give.actor(stage.office, { visibility: 'PUBLIC' });
  await actOn(give, stage.staff, archived, 'actorArchive', {});
  const foreign = await give.actor(await give.office(), { visibility: 'PUBLIC' });
  const query = 'query O($id: ID!) { office(id: $id) { actors(first: 100) { nodes { id } } } }';
  const { data } = await platform.ask(stage.staff, query, { id: stage.office.id });
  const ids = data.office.actors.nodes.map(({ id }: { id: string }) => id);
  expect(ids).toContain(kept.id);
  expect(ids).not.toContain(archived.id);
  expect(ids).not.toContain(foreign.id);
});
