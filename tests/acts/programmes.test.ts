import { freeNumber, giveFund, giveProgramme } from '../support/give-programme';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Stage } from './stage';
import type { Json } from '../support/json';

/** Programmes and funds over time: what a day's question answers, and what the steward can not enter. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const ask = async (query: string, variables: Record<string, unknown>): Promise<Json> => {
  const { data, errors } = await platform.ask(null, query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const steward = (mutation: string, record: string, input: Record<string, unknown>) =>
  attempt(stage, stage.steward, mutation, record, input);

test('a programme has its name of the day: Soziale Stadt until 2019, Sozialer Zusammenhalt since 2020', async () => {
  const { id, version } = await giveProgramme(platform, { name: 'Soziale Stadt', period: '../2019-12-31' });
  const since = { name: 'Sozialer Zusammenhalt', period: '2020-01-01/..' };
  await platform.give.act(
    stage.steward,
    'programmeNameAdd',
    { programmeId: id, expectedVersion: version, ...since },
    'programme',
    'id',
  );
  const { programme } = await ask(
    `query Names($id: ID!) { programme(id: $id) {
       name then: name(on: "2018-05-08") first: name(on: "2020-01-01") names(on: "2019-06-01") { name asOf(on: "2019-06-01") } } }`,
    { id },
  );
  expect(programme).toEqual({
    name: 'Sozialer Zusammenhalt',
    then: 'Soziale Stadt',
    first: 'Sozialer Zusammenhalt',
    names: [{ name: 'Soziale Stadt', asOf: 'CERTAIN' }],
  });
});

test('where years alone are stated the name is possible, and a day without any name has none', async () => {
  const { id } = await giveProgramme(platform, { name: 'Alt', period: '2007/2013' });
  const { programme } = await ask(
    `query Names($id: ID!) { programme(id: $id) { name before: name(on: "2006-12-31") edge: name(on: "2007-02-01")
       names { asOf(on: "2007-02-01") } } }`,
    { id },
  );
  expect(programme).toEqual({ name: 'Alt', before: null, edge: 'Alt', names: [{ asOf: 'POSSIBLE' }] });
});

test('a programme does not have two names at a time, keeps one, and does not lie within itself', async () => {
  const outer = await giveProgramme(platform, { period: '2020/..' });
  const inner = await giveProgramme(platform, { parentId: outer.id });
  const at = { programmeId: outer.id, expectedVersion: outer.version };
  const second = await steward('programmeNameAdd', 'programme', { ...at, name: 'B', period: '2022/2024' });
  expect([second.codes, second.fields]).toEqual([['RULE_BROKEN'], ['period']]);
  const last = await steward('programmeNameRemove', 'programme', { ...at, nameId: outer.names[0]?.id });
  expect([last.codes, last.fields]).toEqual([['RULE_BROKEN'], ['nameId']]);
  for (const parentId of [outer.id, inner.id]) {
    const circle = await steward('programmeChange', 'programme', { ...at, parentId });
    expect([circle.codes, circle.fields]).toEqual([['RULE_BROKEN'], ['parentId']]);
  }
});

test('only a public authority answers for a programme; one that is hidden is not shown to others', async () => {
  const { id, version } = await giveProgramme(platform);
  const at = { programmeId: id, expectedVersion: version };
  const nonprofit = await steward('programmeDepartmentAdd', 'programme', { ...at, actorId: stage.actor.id });
  expect([nonprofit.codes, nonprofit.fields]).toEqual([['INVALID'], ['actorId']]);
  const actor = await platform.give.actor(stage.office, { kind: 'PUBLIC_AUTHORITY', visibility: 'NETWORK' });
  const done = await steward('programmeDepartmentAdd', 'programme', {
    ...at,
    actorId: actor.id,
    period: '2016/..',
  });
  expect(done.codes).toEqual([]);
  const query = `query Of($id: ID!) { programme(id: $id) { departments(on: "2018-05-08") { period asOf(on: "2018-05-08") } } }`;
  expect((await ask(query, { id })).programme.departments).toEqual([]);
  const seen = await platform.ask(stage.stranger.lead, query, { id });
  expect(seen.data.programme.departments).toEqual([{ period: '2016/..', asOf: 'CERTAIN' }]);
});

const RULES_ON = `query On($id: ID!, $on: LocalDate!, $area: ID) { fund(id: $id) { ruleSet(on: $on, areaId: $area) {
  isKnown asOf ruleSet { maxPerMeasure area { __typename } } alternatives { maxPerMeasure } } } }`;
const rulesOn = async (id: string, on: string, area?: string): Promise<Json> =>
  (await ask(RULES_ON, { id, on, area })).fund.ruleSet;

test('the rules of the day hold: 1,000 € until 2014, then 1,500 €; before them rules are unknown', async () => {
  const fund = await giveFund(platform, [
    { period: '2005-01-01/2014-12-31', maxPerMeasure: '1000.00' },
    { period: '2015-01-01/..', maxPerMeasure: '1500.00' },
  ]);
  const certain = (maxPerMeasure: string) => ({
    isKnown: true,
    asOf: 'CERTAIN',
    ruleSet: { maxPerMeasure, area: null },
    alternatives: [],
  });
  expect(await rulesOn(fund.id, '2014-12-31')).toEqual(certain('1000.00'));
  expect(await rulesOn(fund.id, '2015-01-01')).toEqual(certain('1500.00'));
  const unknown = { isKnown: false, asOf: 'NO', ruleSet: null, alternatives: [] };
  expect(await rulesOn(fund.id, '2004-12-31')).toEqual(unknown);
  expect(await rulesOn(fund.id, '2020-01-01', 'x')).toEqual(unknown);
});

test("an area's own rules come first; while they are only possible the others may hold", async () => {
  const { area } = stage;
  const fund = await giveFund(platform, [
    { period: '2010/..', maxPerMeasure: '1500.00' },
    { areaId: area.id, period: '2016/2018', maxPerMeasure: '2000.00' },
  ]);
  const own = { maxPerMeasure: '2000.00', area: { __typename: 'QmArea' } };
  const all = { maxPerMeasure: '1500.00', area: null };
  expect(await rulesOn(fund.id, '2017-05-08', area.id)).toMatchObject({
    asOf: 'CERTAIN',
    ruleSet: own,
    alternatives: [],
  });
  expect(await rulesOn(fund.id, '2016-05-08', area.id)).toMatchObject({
    asOf: 'POSSIBLE',
    ruleSet: own,
    alternatives: [{ maxPerMeasure: '1500.00' }],
  });
  expect(await rulesOn(fund.id, '2017-05-08')).toMatchObject({ asOf: 'CERTAIN', ruleSet: all });
});

test('two rule sets of a fund and area do not certainly hold at a time, also not at once', async () => {
  const fund = await giveFund(platform, [{ period: '2015/..' }]);
  const at = { fundId: fund.id, expectedVersion: fund.version };
  const again = await steward('fundRuleSetAdd', 'fund', { ...at, rules: { period: '2020/2024' } });
  expect([again.codes, again.fields]).toEqual([['RULE_BROKEN'], ['rules.period']]);
  const other = await giveFund(platform);
  const both = await Promise.all(
    ['2020/2024', '2021/2025'].map(period =>
      steward('fundRuleSetAdd', 'fund', { fundId: other.id, expectedVersion: 1, rules: { period } }),
    ),
  );
  expect(both.map(({ codes }) => codes[0] ?? 'DONE').sort()).toEqual(['CONFLICT', 'DONE']);
  const { rows } = await platform.database.behind.query(
    'select id, fund_id from funding.fund_rule_set where fund_id = $1',
    [Buffer.from(fund.id, 'base64url').toString().split(':')[1]],
  );
  await expect(
    platform.database.behind.query(
      `insert into funding.fund_rule_set (id, fund_id, period_text, possible, certain)
       values (gen_random_uuid(), $1, '2018/2019', '[2018-01-01,2019-12-31]', '[2018-12-31,2019-01-01]')`,
      [rows[0].fund_id],
    ),
  ).rejects.toMatchObject({ constraint: 'fund_rule_set_at_a_time' });
});

test.each([
  [{ minPerMeasure: '2.00', maxPerMeasure: '1.00' }, 'rules.maxPerMeasure'],
  [{ maxMonths: 0 }, 'rules.maxMonths'],
  [{ ownSharePercent: 100.5 }, 'rules.ownSharePercent'],
  [{ earmarkYears: -1 }, 'rules.earmarkYears'],
  [{ period: '2021/2019' }, 'rules.period'],
])('rules that are none are refused: %p', async (rules, field) => {
  const { id, version } = await giveFund(platform);
  const outcome = await steward('fundRuleSetAdd', 'fund', { fundId: id, expectedVersion: version, rules });
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], [field]]);
});

test('an ended rule set ends, and does not end before it begins', async () => {
  const fund = await giveFund(platform, [{ period: '2015/..', maxPerMeasure: '1.00' }]);
  const at = { fundId: fund.id, expectedVersion: fund.version, ruleSetId: fund.ruleSets[0]?.id };
  const early = await steward('fundRuleSetEnd', 'fund', { ...at, endsOn: '2014-12-31' });
  expect([early.codes, early.fields]).toEqual([['INVALID'], ['endsOn']]);
  expect((await steward('fundRuleSetEnd', 'fund', { ...at, endsOn: '2020-12-31' })).codes).toEqual([]);
  expect(await rulesOn(fund.id, '2020-12-31')).toMatchObject({ asOf: 'CERTAIN' });
  expect(await rulesOn(fund.id, '2021-01-01')).toMatchObject({ isKnown: false });
});

test.each([0, -1, 100_000])('the number %i is none', async number => {
  const outcome = await steward('programmeCreate', 'programme', { number, name: 'X' });
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], ['number']]);
});

test('what the steward changed is recorded', async () => {
  const number = freeNumber();
  await steward('programmeCreate', 'programme', { number, name: 'Aktenkundig' });
  const { rows } = await platform.database.behind.query(
    `select record_table, after ->> 'name' as name from funding.audit where office_id = 1 and (record_id = $1 or parent_id = $1) order by sequence`,
    [String(number)],
  );
  expect(rows).toEqual([
    { record_table: 'programme', name: null },
    { record_table: 'programme_name', name: 'Aktenkundig' },
  ]);
});
