import { giveFund, giveProgramme } from '../support/give-programme';
import type { GivenOffice, GivenRecord, Level } from '../support/give';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** Where grants come from in the register: a fund of their programme, and totals by both over what the viewer sees. */
let platform: Platform;
let office: GivenOffice;
let stranger: GivenOffice;
let programmes: { outer: string; inner: string; other: string };
let fundId: string;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  [office, stranger] = [await platform.give.office(), await platform.give.office({ district: '02' })];
  const { id: outer } = await giveProgramme(platform);
  const { id: inner } = await giveProgramme(platform, { parentId: outer });
  const { id: other } = await giveProgramme(platform);
  programmes = { outer, inner, other };
  fundId = (await giveFund(platform, [], inner)).id;
});
afterAll(() => platform.close());

const record = async (visibility: Level, amount: string, origin: Json): Promise<GivenRecord> => {
  const project = await platform.give.project(office, { visibility });
  const input = { projectId: project.id, programme: 'Soziale Stadt', amount, ...origin };
  return platform.give.act(
    office.lead,
    'grantRecord',
    input,
    'grant',
    'id version programme fund { id } programmeOf { id }',
  );
};

test('a grant of a fund is one of its programme, and keeps the name as stated', async () => {
  expect(await record('PUBLIC', '1.00', { fundId })).toMatchObject({
    programme: 'Soziale Stadt',
    fund: { id: fundId },
    programmeOf: { id: programmes.inner },
  });
  expect(await record('PUBLIC', '1.00', { programmeId: programmes.outer, fundId })).toMatchObject({
    fund: { id: fundId },
    programmeOf: { id: programmes.outer },
  });
});

test('a fund of another programme is refused, when it is recorded and later', async () => {
  const made = await record('OFFICE', '1.00', { fundId });
  const change = { grantId: made.id, expectedVersion: made.version, programmeId: programmes.other };
  const query = (input: string, act: string): string =>
    `mutation Act($input: ${input}!) { ${act}(input: $input) { userErrors { code field } } }`;
  const changed = await platform.ask(office.lead, query('GrantChangeInput', 'grantChange'), {
    input: change,
  });
  expect(changed.data.grantChange.userErrors).toEqual([{ code: 'RULE_BROKEN', field: 'programmeId' }]);
  const project = await platform.give.project(office);
  for (const [origin, code, field] of [
    [{ programmeId: programmes.other, fundId }, 'RULE_BROKEN', 'fundId'],
    [{ programmeId: 'x' }, 'NOT_FOUND', 'programmeId'],
    [{ fundId: '' }, 'NOT_FOUND', 'fundId'],
  ] as const) {
    const input = { projectId: project.id, programme: 'Soziale Stadt', ...origin };
    const recorded = await platform.ask(office.lead, query('GrantRecordInput', 'grantRecord'), { input });
    expect(recorded.data.grantRecord.userErrors).toEqual([{ code, field }]);
  }
});

test('a total by fund or programme adds what the viewer sees', async () => {
  const { id } = await giveFund(platform);
  await record('PUBLIC', '100.00', { fundId: id });
  await record('NETWORK', '20.00', { fundId: id });
  await record('OFFICE', '3.00', { fundId: id });
  const { data } = await platform.ask(null, 'query P($id: ID!) { fund(id: $id) { programme { id } } }', {
    id,
  });
  const filters = [{ fundId: id }, { programmeId: data.fund.programme.id }];
  const total = async (person: Person | null, filter: Json): Promise<string> =>
    (
      await platform.ask(person, 'query T($filter: GrantFilter) { grantTotal(filter: $filter) { stated } }', {
        filter,
      })
    ).data.grantTotal.stated;
  for (const filter of filters) {
    expect(await total(null, filter)).toBe('100.00');
    expect(await total(stranger.lead, filter)).toBe('120.00');
    expect(await total(office.lead, filter)).toBe('123.00');
  }
  expect(await total(office.lead, { fundId: 'x' })).toBe('0.00');
});

test('a fund and its programme show the projects whose grants the viewer sees, each once, and none whose grant was removed', async () => {
  const programme = await giveProgramme(platform);
  const { id } = await giveFund(platform, [], programme.id);
  const projects: Record<string, string> = {};
  for (const visibility of ['OFFICE', 'NETWORK', 'PUBLIC'] as const) {
    const project = await platform.give.project(office, { visibility });
    projects[visibility] = project.id;
    for (const amount of ['1.00', '2.00']) {
      const input = { projectId: project.id, programme: 'Soziale Stadt', amount, fundId: id };
      await platform.give.act(office.lead, 'grantRecord', input, 'grant', 'id');
    }
  }
  const { id: grantId, version: expectedVersion } = await record('PUBLIC', '1.00', { fundId: id });
  await platform.give.act(office.lead, 'grantRemove', { grantId, expectedVersion }, 'grant', 'id');
  const page = 'projects(first: 100) { nodes { id } edges { node { id } } pageInfo { hasNextPage } }';
  const query = `query P($fund: ID!, $programme: ID!) { fund(id: $fund) { ${page} } programme(id: $programme) { ${page} } }`;
  for (const [viewer, levels] of [
    [null, ['PUBLIC']],
    [stranger.lead, ['NETWORK', 'PUBLIC']],
    [office.lead, ['OFFICE', 'NETWORK', 'PUBLIC']],
  ] as const) {
    const { data } = await platform.ask(viewer, query, { fund: id, programme: programme.id });
    for (const { projects: shown } of [data.fund, data.programme]) {
      const ids = shown.nodes.map((node: Json) => node.id);
      expect([levels, [...ids].sort()]).toEqual([levels, levels.map(level => projects[level]).sort()]);
      expect(shown.edges.map((edge: Json) => edge.node.id)).toEqual(ids);
      expect(shown.pageInfo.hasNextPage).toBe(false);
    }
  }
});
