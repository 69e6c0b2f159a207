import type { GivenOffice, GivenRecord } from '../support/give';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** Figures of cooperations: each counts once, in the columns of those named to the viewer, and what is hidden counts nowhere. */
let platform: Platform;
let here: GivenOffice;
let there: GivenOffice;
let stranger: GivenOffice;
const areas: { id: string }[] = [];

/** An actor in the area of its office. */
const sitting = async (office: GivenOffice): Promise<GivenRecord> => {
  const input = {
    officeId: office.id,
    kind: 'BUSINESS',
    name: 'Betrieb',
    location: { areaId: office.areaId },
  };
  const { id, version } = await platform.give.act(office.lead, 'actorCreate', input, 'actor', 'id version');
  const wide = { actorId: id, expectedVersion: version, visibility: 'PUBLIC' };
  await platform.give.act(office.lead, 'actorVisibilityChange', wide, 'actor', 'id');
  return { id, version, officeId: office.number, uuid: '', title: 'Betrieb' };
};

interface Story {
  readonly visibility: string;
  readonly naming?: string;
  readonly initiatedBy?: string;
  readonly steps: readonly (readonly [act: string, field: string, on: string])[];
}

/** A cooperation between the two offices, agreed on 2018-02-01, as far as its story goes. */
const tell = async (ours: GivenRecord, theirs: GivenRecord, story: Story): Promise<void> => {
  const parties = [
    { actorId: ours.id, role: 'GIVER' },
    { actorId: theirs.id, role: 'RECEIVER' },
  ];
  const { initiatedBy = 'BUSINESS', visibility, naming = 'PUBLIC' } = story;
  const input = {
    officeId: here.id,
    kind: 'SPACE',
    title: 'x',
    initiatedBy,
    parties,
    agreedOn: '2018-01-01',
  };
  let { id, version } = await platform.give.act(
    here.lead,
    'cooperationPropose',
    input,
    'cooperation',
    'id version',
  );
  const act = async (by: GivenOffice, name: string, more: Record<string, unknown>): Promise<void> => {
    const all = { cooperationId: id, expectedVersion: version, ...more };
    ({ id, version } = await platform.give.act(by.lead, name, all, 'cooperation', 'id version'));
  };
  if (theirs.officeId === there.number)
    await act(there, 'cooperationAgree', { officeId: there.id, naming, agreedOn: '2018-02-01' });
  for (const [name, field, on] of story.steps) {
    if (name === 'contributionRecord') {
      const given = { cooperationId: id, officeId: here.id, period: on, people: 2, hours: 1.5 };
      await platform.give.act(here.lead, name, given, 'contribution', 'id');
    } else await act(here, name, { [field]: on, ...(name === 'cooperationBreakOff' && { reason: 'x' }) });
  }
  await act(here, 'cooperationVisibilityChange', { visibility, sharedWithOfficeIds: [] });
};

const START = ['cooperationStart', 'startedOn', '2018-03-01'] as const;
const GIVEN = ['contributionRecord', '', '2018-04'] as const;
const FULFIL = ['cooperationFulfil', 'fulfilledOn', '2019-05-01'] as const;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  const { give } = platform;
  areas.push(await give.area(), await give.area({ district: '02' }));
  here = await give.office({ areaId: areas[0]?.id as string });
  there = await give.office({ district: '02', areaId: areas[1]?.id as string });
  stranger = await give.office({ district: '08' });
  const [ours, mine, theirs] = [await sitting(here), await sitting(here), await sitting(there)];
  await tell(ours, theirs, {
    visibility: 'PUBLIC',
    steps: [START, GIVEN, FULFIL, ['cooperationEstablish', 'establishedOn', '2020-01-01']],
  });
  await tell(ours, theirs, {
    visibility: 'PUBLIC',
    naming: 'SHARED',
    steps: [START, ['contributionRecord', '', '2018/2019']],
  });
  await tell(ours, theirs, {
    visibility: 'SHARED',
    steps: [['cooperationBreakOff', 'brokenOffOn', '2018-06-01']],
  });
  await tell(ours, mine, { visibility: 'OFFICE', initiatedBy: 'COORDINATOR', steps: [] });
});
afterAll(() => platform.close());

const COUNTS = 'agreed agreedAndFulfilled fulfilled established brokenOff bridges bridgesUnknown';
const FIGURES = `${COUNTS} byKind { kind agreed } byInitiator { initiatedBy agreed } byYear { year agreed selfStarted fulfilled } given { count people hours } possiblyGivenCount`;
const QUESTION = `query F($here: ID!, $there: ID!, $period: String!) {
  total: cooperationFigures(period: $period) { ${FIGURES} }
  here: office(id: $here) { cooperationFigures(period: $period) { ${FIGURES} } area { cooperationFigures(period: $period) { ${COUNTS} } } district { cooperationFigures(period: $period) { ${COUNTS} } } }
  there: office(id: $there) { cooperationFigures(period: $period) { ${FIGURES} } area { cooperationFigures(period: $period) { ${COUNTS} } } } }`;
const ask = async (person: Person | null, period = '2018'): Promise<Json> => {
  const { data, errors } = await platform.ask(person, QUESTION, { here: here.id, there: there.id, period });
  expect(errors).toBeUndefined();
  return data;
};
const counts = (
  agreed: number,
  agreedAndFulfilled: number,
  brokenOff: number,
  bridges: number,
  unknown: number,
) => ({
  agreed,
  agreedAndFulfilled,
  fulfilled: 0,
  established: 0,
  brokenOff,
  bridges,
  bridgesUnknown: unknown,
});

test('its own office counts all of them once, the partner what it agreed to', async () => {
  const seen = await ask(here.lead);
  expect(seen.total).toMatchObject(counts(4, 1, 1, 3, 0));
  expect(seen.here.cooperationFigures).toMatchObject(counts(4, 1, 1, 3, 0));
  expect(seen.here.area.cooperationFigures).toEqual(counts(4, 1, 1, 3, 0));
  expect(seen.there.cooperationFigures).toMatchObject(counts(3, 1, 1, 3, 0));
  expect(seen.there.area.cooperationFigures).toEqual(counts(3, 1, 1, 3, 0));
  expect(seen.here.cooperationFigures).toMatchObject({
    byKind: [{ kind: 'SPACE', agreed: 4 }],
    byInitiator: [
      { initiatedBy: 'BUSINESS', agreed: 3 },
      { initiatedBy: 'COORDINATOR', agreed: 1 },
    ],
    byYear: [{ year: 2018, agreed: 4, selfStarted: 3, fulfilled: 0 }],
    given: { count: 1, people: 2, hours: 1.5 },
    possiblyGivenCount: 1,
  });
});

test('the partner sees what it agreed to, also where it is not named to others', async () => {
  const seen = await ask(there.lead);
  expect(seen.total).toMatchObject(counts(3, 1, 1, 3, 0));
  expect(seen.there.cooperationFigures).toMatchObject(counts(3, 1, 1, 3, 0));
  expect(seen.total.given).toEqual({ count: 1, people: 2, hours: 1.5 });
});

test('others see what is shown to them: no column tells of an office that is not named', async () => {
  for (const person of [stranger.lead, null]) {
    const seen = await ask(person);
    expect(seen.total).toMatchObject({
      ...counts(2, 1, 0, 1, 1),
      byYear: [{ year: 2018, agreed: 2, selfStarted: 2, fulfilled: 0 }],
    });
    expect(seen.here.cooperationFigures).toMatchObject(counts(2, 1, 0, 1, 1));
    expect(seen.there.cooperationFigures).toMatchObject(counts(1, 1, 0, 1, 0));
    expect(seen.there.area.cooperationFigures).toEqual(counts(1, 1, 0, 1, 0));
  }
  expect((await ask(null)).total).toMatchObject({ given: null, possiblyGivenCount: null });
  expect((await ask(stranger.lead)).total.given).toEqual({ count: 0, people: 0, hours: 0 });
});

test('each word counts by its own day, over several years', async () => {
  const { total } = await ask(here.lead, '2019/2020');
  expect(total).toMatchObject({ agreed: 0, fulfilled: 1, established: 1, brokenOff: 0 });
  expect(
    (await ask(here.lead, '2018/..')).total.byYear.map(({ year, fulfilled }: Json) => [year, fulfilled]),
  ).toEqual(
    expect.arrayContaining([
      [2018, 0],
      [2019, 1],
      [2020, 0],
    ]),
  );
});

test('a period that no calendar knows is refused', async () => {
  const { errors } = await platform.ask(null, '{ cooperationFigures(period: "2018-02-30") { agreed } }');
  expect(errors).toEqual([
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
  ]);
});

test('as many statements for one office as for all', async () => {
  const one = `query One($id: ID!) { office(id: $id) { cooperationFigures(period: "2018") { ${FIGURES} } } }`;
  const all = `{ offices { cooperationFigures(period: "2018") { ${FIGURES} } } }`;
  const cost = (query: string, variables?: Record<string, unknown>): Promise<number> =>
    platform.statements(async () => {
      expect((await platform.ask(here.lead, query, variables)).errors).toBeUndefined();
    });
  expect(await cost(one, { id: here.id })).toBe(await cost(all));
});
