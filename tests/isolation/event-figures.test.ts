import { giveHeld, heldEvent, takeThrough } from '../support/give-events';
import { enteredOn, giveSeries } from '../support/give-series';
import type { GivenOffice } from '../support/give';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { makeViewers, SEES, type Viewers } from './viewers';

/** Figures count what the viewer sees; how many people came is told only as published. */
let platform: Platform;
let viewers: Viewers;
let owner: GivenOffice;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  owner = viewers.owner;
  const { give } = platform;
  for (const visibility of ['OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'] as const)
    await giveHeld(give, owner, { visibility, sharedWith: [viewers.partner] });
  const vague = await heldEvent(platform, owner, { time: { period: '2023-12~' } });
  await takeThrough(platform, owner.lead, vague.id, ['eventAttendanceRecord', { count: 20 }]);
  const series = await giveSeries(give, owner, { visibility: 'PUBLIC', input: { yearlyTarget: 1 } });
  await giveSeries(give, owner, { visibility: 'PUBLIC', input: {} });
  const event = await heldEvent(platform, owner, { seriesId: series.id });
  await takeThrough(platform, owner.lead, event.id, ['eventAttendanceRecord', { count: 31 }]);
  const figure = { officeId: owner.id, year: 2024 };
  await give.act(owner.lead, 'attendanceFigurePublish', figure, 'attendanceFigure', 'id');
  // Kept here since before its first year, while the other series was entered today.
  const kept = await giveSeries(give, owner, { visibility: 'PUBLIC', input: { yearlyTarget: 2 } });
  await enteredOn(platform, kept, '2023-01-01');
  const once = await heldEvent(platform, owner, { seriesId: kept.id, time: { period: '2023-03-08' } });
  await takeThrough(platform, owner.lead, once.id, ['eventVisibilityChange', { visibility: 'PUBLIC' }]);
  const small = await heldEvent(platform, owner, { time: { period: '2022-05-01' } });
  await takeThrough(platform, owner.lead, small.id, ['eventAttendanceRecord', { count: 3 }]);
  await give.act(owner.lead, 'attendanceFigurePublish', { ...figure, year: 2022 }, 'attendanceFigure', 'id');
});
afterAll(() => platform.close());

const FIGURES = `held { certain possible } byKind { kind held { certain } } organisationCount
  targets { metCount notMetCount unknownCount } attendance { people statedCount withheldCount }`;
const ask = async (viewer: string, period: string, office = owner.id): Promise<Json> => {
  const query = `query Figures($id: ID!, $period: String!) { office(id: $id) { eventFigures(period: $period) { ${FIGURES} } } all: eventFigures(period: $period) { ${FIGURES} } }`;
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, query, { id: office, period });
  expect(errors).toBeUndefined();
  return data;
};
/** How many of the events held on the day somebody sees: one of each level, and one of the series for the office. */
const seen = (viewer: string): number =>
  (SEES[viewer] ?? []).filter(level => level !== 'RESTRICTED').length +
  (SEES[viewer]?.includes('OFFICE') ? 1 : 0);

test.each(Object.keys(SEES))('as %s', async viewer => {
  const isOwn = SEES[viewer]?.includes('OFFICE') ?? false;
  const { office, all } = await ask(viewer, '2024');
  expect(office.eventFigures).toEqual({
    held: { certain: seen(viewer), possible: isOwn ? 1 : 0 },
    byKind: [{ kind: 'WORKSHOP', held: { certain: seen(viewer) } }],
    organisationCount: seen(viewer) + (isOwn ? 1 : 0),
    targets: { metCount: isOwn ? 1 : 0, notMetCount: 0, unknownCount: isOwn ? 2 : 3 },
    attendance: { people: 31, statedCount: 1, withheldCount: 0 },
  });
  expect(all).toEqual(office.eventFigures);
  const { office: of2022 } = await ask(viewer, '2022');
  expect(of2022.eventFigures.attendance).toEqual({ people: null, statedCount: 0, withheldCount: 1 });
  const { office: both } = await ask(viewer, '2022/2024');
  expect(both.eventFigures.attendance).toEqual({ people: 31, statedCount: 1, withheldCount: 1 });
});

test('too few are not met only where the year was kept; what nothing is known of is unknown', async () => {
  const targets = async (period: string): Promise<Json> =>
    (await ask('its lead', period)).office.eventFigures.targets;
  expect(await targets('1995')).toEqual({ metCount: 0, notMetCount: 0, unknownCount: 3 });
  expect(await targets('2023')).toEqual({ metCount: 0, notMetCount: 1, unknownCount: 2 });
  expect(await targets('2023/2024')).toEqual({ metCount: 1, notMetCount: 1, unknownCount: 4 });
  expect((await ask('the public', '2023')).all.targets).toMatchObject({ notMetCount: 1 });
});

test('what lasts into a period is in it for certain, and so is what can be nowhere else', async () => {
  await heldEvent(platform, owner, { time: { period: '2020-12-30/2021-01-02' } });
  await heldEvent(platform, owner, { time: { period: '2019-06~' } });
  const held = async (period: string): Promise<Json> =>
    (await ask('its lead', period)).office.eventFigures.held;
  for (const period of ['2020', '2021', '2020-12-31', '2020-12/2021-01'])
    expect([period, await held(period)]).toEqual([period, { certain: 1, possible: 0 }]);
  expect(await held('2019')).toEqual({ certain: 1, possible: 0 });
  expect(await held('2019-06')).toEqual({ certain: 0, possible: 1 });
});

test('how many came to one event is told to nobody else, in no way', async () => {
  const query = `{ events(first: 100) { nodes { attendance { count attendees { people } } values { value } history { fields { name after } } } } }`;
  for (const viewer of Object.keys(SEES).filter(name => !SEES[name]?.includes('OFFICE'))) {
    const { data } = await platform.ask(viewers.people[viewer] ?? null, query);
    for (const node of data.events.nodes)
      expect([viewer, node]).toEqual([viewer, { attendance: null, values: [], history: [] }]);
  }
});

test('areas and districts add up their offices, others stay nothing', async () => {
  const query = `query Areas($period: String!) { districts { key eventFigures(period: $period) { held { certain } } areas { number eventFigures(period: $period) { held { certain } } } } }`;
  const { data, errors } = await platform.ask(owner.lead, query, { period: '2024' });
  expect(errors).toBeUndefined();
  const total = data.districts.reduce((sum: number, each: Json) => sum + each.eventFigures.held.certain, 0);
  expect(total).toBe(5);
});

test('a period that no calendar knows is refused', async () => {
  const { errors } = await platform.ask(null, '{ eventFigures(period: "2021/2019") { held { certain } } }');
  expect(errors).toEqual([
    expect.objectContaining({ extensions: expect.objectContaining({ field: 'period' }) }),
  ]);
});

test('as many statements for one office as for all', async () => {
  await giveHeld(platform.give, viewers.partner, { visibility: 'PUBLIC' });
  const figures = `eventFigures(period: "2024") { organisationCount }`;
  const counts: number[] = [];
  const cost = (query: string): Promise<number> =>
    platform.statements(async () => {
      const { data, errors } = await platform.ask(owner.lead, query, { id: owner.id });
      expect(errors).toBeUndefined();
      const found: Json[] = data.offices ?? [data.office];
      counts.push(found.filter(office => office.eventFigures.organisationCount > 0).length);
    });
  const one = await cost(`query One($id: ID!) { office(id: $id) { ${figures} } }`);
  expect(await cost(`query All { offices { ${figures} } }`)).toBe(one);
  // In several offices there is something to ask about.
  expect(counts).toEqual([1, 2]);
});
