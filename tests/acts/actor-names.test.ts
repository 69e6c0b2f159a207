import type { GivenRecord } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import type { Json } from '../support/json';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** Names change: the one of a day is told from what is stated, and no rename loses the name before. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const versionOf = async (id: string): Promise<number> => (await platform.give.read(stage.staff, id)).version;
const act = async (
  mutation: string,
  actor: { id: string },
  input: Record<string, unknown>,
): Promise<Outcome> =>
  attempt(
    stage,
    stage.staff,
    mutation,
    'actor',
    { actorId: actor.id, expectedVersion: await versionOf(actor.id), ...input },
    'id version name namePeriod names { id kind name period source { kind } }',
  );
const nameOn = async (actor: { id: string }, on: string): Promise<Json> =>
  (
    await platform.ask(
      stage.staff,
      'query On($id: ID!, $on: LocalDate!) { actor(id: $id) { name nameOn(on: $on) { name kind asOf } } }',
      { id: actor.id, on },
    )
  ).data.actor;

const OLD = 'Senatsverwaltung für Stadtentwicklung und Umwelt';
const BETWEEN = 'Senatsverwaltung für Stadtentwicklung und Wohnen';
const NEW = 'Senatsverwaltung für Stadtentwicklung, Bauen und Wohnen';

/** A ministry of three names: the first since 2011-12-01, the second since December 2016, the third since a day. */
const ministry = async (): Promise<GivenRecord> => {
  const actor = await platform.give.actor(stage.office, { name: OLD, kind: 'PUBLIC_AUTHORITY' });
  expect((await act('actorChange', actor, { namePeriod: '2011-12-01/..' })).codes).toEqual([]);
  expect((await act('actorRename', actor, { name: BETWEEN, validFrom: '2016-12' })).codes).toEqual([]);
  expect((await act('actorRename', actor, { name: NEW, validFrom: '2021-12-21' })).codes).toEqual([]);
  return actor;
};

test('a ministry is shown under the name of the date in question and of today', async () => {
  const actor = await ministry();
  const { names, name, namePeriod } = (await act('actorChange', actor, {})).record;
  expect([name, namePeriod]).toEqual([NEW, '2021-12-21/..']);
  expect(names).toEqual([
    expect.objectContaining({ kind: 'FORMER', name: OLD, period: '2011-12-01/2016-12' }),
    expect.objectContaining({ kind: 'FORMER', name: BETWEEN, period: '2016-12/2021-12-20' }),
  ]);
  const on = async (day: string): Promise<unknown> =>
    (await nameOn(actor, day)).nameOn.map((each: Json) => [each.name, each.asOf]);
  expect(await on('2016-04-15')).toEqual([[OLD, 'CERTAIN']]);
  expect(await on('2016-12-15')).toEqual([
    [OLD, 'POSSIBLE'],
    [BETWEEN, 'POSSIBLE'],
  ]);
  expect(await on('2021-12-20')).toEqual([[BETWEEN, 'CERTAIN']]);
  expect(await on('2021-12-21')).toEqual([[NEW, 'CERTAIN']]);
  expect(await on('2010-01-01')).toEqual([]);
});

test('since when a name is borne may be read between the lines, and is never given as stated', async () => {
  const actor = await platform.give.actor(stage.office, { name: OLD, kind: 'PUBLIC_AUTHORITY' });
  const INFERRED = { kind: 'INFERRED', citation: 'Zeitung' };
  const told = async (): Promise<Json> => {
    const query = `query N($id: ID!) { actor(id: $id) { namePeriod namePeriodSource { kind citation }
      names { name period source { kind citation } } } }`;
    return (await platform.ask(stage.staff, query, { id: actor.id })).data.actor;
  };
  expect((await told()).namePeriodSource).toBeNull();
  const alone = await act('actorChange', actor, { namePeriodSource: INFERRED });
  expect([alone.codes, alone.fields]).toEqual([['INVALID'], ['namePeriodSource']]);
  await act('actorChange', actor, { namePeriod: '2011/..', namePeriodSource: INFERRED });
  expect((await told()).namePeriodSource).toEqual(INFERRED);
  // Another source may disagree with what is read between the lines; what is stated may not contradict itself.
  const former = { kind: 'FORMER', name: BETWEEN, period: '2013/2015' };
  expect((await act('actorNameAdd', actor, { name: former })).codes).toEqual([]);
  expect((await act('actorChange', actor, { namePeriod: '2011/..' })).codes).toEqual(['RULE_BROKEN']);
  expect((await act('actorRename', actor, { name: NEW, validFrom: '2021-12-21' })).codes).toEqual([]);
  expect(await told()).toMatchObject({
    namePeriod: '2021-12-21/..',
    namePeriodSource: { kind: 'STATED', citation: null },
    names: expect.arrayContaining([{ name: OLD, period: '2011/2021-12-20', source: INFERRED }]),
  });
});

test('without a stated period a name may have been borne on any day, and today it is known', async () => {
  const actor = await platform.give.actor(stage.office, { name: 'Schraubenladen' });
  await act('actorNameAdd', actor, { name: { kind: 'FORMER', name: 'Eisenwaren Müller' } });
  await act('actorNameAdd', actor, { name: { kind: 'BRAND', name: 'Berliner Schrauben' } });
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
  expect((await nameOn(actor, today)).nameOn).toEqual([
    { name: 'Schraubenladen', kind: null, asOf: 'CERTAIN' },
    { name: 'Berliner Schrauben', kind: 'BRAND', asOf: 'CERTAIN' },
  ]);
  expect((await nameOn(actor, '1999-01-01')).nameOn.map((each: Json) => each.asOf)).toEqual([
    'POSSIBLE',
    'POSSIBLE',
    'POSSIBLE',
  ]);
});

test.each([
  ['a period instead of a beginning', { validFrom: '2016/2018' }, 'validFrom'],
  ['a day no calendar knows', { validFrom: '2023-02-29' }, 'validFrom'],
  ['a beginning before the one of the name until now', { validFrom: '1999' }, 'validFrom'],
  ['nothing', { validFrom: '' }, 'validFrom'],
  ['a year that has not begun', { validFrom: '2099' }, 'validFrom'],
  ['a day to come', { validFrom: '2099-01-01' }, 'validFrom'],
  ['the name it has', { name: NEW }, 'name'],
])('a rename with %s is refused', async (_what, wrong, field) => {
  const actor = await ministry();
  const outcome = await act('actorRename', actor, { name: 'Neu', validFrom: '2025', ...wrong });
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], [field]]);
});

test('two official names do not hold for certain on one day, unless another source says so', async () => {
  const actor = await platform.give.actor(stage.office);
  const official = (name: string, period: string, source = 'STATED') =>
    act('actorNameAdd', actor, { name: { kind: 'OFFICIAL', name, period, source: { kind: source } } });
  expect((await official('Erste', '2007/2015')).codes).toEqual([]);
  const outcome = await official('Zweite', '2010/..');
  expect([outcome.codes, outcome.fields]).toEqual([['RULE_BROKEN'], ['name.period']]);
  // From some day of 2015 on: they may overlap, but none of it is certain.
  expect((await official('Dritte', '2015/..')).codes).toEqual([]);
  expect((await official('Vierte', '2010/..', 'SECOND_SOURCE')).codes).toEqual([]);
});

test('a former name does not hold for certain while today’s does', async () => {
  const actor = await ministry();
  const { codes, text } = await act('actorNameAdd', actor, {
    name: { kind: 'FORMER', name: 'Noch früher', period: '2022/2023' },
  });
  expect(codes).toEqual(['RULE_BROKEN']);
  expect(text).toContain('Ein früherer Name gilt nicht mehr');
});

test('replacing the whole list keeps period and source of the names that stay, and removes the others', async () => {
  const actor = await ministry();
  const names = [
    { kind: 'FORMER', name: OLD },
    { kind: 'SHORT', name: 'SenStadt' },
  ];
  const { record } = await act('actorChange', actor, { names });
  expect(record.names).toEqual([
    expect.objectContaining({ name: OLD, period: '2011-12-01/2016-12' }),
    expect.objectContaining({ name: 'SenStadt', period: null, source: { kind: 'STATED' } }),
  ]);
  const removed = await platform.give.read(stage.staff, actor.id, 'names(removed: true) { name }');
  expect(removed.names).toEqual([{ name: BETWEEN }]);
});

test('one name is corrected, removed and put back, and no other one is touched', async () => {
  const actor = await ministry();
  const [first, second] = (await act('actorChange', actor, {})).record.names;
  const changed = await act('actorNameChange', actor, { nameId: first.id, name: 'Berichtigt' });
  expect(changed.record.names).toContainEqual({ ...first, name: 'Berichtigt' });
  expect(changed.record.names).toContainEqual(second);
  expect((await act('actorNameRemove', actor, { nameId: second.id })).record.names).toHaveLength(1);
  expect((await act('actorNameRestore', actor, { nameId: second.id })).record.names).toContainEqual(second);
});

test('a name of another actor of the same office is not found', async () => {
  const [actor, other] = [await ministry(), await ministry()];
  const nameId = (await act('actorChange', other, {})).record.names[0].id;
  const outcome = await act('actorNameRemove', actor, { nameId });
  expect([outcome.codes, outcome.fields]).toEqual([['NOT_FOUND'], ['nameId']]);
});

test('at most 200 names; ten thousand at once are refused, and nothing is changed', async () => {
  const actor = await platform.give.actor(stage.office);
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => ({ kind: 'ALSO', name: `Name ${from + index}` }));
  const outcome = await act('actorChange', actor, { names: many(10_000) });
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], ['names']]);
  await platform.database.behind.query(
    `insert into actors.actor_name (office_id, id, actor_id, kind, name) select $1, gen_random_uuid(), $2, 'ALSO', 'Name ' || i from generate_series(1, 200) i`,
    [actor.officeId, actor.uuid],
  );
  for (const [mutation, input, field] of [
    ['actorNameAdd', { name: { kind: 'ALSO', name: 'Einer mehr' } }, 'name'],
    ['actorRename', { name: 'Einer mehr', validFrom: '2020' }, 'name'],
  ] as const) {
    const refused = await act(mutation, actor, input);
    expect([refused.codes, refused.fields, refused.text]).toEqual([
      ['INVALID'],
      [field],
      expect.stringContaining('200'),
    ]);
  }
});

test('two who rename at the same moment: one does, the other is told', async () => {
  const actor = await ministry();
  const expectedVersion = await versionOf(actor.id);
  const outcomes = await Promise.all(
    ['A', 'B', 'C'].map(name =>
      attempt(stage, stage.staff, 'actorRename', 'actor', {
        actorId: actor.id,
        expectedVersion,
        name,
        validFrom: '2025',
      }),
    ),
  );
  expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['CONFLICT', 'CONFLICT']);
  expect((await act('actorChange', actor, {})).record.names).toHaveLength(3);
});
