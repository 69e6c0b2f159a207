import { numbered } from '../support/give';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { next } from './cases/act-case';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** What the register says of areas over time, for everybody to read. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const change = (
  areaId: string,
  expectedVersion: number,
  more: object,
  fields = 'id version',
): Promise<Outcome> =>
  attempt(stage, platform.steward, 'qmAreaChange', 'qmArea', { areaId, expectedVersion, ...more }, fields);
const ask = async (query: string, variables?: Record<string, unknown>): Promise<Json> => {
  const { data, errors } = await platform.ask(null, query, variables);
  expect(errors).toBeUndefined();
  return data;
};

test('where an area stood on a day: for certain, perhaps, or not known', async () => {
  const { id } = await platform.give.area();
  const phases = [
    { status: 'PLANNED', since: '1998' },
    { status: 'ACTIVE', since: '1999-07-01' },
    { status: 'ENDED', since: '2016~', source: { kind: 'SECOND_SOURCE', citation: 'Portal' } },
  ];
  const fields = 'phases { status since source { kind citation } }';
  const { record } = await change(id, 1, { phases }, fields);
  expect(record.phases[2]).toEqual({
    status: 'ENDED',
    since: '2016~',
    source: { kind: 'SECOND_SOURCE', citation: 'Portal' },
  });
  const on = async (day: string): Promise<string[]> => {
    const query =
      'query S($id: ID!, $on: LocalDate!) { qmArea(id: $id) { statuses(on: $on) { status asOf } } }';
    const { qmArea } = await ask(query, { id, on: day });
    return qmArea.statuses.map(({ status, asOf }: Record<string, string>) => `${status} ${asOf}`);
  };
  expect(await on('1997-12-31')).toEqual([]);
  expect(await on('1998-06-01')).toEqual(['PLANNED POSSIBLE']);
  expect(await on('1999-01-01')).toEqual(['PLANNED CERTAIN']);
  expect(await on('1999-07-01')).toEqual(['ACTIVE CERTAIN']);
  expect(await on('2014-06-30')).toEqual(['ACTIVE CERTAIN']);
  expect(await on('2016-05-01')).toEqual(['ACTIVE POSSIBLE', 'ENDED POSSIBLE']);
  expect(await on('2018-01-01')).toEqual(['ENDED CERTAIN']);
});

test('a life goes one way, in time and in state', async () => {
  const { id } = await platform.give.area();
  const wrong = [
    [
      { status: 'ENDED', since: '2005' },
      { status: 'ACTIVE', since: '2010' },
    ],
    [
      { status: 'ACTIVE', since: '2010' },
      { status: 'ENDED', since: '2005' },
    ],
    [
      { status: 'ACTIVE', since: '2010' },
      { status: 'ACTIVE', since: '2012' },
    ],
    [{ status: 'ACTIVE', since: '2010/2012' }],
    [{ status: 'ACTIVE', since: '2010-02-30' }],
    [{ status: 'ACTIVE', since: '..' }],
  ];
  for (const phases of wrong) {
    const { codes, fields } = await change(id, 1, { phases });
    expect([phases, codes, fields]).toEqual([phases, ['INVALID'], ['phases']]);
  }
});

test('the end of an area is in its period and its phases, and can be taken back', async () => {
  const { id } = await platform.give.area();
  await change(id, 1, { period: '2005/..', phases: [{ status: 'ACTIVE', since: '2005' }] });
  const end = (on: string, expectedVersion = 2): Promise<Outcome> =>
    attempt(
      stage,
      platform.steward,
      'qmAreaEnd',
      'qmArea',
      { areaId: id, expectedVersion, on },
      'version status period phases { status since } viewerCanEnd',
    );
  expect((await end('2004')).fields).toEqual(['on']);
  expect((await end('2099')).codes).toEqual(['INVALID']);
  expect((await end('2016/2017')).codes).toEqual(['INVALID']);
  const { record } = await end('2016');
  expect(record).toEqual({
    version: 3,
    status: 'ENDED',
    period: '2005/2016',
    phases: [
      { status: 'ACTIVE', since: '2005' },
      { status: 'ENDED', since: '2016' },
    ],
    viewerCanEnd: false,
  });
  expect((await end('2017', 3)).codes).toEqual(['WRONG_STATE']);
  const back = { status: 'ACTIVE', period: '2005/..', phases: [{ status: 'ACTIVE', since: '2005' }] };
  expect((await change(id, 3, back, 'status viewerCanEnd')).record).toEqual({
    status: 'ACTIVE',
    viewerCanEnd: true,
  });
});

test('neighbours are neighbours of each other, entered or taken away from either side', async () => {
  const [one, two, three] = [
    await platform.give.area(),
    await platform.give.area(),
    await platform.give.area(),
  ];
  const neighbours = async (): Promise<number[][]> => {
    const query = `query N($one: ID!, $two: ID!, $three: ID!) { one: qmArea(id: $one) { neighbours { number } }
      two: qmArea(id: $two) { neighbours { number } } three: qmArea(id: $three) { neighbours { number } } }`;
    const data = await ask(query, { one: one.id, two: two.id, three: three.id });
    return [data.one, data.two, data.three].map(area =>
      area.neighbours.map(({ number }: { number: number }) => number),
    );
  };
  await change(two.id, 1, { neighbourIds: [one.id, three.id, one.id] });
  expect(await neighbours()).toEqual([[two.number], [one.number, three.number], [two.number]]);
  await change(one.id, 1, { neighbourIds: [] });
  expect(await neighbours()).toEqual([[], [three.number], [two.number]]);
  await change(one.id, 2, { neighbourIds: [two.id] });
  expect(await neighbours()).toEqual([[two.number], [one.number, three.number], [two.number]]);
  expect((await change(one.id, 3, { neighbourIds: [one.id] })).codes).toEqual(['INVALID']);
  expect((await change(one.id, 3, { neighbourIds: [numbered('QmArea', 99_999)] })).codes).toEqual([
    'NOT_FOUND',
  ]);
});

test('planning areas are keys of an edition; those until 2020 have names, and others are unknown', async () => {
  const { id } = await platform.give.area();
  const planningAreas = [
    { key: '01011102', edition: 'UNTIL_2020' },
    { key: '01100102', edition: 'FROM_2021' },
    { key: '01011101', edition: 'UNTIL_2020' },
    { key: '01011101', edition: 'UNTIL_2020' },
  ];
  const fields = 'planningAreas { key edition name }';
  expect((await change(id, 1, { planningAreas }, fields)).record.planningAreas).toEqual([
    { key: '01100102', edition: 'FROM_2021', name: null },
    { key: '01011101', edition: 'UNTIL_2020', name: 'Stülerstraße' },
    { key: '01011102', edition: 'UNTIL_2020', name: 'Großer Tiergarten' },
  ]);
  const wrong = [
    { key: '02011101', edition: 'UNTIL_2020' },
    { key: '01999999', edition: 'UNTIL_2020' },
    { key: '1011101', edition: 'UNTIL_2020' },
    { key: '010111O1', edition: 'FROM_2021' },
    { key: '13011101', edition: 'FROM_2021' },
  ];
  for (const each of wrong) {
    const { codes, fields: where } = await change(id, 2, { planningAreas: [each] });
    expect([each, codes, where]).toEqual([each, ['INVALID'], ['planningAreas']]);
  }
});

test('a place of an actor has a planning area of 2020 only if there was one', async () => {
  const site = async (key: string): Promise<readonly string[]> =>
    (
      await attempt(stage, stage.office.lead, 'actorCreate', 'actor', {
        ...{ officeId: stage.office.id, kind: 'MEDIA', name: `Ort ${key}` },
        location: { planningArea: { key, edition: 'UNTIL_2020' } },
      })
    ).codes;
  expect([await site('01011101'), await site('01999999')]).toEqual([[], ['INVALID']]);
});

test('localities lie in the district of the area, and what is not said is left', async () => {
  const { id } = await platform.give.area();
  const full = { localityIds: [numbered('Locality', '0105')], description: 'Altbau.', period: '2005/..' };
  await change(id, 1, full);
  const fields = 'description period name localities { key }';
  const { record } = await change(id, 2, { name: 'Anders' }, fields);
  expect(record).toEqual({
    description: 'Altbau.',
    period: '2005/..',
    name: 'Anders',
    localities: [{ key: '0105' }],
  });
  const emptied = await change(id, 3, { description: null, period: null, localityIds: [] }, fields);
  expect(emptied.record).toEqual({ description: null, period: null, name: 'Anders', localities: [] });
  const elsewhere = await change(id, 4, { localityIds: [numbered('Locality', '0202')] });
  expect([elsewhere.codes, elsewhere.fields]).toEqual([['NOT_FOUND'], ['localityIds']]);
});

test('absurd input is refused by its field', async () => {
  const { id } = await platform.give.area();
  const many = <T>(count: number, each: T): T[] => Array.from({ length: count }, () => each);
  const cases: [Record<string, unknown>, string][] = [
    [{ description: 'x'.repeat(5001) }, 'description'],
    [{ description: 'a\u0007b' }, 'description'],
    [{ planningAreas: many(61, { key: '01011101', edition: 'UNTIL_2020' }) }, 'planningAreas'],
    [{ neighbourIds: many(10_000, stage.area.id) }, 'neighbourIds'],
    [{ localityIds: many(21, numbered('Locality', '0105')) }, 'localityIds'],
    [{ phases: many(5, { status: 'ACTIVE', since: '2005' }) }, 'phases'],
    [{ period: '2016-13' }, 'period'],
    [{ period: '2016/2005' }, 'period'],
    [
      {
        phases: [{ status: 'ACTIVE', since: '2005', source: { kind: 'STATED', citation: 'x'.repeat(501) } }],
      },
      'phases',
    ],
  ];
  for (const [input, field] of cases) {
    const { codes, fields } = await change(id, 1, input);
    expect([field, codes, fields]).toEqual([field, ['INVALID'], [field]]);
  }
});

test('a succession has as many areas before and after as its kind, and a day of rights that fits', async () => {
  const [one, two, three] = [
    await platform.give.area(),
    await platform.give.area(),
    await platform.give.area(),
  ];
  const record = (more: object): Promise<Outcome> =>
    attempt(stage, platform.steward, 'areaSuccessionRecord', 'areaSuccession', {
      ...{ number: next(), kind: 'MERGED', on: '2016', predecessorIds: [one.id], successorIds: [two.id] },
      ...more,
    });
  const refused: [object, string, string][] = [
    [{ successorIds: [] }, 'INVALID', 'successorIds'],
    [{ successorIds: [two.id, three.id] }, 'INVALID', 'successorIds'],
    [{ predecessorIds: [] }, 'INVALID', 'predecessorIds'],
    [{ kind: 'SPLIT' }, 'INVALID', 'successorIds'],
    [{ kind: 'SPLIT', predecessorIds: [one.id, three.id] }, 'INVALID', 'predecessorIds'],
    [{ kind: 'ENDED', successorIds: [], rightsFromOn: '2017-01-01' }, 'INVALID', 'rightsFromOn'],
    [{ rightsFromOn: '2015-12-31' }, 'INVALID', 'rightsFromOn'],
    [{ rightsFromOn: '2017-02-30' }, 'INVALID', 'rightsFromOn'],
    [{ on: '2016/2017' }, 'INVALID', 'on'],
    [{ on: '2016-13' }, 'INVALID', 'on'],
    [{ number: 0 }, 'INVALID', 'number'],
    [{ successorIds: [numbered('QmArea', 99_999)] }, 'NOT_FOUND', 'successorIds'],
    [{ predecessorIds: [''] }, 'NOT_FOUND', 'predecessorIds'],
  ];
  for (const [more, code, field] of refused) {
    const { codes, fields } = await record(more);
    expect([more, codes, fields]).toEqual([more, [code], [field]]);
  }
  for (const fine of [
    { kind: 'REDUCED', successorIds: [] },
    { kind: 'ENDED', predecessorIds: [three.id], successorIds: [two.id] },
  ])
    expect([fine, (await record(fine)).codes]).toEqual([fine, []]);
});

test('a withdrawn succession is in no list, and is not changed any more', async () => {
  const [one, two] = [await platform.give.area(), await platform.give.area()];
  const input = {
    ...{ number: next(), kind: 'MERGED', on: '2016' },
    ...{ predecessorIds: [one.id], successorIds: [two.id] },
  };
  const { record } = await attempt(stage, platform.steward, 'areaSuccessionRecord', 'areaSuccession', input);
  const listed = async (): Promise<boolean> =>
    (await ask('{ areaSuccessions { id } }')).areaSuccessions.some(
      ({ id }: { id: string }) => id === record.id,
    );
  expect(await listed()).toBe(true);
  const key = { areaSuccessionId: record.id, expectedVersion: 1 };
  await attempt(stage, platform.steward, 'areaSuccessionWithdraw', 'areaSuccession', key);
  expect(await listed()).toBe(false);
  const query =
    'query A($id: ID!, $entry: ID!) { qmArea(id: $id) { successors { id } successions { id } } areaSuccession(id: $entry) { withdrawnAt } }';
  expect(await ask(query, { id: one.id, entry: record.id })).toEqual({
    qmArea: { successors: [], successions: [] },
    areaSuccession: { withdrawnAt: expect.any(String) },
  });
  const changed = { ...key, expectedVersion: 2, on: '2017' };
  expect(
    (await attempt(stage, platform.steward, 'areaSuccessionChange', 'areaSuccession', changed)).codes,
  ).toEqual(['WRONG_STATE']);
});
