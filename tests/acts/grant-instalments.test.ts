import { Client } from 'pg';
import { giveGrantValue } from '../support/give-funding';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Outcome, type Stage } from './stage';
import type { Json } from '../support/json';

/** The programme year is not the cash year; all instalments add up to the sum, part of them is never more. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const GRANT =
  'query G($id: ID!) { grant(id: $id) { version amount programmeYear instalmentsAreComplete instalments { cashYear amount } } }';
const grantOf = async (id: string): Promise<Json> =>
  (await platform.ask(stage.office.lead, GRANT, { id })).data.grant;
const give = async (amount: string | null): Promise<string> => {
  const project = await platform.give.project(stage.office, { visibility: 'PUBLIC' });
  const input = { projectId: project.id, programme: 'Soziale Stadt', amount, programmeYear: 2019 };
  return (await platform.give.act(stage.office.lead, 'grantRecord', input, 'grant', 'id')).id;
};

type Stated = [cashYear: number, amount: string | null][];
const set = async (id: string, stated: Stated, areComplete: boolean): Promise<Outcome> =>
  attempt(stage, stage.office.lead, 'grantInstalmentsSet', 'grant', {
    grantId: id,
    expectedVersion: (await grantOf(id)).version,
    instalments: stated.map(([cashYear, amount]) => ({ cashYear, amount })),
    areComplete,
  });
const change = async (id: string, amount: string | null): Promise<Outcome> =>
  attempt(stage, stage.office.lead, 'grantChange', 'grant', {
    grantId: id,
    expectedVersion: (await grantOf(id)).version,
    amount,
  });
const THREE: Stated = [
  [2020, '22000.00'],
  [2021, '22000.00'],
  [2022, '22000.00'],
];

test('one programme year is paid in several cash years, and the list says whether it is all', async () => {
  const id = await give('66000.00');
  expect(await grantOf(id)).toMatchObject({
    programmeYear: 2019,
    instalmentsAreComplete: false,
    instalments: [],
  });
  expect((await set(id, [...THREE].reverse(), true)).codes).toEqual([]);
  expect(await grantOf(id)).toMatchObject({
    instalmentsAreComplete: true,
    instalments: THREE.map(([cashYear, amount]) => ({ cashYear, amount })),
  });
  expect((await set(id, [[2021, '0.01']], false)).codes).toEqual([]);
  expect(await grantOf(id)).toMatchObject({
    instalmentsAreComplete: false,
    instalments: [{ cashYear: 2021, amount: '0.01' }],
  });
});

test.each<[string, string | null, Stated, boolean, boolean]>([
  [
    'all known add up to the cent',
    '1.00',
    [
      [2020, '0.33'],
      [2021, '0.67'],
    ],
    true,
    true,
  ],
  [
    'all known do not add up',
    '1.00',
    [
      [2020, '0.33'],
      [2021, '0.66'],
    ],
    true,
    false,
  ],
  [
    'all known are too much',
    '1.00',
    [
      [2020, '0.34'],
      [2021, '0.67'],
    ],
    true,
    false,
  ],
  ['a part is less', '1.00', [[2020, '0.33']], false, true],
  ['a part is more', '1.00', [[2020, '1.01']], false, false],
  [
    'one of all is unknown',
    '1.00',
    [
      [2020, '0.33'],
      [2021, null],
    ],
    true,
    true,
  ],
  [
    'one is unknown, and the others are more',
    '1.00',
    [
      [2020, '1.33'],
      [2021, null],
    ],
    true,
    false,
  ],
  ['the sum is unknown', null, [[2020, '5.00']], true, true],
  ['nothing is granted', '0.00', [[2020, '0.00']], true, true],
])('%s', async (_name, amount, stated, areComplete, isFine) => {
  const id = await give(amount);
  const outcome = await set(id, stated, areComplete);
  expect(outcome.codes).toEqual(isFine ? [] : ['RULE_BROKEN']);
  if (!isFine) expect(outcome.fields).toEqual(['instalments']);
  expect((await grantOf(id)).instalments).toHaveLength(isFine ? stated.length : 0);
});

test.each<[string, Stated, boolean, string]>([
  [
    'a cash year twice',
    [
      [2020, '1.00'],
      [2020, '1.00'],
    ],
    false,
    'instalments',
  ],
  ['an empty list that is all', [], true, 'instalments'],
  [
    'too many',
    Array.from({ length: 21 }, (_, year): [number, string] => [2000 + year, '0.01']),
    false,
    'instalments',
  ],
  ['a year before the programme', [[1989, '1.00']], false, 'instalments.cashYear'],
  ['a negative sum', [[2020, '-1.00']], false, 'instalments.amount'],
])('%s is refused', async (_name, stated, areComplete, field) => {
  const id = await give('66000.00');
  expect(await set(id, stated, areComplete)).toMatchObject({ codes: ['INVALID'], fields: [field] });
});

test('the sum does not leave its instalments behind, by no act', async () => {
  const id = await give('66000.00');
  await set(id, THREE, true);
  expect(await change(id, '67000.00')).toMatchObject({ codes: ['RULE_BROKEN'], fields: ['amount'] });
  expect((await change(id, null)).codes).toEqual([]);
  expect(await change(id, '65000.00')).toMatchObject({ codes: ['RULE_BROKEN'], fields: ['amount'] });
  const valueId = await giveGrantValue(platform, stage.office, id, '67000.00');
  const { version } = await grantOf(id);
  const input = { valueId, expectedVersion: version };
  const preferred = await attempt(stage, stage.office.lead, 'grantValuePrefer', 'grant', input);
  expect(preferred).toMatchObject({ codes: ['RULE_BROKEN'], fields: ['valueId'] });
  expect((await change(id, '66000.00')).codes).toEqual([]);
  await set(id, THREE, false);
  expect((await change(id, '67000.00')).codes).toEqual([]);
});

test.each([1, 2, 3, 4, 5])('instalments and sum changed at once: one of them is told (%i)', async () => {
  const id = await give('10.00');
  const { version } = await grantOf(id);
  const at = { grantId: id, expectedVersion: version };
  const outcomes = await Promise.all([
    attempt(stage, stage.office.lead, 'grantInstalmentsSet', 'grant', {
      ...at,
      instalments: [{ cashYear: 2020, amount: '10.00' }],
      areComplete: true,
    }),
    attempt(stage, stage.office.lead, 'grantChange', 'grant', { ...at, amount: '20.00' }),
  ]);
  expect(outcomes.map(({ codes }) => codes[0] ?? 'DONE').sort()).toEqual(['CONFLICT', 'DONE']);
});

test.each([
  ['the instalments first', 0],
  ['the sum first', 1],
])('the database holds the rule by itself when both are written at once: %s', async (_name, first) => {
  const id = await give('10.00');
  await set(id, [[2020, '4.00']], false);
  const [, , uuid] = Buffer.from(id, 'base64url').toString().split(':');
  const writers = [
    new Client({ connectionString: platform.database.url }),
    new Client({ connectionString: platform.database.url }),
  ];
  const statements = [
    `update funding.grant_instalment set amount = 10.00 where grant_id = '${uuid}' and cash_year = 2020`,
    `update funding.grant set amount = 5.00 where id = '${uuid}'`,
  ];
  try {
    for (const [index, writer] of writers.entries()) {
      await writer.connect();
      await writer.query('begin');
      await writer.query(statements[index] ?? '');
    }
    // Each alone keeps the rule, both together break it.
    const commits = writers.map(
      writer => () =>
        writer.query('commit').then(
          () => 'DONE',
          () => 'REFUSED',
        ),
    );
    const [earlier, later] = [commits[first], commits[1 - first]];
    const answers = await Promise.all([earlier?.(), later?.()]);
    const { rows } = await platform.database.behind.query(
      `select amount, (select sum(amount) from funding.grant_instalment where grant_id = $1 and removed_at is null) as stated from funding.grant where id = $1`,
      [uuid],
    );
    expect(answers.sort()).toEqual(['DONE', 'REFUSED']);
    expect(Number(rows[0].stated)).toBeLessThanOrEqual(Number(rows[0].amount));
  } finally {
    await Promise.all(writers.map(writer => writer.end()));
  }
});
