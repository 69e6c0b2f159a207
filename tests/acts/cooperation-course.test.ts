import { today } from '@kiezgraph/kernel/approximate-date';
import { openPlatform, type Platform } from '../support/platform';
import type { GivenOffice, GivenRecord } from '../support/give';
import type { Person } from '../support/person';
import type { Json } from '../support/json';
import { currentVersion } from './cases/act-case';
import { takeStep } from './cases/cooperations';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** The course of a cooperation: what can follow what, on which days, and that every statement can be taken back. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const COURSE =
  'id version status standsSinceOn agreedOn startedOn fulfilledOn establishedOn endedOn brokenOffOn withdrawnAt';
const COOPERATION = `query C($id: ID!) { cooperation(id: $id) { ${COURSE} contributionTotal { count } parties { role } } }`;
const read = async (id: string, person = stage.office.lead): Promise<Json> =>
  (await platform.ask(person, COOPERATION, { id })).data.cooperation;

const brought = async (...steps: string[]): Promise<GivenRecord> => {
  const { office, actor, partnerActor } = stage;
  const made = await platform.give.cooperation(office, {
    parties: [actor, partnerActor],
    visibility: 'NETWORK',
  });
  for (const step of steps) await takeStep(stage, made.id, step);
  return made;
};
const BEGUN = ['cooperationAgree', 'cooperationStart'];
const GIVEN = [...BEGUN, 'contributionRecord'];

/** One office says something at the version it sees now. */
const say = async (
  id: string,
  act: string,
  input: Record<string, unknown> = {},
  office: GivenOffice = stage.office,
): Promise<Outcome> => {
  const expectedVersion = await currentVersion(stage, office.lead, 'cooperation', id);
  const all = { cooperationId: id, officeId: office.id, expectedVersion, ...input };
  return attempt(stage, office.lead, act, 'cooperation', all, COURSE);
};

test('from the yes to running on without the coordinator, each with its day', async () => {
  const { id } = await brought(...GIVEN);
  const { partner } = stage;
  const states: unknown[] = [];
  for (const [act, input, office] of [
    ['cooperationPause', { pausedOn: '2024-06-01' }, partner],
    ['cooperationWake', { wokenOn: '2024-07-01' }, stage.office],
    ['cooperationFulfil', { fulfilledOn: '2024-08-01' }, partner],
    ['cooperationEstablish', { establishedOn: '2024-09-01' }, stage.office],
    ['cooperationEnd', { endedOn: '2025-01-01' }, partner],
  ] as const) {
    const { record, codes } = await say(id, act, input, office);
    expect([act, codes]).toEqual([act, []]);
    states.push([record.status, record.standsSinceOn]);
  }
  expect(states).toEqual([
    ['DORMANT', '2024-06-01'],
    ['ACTIVE', '2024-07-01'],
    ['FULFILLED', '2024-08-01'],
    ['ESTABLISHED', '2024-09-01'],
    ['ENDED', '2025-01-01'],
  ]);
  expect(await read(id)).toMatchObject({
    startedOn: '2024-05-08',
    fulfilledOn: '2024-08-01',
    establishedOn: '2024-09-01',
    endedOn: '2025-01-01',
  });
});

test('who works for a party without speaking for it is told who does, and an outsider that it is no party', async () => {
  const { partner, stranger } = stage;
  const { id } = await brought();
  const expectedVersion = await currentVersion(stage, partner.lead, 'cooperation', id);
  const refusedTo = async (person: Person): Promise<string> =>
    (await attempt(stage, person, 'cooperationAgree', 'cooperation', { cooperationId: id, expectedVersion }))
      .text;
  const finance = await platform.give.member(partner, 'OFFICE_FINANCE');
  const program = await platform.give.member(partner, 'OFFICE_STAFF', { isService: true });
  for (const person of [finance, program])
    expect(await refusedTo(person)).toContain('nur seine Leitung und seine Mitarbeitenden');
  expect(await refusedTo(stranger.lead)).toContain('Nur die Büros der Partner');
});

test('every statement is taken back by the same act, one after the other, by any of the offices', async () => {
  const { id } = await brought(...GIVEN, 'cooperationPause', 'cooperationFulfil');
  await say(id, 'cooperationEstablish', { establishedOn: '2024-09-01' });
  const states: unknown[] = [];
  for (const office of [stage.partner, stage.office, stage.partner])
    states.push((await say(id, 'cooperationUndo', {}, office)).record.status);
  expect(states).toEqual(['FULFILLED', 'DORMANT', 'ACTIVE']);
  expect(await read(id)).toMatchObject({
    fulfilledOn: null,
    establishedOn: null,
    standsSinceOn: '2024-05-08',
  });
});

test('what was given in it shows that it began: the beginning is not taken back over it', async () => {
  const { id } = await brought(...GIVEN);
  const refused = await say(id, 'cooperationUndo');
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['cooperationId']]);
  const { data } = await platform.ask(
    stage.office.lead,
    'query G($id: ID!) { cooperation(id: $id) { contributions { nodes { id version } } } }',
    { id },
  );
  const [given] = data.cooperation.contributions.nodes;
  const input = { contributionId: given.id, expectedVersion: given.version };
  await platform.give.act(stage.office.lead, 'contributionRemove', input, 'contribution', 'id');
  expect((await say(id, 'cooperationUndo')).record).toMatchObject({ status: 'AGREED', startedOn: null });
});

test('a withdrawal is taken back by the office that withdrew, and every yes and name counts again', async () => {
  const { id } = await brought('cooperationAgree');
  const { partner, stranger } = stage;
  await say(id, 'cooperationNamingChange', { naming: 'NETWORK' }, partner);
  const at = {
    cooperationId: id,
    expectedVersion: await currentVersion(stage, partner.lead, 'cooperation', id),
  };
  await platform.give.act(stage.office.lead, 'cooperationWithdraw', at, 'cooperation', 'id');
  expect((await read(id, stranger.lead)).parties).toHaveLength(1);
  expect((await say(id, 'cooperationUndo', {}, partner)).codes).toEqual(['FORBIDDEN']);
  expect((await say(id, 'cooperationUndo')).record).toMatchObject({ status: 'AGREED', withdrawnAt: null });
  expect((await read(id, stranger.lead)).parties).toHaveLength(2);
});

test('an office is named less from the moment it says so, also when the cooperation runs', async () => {
  const { id } = await brought(...BEGUN);
  const { partner, stranger } = stage;
  expect((await read(id, stranger.lead)).parties).toHaveLength(1);
  await say(id, 'cooperationNamingChange', { naming: 'NETWORK' }, partner);
  expect((await read(id, stranger.lead)).parties).toHaveLength(2);
  await say(id, 'cooperationNamingChange', { naming: 'SHARED' }, partner);
  expect((await read(id, stranger.lead)).parties).toHaveLength(1);
  expect((await read(id, partner.lead)).status).toBe('ACTIVE');
});

test('the proposing office, too; and new terms do not name it further again', async () => {
  const { id } = await brought();
  const { stranger } = stage;
  await say(id, 'cooperationNamingChange', { naming: 'SHARED' });
  expect((await read(id, stranger.lead)).parties).toHaveLength(0);
  const expectedVersion = await currentVersion(stage, stage.office.lead, 'cooperation', id);
  const terms = { cooperationId: id, expectedVersion, title: 'Neue Bedingungen' };
  await platform.give.act(stage.office.lead, 'cooperationChange', terms, 'cooperation', 'id');
  expect((await read(id, stranger.lead)).parties).toHaveLength(0);
  expect((await read(id)).parties).toHaveLength(2);
});

describe('the days fit', () => {
  const day = today();
  test.each([
    [
      'nothing begins before a stated yes',
      ['cooperationAgree:2024-06-01'],
      'cooperationStart',
      'startedOn',
      '2024-05-31',
    ],
    ['nothing agreed today ended before', ['cooperationAgree'], 'cooperationEnd', 'endedOn', '2024-06-01'],
    ['nor failed', ['cooperationAgree'], 'cooperationBreakOff', 'brokenOffOn', '2024-06-01'],
    ['nothing rests before it began', BEGUN, 'cooperationPause', 'pausedOn', '2024-05-07'],
    [
      'nor wakes before it rested',
      [...BEGUN, 'cooperationPause'],
      'cooperationWake',
      'wokenOn',
      '2024-05-19',
    ],
    ['nor is fulfilled', [...GIVEN, 'cooperationPause'], 'cooperationFulfil', 'fulfilledOn', '2024-05-19'],
    [
      'nor runs on before it was fulfilled',
      [...GIVEN, 'cooperationFulfil'],
      'cooperationEstablish',
      'establishedOn',
      '2024-05-31',
    ],
    [
      'nor in the future',
      [...GIVEN, 'cooperationFulfil'],
      'cooperationEstablish',
      'establishedOn',
      '2999-01-01',
    ],
    ['no day the calendar does not know', BEGUN, 'cooperationPause', 'pausedOn', '2024-02-30'],
  ] as const)('%s', async (_what, steps, act, field, on) => {
    const { id } = await brought();
    for (const step of steps) {
      const [name = '', agreedOn] = step.split(':');
      if (agreedOn) await say(id, name, { agreedOn }, stage.partner);
      else await takeStep(stage, id, name);
    }
    const { codes, fields } = await say(id, act, {
      [field]: on,
      ...(act === 'cooperationBreakOff' && { reason: 'Nie gekommen.' }),
    });
    expect([codes, fields]).toEqual([['INVALID'], [field]]);
  });

  test('an agreement of long ago is entered with its days', async () => {
    const { office, partner, actor, partnerActor } = stage;
    const parties = [
      { actorId: actor.id, role: 'GIVER' },
      { actorId: partnerActor.id, role: 'RECEIVER' },
    ];
    const input = {
      officeId: office.id,
      kind: 'SPACE',
      title: 'Von damals',
      parties,
      agreedOn: '2018-03-01',
    };
    const { id } = await platform.give.act(office.lead, 'cooperationPropose', input, 'cooperation', 'id');
    expect((await say(id, 'cooperationAgree', { agreedOn: '2018-04-01' }, partner)).record).toMatchObject({
      agreedOn: '2018-04-01',
    });
    expect((await say(id, 'cooperationEnd', { endedOn: '2018-12-31' })).record).toMatchObject({
      status: 'ENDED',
    });
  });

  test('a yes whose day was not stated was said when it was said, or had been when it began', async () => {
    const { id } = await brought('cooperationAgree');
    expect(await read(id)).toMatchObject({ agreedOn: day, standsSinceOn: day });
    await takeStep(stage, id, 'cooperationStart');
    expect(await read(id)).toMatchObject({ agreedOn: '2024-05-08', standsSinceOn: '2024-05-08' });
  });
});

test('what is broken off says why, and is never begun again but by taking it back', async () => {
  const { id } = await brought(...BEGUN);
  const without = await say(id, 'cooperationBreakOff', { brokenOffOn: '2024-06-01', reason: ' ' });
  expect([without.codes, without.fields]).toEqual([['INVALID'], ['reason']]);
  await say(id, 'cooperationBreakOff', { brokenOffOn: '2024-06-01', reason: 'Umzug.' });
  for (const [act, input] of [
    ['cooperationStart', { startedOn: '2024-07-01' }],
    ['cooperationEnd', { endedOn: '2024-07-01' }],
    ['cooperationResume', {}],
    ['cooperationFulfil', { fulfilledOn: '2024-07-01' }],
  ] as const)
    expect([act, (await say(id, act, input)).codes]).toEqual([act, ['WRONG_STATE']]);
  expect((await say(id, 'cooperationUndo')).record.status).toBe('ACTIVE');
});

const TIMES = [1, 2, 3];

test.each(TIMES)(
  'two offices state different things at once: one is heard, the other told (%i)',
  async () => {
    const { id } = await brought(...GIVEN);
    const expectedVersion = await currentVersion(stage, stage.office.lead, 'cooperation', id);
    const { office, partner } = stage;
    const said = (by: GivenOffice, act: string, input: Record<string, string>): Promise<Outcome> =>
      attempt(
        stage,
        by.lead,
        act,
        'cooperation',
        { cooperationId: id, officeId: by.id, expectedVersion, ...input },
        COURSE,
      );
    const outcomes = await Promise.all([
      said(office, 'cooperationFulfil', { fulfilledOn: '2024-06-01' }),
      said(partner, 'cooperationBreakOff', { brokenOffOn: '2024-06-01', reason: 'Nie gekommen.' }),
    ]);
    expect(outcomes.map(({ codes }) => codes[0] ?? 'DONE').sort()).toEqual(['CONFLICT', 'DONE']);
    const { status, fulfilledOn, brokenOffOn } = await read(id);
    expect([status, fulfilledOn === null, brokenOffOn === null]).toEqual(
      status === 'FULFILLED' ? ['FULFILLED', false, true] : ['BROKEN_OFF', true, false],
    );
  },
);
