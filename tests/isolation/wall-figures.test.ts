import type { GivenOffice, GivenRecord } from '../support/give';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** Organisations by office, area, district and in total: each counts once, and what is hidden counts nowhere. */
let platform: Platform;
let wedding: GivenOffice;
let neukoelln: GivenOffice;
let firm: GivenRecord;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  const { give } = platform;
  const [there, here] = [await give.area(), await give.area({ district: '08' })];
  wedding = await give.office({ areaId: there.id });
  neukoelln = await give.office({ district: '08', areaId: here.id });
  firm = await give.actor(wedding, { visibility: 'PUBLIC' });
  await give.project(wedding, { actors: [firm], visibility: 'PUBLIC' });
  await give.project(wedding, { actors: [firm], visibility: 'PUBLIC' });
  await give.event(neukoelln, { organisers: [firm], visibility: 'NETWORK' });
  // Nobody but Neukölln sees these.
  const secret = await give.actor(neukoelln);
  await give.event(neukoelln, { organisers: [secret, firm] });
});
afterAll(() => platform.close());

const COUNTS = 'keptCount activeCount certainlyActiveCount inCooperationsCount inProjectsCount inEventsCount';
const QUESTION = `query Figures($wedding: ID!, $neukoelln: ID!, $period: String!) {
  total: organisationFigures(period: $period) { ${COUNTS} }
  wedding: office(id: $wedding) { organisationFigures(period: $period) { ${COUNTS} } area { organisationFigures(period: $period) { ${COUNTS} } } }
  neukoelln: office(id: $neukoelln) { organisationFigures(period: $period) { ${COUNTS} } district { organisationFigures(period: $period) { ${COUNTS} } } } }`;

const figures = async (person: Person | null, period: string) => {
  const { data, errors } = await platform.ask(person, QUESTION, {
    wedding: wedding.id,
    neukoelln: neukoelln.id,
    period,
  });
  expect(errors).toBeUndefined();
  return data;
};
const counts = (kept: number, active: number, certainly: number, projects: number, events: number) => ({
  keptCount: kept,
  activeCount: active,
  certainlyActiveCount: certainly,
  inCooperationsCount: 0,
  inProjectsCount: projects,
  inEventsCount: events,
});

test('an organisation counts once in its column and once in the total', async () => {
  const seen = await figures(wedding.lead, '2024/2026');
  expect(seen.wedding.organisationFigures).toEqual(counts(1, 1, 1, 1, 0));
  expect(seen.wedding.area.organisationFigures).toEqual(counts(1, 1, 1, 1, 0));
  expect(seen.neukoelln.organisationFigures).toEqual(counts(0, 1, 1, 0, 1));
  expect(seen.neukoelln.district.organisationFigures).toEqual(counts(0, 1, 1, 0, 1));
  expect(seen.total).toEqual(counts(1, 1, 1, 1, 1));
});

test('what a viewer does not see counts nowhere', async () => {
  const own = await figures(neukoelln.lead, '2024/2026');
  expect(own.neukoelln.organisationFigures).toEqual(counts(1, 2, 2, 0, 2));
  expect(own.total).toEqual(counts(2, 2, 2, 1, 2));
  const open = await figures(null, '2024/2026');
  expect(open.neukoelln.organisationFigures).toEqual(counts(0, 0, 0, 0, 0));
  expect(open.total).toEqual(counts(1, 1, 1, 1, 0));
  const steward = await figures(platform.steward, '2024/2026');
  expect(steward.neukoelln.organisationFigures).toEqual(counts(0, 1, 1, 0, 1));
});

test('a period that may be missed is possible, one that is missed does not count', async () => {
  expect((await figures(wedding.lead, '2025-06')).total).toEqual(counts(1, 1, 0, 1, 0));
  expect((await figures(wedding.lead, '2019')).total).toEqual(counts(1, 0, 0, 0, 0));
});

test('a period no calendar knows is refused, by name', async () => {
  const { errors } = await platform.ask(null, '{ organisationFigures(period: "2018-13") { keptCount } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});
