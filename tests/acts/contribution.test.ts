import { openPlatform, type Platform } from '../support/platform';
import type { GivenOffice } from '../support/give';
import type { Json } from '../support/json';
import { currentVersion } from './cases/act-case';
import { takeStep } from './cases/cooperations';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** What was given: unknown is not zero, things are not money, and what is fulfilled has at least one contribution. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const begun = async (...steps: string[]): Promise<string> => {
  const { office, actor, partnerActor } = stage;
  const { id } = await platform.give.cooperation(office, {
    parties: [actor, partnerActor],
    visibility: 'NETWORK',
  });
  for (const step of ['cooperationAgree', 'cooperationStart', ...steps]) await takeStep(stage, id, step);
  return id;
};
const record = (
  id: string,
  input: Record<string, unknown>,
  by: GivenOffice = stage.office,
): Promise<Outcome> =>
  attempt(
    stage,
    by.lead,
    'contributionRecord',
    'contribution',
    { cooperationId: id, officeId: by.id, period: '2024-06', ...input },
    'id version visibility kind period people hours inKindValue money',
  );
const TOTAL = `query T($id: ID!) { cooperation(id: $id) { version status contributions { nodes { id office { __typename } } }
  contributionTotal { count people peopleUnknownCount hours hoursUnknownCount inKindValue { stated unknownCount } money { stated unknownCount } } } }`;
const read = async (id: string, person: GivenOffice | null = stage.office): Promise<Json> =>
  (await platform.ask(person?.lead ?? null, TOTAL, { id })).data.cooperation;

test('the sums say what they leave out, and in-kind is never money', async () => {
  const id = await begun();
  const { record: first } = await record(id, { people: 12, hours: 36.25, inKindValue: '120.00' });
  expect(first).toMatchObject({ kind: 'SPACE', visibility: 'SHARED', hours: 36.25, money: null });
  await record(id, { people: 3, hours: 0.5, money: '50.50', kind: 'DONATION_MONEY' }, stage.partner);
  await record(id, {});
  expect(await read(id)).toMatchObject({
    contributionTotal: {
      count: 3,
      people: 15,
      peopleUnknownCount: 1,
      hours: 36.75,
      hoursUnknownCount: 1,
      inKindValue: { stated: '120.00', unknownCount: 2 },
      money: { stated: '50.50', unknownCount: 2 },
    },
  });
});

test('each office keeps its own, the other reads it, and nobody else learns that there is one', async () => {
  const id = await begun();
  const { record: theirs } = await record(id, { people: 4 }, stage.partner);
  expect((await read(id)).contributions.nodes).toEqual([expect.objectContaining({ id: theirs.id })]);
  const input = { contributionId: theirs.id, expectedVersion: theirs.version, people: 40 };
  expect(
    (await attempt(stage, stage.office.lead, 'contributionChange', 'contribution', input)).codes,
  ).toEqual(['FORBIDDEN']);
  expect(await read(id, stage.stranger)).toEqual({
    version: null,
    status: 'ACTIVE',
    contributions: null,
    contributionTotal: null,
  });
  expect(await read(id, null)).toBeNull();
  await attempt(stage, stage.partner.lead, 'contributionRemove', 'contribution', {
    contributionId: theirs.id,
    expectedVersion: theirs.version,
  });
  const one = 'query O($id: ID!) { contribution(id: $id) { id } }';
  const seenBy = async (office: GivenOffice): Promise<unknown> =>
    (await platform.ask(office.lead, one, { id: theirs.id })).data.contribution;
  expect([await seenBy(stage.partner), await seenBy(stage.office)]).toEqual([{ id: theirs.id }, null]);
});

test.each([
  ['not before it begins', { period: '2024-04' }, 'period'],
  ['not in the future', { period: '2999' }, 'period'],
  ['not what no calendar knows', { period: '2024-02-30' }, 'period'],
  ['no fewer than nobody', { people: -1 }, 'people'],
  ['not as many as live in a town', { people: 10_001 }, 'people'],
  ['no third of an hour', { hours: 1.3 }, 'hours'],
  ['no hours taken', { hours: -0.25 }, 'hours'],
  ['no hours without end', { hours: 1e300 }, 'hours'],
  ['no money taken', { money: '-1.00' }, 'money'],
  ['no parts of a cent', { inKindValue: '1.005' }, 'inKindValue'],
  ['no empty evidence', { evidence: '\u200b ' }, 'evidence'],
  ['no page that is none', { evidenceUrl: 'javascript:alert(1)' }, 'evidenceUrl'],
])('%s', async (_what, input, field) => {
  const { codes, fields } = await record(await begun(), input);
  expect([codes, fields]).toEqual([['INVALID'], [field]]);
});

test('a time as imprecise as it is known is taken: the year in which it began', async () => {
  expect((await record(await begun(), { period: '2024' })).codes).toEqual([]);
});

test('nothing is given before it begins, nor by an office without a party', async () => {
  const { office, actor, partnerActor, stranger } = stage;
  const { id } = await platform.give.cooperation(office, {
    parties: [actor, partnerActor],
    visibility: 'NETWORK',
  });
  await takeStep(stage, id, 'cooperationAgree');
  expect((await record(id, {})).codes).toEqual(['WRONG_STATE']);
  expect((await record(await begun(), {}, stranger)).codes).toEqual(['FORBIDDEN']);
});

test('nothing is fulfilled without a contribution, and what is fulfilled keeps one', async () => {
  const id = await begun();
  const fulfil = async (): Promise<Outcome> =>
    attempt(stage, stage.office.lead, 'cooperationFulfil', 'cooperation', {
      cooperationId: id,
      officeId: stage.office.id,
      expectedVersion: await currentVersion(stage, stage.office.lead, 'cooperation', id),
      fulfilledOn: '2024-06-30',
    });
  expect([(await fulfil()).codes, (await fulfil()).fields]).toEqual([['RULE_BROKEN'], ['cooperationId']]);
  const { record: given } = await record(id, {});
  expect((await fulfil()).codes).toEqual([]);
  const refused = await attempt(stage, stage.office.lead, 'contributionRemove', 'contribution', {
    contributionId: given.id,
    expectedVersion: given.version,
  });
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['contributionId']]);
});

test.each([1, 2, 3, 4])('fulfilled and its last contribution removed at once: never both (%i)', async () => {
  const id = await begun();
  const { record: given } = await record(id, {}, stage.partner);
  const { office, partner } = stage;
  const expectedVersion = await currentVersion(stage, office.lead, 'cooperation', id);
  const outcomes = await Promise.all([
    attempt(stage, office.lead, 'cooperationFulfil', 'cooperation', {
      cooperationId: id,
      officeId: office.id,
      expectedVersion,
      fulfilledOn: '2024-06-30',
    }),
    attempt(stage, partner.lead, 'contributionRemove', 'contribution', {
      contributionId: given.id,
      expectedVersion: given.version,
    }),
  ]);
  expect(outcomes.map(({ codes }) => codes[0] ?? 'DONE').sort()).toEqual(['DONE', 'RULE_BROKEN']);
  const { status, contributionTotal } = await read(id);
  expect([status, contributionTotal.count]).toEqual(
    outcomes[0]?.codes.length === 0 ? ['FULFILLED', 1] : ['ACTIVE', 0],
  );
});

test('the last two, removed by their two offices at once: one stays', async () => {
  const id = await begun();
  const { record: ours } = await record(id, {});
  const { record: theirs } = await record(id, {}, stage.partner);
  await takeStep(stage, id, 'cooperationFulfil');
  const remove = (by: GivenOffice, each: Json): Promise<Outcome> =>
    attempt(stage, by.lead, 'contributionRemove', 'contribution', {
      contributionId: each.id,
      expectedVersion: each.version,
    });
  const outcomes = await Promise.all([remove(stage.office, ours), remove(stage.partner, theirs)]);
  expect(outcomes.map(({ codes }) => codes[0] ?? 'DONE').sort()).toEqual(['DONE', 'RULE_BROKEN']);
  expect((await read(id)).contributionTotal.count).toBe(1);
});
