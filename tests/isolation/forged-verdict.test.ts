import type { Client } from 'pg';
import { inside, signedPass } from '../support/door';
import type { GivenOffice } from '../support/give';
import { beginCooperation } from '../support/give-cooperations';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';

/** Somebody runs SQL of their own with the login of cooperations: neither a verdict nor a contribution of theirs moves what is not theirs. */
let platform: Platform;
let client: Client;
let owner: GivenOffice;
let partner: GivenOffice;
let stranger: GivenOffice;

beforeAll(async () => {
  platform = await openPlatform();
  const { give, database } = platform;
  owner = await give.office();
  partner = await give.office({ district: '02' });
  stranger = await give.office({ district: '08' });
  client = await database.login('cooperations');
});
afterAll(() => platform.close());

interface Running {
  readonly id: string;
  readonly uuid: string;
  readonly version: number;
}
const running = async (visibility = 'NETWORK'): Promise<Running> => {
  const begun = await beginCooperation(platform.give, owner, { partner });
  const input = { cooperationId: begun.id, expectedVersion: begun.version, visibility };
  if (visibility !== 'SHARED')
    await platform.give.act(owner.lead, 'cooperationVisibilityChange', input, 'cooperation', 'id');
  const [, , uuid = ''] = Buffer.from(begun.id, 'base64url').toString().split(':');
  return { ...begun, uuid };
};
const as = (office: GivenOffice, sql: string): Promise<Json[]> =>
  inside(
    client,
    signedPass(platform.database, 'cooperations', office.lead),
    async () => (await client.query(sql)).rows,
  );
const stateOf = async ({ uuid }: Running): Promise<string> =>
  (await platform.database.behind.query('select status from cooperations.cooperation where id = $1', [uuid]))
    .rows[0].status;
const verdict = (
  by: GivenOffice,
  of: Running,
  judgement: string,
  more: Record<string, string> = {},
): string => {
  const columns = { happened_on: 'null', reason: 'null', naming: 'null', ...more };
  return `insert into cooperations.verdict (office_id, id, visibility, cooperation_office_id, cooperation_id, judgement, judged_terms_version, ${Object.keys(columns).join(', ')})
    values (${by.number}, gen_random_uuid(), 'OFFICE', ${owner.number}, '${of.uuid}', '${judgement}', 1, ${Object.values(columns).join(', ')})`;
};
const DAY = { happened_on: "'2024-06-01'" };

test('a stranger says nothing of a cooperation it sees, nor of one it does not see, and learns no difference', async () => {
  const [seen, hidden] = [await running(), await running('SHARED')];
  const missing = { ...seen, uuid: '01900000-0000-7000-8000-000000000000' };
  for (const judgement of ['DORMANT', 'ENDED', 'BROKEN_OFF', 'UNDONE', 'NAMED']) {
    const said = (of: Running): Promise<string> =>
      as(
        stranger,
        verdict(stranger, of, judgement, {
          ...(judgement !== 'UNDONE' && judgement !== 'NAMED' && DAY),
          ...(judgement === 'BROKEN_OFF' && { reason: "'x'" }),
          ...(judgement === 'NAMED' && { naming: "'PUBLIC'" }),
        }),
      ).then(
        () => 'said',
        (error: Error) => error.message,
      );
    expect([judgement, await said(seen)]).toEqual([judgement, 'Only the office of a party has a say.']);
    expect([judgement, await said(hidden)]).toEqual([judgement, await said(missing)]);
    expect(await said(missing)).toBe('There is no such cooperation.');
  }
  expect([await stateOf(seen), await stateOf(hidden)]).toEqual(['ACTIVE', 'ACTIVE']);
});

test("nobody speaks in another office's name", async () => {
  const cooperation = await running();
  await expect(as(partner, verdict(owner, cooperation, 'ENDED', DAY))).rejects.toThrow('row-level security');
  await expect(as(stranger, verdict(partner, cooperation, 'UNDONE'))).rejects.toThrow('row-level security');
  expect(await stateOf(cooperation)).toBe('ACTIVE');
});

test.each([
  ['fulfilled without a contribution', 'FULFILLED', DAY, 'has a contribution'],
  ['established before it is fulfilled', 'ESTABLISHED', DAY, 'not in a state'],
  ['dormant before it began', 'DORMANT', { happened_on: "'2024-05-07'" }, 'day does not fit'],
  ['dormant in the future', 'DORMANT', { happened_on: "'2999-01-01'" }, 'day does not fit'],
  ['ended without a day', 'ENDED', {}, 'day does not fit'],
  ['broken off without a reason', 'BROKEN_OFF', DAY, 'verdict_reason'],
  ['undone with a day', 'UNDONE', DAY, 'day does not fit'],
  ['something else', 'PAID', {}, 'not in a state|verdict_judgement'],
])('not even an office of a party states %s', async (_what, judgement, more, message) => {
  const cooperation = await running();
  await expect(
    as(partner, verdict(partner, cooperation, judgement, more as Record<string, string>)),
  ).rejects.toThrow(new RegExp(message));
  expect(await stateOf(cooperation)).toBe('ACTIVE');
});

test('what is computed is not written by hand, nor is a running cooperation withdrawn', async () => {
  const { uuid } = await running();
  for (const column of [
    'status',
    'fulfilled_on',
    'established_on',
    'broken_off_on',
    'stands_since',
    'agreement_stated_on',
  ]) {
    const value = column === 'status' ? "'ESTABLISHED'" : "'2020-01-01'::date";
    const [row] = await as(
      owner,
      `update cooperations.cooperation set ${column} = ${value} where id = '${uuid}' returning ${column} = ${value} as "isWritten"`,
    );
    expect([column, row.isWritten ?? false]).toEqual([column, false]);
  }
  await expect(
    as(owner, `update cooperations.cooperation set withdrawn_at = now() where id = '${uuid}'`),
  ).rejects.toThrow('not withdrawn');
  expect(
    await as(partner, `update cooperations.cooperation set title = 'x' where id = '${uuid}' returning id`),
  ).toEqual([]);
});

describe('contributions', () => {
  const contribution = (by: GivenOffice, of: Running, wall = ''): string =>
    `insert into cooperations.contribution (office_id, id, cooperation_office_id, cooperation_id, kind, period_text, possible, certain${wall ? ', visibility, shared_with' : ''})
     values (${by.number}, gen_random_uuid(), ${owner.number}, '${of.uuid}', 'SPACE', '2024', '[2024-01-01,2025-01-01)', 'empty'${wall}) returning visibility, shared_with`;

  test('are shown to the parties and no further, whatever the statement says', async () => {
    const cooperation = await running('PUBLIC');
    expect(
      await as(partner, contribution(partner, cooperation, `, 'PUBLIC', '{${stranger.number}}'`)),
    ).toEqual([{ visibility: 'SHARED', shared_with: [owner.number] }]);
  });

  test('are stated by the offices of the parties only, in a cooperation that they see', async () => {
    const [seen, hidden] = [await running(), await running('SHARED')];
    await expect(as(stranger, contribution(stranger, seen))).rejects.toThrow(
      'Only the offices of the parties',
    );
    await expect(as(stranger, contribution(stranger, hidden))).rejects.toThrow('no such cooperation');
  });

  test('do not move to another cooperation, and the last of a fulfilled one stays', async () => {
    const [one, other] = [await running(), await running()];
    const input = { cooperationId: one.id, period: '2024-06' };
    await platform.give.act(owner.lead, 'contributionRecord', input, 'contribution', 'id');
    await expect(
      as(
        owner,
        `update cooperations.contribution set cooperation_id = '${other.uuid}' where cooperation_id = '${one.uuid}'`,
      ),
    ).rejects.toThrow('stays with its cooperation');
    await expect(
      as(
        owner,
        `${verdict(owner, one, 'FULFILLED', DAY)}; update cooperations.contribution set removed_at = now() where cooperation_id = '${one.uuid}'`,
      ),
    ).rejects.toThrow('A fulfilled cooperation has a contribution');
  });
});
