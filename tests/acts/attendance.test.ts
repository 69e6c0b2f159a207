import { heldEvent, takeThrough, versionOf } from '../support/give-events';
import { giveSeries } from '../support/give-series';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import type { GivenOffice } from '../support/give';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** Who was at an event is its office's own; what leaves it is a yearly figure that tells no handful of people. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const held = async (
  day: string,
  input: Record<string, unknown>,
  office: GivenOffice = stage.office,
): Promise<string> => {
  const { id } = await heldEvent(platform, office, { time: { period: day } });
  await takeThrough(platform, office.lead, id, ['eventAttendanceRecord', input]);
  return id;
};
const record = async (eventId: string, input: Record<string, unknown>): Promise<Outcome> => {
  const expectedVersion = await versionOf(platform, stage.staff, 'event', eventId);
  return attempt(stage, stage.staff, 'eventAttendanceRecord', 'event', {
    eventId,
    expectedVersion,
    ...input,
  });
};
const FIELDS =
  'attendance { count countSource volunteerHours attendees { people isFirstInOffice isFirstInSeries } } values { id value isPreferred }';
const see = async (id: string): Promise<Json> =>
  (await platform.ask(stage.staff, `query See($id: ID!) { event(id: $id) { version ${FIELDS} } }`, { id }))
    .data.event;

test('nobody counted is unknown, zero is zero, and what is absent stays', async () => {
  const { id } = await heldEvent(platform, stage.office);
  expect((await see(id)).attendance).toMatchObject({ count: null, volunteerHours: null, attendees: [] });
  await record(id, { count: 0, volunteerHours: 2.25 });
  expect((await see(id)).attendance).toMatchObject({ count: 0, volunteerHours: 2.25 });
  await record(id, { attendees: [{ actorId: stage.actor.id }] });
  expect((await see(id)).attendance).toMatchObject({ count: 0, attendees: [{ people: null }] });
  await record(id, { attendees: [], count: null });
  expect((await see(id)).attendance).toMatchObject({ count: null, volunteerHours: 2.25, attendees: [] });
});

test.each([
  [{ count: -1 }, 'INVALID', 'count'],
  [{ volunteerHours: 0.3 }, 'INVALID', 'volunteerHours'],
  [{ attendees: [{ actorId: 'x' }] }, 'NOT_FOUND', 'attendees.actorId'],
])('%j is refused', async (input, code, field) => {
  const { id } = await heldEvent(platform, stage.office);
  const { codes, fields } = await record(id, input);
  expect([codes, fields]).toEqual([[code], [field]]);
});

test('those who came from the actors are among those who were there, each actor once', async () => {
  const { id } = await heldEvent(platform, stage.office);
  const came = (people: number | null, actor = stage.actor) => ({ actorId: actor.id, people });
  const said = async (input: Record<string, unknown>): Promise<unknown> => {
    const { codes, fields } = await record(id, input);
    return [codes, fields];
  };
  const both = [came(1), came(1, stage.partnerActor)];
  expect(await said({ attendees: both, count: 1 })).toEqual([['RULE_BROKEN'], ['count']]);
  expect(await said({ attendees: [came(1), came(2)] })).toEqual([['INVALID'], ['attendees.actorId']]);
  expect(await said({ attendees: both, count: 2 })).toEqual([[], []]);
  // What is absent stays, and is still compared.
  expect(await said({ count: 1 })).toEqual([['RULE_BROKEN'], ['count']]);
  expect(await said({ attendees: [came(3)] })).toEqual([['RULE_BROKEN'], ['attendees.people']]);
  expect(await said({ attendees: [came(3)], count: null })).toEqual([[], []]);
});

test('nobody was at what was not held', async () => {
  const { id } = await platform.give.event(stage.office);
  expect((await record(id, { count: 3 })).codes).toEqual(['WRONG_STATE']);
});

test('sources disagree on how many came', async () => {
  const id = await held('2024-03-01', { count: 20 });
  const source = { kind: 'SECOND_SOURCE', citation: 'Presse' };
  const said = { eventId: id, field: 'ATTENDANCE', value: '25', source };
  await platform.give.act(stage.staff, 'eventValueAdd', said, 'event', 'id');
  const { values, version } = await see(id);
  const input = { valueId: values[0].id, expectedVersion: version };
  await platform.give.act(stage.staff, 'eventValuePrefer', input, 'event', 'id');
  expect(await see(id)).toMatchObject({
    attendance: { count: 25, countSource: 'SECOND_SOURCE' },
    values: [
      { value: '25', isPreferred: true },
      { value: '20', isPreferred: false },
    ],
  });
  for (const value of ['-1', '2.5', 'viele', '99999999']) {
    const { codes, fields } = await attempt(stage, stage.staff, 'eventValueAdd', 'event', { ...said, value });
    expect([value, codes, fields]).toEqual([value, ['INVALID'], ['value']]);
  }
});

test('who comes for the first time is derived, as far as the times tell', async () => {
  const actor = await platform.give.actor(stage.office, { visibility: 'PUBLIC' });
  const attendees = [{ actorId: actor.id, people: 1 }];
  const series = await giveSeries(platform.give, stage.office, { input: {} });
  const second = await held('2022-05-10', { attendees });
  const firstOf = async (id: string): Promise<unknown[]> => {
    const [row] = (await see(id)).attendance.attendees;
    return [row.isFirstInOffice, row.isFirstInSeries];
  };
  expect(await firstOf(second)).toEqual(['CERTAIN', null]);
  const vague = await held('2022-05', { attendees });
  expect(await firstOf(second)).toEqual(['POSSIBLE', null]);
  const first = await held('2022-04-10', { attendees });
  expect(await firstOf(second)).toEqual(['NO', null]);
  expect(await firstOf(vague)).toEqual(['NO', null]);
  await takeThrough(platform, stage.office.lead, second, ['eventChange', { seriesId: series.id }]);
  expect(await firstOf(second)).toEqual(['NO', 'CERTAIN']);
  await takeThrough(platform, stage.office.lead, first, ['eventChange', { seriesId: series.id }]);
  expect(await firstOf(second)).toEqual(['NO', 'NO']);
});

const publish = (office: GivenOffice, year: number): Promise<Outcome> =>
  attempt(
    stage,
    office.lead,
    'attendanceFigurePublish',
    'attendanceFigure',
    { officeId: office.id, year },
    'id version people peopleState byKind { kind people } eventCount countedEventCount uncertainEventCount',
  );
const withdraw = (office: GivenOffice, { record: figure }: Outcome): Promise<Outcome> =>
  attempt(stage, office.lead, 'attendanceFigureWithdraw', 'attendanceFigure', {
    attendanceFigureId: figure.id,
    expectedVersion: figure.version,
  });

test('a year tells what was counted in it, and how many events were not', async () => {
  const office = await platform.give.office();
  await held('2021-03-01', { count: 12 }, office);
  await held('2021-04-01', { volunteerHours: 3 }, office);
  await held('2021-12/2022-01', { count: 50 }, office);
  expect((await publish(office, 2021)).record).toMatchObject({
    ...{ people: 12, peopleState: 'STATED', byKind: [{ kind: 'WORKSHOP', people: 12 }] },
    ...{ eventCount: 2, countedEventCount: 1, uncertainEventCount: 1 },
  });
  expect((await publish(office, 2020)).record).toMatchObject({ people: null, peopleState: 'UNKNOWN' });
  expect((await publish(office, 2021)).codes).toEqual(['WRONG_STATE']);
  const running = await publish(office, new Date().getFullYear());
  expect([running.codes, running.fields]).toEqual([['INVALID'], ['year']]);
});

test('below five is withheld, and nothing lets it be worked out', async () => {
  const office = await platform.give.office();
  const day = await held('2021-03-01', { count: 4 }, office);
  const small = await publish(office, 2021);
  expect(small.record).toMatchObject({ people: null, peopleState: 'WITHHELD', byKind: null });
  await withdraw(office, small);
  await held('2021-04-01', { count: 20 }, office);
  const large = await publish(office, 2021);
  expect(large.record).toMatchObject({ people: 24, byKind: [{ people: 24 }] });
  await withdraw(office, large);
  // Another kind of three people: the total may be told only if it does not tell the three.
  await takeThrough(platform, office.lead, day, ['eventAttendanceRecord', { count: 2 }]);
  const refused = await publish(office, 2021);
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['year']]);
  await takeThrough(platform, office.lead, day, ['eventChange', { kind: 'LUNCH' }]);
  await held('2021-05-01', { count: 10 }, office);
  expect((await publish(office, 2021)).record).toMatchObject({ people: 32, byKind: null });
});

test('kinds that were withheld once are withheld for good: the old total less a new kind would tell them', async () => {
  const office = await platform.give.office();
  const lunch = await held('2021-03-01', { count: 40 }, office);
  await takeThrough(platform, office.lead, lunch, ['eventChange', { kind: 'LUNCH' }]);
  await held('2021-04-01', { count: 3 }, office);
  const first = await publish(office, 2021);
  expect(first.record).toMatchObject({ people: 43, byKind: null });
  await withdraw(office, first);
  await held('2021-05-01', { count: 7 }, office);
  expect((await publish(office, 2021)).record).toMatchObject({ people: 50, byKind: null });
});

test('two publish the same year at the same moment: one of them', async () => {
  const office = await platform.give.office();
  const outcomes = await Promise.all([1, 2, 3].map(() => publish(office, 2019)));
  expect(outcomes.filter(({ record: figure }) => figure)).toHaveLength(1);
});
