import { actOn } from '../support/give-profile';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Stage } from './stage';

/** What an actor tells of itself, and that search finds it by all of it. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const SHOWN =
  'fieldsOfActivity languages openingHours accessibility links { label url } establishedInAreaSince';

test('is kept as told, each thing once; what is absent stays, null takes it away', async () => {
  const actor = await platform.give.actor(stage.office);
  const profile = {
    fieldsOfActivity: ['Buchhandel', 'Lesungen', 'Buchhandel'],
    languages: ['de', 'tr', 'de'],
    openingHours: 'Mo–Sa 10–19 Uhr',
    accessibility: 'Stufenlos.',
    links: [{ label: 'Programm', url: 'https://buch.example/lesungen' }],
    establishedInAreaSince: '1998',
  };
  const told = await actOn(platform.give, stage.staff, actor, 'actorChange', { profile }, SHOWN);
  expect(told).toEqual({
    ...profile,
    fieldsOfActivity: ['Buchhandel', 'Lesungen'],
    languages: ['de', 'tr'],
  });
  const less = { links: null, languages: [], openingHours: null };
  expect(await actOn(platform.give, stage.staff, actor, 'actorChange', { profile: less }, SHOWN)).toEqual({
    ...told,
    links: [],
    languages: [],
    openingHours: null,
  });
});

test.each([
  [{ languages: ['xx'] }, 'profile.languages'],
  [{ languages: ['deu'] }, 'profile.languages'],
  [{ languages: Array.from({ length: 51 }, () => 'de') }, 'profile.languages'],
  [{ fieldsOfActivity: ['a'.repeat(61)] }, 'profile.fieldsOfActivity'],
  [{ links: [{ label: 'Skript', url: 'javascript:alert(1)' }] }, 'profile.links.url'],
  [{ establishedInAreaSince: '1998/2002' }, 'profile.establishedInAreaSince'],
  [{ establishedInAreaSince: '2023-02-29' }, 'profile.establishedInAreaSince'],
  [{ openingHours: 'a'.repeat(1001) }, 'profile.openingHours'],
])('%j is refused by name', async (profile, field) => {
  const actor = await platform.give.actor(stage.office);
  const outcome = await attempt(stage, stage.staff, 'actorChange', 'actor', {
    actorId: actor.id,
    expectedVersion: actor.version,
    profile,
  });
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], [field]]);
});

test.each([
  ['buchhandl', 'the beginning of its name'],
  ['Fussball', 'a sharp s written out, in the portrait'],
  ['Jugendarbeit', 'a field of activity'],
  ['Papeterie', 'a former name'],
  ['Buchhandlnug', 'a typing error'],
])('search finds it by %s: %s', async words => {
  const actor = await platform.give.actor(stage.office, {
    name: `Buchhandlung am Platz`,
    visibility: 'PUBLIC',
  });
  await actOn(platform.give, stage.staff, actor, 'actorChange', {
    portrait: 'Wir lesen über Fußball.',
    profile: { fieldsOfActivity: ['Jugendarbeit'] },
  });
  await actOn(platform.give, stage.staff, actor, 'actorNameAdd', {
    name: { kind: 'FORMER', name: 'Papeterie Moritz' },
  });
  const query =
    'query Find($words: String!) { actors(first: 100, filter: { search: $words }) { nodes { id } } }';
  const { data } = await platform.ask(null, query, { words });
  expect(data.actors.nodes).toContainEqual({ id: actor.id });
});

test('the best match comes first unless another order is asked for', async () => {
  const exact = await platform.give.actor(stage.office, { name: 'Zirkuswagen', visibility: 'PUBLIC' });
  const loose = await platform.give.actor(stage.office, {
    name: 'Alte Zirkuswagenwerkstatt am Rand der Stadt',
    visibility: 'PUBLIC',
  });
  const ids = async (rest: string): Promise<unknown> =>
    (await platform.ask(null, `{ actors(filter: { search: "Zirkuswagen" }${rest}) { nodes { id } } }`)).data
      .actors.nodes;
  expect(await ids('')).toEqual([{ id: exact.id }, { id: loose.id }]);
  expect(await ids(', orderBy: BEST_MATCH')).toEqual([{ id: exact.id }, { id: loose.id }]);
  expect(await ids(', orderBy: NAME_ASC')).toEqual([{ id: loose.id }, { id: exact.id }]);
  const { errors } = await platform.ask(null, '{ actors(orderBy: BEST_MATCH) { nodes { id } } }');
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'orderBy' });
});

test('a removed name is not searched', async () => {
  const actor = await platform.give.actor(stage.office, { visibility: 'PUBLIC' });
  const name = { kind: 'ALSO', name: 'Quittengarten' };
  const { names } = await actOn(platform.give, stage.staff, actor, 'actorNameAdd', { name }, 'names { id }');
  const find = async (): Promise<unknown> =>
    (await platform.ask(stage.staff, '{ actors(filter: { search: "Quittengarten" }) { nodes { id } } }')).data
      .actors.nodes;
  expect(await find()).toEqual([{ id: actor.id }]);
  await actOn(platform.give, stage.staff, actor, 'actorNameRemove', { nameId: names[0].id });
  expect(await find()).toEqual([]);
});

test('a program of the office is told that it takes a person, and an archived actor that it is archived', async () => {
  const actor = await platform.give.actor(stage.office, { visibility: 'PUBLIC' });
  const input = { actorId: actor.id, expectedVersion: actor.version };
  const publish = { ...input, visibility: 'OFFICE' };
  const outcome = await attempt(stage, stage.service, 'actorVisibilityChange', 'actor', publish);
  expect(outcome.codes).toEqual(['FORBIDDEN']);
  expect(outcome.text).toContain('Programme');
  const archived = await attempt(stage, stage.staff, 'actorArchive', 'actor', input);
  expect(archived.codes).toEqual([]);
  const late = { ...input, expectedVersion: archived.record.version };
  for (const [act, more] of [
    ['actorChange', { name: 'Neu' }],
    ['actorRename', { name: 'Neu', validFrom: '2020' }],
    ['actorVisibilityChange', { visibility: 'OFFICE' }],
    ['actorArchive', {}],
  ] as const) {
    const person = act === 'actorChange' ? stage.service : stage.staff;
    const { codes, text } = await attempt(stage, person, act, 'actor', { ...late, ...more });
    expect([act, codes, text]).toEqual([
      act,
      ['WRONG_STATE'],
      expect.stringMatching(act === 'actorArchive' ? /schon archiviert/ : /archivierter.*wiederhergestellt/),
    ]);
  }
});
