import { randomUUID } from 'node:crypto';
import { giveGrantValue } from '../support/give-funding';
import type { GivenRecord } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Outcome, type Stage } from './stage';
import type { Json } from '../support/json';

/** Sources disagree: one value counts, the others stay beside it, and sums say where they come from. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const GRANT =
  'query G($id: ID!) { grant(id: $id) { version amount amountSource period periodSource asOf(on: "2020-06-01") project { id } values { id field value source { kind citation } isPreferred } } }';
const TOTAL =
  'query T($filter: GrantFilter) { grantTotal(filter: $filter) { stated unknownCount bySource { source stated count } } }';

const grantOf = async ({ id }: { id: string }): Promise<Json> =>
  (await platform.ask(stage.office.lead, GRANT, { id })).data.grant;
const totalOf = async (filter: Record<string, unknown>): Promise<Json> =>
  (await platform.ask(stage.office.lead, TOTAL, { filter })).data.grantTotal;
/** A grant of a public project of its own, as it is stated. */
const give = async (stated: Record<string, unknown>): Promise<{ id: string; projectId: string }> => {
  const project = await platform.give.project(stage.office, { visibility: 'PUBLIC' });
  const input = { projectId: project.id, programme: 'Soziale Stadt', ...stated };
  const { id } = await platform.give.act(stage.office.lead, 'grantRecord', input, 'grant', 'id');
  return { id, projectId: project.id };
};
const prefer = async (grant: { id: string }, valueId: string): Promise<Outcome> =>
  attempt(stage, stage.office.lead, 'grantValuePrefer', 'grant', {
    valueId,
    expectedVersion: (await grantOf(grant)).version,
  });

test('a second source is preferred and put back: the sum follows and says where it comes from', async () => {
  const [a, b, c] = [
    await give({ period: '2017-03-01/2019-12-31' }),
    await give({ period: '2017-01/2018-12' }),
    await give({ period: '2020-01/2022-12', amount: '66000.00' }),
  ];
  // An earlier term of the same project, known from a second source.
  const earlier = { kind: 'SECOND_SOURCE', citation: 'Internetseite' };
  await platform.give.act(
    stage.office.lead,
    'grantRecord',
    {
      projectId: c.projectId,
      programme: 'Soziale Stadt',
      amount: '23000.00',
      amountSource: earlier,
      period: '2016',
    },
    'grant',
    'id',
  );
  const filter = { projectIds: [a, b, c].map(({ projectId }) => projectId), period: '2017/2022' };
  const first = {
    stated: '66000.00',
    unknownCount: 2,
    bySource: [{ source: 'STATED', stated: '66000.00', count: 1 }],
  };
  expect(await totalOf(filter)).toEqual(first);
  const valueId = await giveGrantValue(platform, stage.office, b.id, '27000.00');
  expect(await totalOf(filter)).toEqual(first);

  expect((await prefer(b, valueId)).codes).toEqual([]);
  expect(await grantOf(b)).toMatchObject({ amount: '27000.00', amountSource: 'SECOND_SOURCE' });
  expect(await totalOf(filter)).toEqual({
    stated: '93000.00',
    unknownCount: 1,
    bySource: [
      { source: 'STATED', stated: '66000.00', count: 1 },
      { source: 'SECOND_SOURCE', stated: '27000.00', count: 1 },
    ],
  });
  expect(await totalOf({ projectIds: filter.projectIds })).toMatchObject({ stated: '116000.00' });

  const unknown = (await grantOf(b)).values.find((value: Json) => value.value === null);
  expect(unknown).toMatchObject({ source: { kind: 'STATED', citation: null }, isPreferred: false });
  expect((await prefer(b, unknown.id)).codes).toEqual([]);
  expect(await grantOf(b)).toMatchObject({ amount: null, amountSource: 'STATED' });
  expect(await totalOf(filter)).toEqual(first);
});

test('the time of a grant is answered by the value preferred', async () => {
  const grant = await give({ period: '2020' });
  const valueId = await giveGrantValue(platform, stage.office, grant.id, '2018', 'PERIOD');
  expect((await grantOf(grant)).asOf).toBe('POSSIBLE');
  expect((await prefer(grant, valueId)).codes).toEqual([]);
  expect(await grantOf(grant)).toMatchObject({ period: '2018', periodSource: 'SECOND_SOURCE', asOf: 'NO' });
  expect(await totalOf({ projectIds: [grant.projectId], period: '2020' })).toMatchObject({ unknownCount: 0 });
  expect(await totalOf({ projectIds: [grant.projectId], runsOn: '2018-05-01' })).toMatchObject({
    unknownCount: 1,
  });
});

test('a grant without a stated time is given for that of its project', async () => {
  const grant = await give({});
  expect(await grantOf(grant)).toMatchObject({ period: null, asOf: 'NO' });
  const { data } = await platform.ask(
    stage.office.lead,
    'query G($id: ID!) { grant(id: $id) { asOf(on: "2026-06-01") } }',
    { id: grant.id },
  );
  expect(data.grant.asOf).toBe('CERTAIN');
});

test('a sum recorded with its source keeps the citation; equal amounts are one text', async () => {
  const amountSource = { kind: 'INFERRED', citation: 'Jahresbericht' };
  const grant = await give({ amount: '007', amountSource });
  const { values } = await grantOf(grant);
  expect(values).toMatchObject([{ value: '7.00', source: amountSource, isPreferred: true }]);
  const again = { grantId: grant.id, expectedVersion: 1, amount: '7.0', amountSource };
  await platform.give.act(stage.office.lead, 'grantChange', again, 'grant', 'id');
  expect((await grantOf(grant)).values).toHaveLength(1);
});

test('a time recorded with its source is never given as what the record states', async () => {
  const periodSource = { kind: 'SECOND_SOURCE', citation: 'Jahresbericht' };
  const grant = await give({ period: '2016', periodSource });
  expect(await grantOf(grant)).toMatchObject({
    periodSource: 'SECOND_SOURCE',
    amountSource: 'STATED',
    values: [{ field: 'PERIOD', value: '2016', source: periodSource, isPreferred: true }],
  });
  const change = (input: object): Promise<Outcome> =>
    attempt(stage, stage.office.lead, 'grantChange', 'grant', { grantId: grant.id, ...input });
  expect((await change({ expectedVersion: 1, period: '2017' })).codes).toEqual([]);
  expect(await grantOf(grant)).toMatchObject({ period: '2017', periodSource: 'STATED' });
  const alone = await change({ expectedVersion: 2, periodSource });
  expect(alone).toMatchObject({ codes: ['INVALID'], fields: ['periodSource'] });
});

test('a programme that no source states is unknown, and can become so again', async () => {
  const programmeOf = async ({ id }: { id: string }): Promise<Json> =>
    (await platform.ask(null, 'query P($id: ID!) { grant(id: $id) { programme } }', { id })).data.grant;
  const grant = await give({ programme: undefined });
  expect(await programmeOf(grant)).toEqual({ programme: null });
  for (const programme of ['Soziale Stadt', null]) {
    const { version: expectedVersion } = await grantOf(grant);
    const input = { grantId: grant.id, expectedVersion, programme };
    await platform.give.act(stage.office.lead, 'grantChange', input, 'grant', 'id');
    expect(await programmeOf(grant)).toEqual({ programme });
  }
});

test('the value that counts is not removed; one that does not is, and can be added again', async () => {
  const grant = await give({});
  const valueId = await giveGrantValue(platform, stage.office, grant.id);
  const remove = (id: string): Promise<Outcome> =>
    attempt(stage, stage.office.lead, 'grantValueRemove', 'grant', { valueId: id });
  await prefer(grant, valueId);
  expect(await remove(valueId)).toMatchObject({ codes: ['RULE_BROKEN'], fields: ['valueId'] });
  const [unknown] = (await grantOf(grant)).values.filter((value: Json) => !value.isPreferred);
  expect((await remove(unknown.id)).codes).toEqual([]);
  expect((await prefer(grant, unknown.id)).codes).toEqual(['WRONG_STATE']);
  expect(await giveGrantValue(platform, stage.office, grant.id, null)).not.toBe(unknown.id);
});

test.each([
  ['AMOUNT', '-1.00'],
  ['AMOUNT', '1,5'],
  ['AMOUNT', '2020'.repeat(5)],
  ['AMOUNT', '1.001'],
  ['PERIOD', '2021/2019'],
  ['PERIOD', '2023-02-29'],
])('%s: no source states %s', async (field, value) => {
  const grant = await give({});
  const input = { grantId: grant.id, field, value, source: { kind: 'SECOND_SOURCE' } };
  const outcome = await attempt(stage, stage.office.lead, 'grantValueAdd', 'grant', input);
  expect(outcome).toMatchObject({ codes: ['INVALID'], fields: ['value'] });
});

test('a grant has at most fifty values, and a key belongs to one of them', async () => {
  const grant = await give({});
  const key = randomUUID();
  const source = { kind: 'SECOND_SOURCE' };
  const add = (grantId: string, value: string, clientKey?: string): Promise<Outcome> =>
    attempt(stage, stage.office.lead, 'grantValueAdd', 'grant', {
      grantId,
      field: 'AMOUNT',
      value,
      source,
      clientKey,
    });
  expect((await add(grant.id, '1.00', key)).codes).toEqual([]);
  for (let value = 2; value <= 50; value += 1) expect((await add(grant.id, `${value}`)).codes).toEqual([]);
  expect(await add(grant.id, '51.00')).toMatchObject({ codes: ['INVALID'], fields: ['value'] });
  expect((await add(grant.id, '1.00', key)).codes).toEqual([]);
  const other = await give({});
  expect(await add(other.id, '1.00', key)).toMatchObject({ codes: ['INVALID'], fields: ['clientKey'] });
});

test('a source without a sum is refused; a total asks for a time that the calendar knows', async () => {
  const grant = await give({});
  const input = { grantId: grant.id, expectedVersion: 1, amountSource: { kind: 'INFERRED' } };
  const outcome = await attempt(stage, stage.office.lead, 'grantChange', 'grant', input);
  expect(outcome).toMatchObject({ codes: ['INVALID'], fields: ['amountSource'] });
  const projectIds = Array.from({ length: 101 }, () => grant.projectId);
  for (const filter of [{ period: '2021/2019' }, { runsOn: '2023-02-29' }, { projectIds }]) {
    const { errors } = await platform.ask(null, TOTAL, { filter });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: Object.keys(filter)[0] });
  }
});

test('withdrawn projects and removed grants are in no total', async () => {
  const grant = await give({ amount: '5.00' });
  const filter = { projectIds: [grant.projectId] };
  expect(await totalOf(filter)).toMatchObject({ stated: '5.00' });
  await platform.give.act(
    stage.office.lead,
    'projectWithdraw',
    { projectId: grant.projectId, expectedVersion: 2, reason: 'Kein Träger.' },
    'project',
    'id',
  );
  expect(await totalOf(filter)).toEqual({ stated: '0.00', unknownCount: 0, bySource: [] });
});

test.each([1, 2, 3, 4, 5])('preferring and changing at once: one of them is told (%i)', async () => {
  const grant = await give({ amount: '1.00' });
  const valueId = await giveGrantValue(platform, stage.office, grant.id, '2.00');
  const lead = stage.office.lead;
  const outcomes = await Promise.all([
    attempt(stage, lead, 'grantValuePrefer', 'grant', { valueId, expectedVersion: 1 }),
    attempt(stage, lead, 'grantChange', 'grant', { grantId: grant.id, expectedVersion: 1, amount: '3.00' }),
    attempt(stage, lead, 'grantValueRemove', 'grant', { valueId }),
  ]);
  const [preferred, changed, removed] = outcomes.map(({ codes }) => codes[0] ?? 'DONE');
  const now = await grantOf(grant);
  const kept = now.values.map(({ value }: Json) => value).sort();
  if (preferred === 'DONE') {
    expect([changed, removed]).toEqual(['CONFLICT', 'RULE_BROKEN']);
    expect([now.amount, kept]).toEqual(['2.00', ['1.00', '2.00']]);
  } else {
    expect(['CONFLICT', 'WRONG_STATE']).toContain(preferred);
    expect([changed, removed, now.amount, kept]).toEqual(['DONE', 'DONE', '3.00', []]);
  }
});

test.each([1, 2, 3])('the same value sent five times at once is one (%i)', async () => {
  const grant: Pick<GivenRecord, 'id'> = await give({});
  const input = {
    grantId: grant.id,
    clientKey: randomUUID(),
    field: 'AMOUNT',
    value: '9.00',
    source: { kind: 'SECOND_SOURCE' },
  };
  const sent = [1, 2, 3, 4, 5].map(() => attempt(stage, stage.office.lead, 'grantValueAdd', 'grant', input));
  for (const { codes } of await Promise.all(sent)) expect(codes).toEqual([]);
  expect((await grantOf(grant)).values).toHaveLength(1);
});
