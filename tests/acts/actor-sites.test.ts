import { numbered, type GivenRecord } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import type { Json } from '../support/json';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** Where an actor sits: as stated, at a day, and never guessed. */
let platform: Platform;
let stage: Stage;
let here: { id: string; number: number };
let elsewhere: { id: string; number: number };
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
  here = await platform.give.area({ district: '02' });
  elsewhere = await platform.give.area({ district: '08' });
});
afterAll(() => platform.close());

const act = async (
  mutation: string,
  actor: { id: string },
  input: Record<string, unknown>,
  fields = 'id version',
): Promise<Outcome> => {
  const { version } = await platform.give.read(stage.staff, actor.id);
  const whole = { actorId: actor.id, expectedVersion: version, ...input };
  return attempt(stage, stage.staff, mutation, 'actor', whole, fields);
};
const look = (actor: { id: string }, fields: string): Promise<Json> =>
  platform.give.read(stage.staff, actor.id, fields);
const give = (): Promise<GivenRecord> => platform.give.actor(stage.office);
const positions = (on: string): string =>
  `here: areaPosition(areaId: "${here.id}", on: "${on}") there: areaPosition(areaId: "${elsewhere.id}", on: "${on}") homeArea(on: "${on}") { number }`;

test('the address of the entry is its main site, and what is told of it fits together', async () => {
  const actor = await give();
  const { codes } = await act('actorChange', actor, {
    contact: { street: 'Wassertorstr. 48', postalCode: '10969', city: 'Berlin' },
    location: {
      coordinates: { latitude: 52.4997, longitude: 13.4075 },
      planningArea: { key: '02010104', edition: 'UNTIL_2020' },
      localityId: numbered('Locality', '0202'),
      areaId: here.id,
      period: '2016/..',
    },
  });
  expect(codes).toEqual([]);
  const seen = await look(
    actor,
    'district { key } homeArea { number } planningArea { key edition } locality { key } sites { isMain street period area { number } district { key } coordinates { latitude longitude } }',
  );
  expect(seen).toEqual({
    district: { key: '02' },
    homeArea: { number: here.number },
    planningArea: { key: '02010104', edition: 'UNTIL_2020' },
    locality: { key: '0202' },
    sites: [
      {
        isMain: true,
        street: 'Wassertorstr. 48',
        period: '2016/..',
        area: { number: here.number },
        district: { key: '02' },
        coordinates: { latitude: 52.4997, longitude: 13.4075 },
      },
    ],
  });
});

test.each([
  [
    'a planning area of another district',
    { planningArea: { key: '08100312', edition: 'FROM_2021' }, localityId: numbered('Locality', '0202') },
    'location.localityId',
  ],
  ['swapped coordinates', { coordinates: { latitude: 13.4, longitude: 52.5 } }, 'location.coordinates'],
  ['a point at the pole', { coordinates: { latitude: 91, longitude: 13 } }, 'location.coordinates'],
  [
    'a key of seven digits',
    { planningArea: { key: '0210010', edition: 'FROM_2021' } },
    'location.planningArea.key',
  ],
  [
    'a district that Berlin has not',
    { planningArea: { key: '13100105', edition: 'FROM_2021' } },
    'location.planningArea.key',
  ],
  ['an end before the beginning', { period: '2018/2016' }, 'location.period'],
])('%s is refused by name', async (_what, location, field) => {
  const outcome = await act('actorChange', await give(), { location });
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], [field]]);
});

test('an area and outside every area exclude one another', async () => {
  const outcome = await act('actorChange', await give(), {
    location: { areaId: here.id, isOutsideAreas: true },
  });
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], ['location.isOutsideAreas']]);
});

test('an actor that was outside is inside from a date on', async () => {
  const actor = await give();
  await act('actorChange', actor, { location: { isOutsideAreas: true, period: '2010-01-01/..' } });
  const place = { street: 'Am Rand 1', areaId: here.id };
  expect((await act('actorMove', actor, { since: '2016-04', place })).codes).toEqual([]);
  const inside = { here: 'INSIDE', there: 'OUTSIDE', homeArea: { number: here.number } };
  expect(await look(actor, positions('2017-01-01'))).toEqual(inside);
  expect(await look(actor, positions('2016-03-31'))).toEqual({
    here: 'OUTSIDE',
    there: 'OUTSIDE',
    homeArea: null,
  });
  // Some day of April it changed: then it is not known.
  expect(await look(actor, positions('2016-04-15'))).toEqual({
    here: 'UNKNOWN',
    there: 'OUTSIDE',
    homeArea: null,
  });
  // Before all that is stated nothing is known.
  expect(await look(actor, positions('2009-12-31'))).toEqual({
    here: 'UNKNOWN',
    there: 'UNKNOWN',
    homeArea: null,
  });
});

test('a move of later is not today’s place', async () => {
  const actor = await give();
  const outcome = await act('actorMove', actor, { since: '2099', place: { street: 'Neue Straße 1' } });
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], ['since']]);
});

test('without a stated area only the district tells, and only that it lies elsewhere', async () => {
  const actor = await give();
  await act('actorChange', actor, { districtId: numbered('District', '02') });
  expect(await look(actor, positions('2024-05-08'))).toEqual({
    here: 'UNKNOWN',
    there: 'OUTSIDE',
    homeArea: null,
  });
  expect(await look(actor, 'areaPosition(areaId: "x")')).toEqual({ areaPosition: null });
});

test('a further site makes it sit in a second area; its home stays the main one', async () => {
  const actor = await give();
  await act('actorChange', actor, { location: { areaId: here.id } });
  const place = { areaId: elsewhere.id, street: 'Filiale 2' };
  expect((await act('actorSiteAdd', actor, { place })).codes).toEqual([]);
  expect(await look(actor, positions('2024-05-08'))).toEqual({
    here: 'INSIDE',
    there: 'INSIDE',
    homeArea: { number: here.number },
  });
});

test('a site of which nothing is stated is refused, and one in an area of another district', async () => {
  const actor = await give();
  const empty = await act('actorSiteAdd', actor, { place: { period: '2016/..' } });
  expect([empty.codes, empty.fields]).toEqual([['INVALID'], ['place']]);
  const wrong = await act('actorSiteAdd', actor, {
    place: { areaId: elsewhere.id, districtId: numbered('District', '02') },
  });
  expect([wrong.codes, wrong.fields]).toEqual([['INVALID'], ['place.areaId']]);
});

test('more than 100 sites are refused', async () => {
  const actor = await give();
  await platform.database.behind.query(
    `insert into actors.actor_site (office_id, id, actor_id, is_main, street) select $1, gen_random_uuid(), $2, false, 'Weg ' || i from generate_series(1, 100) i`,
    [actor.officeId, actor.uuid],
  );
  const { codes, fields } = await act('actorSiteAdd', actor, { place: { street: 'Weg 101' } });
  expect([codes, fields]).toEqual([['INVALID'], ['place']]);
});
