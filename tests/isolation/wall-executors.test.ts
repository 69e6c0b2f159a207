import type { Json } from '../support/json';
import type { GivenOffice, GivenRecord } from '../support/give';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** Who executes projects on a day, over all offices: what is hidden is neither shown nor counted, nor is its district. */
let platform: Platform;
let wedding: GivenOffice;
let neukoelln: GivenOffice;
let firm: GivenRecord;
let open: GivenRecord;
let hidden: GivenRecord;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  const { give } = platform;
  [wedding, neukoelln] = [await give.office(), await give.office({ district: '08' })];
  firm = await give.actor(wedding, { visibility: 'PUBLIC' });
  open = await give.project(wedding, { actors: [firm], visibility: 'PUBLIC' });
  hidden = await give.project(neukoelln, { actors: [firm] });
});
afterAll(() => platform.close());

const QUESTION = `query Executors($on: LocalDate!, $least: Int) { executorReport(on: $on, districtCountAtLeast: $least) { nodes {
  organisation { id } projectCount districts { key } projects { asOf district { key } project { id } } } } }`;
const executors = async (person: Person | null, on: string, least = 1): Promise<Json[]> => {
  const { data, errors } = await platform.ask(person, QUESTION, { on, least });
  expect(errors).toBeUndefined();
  return data.executorReport.nodes.filter((row: Json) => row.organisation?.id === firm.id);
};

test('the owner of the hidden project sees both, of two districts, each once', async () => {
  const [row] = await executors(neukoelln.lead, '2026-06-01', 2);
  expect(row).toMatchObject({ projectCount: 2, districts: [{ key: '01' }, { key: '08' }] });
  expect(row?.['projects'].map((entry: Json) => [entry.project.id, entry.district.key]).sort()).toEqual(
    [
      [hidden.id, '08'],
      [open.id, '01'],
    ].sort(),
  );
});

test('others see the open one alone, and no second district', async () => {
  for (const viewer of [null, wedding.lead, platform.steward]) {
    expect(await executors(viewer, '2026-06-01', 2)).toEqual([]);
    expect(await executors(viewer, '2026-06-01')).toEqual([
      expect.objectContaining({ projectCount: 1, districts: [{ key: '01' }] }),
    ]);
  }
});

test('a day may lie in the period, certainly or possibly, or not at all', async () => {
  const asOf = async (on: string): Promise<unknown> =>
    (await executors(null, on))[0]?.['projects'].map((entry: Json) => entry.asOf);
  expect(await asOf('2026-06-01')).toEqual(['CERTAIN']);
  expect(await asOf('2025-06-01')).toEqual(['POSSIBLE']);
  expect(await asOf('2024-12-31')).toBeUndefined();
});

test('an organisation that the viewer does not see is no row', async () => {
  const secret = await platform.give.actor(wedding);
  await platform.give.project(wedding, { actors: [secret], visibility: 'PUBLIC' });
  const rows = async (person: Person | null): Promise<Json[]> =>
    (await platform.ask(person, QUESTION, { on: '2026-06-01' })).data.executorReport.nodes;
  expect((await rows(wedding.lead)).map(row => row.organisation?.id)).toContain(secret.id);
  const others = await rows(neukoelln.lead);
  expect(others.length).toBeGreaterThan(0);
  for (const row of others) expect(row.organisation).not.toBeNull();
});

test('a day that no calendar knows and a negative count are refused by name', async () => {
  const refusal = async (variables: Record<string, unknown>): Promise<unknown> =>
    (await platform.ask(null, QUESTION, variables)).errors?.[0]?.extensions;
  expect(await refusal({ on: '2025-02-30' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await refusal({ on: '2025-02-03', least: -1 })).toMatchObject({ code: 'BAD_USER_INPUT' });
});
