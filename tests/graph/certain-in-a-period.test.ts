import { giveRunningCooperation } from '../support/give-cooperations';
import { takeThrough } from '../support/give-events';
import type { GivenOffice, GivenRecord } from '../support/give';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';

/**
 * What figures call certain in a period: a day that certainly is of it, or a record that lies in it as a whole. Days
 * that acts state bound a record, whatever was planned.
 */
let platform: Platform;
let office: GivenOffice;
let firm: GivenRecord;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
});
beforeEach(async () => {
  office = await platform.give.office();
  firm = await platform.give.actor(office, { visibility: 'PUBLIC' });
});
afterAll(() => platform.close());

const ask = async (figures: string, period: string): Promise<Json> => {
  const question = `query Q($id: ID!, $period: String!) { office(id: $id) { ${figures} } }`;
  const { data, errors } = await platform.ask(office.lead, question, { id: office.id, period });
  expect(errors).toBeUndefined();
  return data.office;
};

/** How many organisations are active, and certainly active. */
const active = async (period: string): Promise<number[]> => {
  const counted = 'organisationFigures(period: $period) { activeCount certainlyActiveCount }';
  const { activeCount, certainlyActiveCount } = (await ask(counted, period)).organisationFigures;
  return [activeCount, certainlyActiveCount];
};

/** Creates a project, and takes it through acts at the version each leaves. */
const projectWith = async (
  input: Record<string, unknown>,
  ...acts: [string, Record<string, unknown>][]
): Promise<GivenRecord> => {
  const project = await platform.give.project(office, { isSubmitted: acts.length > 0, input });
  let { version } = project;
  for (const [name, said] of acts)
    ({ version } = await platform.give.act(
      office.lead,
      name,
      { projectId: project.id, expectedVersion: version, ...said },
      'project',
      'version',
    ));
  return project;
};
const executedBy = (more: Record<string, unknown> = {}): Json => ({
  roles: [{ role: 'EXECUTOR', actorId: firm.id, ...more }],
});

test('a cooperation counts from the day on which it began, one that was only agreed never', async () => {
  const partner = await platform.give.actor(office);
  await platform.give.cooperation(office, { parties: [firm, partner] });
  expect(await active('2024/2026')).toEqual([0, 0]);
  const running = await giveRunningCooperation(platform.give, office, { parties: [firm, partner] });
  expect(await active('1900')).toEqual([0, 0]);
  expect(await active('2024-05-07')).toEqual([0, 0]);
  expect(await active('2024-05-08')).toEqual([2, 2]);
  // Whether it will still run then nobody knows; until today it does.
  expect(await active('2025')).toEqual([2, 2]);
  expect(await active('2999')).toEqual([2, 0]);
  const ended = { cooperationId: running.id, expectedVersion: running.version, endedOn: '2025-03-01' };
  await platform.give.act(office.lead, 'cooperationEnd', ended, 'cooperation', 'id');
  expect(await active('2025')).toEqual([2, 2]);
  expect(await active('2025-03-02/..')).toEqual([0, 0]);
});

test('a project counts from the day of its begin to that of its end, where acts state them', async () => {
  const started: [string, Json] = ['projectStart', { startedOn: '2016-04-01' }];
  await projectWith({ period: '2014/2019', ...executedBy() }, started, [
    'projectEnd',
    { endedOn: '2017-05-31' },
  ]);
  expect(await active('2015')).toEqual([0, 0]);
  expect(await active('2016-03-31/2016-04-01')).toEqual([1, 1]);
  expect(await active('2017-05-31')).toEqual([1, 1]);
  expect(await active('2017-06/2019')).toEqual([0, 0]);
});

test('a role has the time of its project, and its own where it states one', async () => {
  await projectWith({ period: '2010-01-01/2019-12-31', ...executedBy({ period: '2012' }) });
  expect(await active('2011')).toEqual([0, 0]);
  expect(await active('2012-06')).toEqual([1, 0]);
  expect(await active('2012')).toEqual([1, 1]);
  const executors = 'fundingFigures(period: $period) { executors { organisationCount unnamedProjectCount } }';
  expect((await ask(executors, '2011')).fundingFigures.executors).toEqual({
    organisationCount: 0,
    unnamedProjectCount: 1,
  });
  expect((await ask(executors, '2012')).fundingFigures.executors).toEqual({
    organisationCount: 1,
    unnamedProjectCount: 0,
  });
});

test('what lies in the period as a whole is certain there, though no day of it is', async () => {
  const { id: projectId } = await projectWith({ period: '2016', ...executedBy() });
  await platform.give.act(
    office.lead,
    'grantRecord',
    { projectId, programme: 'Fonds', amount: '23000.00' },
    'grant',
    'id',
  );
  const figures = 'fundingFigures(period: $period) { projects { certain possible } ';
  const money = 'all: grantTotal { stated } certain: grantTotal(certainly: true) { stated } }';
  const of = async (period: string): Promise<Json> => (await ask(figures + money, period)).fundingFigures;
  const all = { stated: '23000.00' };
  for (const period of ['2016', '2015/2017', '../2016', '2016/..'])
    expect([period, await of(period)]).toEqual([
      period,
      { projects: [{ certain: 1, possible: 0 }], all, certain: all },
    ]);
  expect(await of('2016-01/2016-06')).toEqual({
    projects: [{ certain: 0, possible: 1 }],
    all,
    certain: { stated: '0.00' },
  });
  expect(await active('2016')).toEqual([1, 1]);
  expect(await active('2016-06')).toEqual([1, 0]);
});

test('the day on which an event was held counts, and else its stated time', async () => {
  const { id } = await platform.give.event(office, { organisers: [firm] });
  await takeThrough(platform, office.lead, id, ['eventMove', { time: { period: '2016-09' } }]);
  expect(await active('2016')).toEqual([1, 1]);
  expect(await active('2016-09-01/2016-09-20')).toEqual([1, 0]);
  await takeThrough(platform, office.lead, id, ['eventAnnounce'], ['eventHold', { heldOn: '2016-09-15' }]);
  expect(await active('2016-09-01/2016-09-20')).toEqual([1, 1]);
  expect(await active('2016-09-16/2016-09-30')).toEqual([0, 0]);
});

test('an event of several days is certainly on each of them', async () => {
  const { id } = await platform.give.event(office, { organisers: [firm] });
  const time = { period: '2016-09-09/2016-09-11' };
  await takeThrough(platform, office.lead, id, ['eventMove', { time }], ['eventAnnounce']);
  const announced = 'eventFigures(period: $period) { announced { certain possible } }';
  expect((await ask(announced, '2016-09-10')).eventFigures.announced).toEqual({ certain: 1, possible: 0 });
  expect(await active('2016-09-10')).toEqual([1, 1]);
});
