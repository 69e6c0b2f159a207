import { getNamedType, type GraphQLEnumType, type GraphQLInputObjectType } from 'graphql';
import { fingerprint } from '../support/fingerprint';
import { openPlatform, type Platform } from '../support/platform';
import { CASES } from './cases';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** Values that are well-formed each by itself, and can not be true together or in their place. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const tryWith = async (name: string, change: Record<string, unknown>): Promise<Outcome> => {
  const act = CASES[name];
  if (!act) throw new Error(`There is no case of ${name}.`);
  const { person, input } = await act.ready(stage);
  const before = await fingerprint(platform.database.behind);
  const outcome = await attempt(stage, person, name, act.record, { ...input, ...change });
  if (outcome.record === null) expect(await fingerprint(platform.database.behind)).toEqual(before);
  return outcome;
};

const NOBODY = { quota: null, selectedCount: null, namedCount: null, droppedOutCount: null };

test.each([
  [{ selectedCount: 10, namedCount: 11 }, 'namedCount'],
  [{ quota: 10, namedCount: 11 }, 'namedCount'],
  [{ selectedCount: 10, droppedOutCount: 11 }, 'droppedOutCount'],
  [{ quota: 10, selectedCount: 11 }, 'selectedCount'],
  [{ selectedCount: 0, namedCount: 1 }, 'namedCount'],
])('a result does not say %p: more than there were', async (counts, field) => {
  const { codes, fields } = await tryWith('callResultPublish', { ...NOBODY, ...counts });
  expect([codes, fields]).toEqual([['INVALID'], [field]]);
});

test('a result does not say nothing at all', async () => {
  const { codes, fields } = await tryWith('callResultPublish', NOBODY);
  expect([codes, fields]).toEqual([['INVALID'], ['selectedCount']]);
});

test.each([
  [{ selectedCount: 10, namedCount: 10, droppedOutCount: 10 }],
  [{ namedCount: 3, droppedOutCount: 4 }],
  [{ quota: 10, selectedCount: 10, namedCount: 0 }],
])('a result may say %p', async counts => {
  expect((await tryWith('callResultPublish', { ...NOBODY, ...counts })).codes).toEqual([]);
});

test.each(['named_count = 11', 'dropped_out_count = 11', 'quota = 9', 'selected_count = null, quota = 2'])(
  'nor does the database keep %s beside ten selected and three named',
  async change => {
    const { record } = await tryWith('callResultPublish', { quota: 10, selectedCount: 10, namedCount: 3 });
    const keep = platform.database.behind.query(
      `update funding.call_result set ${change} where id = (select max(id::text)::uuid from funding.call_result)`,
    );
    expect(record).not.toBeNull();
    await expect(keep).rejects.toThrow('call_result_counts');
  },
);

test.each([33.333, 0.001, 1e-7])(
  'a share of %p per cent is not rounded in silence',
  async ownSharePercent => {
    const { codes, fields } = await tryWith('fundRuleSetAdd', { rules: { ownSharePercent } });
    expect([codes, fields]).toEqual([['INVALID'], ['rules.ownSharePercent']]);
  },
);

/** None of these is a period, an amount or a number. */
const NO_VALUES = [
  ...[
    '',
    ' 1',
    '1,00',
    '1e3',
    'NaN',
    'Infinity',
    '-1',
    '-0.01',
    '1.001',
    '1'.repeat(30),
    '0x10',
    '١',
    '1\u0000',
  ],
  ...[
    'gestern',
    '2016-02-30',
    '2015-02-29',
    '2016-13',
    '2016-05-01T24:00',
    '2016-05/2016-04-30',
    '201X',
    '\ud800',
  ],
];

const fieldsOf = (name: string): string[] => {
  const schema = Object.values(platform.schemas).find(each => each.getMutationType()?.getFields()[name]);
  const input = schema?.getType(platform.inputTypeOf(name)) as GraphQLInputObjectType;
  const field = input.getFields()['field'];
  return field ? (getNamedType(field.type) as GraphQLEnumType).getValues().map(value => value.name) : [];
};

const isValueAdd = (name: string): boolean => name.endsWith('ValueAdd');

describe.each(Object.entries(CASES).filter(([name]) => isValueAdd(name)))('%s', (name, act) => {
  test('takes a value only in the form of its field', async () => {
    const { person, input } = await act.ready(stage);
    // Only what was held was attended.
    const held = await CASES['eventAttendanceRecord']?.ready(stage);
    const { behind } = platform.database;
    const before = await fingerprint(behind);
    expect(fieldsOf(name).length).toBeGreaterThan(0);
    for (const field of fieldsOf(name)) {
      const at = field === 'ATTENDANCE' ? { eventId: held?.input['eventId'] } : {};
      for (const value of NO_VALUES) {
        const tried = { ...input, ...at, field, value };
        const { codes, fields, text } = await attempt(stage, person, name, act.record, tried);
        expect([field, value, codes, fields, text]).toEqual([
          field,
          value,
          ['INVALID'],
          ['value'],
          expect.not.stringMatching(/INTERNAL/),
        ]);
      }
    }
    expect(await fingerprint(behind)).toEqual(before);
  });
});

test.each([
  ['networkMemberAdd', 'actorId', (id: string) => ({ actorId: id })],
  ['networkRoleAdd', 'actorId', (id: string) => ({ actorId: id })],
  ['workingGroupCreate', 'memberIds', (id: string) => ({ memberIds: [id] })],
  ['workingGroupChange', 'addMemberIds', (id: string) => ({ addMemberIds: [id] })],
  ['callCreate', 'roles', (id: string) => ({ roles: [{ actorId: id, role: 'ISSUER' }] })],
  ['callChange', 'addRoles', (id: string) => ({ addRoles: [{ actorId: id, role: 'PRINCIPAL' }] })],
  ['projectChange', 'addRoles', (id: string) => ({ addRoles: [{ actorId: id, role: 'CARRIER' }] })],
  ['eventChange', 'organiserIds', (id: string) => ({ organiserIds: [id] })],
])('%s does not newly name an archived actor', async (name, field, change) => {
  const { office } = stage;
  const { id, version } = await platform.give.actor(office, { visibility: 'PUBLIC' });
  const input = { actorId: id, expectedVersion: version };
  await platform.give.act(office.lead, 'actorArchive', input, 'actor', 'id');
  const { codes, fields } = await tryWith(name, change(id));
  expect([codes, fields]).toEqual([['RULE_BROKEN'], [field]]);
});

test('a day of a yes is not stated with a proposal by whoever says none with it', async () => {
  const mediator = await platform.give.member(stage.office, 'MEDIATOR');
  const { input } = (await CASES['cooperationPropose']?.ready(stage)) ?? { input: {} };
  const said = (more: Record<string, unknown>): Promise<Outcome> =>
    attempt(stage, mediator, 'cooperationPropose', 'cooperation', { ...input, ...more });
  const before = await fingerprint(platform.database.behind);
  const { codes, fields } = await said({ agreedOn: '2018-01-01' });
  expect([codes, fields]).toEqual([['INVALID'], ['agreedOn']]);
  expect(await fingerprint(platform.database.behind)).toEqual(before);
  expect((await said({ agreedOn: null })).codes).toEqual([]);
});
