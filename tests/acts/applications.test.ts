import { randomUUID } from 'node:crypto';
import type { GivenRecord } from '../support/give';
import {
  applicationAct,
  callAct,
  FORMAL,
  giveApplication,
  giveCall,
  leadCall,
  NAMING,
} from '../support/give-calls';
import { giveProgramme } from '../support/give-programme';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Outcome, type Stage } from './stage';
import { currentVersion } from './cases/act-case';
import type { Json } from '../support/json';

/** Only the eligible, in time, never more than the quota: in the act, which says why, and in the database, whatever gets past it. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const lead = () => stage.office.lead;
const give = () => platform.give;
const actorOf = (kind: string): Promise<GivenRecord> =>
  give().actor(stage.office, { kind, visibility: 'PUBLIC' });
const onApplication = async (
  act: string,
  application: { id: string },
  more: Record<string, unknown> = {},
): Promise<Outcome> =>
  attempt(
    stage,
    lead(),
    act,
    'application',
    {
      applicationId: application.id,
      expectedVersion: await currentVersion(stage, lead(), 'application', application.id),
      ...more,
    },
    'id version status',
  );
const onCall = async (act: string, id: string, more: Record<string, unknown> = {}): Promise<Outcome> =>
  attempt(
    stage,
    lead(),
    act,
    'call',
    {
      callId: id,
      expectedVersion: await currentVersion(stage, lead(), 'call', id),
      ...more,
    },
    'id version status',
  );
const said = ({ codes, fields }: Outcome): unknown => [codes, fields];
const done = [[], []];
const read = async (query: string, id: string): Promise<Json> =>
  (await platform.ask(lead(), query, { id })).data;

/** A call for towns with an area of the programme, as in the facts: a district of a city state may act as one. */
const forTowns = async (): Promise<GivenRecord> => {
  const programme = await giveProgramme(platform);
  const eligibility = {
    kinds: ['MUNICIPALITY'],
    districtMayApply: true,
    needsAreaOfProgrammeId: programme.id,
  };
  return giveCall(give(), stage.office, { until: 'callPublish', input: { eligibility, quota: 10 } });
};

test("a private company's application is refused and says why", async () => {
  const call = await forTowns();
  const business = await actorOf('BUSINESS');
  const input = { applicantId: business.id, hasProgrammeArea: true };
  const outcome = await onApplication(
    'applicationSubmit',
    await giveApplication(give(), lead(), call.id, input),
  );
  expect(said(outcome)).toEqual([['RULE_BROKEN'], ['applicationId']]);
  expect(outcome.text).toContain('Der Aufruf lässt nur zu: Kommune. Der Bewerber ist: Unternehmen.');
});

const atLeast = (count: number): Json => ({ atLeast: count, exactCount: null });

test('counts of applicants are lower bounds until the office states that all are written down', async () => {
  const call = await forTowns();
  await giveApplication(give(), lead(), call.id, {}, ['applicationSubmit']);
  const query =
    'query T($id: ID!) { call(id: $id) { version applicationListIsComplete tally { applicantCount { atLeast exactCount } uncheckedCount { atLeast exactCount } } } }';
  const state = async (): Promise<Json> => (await read(query, call.id)).call;
  const open = await state();
  expect(open).toMatchObject({
    applicationListIsComplete: false,
    tally: { applicantCount: atLeast(1), uncheckedCount: atLeast(1) },
  });
  await callAct(
    give(),
    lead(),
    'callChange',
    { id: call.id, version: open.version },
    { applicationListIsComplete: true },
  );
  const exactly = { atLeast: 1, exactCount: 1 };
  expect(await state()).toMatchObject({
    applicationListIsComplete: true,
    tally: { applicantCount: exactly, uncheckedCount: exactly },
  });
});

test('what came from the wrong hands is written down as formally rejected, with the rule, and is no eligible one', async () => {
  const call = await forTowns();
  const business = await actorOf('BUSINESS');
  const draft = await giveApplication(give(), lead(), call.id, { applicantId: business.id });
  expect(said(await onApplication('applicationCheck', draft, { finding: 'REJECTED' }))).toEqual([
    ['INVALID'],
    ['rule'],
  ]);
  expect(said(await onApplication('applicationCheck', draft, { finding: 'OK' }))).toEqual([
    ['WRONG_STATE'],
    ['finding'],
  ]);
  const rule = 'Nur Kommunen dürfen sich bewerben.';
  expect(said(await onApplication('applicationCheck', draft, { finding: 'REJECTED', rule }))).toEqual(done);
  const query = `query T($id: ID!) { call(id: $id) { tally { applicantCount { atLeast exactCount } eligibleCount { atLeast exactCount } rejectedCount { atLeast exactCount } selectedCount freePlaces }
    applications { nodes { status steps { status reason } } } } }`;
  expect((await read(query, call.id)).call).toEqual({
    tally: {
      applicantCount: atLeast(1),
      eligibleCount: atLeast(0),
      rejectedCount: atLeast(1),
      selectedCount: 0,
      freePlaces: 10,
    },
    applications: {
      nodes: [
        {
          status: 'FORMALLY_REJECTED',
          steps: [
            { status: 'DRAFT', reason: null },
            { status: 'FORMALLY_REJECTED', reason: rule },
          ],
        },
      ],
    },
  });
});

test.each([
  ['MUNICIPALITY', { hasProgrammeArea: true }, done],
  ['PUBLIC_AUTHORITY', { hasProgrammeArea: true, appliesAsDistrict: true }, done],
  ['PUBLIC_AUTHORITY', { hasProgrammeArea: true }, [['RULE_BROKEN'], ['applicationId']]],
  ['BUSINESS', { hasProgrammeArea: true, appliesAsDistrict: true }, [['RULE_BROKEN'], ['applicationId']]],
  ['MUNICIPALITY', { hasProgrammeArea: false }, [['RULE_BROKEN'], ['applicationId']]],
  ['MUNICIPALITY', {}, [['RULE_BROKEN'], ['applicationId']]],
])('%s that declares %p', async (kind, declared, expected) => {
  const call = await forTowns();
  const input = { applicantId: (await actorOf(kind)).id, ...declared };
  const draft = await giveApplication(give(), lead(), call.id, input);
  expect(said(await onApplication('applicationSubmit', draft))).toEqual(expected);
});

test('a district does not act as a municipality where the call does not say so', async () => {
  const call = await giveCall(give(), stage.office, {
    until: 'callPublish',
    input: { eligibility: { kinds: ['MUNICIPALITY'] } },
  });
  const applicantId = (await actorOf('PUBLIC_AUTHORITY')).id;
  const draft = await giveApplication(give(), lead(), call.id, { applicantId, appliesAsDistrict: true });
  expect(said(await onApplication('applicationSubmit', draft))).toEqual([['RULE_BROKEN'], ['applicationId']]);
});

test('who is not known may take part: nothing known speaks against it', async () => {
  const call = await forTowns();
  await giveApplication(give(), lead(), call.id, {}, FORMAL);
  expect(
    (
      await read(
        'query N($id: ID!) { call(id: $id) { applications { nodes { status applicant { __typename } } } } }',
        call.id,
      )
    ).call,
  ).toEqual({
    applications: { nodes: [{ status: 'FORMALLY_OK', applicant: null }] },
  });
});

// The call takes applications from 2024-05-01 to some day of June 2024.
test.each([
  ['2024-06-30', done],
  ['2024-06', done],
  ['2024', done],
  ['2024-07-01', [['RULE_BROKEN'], ['submitted']]],
  ['2024-07', [['RULE_BROKEN'], ['submitted']]],
  ['2024-04-30', [['RULE_BROKEN'], ['submitted']]],
  ['2023', [['RULE_BROKEN'], ['submitted']]],
])('submitted in %s', async (submitted, expected) => {
  const call = await giveCall(give(), stage.office, { until: 'callPublish' });
  const draft = await giveApplication(give(), lead(), call.id);
  expect(said(await onApplication('applicationSubmit', draft, { submitted }))).toEqual(expected);
});

test('a draft call takes no applications yet, and says what comes first', async () => {
  const call = await giveCall(give(), stage.office);
  const outcome = await attempt(stage, lead(), 'applicationRecord', 'application', { callId: call.id });
  expect(said(outcome)).toEqual([['WRONG_STATE'], ['callId']]);
  expect(outcome.text).toContain('muss zuerst veröffentlicht werden');
});

test('where no closing day is stated nothing is late, but a closed call takes nothing', async () => {
  const call = await giveCall(give(), stage.office, { until: 'callPublish', input: { closes: null } });
  const [early, late] = [
    await giveApplication(give(), lead(), call.id),
    await giveApplication(give(), lead(), call.id),
  ];
  expect(said(await onApplication('applicationSubmit', early, { submitted: '2029-01-01' }))).toEqual(done);
  await leadCall(give(), lead(), call, 'callClose', 'callPublish');
  expect(said(await onApplication('applicationSubmit', late, { submitted: '2024-05-08' }))).toEqual([
    ['WRONG_STATE'],
    ['applicationId'],
  ]);
});

test('rules are not narrowed past the applications that are there', async () => {
  const call = await giveCall(give(), stage.office, { until: 'callPublish' });
  const input = { applicantId: stage.actor.id, submitted: '2024-06-15' };
  await giveApplication(give(), lead(), call.id, input, ['applicationSubmit']);
  expect(said(await onCall('callChange', call.id, { closes: '2024-06-14' }))).toEqual([
    ['RULE_BROKEN'],
    ['closes'],
  ]);
  expect(said(await onCall('callChange', call.id, { opens: '2024-06-16' }))).toEqual([
    ['RULE_BROKEN'],
    ['opens'],
  ]);
  expect(said(await onCall('callChange', call.id, { eligibility: { kinds: ['MUNICIPALITY'] } }))).toEqual([
    ['RULE_BROKEN'],
    ['eligibility'],
  ]);
  expect(said(await onCall('callChange', call.id, { closes: '2024-06-15' }))).toEqual(done);
  expect(said(await onCall('callChange', call.id, { closes: '2024-04' }))).toEqual([['INVALID'], ['closes']]);
});

/** A call in selection with so many applications that passed the formal check. */
const inSelection = async (quota: number | null, count: number) => {
  const call = await giveCall(give(), stage.office, { until: 'callPublish', input: { quota } });
  const applications: { id: string; version: number }[] = [];
  for (let n = 0; n < count; n += 1)
    applications.push(
      await giveApplication(give(), lead(), call.id, { applicantId: stage.actor.id }, FORMAL),
    );
  const { version } = await leadCall(give(), lead(), call, 'callSelectionStart', 'callPublish');
  return { call: { id: call.id, version }, applications };
};

test('twenty selections at once for ten places: ten are selected, ten are told why not', async () => {
  const { call, applications } = await inSelection(10, 20);
  const outcomes = await Promise.all(
    applications.map(({ id, version }) =>
      attempt(stage, lead(), 'applicationSelect', 'application', {
        applicationId: id,
        expectedVersion: version,
      }),
    ),
  );
  expect(outcomes.filter(({ codes }) => codes.length === 0)).toHaveLength(10);
  const refused = outcomes.filter(({ codes }) => codes.length > 0);
  expect(refused.map(said)).toEqual(Array(10).fill([['RULE_BROKEN'], ['applicationId']]));
  expect(refused[0]?.text).toContain('Der Aufruf hat 10 Plätze, und alle sind vergeben.');
  const query = 'query T($id: ID!) { call(id: $id) { tally { selectedCount freePlaces } } }';
  expect((await read(query, call.id)).call.tally).toEqual({ selectedCount: 10, freePlaces: 0 });
});

test('selecting while the quota is lowered: never more than it', async () => {
  for (const round of [1, 2, 3, 4, 5]) {
    const { call, applications } = await inSelection(2, 2);
    const [first, second] = applications;
    await applicationAct(give(), lead(), 'applicationSelect', first as never);
    const outcomes = await Promise.all([
      onApplication('applicationSelect', second as never),
      onCall('callChange', call.id, { quota: 1 }),
    ]);
    expect([round, outcomes.map(({ codes }) => codes[0] ?? 'DONE').sort()]).toEqual([
      round,
      ['DONE', 'RULE_BROKEN'],
    ]);
  }
});

test('a withdrawal before the decision frees the place, dropping out after it does not', async () => {
  const { call, applications } = await inSelection(1, 3);
  const [first, second, third] = applications as [Json, Json, Json];
  await applicationAct(give(), lead(), 'applicationSelect', first);
  expect(said(await onApplication('applicationSelect', second))).toEqual([
    ['RULE_BROKEN'],
    ['applicationId'],
  ]);
  expect(said(await onApplication('applicationReserve', third))).toEqual(done);
  expect(said(await onApplication('applicationWithdraw', first, { reason: 'Kein Personal.' }))).toEqual(done);
  expect(said(await onApplication('applicationSelect', third))).toEqual(done);
  // Back to where it was: the place is taken by now.
  expect(said(await onApplication('applicationStepBack', first))).toEqual([
    ['RULE_BROKEN'],
    ['applicationId'],
  ]);
  await callAct(give(), lead(), 'callDecide', call);
  expect(said(await onApplication('applicationWithdraw', third))).toEqual([
    ['WRONG_STATE'],
    ['applicationId'],
  ]);
  const source = { kind: 'SECOND_SOURCE', citation: 'Schlussbericht' };
  expect(said(await onApplication('applicationDropOut', third, { happened: '2017', source }))).toEqual(done);
  const query = 'query T($id: ID!) { call(id: $id) { tally { selectedCount droppedOutCount freePlaces } } }';
  expect((await read(query, call.id)).call.tally).toEqual({
    selectedCount: 1,
    droppedOutCount: 1,
    freePlaces: 0,
  });
  expect(said(await onCall('callReopen', call.id))).toEqual([['WRONG_STATE'], ['callId']]);
  expect(said(await onApplication('applicationSelect', second))).toEqual([
    ['WRONG_STATE'],
    ['applicationId'],
  ]);
});

test('a quota is not lowered below the selected; an unknown one limits nothing', async () => {
  const { call, applications } = await inSelection(null, 2);
  for (const each of applications) await applicationAct(give(), lead(), 'applicationSelect', each);
  const outcome = await onCall('callChange', call.id, { quota: 1 });
  expect(said(outcome)).toEqual([['RULE_BROKEN'], ['quota']]);
  expect(outcome.text).toContain('Es sind schon 2 ausgewählt');
  expect(said(await onCall('callChange', call.id, { quota: 2 }))).toEqual(done);
});

test('history is never rewritten: a step taken back stands beside it', async () => {
  const { applications } = await inSelection(1, 1);
  const [one] = applications as [Json];
  await onApplication('applicationSelect', one, { happened: '2016-05' });
  await onApplication('applicationStepBack', one);
  await onApplication('applicationDecline', one);
  const back = await onApplication('applicationStepBack', one);
  expect(back.record.status).toBe('FORMALLY_OK');
  const query = 'query S($id: ID!) { application(id: $id) { status steps { status isUndo } } }';
  const steps = (await read(query, one.id)).application.steps.map(
    ({ status, isUndo }: Json) => `${isUndo ? 'back to ' : ''}${status}`,
  );
  expect(steps).toEqual([
    'DRAFT',
    'SUBMITTED',
    'FORMALLY_OK',
    'SELECTED',
    'back to FORMALLY_OK',
    'NOT_SELECTED',
    'back to FORMALLY_OK',
  ]);
  const key = Buffer.from(one.id, 'base64url').toString().split(':')[2];
  await expect(
    platform.database.behind.query(
      `update funding.application_step set status = 'SELECTED' where application_id = $1`,
      [key],
    ),
  ).rejects.toMatchObject({ constraint: 'step_is_kept' });
  // Back and back again, as far as the call still allows it.
  expect((await onApplication('applicationStepBack', one)).record.status).toBe('SUBMITTED');
  expect(said(await onApplication('applicationStepBack', one))).toEqual([['WRONG_STATE'], ['applicationId']]);
});

test('a reason is kept with its step, said again where the step holds again, and never rewritten', async () => {
  const { applications } = await inSelection(1, 1);
  const [one] = applications as [Json];
  await onApplication('applicationReserve', one, { reason: 'Zu spät beraten.' });
  await onApplication('applicationWithdraw', one, { reason: 'Kein Personal.' });
  await onApplication('applicationStepBack', one);
  const query = 'query R($id: ID!) { application(id: $id) { steps { status reason isUndo } } }';
  expect((await read(query, one.id)).application.steps.slice(-3)).toEqual([
    { status: 'RESERVE', reason: 'Zu spät beraten.', isUndo: false },
    { status: 'WITHDRAWN', reason: 'Kein Personal.', isUndo: false },
    { status: 'RESERVE', reason: 'Zu spät beraten.', isUndo: true },
  ]);
  const key = Buffer.from(one.id, 'base64url').toString().split(':')[2];
  await expect(
    platform.database.behind.query(
      `update funding.application_step_reason set reason = 'Anders.' where application_id = $1`,
      [key],
    ),
  ).rejects.toMatchObject({ constraint: 'step_is_kept' });
});

test('a call steps back no further than its applications allow', async () => {
  const { call, applications } = await inSelection(1, 1);
  await applicationAct(give(), lead(), 'applicationSelect', applications[0] as never);
  expect(said(await onCall('callReopen', call.id))).toEqual([['WRONG_STATE'], ['callId']]);
  await onApplication('applicationStepBack', applications[0] as never);
  expect((await onCall('callReopen', call.id)).record.status).toBe('CLOSED');
  expect((await onCall('callReopen', call.id)).record.status).toBe('PUBLISHED');
  expect(said(await onCall('callReopen', call.id))).toEqual([['WRONG_STATE'], ['callId']]);
  expect((await onCall('callCancel', call.id, { reason: 'Kein Geld.' })).record.status).toBe('CANCELLED');
  expect((await onCall('callReopen', call.id)).record.status).toBe('PUBLISHED');
});

test('who applied is added where it becomes known, and never swapped', async () => {
  const call = await giveCall(give(), stage.office, { until: 'callPublish' });
  const made = await giveApplication(give(), lead(), call.id, {}, FORMAL);
  expect(said(await onApplication('applicationChange', made, { applicantId: stage.actor.id }))).toEqual(done);
  expect(
    said(await onApplication('applicationChange', made, { applicantId: stage.partnerActor.id })),
  ).toEqual([['INVALID'], ['applicantId']]);
});

test('only who was selected is named, only after the decision, and only who is known', async () => {
  const { call, applications } = await inSelection(2, 2);
  const [chosen, other] = applications as [Json, Json];
  await onApplication('applicationSelect', chosen);
  expect(said(await onApplication('applicationName', chosen, NAMING))).toEqual([
    ['WRONG_STATE'],
    ['applicationId'],
  ]);
  await callAct(give(), lead(), 'callDecide', call);
  expect(said(await onApplication('applicationName', other, NAMING))).toEqual([
    ['WRONG_STATE'],
    ['applicationId'],
  ]);
  expect(said(await onApplication('applicationName', chosen, NAMING))).toEqual(done);
  expect(said(await onCall('callReopen', call.id))).toEqual([['WRONG_STATE'], ['callId']]);
});

test('an archived actor does not apply, and a project of another office did not come of it', async () => {
  const call = await giveCall(give(), stage.office, { until: 'callPublish' });
  const gone = await actorOf('NONPROFIT');
  await give().act(
    lead(),
    'actorArchive',
    { actorId: gone.id, expectedVersion: gone.version },
    'actor',
    'id',
  );
  const record = (more: Record<string, unknown>) =>
    attempt(stage, lead(), 'applicationRecord', 'application', { callId: call.id, ...more });
  expect(said(await record({ applicantId: gone.id }))).toEqual([['INVALID'], ['applicantId']]);
  const theirs = await give().project(stage.partner, { visibility: 'PUBLIC' });
  expect(said(await record({ projectId: theirs.id }))).toEqual([['INVALID'], ['projectId']]);
});

test('what gets past the acts fails in the database', async () => {
  const { call, applications } = await inSelection(1, 2);
  const uuid = ({ id }: { id: string }): string =>
    Buffer.from(id, 'base64url').toString().split(':')[2] ?? '';
  await onApplication('applicationSelect', applications[0] as never);
  const { behind } = platform.database;
  await expect(
    behind.query(`update funding.application set status = 'SELECTED' where id = $1`, [
      uuid(applications[1] as never),
    ]),
  ).rejects.toMatchObject({ constraint: 'application_quota' });
  await expect(
    behind.query(
      `update funding.application set applicant_kind = 'BUSINESS', applies_as_district = true where id = $1`,
      [uuid(applications[1] as never)],
    ),
  ).rejects.toMatchObject({ constraint: 'application_district' });
  await expect(
    behind.query(`update funding.call set eligible_kinds = '{MUNICIPALITY}' where id = $1`, [uuid(call)]),
  ).rejects.toMatchObject({ constraint: 'call_rules_kept' });
  await behind.query(`update funding.call set quota = null where id = $1`, [uuid(call)]);
  await behind.query(`update funding.application set status = 'SELECTED' where id = $1`, [
    uuid(applications[1] as never),
  ]);
  await expect(
    behind.query(`update funding.call set quota = 1 where id = $1`, [uuid(call)]),
  ).rejects.toMatchObject({
    constraint: 'call_quota_kept',
  });
});

test.each([
  [{ opens: '2024/2025' }, 'opens'],
  [{ opens: '2024-07', closes: '2024-06' }, 'closes'],
  [{ quota: 0 }, 'quota'],
  [{ topics: Array.from({ length: 51 }, (_, n) => `Thema ${n}`) }, 'topics'],
  [{ support: { period: '2017/2016' } }, 'support.period'],
  [{ eligibility: { needsAreaOfProgrammeId: 'x' } }, 'eligibility.needsAreaOfProgrammeId'],
])('a call that is none is refused: %p', async (input, field) => {
  const stated = {
    officeId: stage.office.id,
    clientKey: randomUUID(),
    kind: 'COMPETITION',
    title: 'X',
    ...input,
  };
  const outcome = await attempt(stage, lead(), 'callCreate', 'call', stated);
  expect(outcome.fields).toEqual([field]);
});
