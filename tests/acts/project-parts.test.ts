import { giveNetwork } from '../support/give-network';
import { giveProjectValue } from '../support/give-funding';
import { numbered, type GivenOffice, type GivenRecord } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Outcome, type Stage } from './stage';
import type { Json } from '../support/json';

/** What is stated of a project: as it is stated, with its source, and what is not stated stays so. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const PROJECT = `query P($id: ID!) { project(id: $id) { version status title period periodSource submittedAt startedOn withdrawalReason
  viewerCanSubmit viewerCanUndoStart viewerCanUndoWithdraw visibility rolesOfNobody fieldsOfAction targetGroups goals { text tags }
  alternateTitles { title source { kind citation } } areas { ref: __typename } network { __typename }
  roles { id role period source { kind citation } on2018: asOf(on: "2018-06-01") actor { __typename } }
  carrier: roleStatement(role: CARRIER) executor: roleStatement(role: EXECUTOR) funder: roleStatement(role: FUNDER)
  indicators { name planned reached } values { id value isPreferred } } }`;
const projectOf = async (id: string, person = stage.office.lead): Promise<Json> =>
  (await platform.askAt('funding', person, PROJECT, { id })).data?.['project'];

const change = async (id: string, input: Record<string, unknown>): Promise<Outcome> =>
  attempt(stage, stage.staff, 'projectChange', 'project', {
    projectId: id,
    expectedVersion: (await projectOf(id)).version,
    ...input,
  });
const step = async (id: string, mutation: string, more: Record<string, unknown> = {}): Promise<Outcome> =>
  attempt(stage, stage.staff, mutation, 'project', {
    projectId: id,
    expectedVersion: (await projectOf(id)).version,
    ...more,
  });
const idsOf = async (filter: Record<string, unknown>, orderBy = 'TITLE_ASC'): Promise<string[]> => {
  const query = `query L($filter: ProjectFilter, $orderBy: ProjectOrder!) { projects(first: 100, filter: $filter, orderBy: $orderBy) { nodes { id } } }`;
  const { data } = await platform.askAt('funding', stage.office.lead, query, { filter, orderBy });
  return (data as Json).projects.nodes.map((node: Json) => node.id);
};

test('an executor is named, a carrier is not stated, and funders are stated to be none: three answers', async () => {
  const { id } = await platform.give.project(stage.office, {
    input: {
      period: '2010/2020',
      roles: [
        {
          role: 'EXECUTOR',
          actorId: stage.actor.id,
          period: '2017/2019',
          source: { kind: 'INFERRED', citation: 'Seite 4' },
        },
      ],
      rolesOfNobody: ['FUNDER'],
    },
  });
  const project = await projectOf(id);
  expect(project).toMatchObject({ carrier: 'NOT_STATED', executor: 'NAMED', funder: 'NOBODY' });
  expect(project.roles).toMatchObject([
    {
      role: 'EXECUTOR',
      period: '2017/2019',
      source: { kind: 'INFERRED', citation: 'Seite 4' },
      on2018: 'CERTAIN',
    },
  ]);
  const [{ id: roleId }] = project.roles;
  // The same role again gets what is stated now, and stays one.
  await change(id, { addRoles: [{ role: 'EXECUTOR', actorId: stage.actor.id, period: '2018' }] });
  expect((await projectOf(id)).roles).toMatchObject([{ id: roleId, period: '2018', on2018: 'POSSIBLE' }]);
  // Who is named in a role is not nobody.
  await change(id, { addRoles: [{ role: 'FUNDER', actorId: stage.partnerActor.id }] });
  expect(await projectOf(id)).toMatchObject({ funder: 'NAMED', rolesOfNobody: [] });
  expect(await change(id, { rolesOfNobody: ['EXECUTOR'] })).toMatchObject({
    codes: ['RULE_BROKEN'],
    fields: ['rolesOfNobody'],
  });
  expect((await change(id, { rolesOfNobody: ['EXECUTOR'], removeRoleIds: [roleId] })).codes).toEqual([]);
  expect(await projectOf(id)).toMatchObject({ executor: 'NOBODY' });
});

test('a role has the time of its project; where it states one, both must hold, in the answer and in the filter', async () => {
  const { id } = await platform.give.project(stage.office, {
    input: {
      period: '2017-03-01/2019-12-31',
      roles: [
        { role: 'CARRIER', actorId: stage.actor.id },
        { role: 'EXECUTOR', actorId: stage.actor.id, period: '2018-01-01/2022-12-31' },
        { role: 'PARTNER', actorId: stage.actor.id, period: '2018' },
      ],
    },
  });
  const on = async (day: string): Promise<Json> => {
    const query = `query R($id: ID!) { project(id: $id) { roles { role asOf(on: "${day}") } } }`;
    const { data } = await platform.askAt('funding', stage.office.lead, query, { id });
    const roles: Json[] = (data as Json).project.roles;
    return Object.fromEntries(roles.map(({ role, asOf }) => [role, asOf]));
  };
  expect(await on('2017-06-01')).toEqual({ CARRIER: 'CERTAIN', EXECUTOR: 'NO', PARTNER: 'NO' });
  expect(await on('2018-06-01')).toEqual({ CARRIER: 'CERTAIN', EXECUTOR: 'CERTAIN', PARTNER: 'POSSIBLE' });
  expect(await on('2020-06-01')).toEqual({ CARRIER: 'NO', EXECUTOR: 'NO', PARTNER: 'NO' });
  const then = { runsOn: '2017-06-01', officeId: stage.office.id };
  expect(await idsOf({ ...then, carrierId: stage.actor.id })).toContain(id);
  expect(await idsOf({ ...then, executorId: stage.actor.id })).not.toContain(id);
  expect(await idsOf({ ...then, runsOn: '2018-06-01', executorId: stage.actor.id })).toContain(id);
});

test('lists that are given replace, lists that are absent stay, empty ones are not stated', async () => {
  const aims = {
    fieldsOfAction: ['CLIMATE', 'CLIMATE'],
    targetGroups: ['Unternehmen', 'Einrichtungen'],
    goals: [
      { text: 'Brücke zwischen den Quartieren.', tags: ['CROSS_SECTOR_COOPERATION'] },
      { text: 'Ansehen.' },
    ],
    alternateTitles: [
      { title: 'Verantwortung für den Kiez' },
      { title: 'Kiezgrößen', source: { kind: 'INFERRED', citation: 'Internetseite' } },
    ],
  };
  const { id } = await platform.give.project(stage.office, { input: aims });
  expect(await projectOf(id)).toMatchObject({
    fieldsOfAction: ['CLIMATE'],
    targetGroups: aims.targetGroups,
    goals: [aims.goals[0], { text: 'Ansehen.', tags: [] }],
    alternateTitles: [
      { title: 'Verantwortung für den Kiez', source: { kind: 'STATED', citation: null } },
      { title: 'Kiezgrößen', source: { kind: 'INFERRED', citation: 'Internetseite' } },
    ],
    areas: [{}],
  });
  const before = await projectOf(id);
  expect((await change(id, { title: 'Neu' })).codes).toEqual([]);
  expect(await projectOf(id)).toEqual({ ...before, title: 'Neu', version: before.version + 1 });
  const fewer = { alternateTitles: [{ title: 'Kiezgrößen' }], goals: [], areaIds: [], fieldsOfAction: [] };
  expect((await change(id, fewer)).codes).toEqual([]);
  expect(await projectOf(id)).toMatchObject({
    alternateTitles: [{ title: 'Kiezgrößen', source: { kind: 'STATED', citation: null } }],
    goals: [],
    areas: [],
    fieldsOfAction: [],
    targetGroups: aims.targetGroups,
  });
});

test('a period that is read between the lines stands as such, with what is stated beside it', async () => {
  const periodSource = { kind: 'INFERRED', citation: 'Aus zwei Laufzeiten' };
  const { id } = await platform.give.project(stage.office, { input: { period: '2016/2022', periodSource } });
  const period = async (): Promise<Json> =>
    (
      await platform.ask(
        stage.staff,
        'query P($id: ID!) { project(id: $id) { period periodSource values { value source { kind citation } isPreferred } } }',
        { id },
      )
    ).data.project;
  const kept = { value: '2016/2022', source: periodSource };
  expect(await period()).toEqual({
    period: '2016/2022',
    periodSource: 'INFERRED',
    values: [{ ...kept, isPreferred: true }],
  });
  expect(await change(id, { periodSource })).toMatchObject({ codes: ['INVALID'], fields: ['periodSource'] });
  expect((await change(id, { period: '2020/2022' })).codes).toEqual([]);
  expect(await period()).toMatchObject({ periodSource: 'STATED', values: [{ ...kept, isPreferred: false }] });
});

test.each([
  ['areaIds', [numbered('QmArea', 98_765)], 'NOT_FOUND'],
  ['areaIds', [''], 'NOT_FOUND'],
  ['areaIds', Array.from({ length: 41 }, (_, number) => numbered('QmArea', number + 1)), 'INVALID'],
  ['networkId', '', 'NOT_FOUND'],
  ['alternateTitles', [{ title: 'Kiez' }, { title: 'Kiez' }], 'INVALID'],
  ['goals', Array.from({ length: 21 }, () => ({ text: 'Ziel' })), 'INVALID'],
])('%s %j: %s', async (field, value, code) => {
  const { id } = await platform.give.project(stage.office);
  expect(await change(id, { [field]: value })).toMatchObject({ codes: [code], fields: [field] });
});

test('who and what is archived is not newly named, and stays where it was named', async () => {
  const actor = await platform.give.actor(stage.office);
  const network = await giveNetwork(platform.give, stage.office);
  const named = await platform.give.project(stage.office, {
    actors: [actor],
    input: { networkId: network.id },
  });
  const versions = { actorId: actor.id, networkId: network.id };
  for (const [kind, id] of Object.entries({ actor: versions.actorId, network: versions.networkId })) {
    const { data } = await platform.ask(
      stage.office.lead,
      `query V($id: ID!) { ${kind}(id: $id) { version } }`,
      { id },
    );
    const input = { [`${kind}Id`]: id, expectedVersion: data[kind].version };
    await platform.give.act(stage.office.lead, `${kind}Archive`, input, kind, 'id');
  }
  const { id } = await platform.give.project(stage.office);
  expect(await change(id, { addRoles: [{ role: 'CARRIER', actorId: actor.id }] })).toMatchObject({
    codes: ['RULE_BROKEN'],
    fields: ['addRoles'],
  });
  expect(await change(id, { networkId: network.id })).toMatchObject({
    codes: ['RULE_BROKEN'],
    fields: ['networkId'],
  });
  expect(await projectOf(named.id)).toMatchObject({ carrier: 'NAMED', network: { __typename: 'Network' } });
  expect((await change(named.id, { networkId: null })).codes).toEqual([]);
  expect((await projectOf(named.id)).network).toBeNull();
});

test('a begin and a withdrawal by mistake are taken back, to the state before', async () => {
  const { id } = await platform.give.project(stage.office);
  await step(id, 'projectWithdraw', { reason: 'Kein Träger.' });
  expect(await projectOf(id)).toMatchObject({ status: 'WITHDRAWN', viewerCanUndoWithdraw: true });
  expect((await step(id, 'projectWithdrawUndo')).codes).toEqual([]);
  expect(await projectOf(id)).toMatchObject({ status: 'PLANNED', withdrawalReason: null });
  await step(id, 'projectSubmit');
  await step(id, 'projectWithdraw', { reason: 'Kein Träger.' });
  expect((await step(id, 'projectWithdrawUndo')).codes).toEqual([]);
  expect(await projectOf(id)).toMatchObject({ status: 'SUBMITTED' });
  await step(id, 'projectStart', { startedOn: '2024-05-08' });
  expect(await projectOf(id)).toMatchObject({ status: 'RUNNING', viewerCanUndoStart: true });
  expect((await step(id, 'projectStartUndo')).codes).toEqual([]);
  expect(await projectOf(id)).toMatchObject({ status: 'SUBMITTED', startedOn: null });
});

test('what is restricted to persons can not be submitted, and says so beforehand', async () => {
  const { id } = await platform.give.project(stage.office);
  expect((await projectOf(id)).viewerCanSubmit).toBe(true);
  const input = { projectId: id, expectedVersion: 1, visibility: 'RESTRICTED' };
  await platform.give.act(stage.office.lead, 'projectVisibilityChange', input, 'project', 'id');
  expect(await projectOf(id)).toMatchObject({ visibility: 'RESTRICTED', viewerCanSubmit: false });
});

test('a period of a second source is preferred and put back, also of an ended project', async () => {
  const { id } = await platform.give.project(stage.office, { input: { period: '2016' } });
  const valueId = await giveProjectValue(platform, stage.office, id, '2016-04/2017-09');
  for (const act of ['projectSubmit', 'projectStart', 'projectEnd']) await step(id, act);
  const prefer = async (wanted: string): Promise<Outcome> =>
    attempt(stage, stage.staff, 'projectValuePrefer', 'project', {
      valueId: wanted,
      expectedVersion: (await projectOf(id)).version,
    });
  expect((await prefer(valueId)).codes).toEqual([]);
  const after = await projectOf(id);
  expect(after).toMatchObject({ period: '2016-04/2017-09', periodSource: 'SECOND_SOURCE' });
  expect(await idsOf({ officeId: stage.office.id, runsOn: '2017-01-01' })).toContain(id);
  const first = after.values.find((value: Json) => value.value === '2016');
  expect((await prefer(first.id)).codes).toEqual([]);
  expect(await projectOf(id)).toMatchObject({ period: '2016', periodSource: 'STATED' });
  expect(await idsOf({ officeId: stage.office.id, runsOn: '2017-01-01' })).not.toContain(id);
});

test.each([1, 2, 3, 4, 5])('preferring and changing a period at once: one of them is told (%i)', async () => {
  const { id, version } = await platform.give.project(stage.office);
  const valueId = await giveProjectValue(platform, stage.office, id, '2020');
  const outcomes = await Promise.all([
    attempt(stage, stage.staff, 'projectValuePrefer', 'project', { valueId, expectedVersion: version }),
    attempt(stage, stage.office.lead, 'projectChange', 'project', {
      projectId: id,
      expectedVersion: version,
      period: '2030',
    }),
  ]);
  expect(outcomes.map(({ codes }) => codes[0] ?? 'DONE').sort()).toEqual(['CONFLICT', 'DONE']);
  expect((await projectOf(id)).period).toBe(outcomes[0]?.codes.length === 0 ? '2020' : '2030');
});

test('indicators are known, unknown or zero, each name once, never negative', async () => {
  const { id } = await platform.give.project(stage.office);
  const set = (indicators: unknown[]): Promise<Outcome> => step(id, 'projectIndicatorsSet', { indicators });
  const list = [
    { name: 'Gewerberunden', countsPersons: false, planned: 4, reached: null },
    { name: 'Feste', countsPersons: false, planned: null, reached: 0 },
  ];
  expect((await set(list)).codes).toEqual([]);
  const shown = list.map(({ name, planned, reached }) => ({ name, planned, reached }));
  expect((await projectOf(id)).indicators).toEqual(shown);
  expect((await set([...list].reverse())).codes).toEqual([]);
  expect((await projectOf(id)).indicators).toEqual([...shown].reverse());
  expect(await set([list[0], list[0]])).toMatchObject({ codes: ['INVALID'], fields: ['indicators'] });
  expect(await set([{ ...list[0], planned: -1 }])).toMatchObject({
    codes: ['INVALID'],
    fields: ['indicators.planned'],
  });
  expect((await set([])).codes).toEqual([]);
  expect((await projectOf(id)).indicators).toEqual([]);
});

describe('filters', () => {
  let nord: GivenOffice;
  let projects: Record<string, GivenRecord>;
  beforeAll(async () => {
    const area = await platform.give.area({ district: '08' });
    nord = await platform.give.office({ district: '08', areaId: area.id });
    const give = (office: GivenOffice, input: Record<string, unknown>): Promise<GivenRecord> =>
      platform.give.project(office, { visibility: 'PUBLIC', actors: [stage.actor], input });
    projects = {
      a: await give(stage.office, {
        title: 'Lokale Wirtschaft zeigt Verantwortung im Kiez!',
        period: '2017-03-01/2019-12-31',
        alternateTitles: [{ title: 'Kiezgrößen' }],
        fieldsOfAction: ['PUBLIC_SPACE'],
      }),
      b: await give(nord, {
        title: 'Gewerbeplattform im Schillerkiez',
        period: '2017/2018',
        description: 'Buchhandlung und Fußball.',
      }),
      c: await give(stage.stranger, { title: 'Ohne Gebiet', period: '2018' }),
    };
  });

  const keysOf = async (filter: Record<string, unknown>, orderBy?: string): Promise<string[]> => {
    const ids = await idsOf(filter, orderBy);
    return ids.flatMap(id => Object.keys(projects).filter(key => projects[key]?.id === id));
  };

  test('one executor, running on a day, in each district where it works', async () => {
    const running = { executorId: stage.actor.id, runsOn: '2018-01-01' };
    expect((await keysOf(running)).sort()).toEqual(['a', 'b', 'c']);
    expect(await keysOf({ ...running, districtId: numbered('District', '01') })).toEqual(['a']);
    expect((await keysOf({ ...running, districtId: numbered('District', '08') })).sort()).toEqual(['b', 'c']);
    expect(await keysOf({ ...running, areaId: nord.areaId })).toEqual(['b']);
    // Where no area is stated, that of the office counts, as for the district.
    const { version } = await projectOf(projects['b']?.id ?? '', nord.lead);
    const areas = { projectId: projects['b']?.id, expectedVersion: version, areaIds: [] };
    await platform.give.act(nord.lead, 'projectChange', areas, 'project', 'id');
    expect(await keysOf({ ...running, areaId: nord.areaId })).toEqual(['b']);
    expect(await keysOf({ executorId: stage.actor.id, runsOn: '2019-06-01' })).toEqual(['a']);
    expect(await keysOf({ executorId: stage.actor.id, runsOn: '2016-12-31' })).toEqual([]);
    expect(await keysOf({ executorId: stage.actor.id, fieldsOfAction: ['PUBLIC_SPACE'] })).toEqual(['a']);
  });

  test.each([
    ['kiezgroessen', ['a']],
    ['buchhandl', ['b']],
    ['fussball', ['b']],
    ['verantwrtung kiez', ['a']],
    ['Schillerkiez', ['b']],
  ])('search finds %s, best match first', async (search, keys) => {
    expect((await keysOf({ search }, 'BEST_MATCH')).slice(0, keys.length)).toEqual(keys);
  });

  test('a best match needs words', async () => {
    const { errors } = await platform.askAt(
      'funding',
      null,
      '{ projects(orderBy: BEST_MATCH) { nodes { id } } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'orderBy' });
  });
});
