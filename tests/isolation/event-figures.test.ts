import { giveHeld, heldEvent, takeThrough } from '../support/give-events';
import { giveSeries } from '../support/give-series';
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
  const vague = await heldEvent(platform, owner, { time: { period: '2024-01~' } });
  await takeThrough(platform, owner.lead, vague.id, ['eventAttendanceRecord', { count: 20 }]);
  const series = await giveSeries(give, owner, { visibility: 'PUBLIC', input: { yearlyTarget: 1 } });
  await giveSeries(give, owner, { visibility: 'PUBLIC', input: {} });
  const event = await heldEvent(platform, owner, { seriesId: series.id });
  await takeThrough(platform, owner.lead, event.id, ['eventAttendanceRecord', { count: 31 }]);
  const figure = { officeId: owner.id, year: 2024 };
  await give.act(owner.lead, 'attendanceFigurePublish', figure, 'attendanceFigure', 'id');
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
    targets: { metCount: isOwn ? 1 : 0, notMetCount: isOwn ? 0 : 1, unknownCount: 1 },
    attendance: { people: 31, statedCount: 1, withheldCount: 0 },
  });
  expect(all).toEqual(office.eventFigures);
  const { office: of2022 } = await ask(viewer, '2022');
  expect(of2022.eventFigures.attendance).toEqual({ people: null, statedCount: 0, withheldCount: 1 });
  const { office: both } = await ask(viewer, '2022/2024');
  expect(both.eventFigures.attendance).toEqual({ people: 31, statedCount: 1, withheldCount: 1 });
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
