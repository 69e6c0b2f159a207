import type { GivenOffice, Level } from '../support/give';
import { giveFund, giveOrigin } from '../support/give-programme';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** Money per fund, area and field of action: rows add up to the total, unknown is counted, hidden is not there. */
let platform: Platform;
let office: GivenOffice;
let fundId: string;

const give = async (
  visibility: Level,
  amount: string | null,
  input: Record<string, unknown> = {},
  grant: Record<string, unknown> = {},
): Promise<Json> => {
  const project = await platform.give.project(office, { visibility, input });
  return platform.give.act(
    office.lead,
    'grantRecord',
    { projectId: project.id, programme: 'Soziale Stadt', amount, fundId, programmeYear: 2025, ...grant },
    'grant',
    'id version',
  );
};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  const area = await platform.give.area();
  office = await platform.give.office({ areaId: area.id });
  fundId = (await giveFund(platform, [{ period: '2020/..', maxPerMeasure: '1500.00' }])).id;
  const both = { fieldsOfAction: ['EDUCATION', 'CLIMATE'] };
  const paid = await give('PUBLIC', '100.10', both);
  await platform.give.act(
    office.lead,
    'grantInstalmentsSet',
    {
      grantId: paid.id,
      expectedVersion: paid.version,
      instalments: [{ cashYear: 2025, amount: '60.10' }, { cashYear: 2026 }],
      areComplete: false,
    },
    'grant',
    'id',
  );
  await give('PUBLIC', null, { fieldsOfAction: ['CLIMATE', 'EDUCATION'] });
  await give('PUBLIC', '7.00', {}, { programmeYear: undefined });
  await give('OFFICE', '1000.00', both);
});
afterAll(() => platform.close());

const QUESTION = `query Money($filter: MoneyReportFilter) { moneyReport(filter: $filter) { isComplete committed { stated unknownCount }
  rows { programmeYear fund { id } areas { id } fieldsOfAction projectCount grantCount committed { stated unknownCount } cashYears { cashYear stated unknownCount } } } }`;
const report = async (person: Person | null, filter: Record<string, unknown> = {}): Promise<Json> => {
  const { data, errors } = await platform.ask(person, QUESTION, { filter });
  expect(errors).toBeUndefined();
  return data.moneyReport;
};

test('one row for a fund and the same fields, in whatever order; unknown is counted, and rows add up', async () => {
  const seen = await report(null);
  expect(seen).toMatchObject({ isComplete: true, committed: { stated: '107.10', unknownCount: 1 } });
  expect(seen.rows).toEqual([
    {
      programmeYear: 2025,
      fund: { id: fundId },
      areas: [{ id: office.areaId }],
      fieldsOfAction: ['CLIMATE', 'EDUCATION'],
      projectCount: 2,
      grantCount: 2,
      committed: { stated: '100.10', unknownCount: 1 },
      cashYears: [
        { cashYear: 2025, stated: '60.10', unknownCount: 0 },
        { cashYear: 2026, stated: '0.00', unknownCount: 1 },
      ],
    },
    expect.objectContaining({
      programmeYear: null,
      fieldsOfAction: [],
      committed: { stated: '7.00', unknownCount: 0 },
    }),
  ]);
});

test('what is hidden counts for its office alone', async () => {
  expect((await report(office.lead)).committed).toEqual({ stated: '1107.10', unknownCount: 1 });
  for (const viewer of [platform.steward, (await platform.give.office()).lead, platform.person()])
    expect((await report(viewer)).committed).toEqual({ stated: '107.10', unknownCount: 1 });
});

test('what may be of the year, programme or fund asked for is said, and makes the report incomplete', async () => {
  const open =
    'isComplete committed { stated } undetermined { grantCount committed { stated unknownCount } }';
  const ask = async (person: Person | null, filter: Record<string, unknown>): Promise<Json> => {
    const question = `query Money($filter: MoneyReportFilter) { moneyReport(filter: $filter) { ${open} } }`;
    const { data, errors } = await platform.ask(person, question, { filter });
    expect(errors).toBeUndefined();
    return data.moneyReport;
  };
  const none = { grantCount: 0, committed: { stated: '0.00', unknownCount: 0 } };
  const seven = { grantCount: 1, committed: { stated: '7.00', unknownCount: 0 } };
  expect(await ask(null, { programmeYear: 2025 })).toEqual({
    isComplete: false,
    committed: { stated: '100.10' },
    undetermined: seven,
  });
  // What the year speaks against is not of it; without a year nothing is open.
  expect(await ask(null, { programmeYear: 2017 })).toMatchObject({
    committed: { stated: '0.00' },
    undetermined: seven,
  });
  expect(await ask(null, {})).toMatchObject({ isComplete: true, undetermined: none });
  expect(await ask(null, { fundId })).toMatchObject({ isComplete: true, undetermined: none });
  // Another fund speaks against it, and so does a key of nothing.
  const other = await giveOrigin(platform);
  for (const wrong of [other.fundId, ''])
    expect((await ask(null, { programmeYear: 2025, fundId: wrong })).undetermined).toEqual(none);
  // Of no fund at all: it may be of this one, and of no other programme than the one it names.
  await give('OFFICE', null, {}, { fundId: undefined });
  const unknown = { grantCount: 1, committed: { stated: '0.00', unknownCount: 1 } };
  expect((await ask(office.lead, { fundId })).undetermined).toEqual(unknown);
  expect((await ask(null, { fundId })).undetermined).toEqual(none);
  await give('OFFICE', '5.00', {}, { fundId: undefined, programmeId: other.programmeId });
  expect((await ask(office.lead, { fundId })).undetermined).toEqual(unknown);
  expect((await ask(office.lead, { fundId: other.fundId })).undetermined).toMatchObject({ grantCount: 2 });
});

test('a project is where its areas are stated to be, for the report as for grants and projects', async () => {
  const elsewhere = await platform.give.area({ district: '09' });
  const there = await give('PUBLIC', '40.00', { areaIds: [elsewhere.id] }, { programmeYear: 2031 });
  const nowhere = await give('PUBLIC', '2.00', { areaIds: [] }, { programmeYear: 2031 });
  expect(there.id).not.toBe(nowhere.id);
  const asked = `query Places($money: MoneyReportFilter, $grant: GrantFilter, $project: ProjectFilter) {
    moneyReport(filter: $money) { committed { stated } } grantTotal(filter: $grant) { stated } projects(filter: $project, first: 100) { nodes { grantTotal { stated } } } }`;
  const at = async (place: Record<string, unknown>): Promise<unknown> => {
    const variables = {
      money: { programmeYear: 2031, ...place },
      grant: { fundId, ...place },
      project: { fundId, ...place },
    };
    const { data, errors } = await platform.ask(null, asked, variables);
    expect(errors).toBeUndefined();
    const sums: string[] = data.projects.nodes.map((node: Json) => node.grantTotal.stated);
    const [grants, report] = [data.grantTotal.stated, data.moneyReport.committed.stated];
    return [report, grants, sums.includes('40.00'), sums.includes('2.00')];
  };
  const district = (key: string): string => Buffer.from(`District:${key}`).toString('base64url');
  for (const place of [{ areaId: elsewhere.id }, { districtId: district('09') }])
    expect(await at(place)).toEqual(['40.00', '40.00', true, false]);
  for (const place of [{ areaId: office.areaId }, { districtId: district(office.district ?? '') }])
    expect(await at(place)).toEqual(['2.00', '109.10', false, true]);
});

test('every condition narrows it, and a senseless key finds nothing', async () => {
  const sum = async (filter: Record<string, unknown>): Promise<unknown> =>
    (await report(null, filter)).committed.stated;
  const district = Buffer.from('District:01').toString('base64url');
  expect(await sum({ programmeYear: 2025 })).toBe('100.10');
  expect(await sum({ fundId, areaId: office.areaId, districtId: district })).toBe('109.10');
  expect(await sum({ districtId: Buffer.from('District:02').toString('base64url') })).toBe('0.00');
  for (const field of ['programmeId', 'fundId', 'areaId', 'districtId'])
    expect([field, await sum({ [field]: '' })]).toEqual([field, '0.00']);
});
