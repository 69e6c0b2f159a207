import { Client } from 'pg';
import type { GivenMember, GivenOffice } from '../support/give';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Stage } from './stage';

/** An office that is led on a day to come stays led on it: in however many steps its leads go, and at whatever moment. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const NEVER = 'An office that has a lead keeps one on every day.';

interface Led {
  readonly office: GivenOffice;
  readonly first: { readonly by: Person; readonly membershipId: string };
  readonly second: GivenMember;
  readonly uuids: readonly [string, string];
}

/** An office with two leads: the first for good, the second as stated. */
const led = async (second: Record<string, unknown> = {}, areaId?: string): Promise<Led> => {
  const office = await platform.give.office(areaId ? { areaId } : {});
  const { rows } = await platform.database.behind.query(
    'select id from register.membership where office_id = $1',
    [office.number],
  );
  const membershipId = Buffer.from(`Membership:${office.number}:${rows[0].id}`).toString('base64url');
  const member = await platform.give.member(office, 'OFFICE_LEAD', second);
  const uuid = Buffer.from(member.membershipId, 'base64url').toString().split(':')[2] ?? '';
  return {
    office,
    first: { by: office.lead, membershipId },
    second: member,
    uuids: [rows[0].id, uuid],
  };
};
const act = async (
  by: Person,
  membershipId: string,
  change: Record<string, unknown> | null,
  version = 1,
): Promise<string> => {
  const mutation = change ? 'memberChange' : 'memberRemove';
  const input = { membershipId, expectedVersion: version, ...change };
  const { codes, fields } = await attempt(stage, by, mutation, 'membership', input);
  return codes.length === 0 ? 'DONE' : `${codes[0]} ${fields[0]}`;
};

const GOING: [what: string, change: Record<string, unknown> | null, refused: string][] = [
  ['is removed', null, 'RULE_BROKEN membershipId'],
  ['becomes staff', { role: 'OFFICE_STAFF' }, 'RULE_BROKEN role'],
  ['ends before', { endsOn: day(10) }, 'RULE_BROKEN endsOn'],
  ['ends on that day', { endsOn: day(30) }, 'RULE_BROKEN endsOn'],
  ['ends some day after', { endsOn: day(300) }, 'RULE_BROKEN endsOn'],
];

test.each(GOING)(
  'one lead got a last day while another was there for good, who then %s: refused',
  async (_what, change, refused) => {
    const { first, second } = await led();
    expect(await act(first.by, second.membershipId, { endsOn: day(30) })).toBe('DONE');
    expect(await act(first.by, first.membershipId, change)).toBe(refused);
  },
);

test.each(GOING)('a lead who %s goes when the days after are led without a gap', async (_what, change) => {
  const { office, first } = await led({ endsOn: day(30) });
  await platform.give.member(office, 'OFFICE_LEAD', { startsOn: day(31) });
  expect(await act(first.by, first.membershipId, change)).toBe('DONE');
});

test('a gap of one day between two others is one too many', async () => {
  const { office, first } = await led({ endsOn: day(30) });
  await platform.give.member(office, 'OFFICE_LEAD', { startsOn: day(32) });
  expect(await act(first.by, first.membershipId, null)).toBe('RULE_BROKEN membershipId');
});

test('who leads by an assignment leads until it ends', async () => {
  const area = await platform.give.area();
  const assignment = await platform.give.assignment(area.id, { period: `2020/${day(20)}`, endsOn: day(20) });
  const { first, second } = await led({ areaAssignmentId: assignment.id }, area.id);
  expect(await act(first.by, first.membershipId, null)).toBe('RULE_BROKEN membershipId');
  expect(await act(first.by, second.membershipId, null)).toBe('DONE');
});

test('where the area has ended the leads go, one after the other, but none becomes something else', async () => {
  const area = await platform.give.area();
  const { first, second } = await led({}, area.id);
  const ended = { areaId: area.id, expectedVersion: area.version, on: '2016-12-31' };
  await platform.give.act(platform.steward, 'qmAreaEnd', ended, 'qmArea', 'id');
  expect(await act(first.by, second.membershipId, { endsOn: day(30) })).toBe('DONE');
  expect(await act(first.by, first.membershipId, { role: 'OFFICE_STAFF' })).toBe('RULE_BROKEN role');
  expect(await act(first.by, first.membershipId, { endsOn: day(5) })).toBe('DONE');
  expect(await act(first.by, first.membershipId, null, 2)).toBe('DONE');
});

describe('the database holds the rule, whoever writes', () => {
  const change = (set: string, id: string): string =>
    `update register.membership set ${set} where id = '${id}'`;

  test.each([
    'removed_at = clock_timestamp()',
    `role = 'OFFICE_STAFF'`,
    `ends_on = '${day(40)}'`,
    `starts_on = '${day(40)}', ends_on = null`,
  ])('%s', async set => {
    const { uuids } = await led({ endsOn: day(30) });
    await expect(platform.database.behind.query(change(set, uuids[0]))).rejects.toThrow(NEVER);
    // Beside somebody who leads on those days it may.
    await expect(platform.database.behind.query(change(set, uuids[1]))).resolves.toBeDefined();
  });

  test('two who remove one another at the same moment: the second waits and is refused', async () => {
    const { uuids } = await led();
    const [one, other] = [0, 1].map(() => new Client({ connectionString: platform.database.url })) as [
      Client,
      Client,
    ];
    await Promise.all([one.connect(), other.connect()]);
    await one.query(`begin; ${change('removed_at = clock_timestamp()', uuids[0])}`);
    await other.query(`begin; ${change('removed_at = clock_timestamp()', uuids[1])}`);
    const outcomes = await Promise.allSettled([one.query('commit'), other.query('commit')]);
    await Promise.all([one.end(), other.end()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

test.each([1, 2, 3])(
  'one is removed while the other ends by a day: one of both is refused (%i)',
  async () => {
    const { first, second } = await led();
    const outcomes = await Promise.all([
      act(first.by, second.membershipId, null),
      act(second, first.membershipId, { endsOn: day(30) }),
    ]);
    expect(outcomes.filter(outcome => outcome === 'DONE')).toHaveLength(1);
    expect(outcomes.filter(outcome => /^(RULE_BROKEN|FORBIDDEN|NOT_FOUND)/.test(outcome))).toHaveLength(1);
  },
);
