import { numbered, type GivenOffice, type GivenRecord } from '../support/give';
import { callAct, giveCall, giveNamedApplication } from '../support/give-calls';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { CONCEPTS } from './concepts';
import { SEES } from './viewers';
import { makeWorld, type World } from './world';
import type { Json } from '../support/json';

/** Figures count what the viewer sees, a project, grant or organisation once, and say what is unknown. */
let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
});
afterAll(() => platform.close());

const FIGURES = `{ projects { status certain possible } grantTotal { stated unknownCount bySource { source stated count } }
  certain: grantTotal(certainly: true) { stated unknownCount }
  carriers { organisationCount unnamedProjectCount } executors { organisationCount unnamedProjectCount } instalments { cashYear stated unknownCount } }`;
const ask = async (person: Person | null, at: string, period: string): Promise<Json> => {
  const { data, errors } = await platform.ask(
    person,
    `query F($period: String!) { ${at.replaceAll('FIGURES', `fundingFigures(period: $period) ${FIGURES}`)} }`,
    { period },
  );
  expect(errors).toBeUndefined();
  return data;
};
const total = async (person: Person | null, period: string): Promise<Json> =>
  (await ask(person, 'FIGURES', period)).fundingFigures;

describe('of what the offices keep', () => {
  let nord: GivenOffice;
  let sued: GivenOffice;
  let firm: GivenRecord;
  let hidden: GivenRecord;

  const give = async (
    office: GivenOffice,
    input: Record<string, unknown>,
    amount: string | null,
  ): Promise<Json> => {
    const project = await platform.give.project(office, { visibility: 'PUBLIC', isSubmitted: true, input });
    return platform.give.act(
      office.lead,
      'grantRecord',
      { projectId: project.id, programme: 'Soziale Stadt', amount },
      'grant',
      'id version',
    );
  };
  const at = (office: GivenOffice): string =>
    `office(id: "${office.id}") { FIGURES area { FIGURES } district { FIGURES } }`;

  beforeAll(async () => {
    const area = await platform.give.area({ district: '05' });
    nord = await platform.give.office({ district: '05', areaId: area.id });
    sued = await platform.give.office({ district: '06' });
    firm = await platform.give.actor(nord, { visibility: 'PUBLIC' });
    const theirs = await platform.give.actor(sued, { visibility: 'PUBLIC' });
    hidden = await platform.give.actor(sued);
    // Both offices keep an entry for the same firm, and have linked them.
    const { behind } = platform.database;
    await behind.query('set session_replication_role = replica');
    await behind.query(
      'update actors.actor set organisation_id = (select organisation_id from actors.actor where id = $1) where id = $2',
      [firm.uuid, theirs.uuid],
    );
    await behind.query('reset session_replication_role');
    const executedBy = (actor: GivenRecord): Json => ({ roles: [{ role: 'EXECUTOR', actorId: actor.id }] });
    await give(nord, { period: '2017-03-01/2019-12-31', ...executedBy(firm) }, null);
    await give(sued, { period: '2018', ...executedBy(theirs) }, '10.00');
    const paid = await give(
      sued,
      { period: '2020-01/2022-12', roles: [{ role: 'CARRIER', actorId: hidden.id }] },
      '66000.00',
    );
    await platform.give.act(
      sued.lead,
      'grantInstalmentsSet',
      {
        grantId: paid.id,
        expectedVersion: paid.version,
        instalments: [
          { cashYear: 2021, amount: '22000.00' },
          { cashYear: 2022, amount: null },
        ],
        areComplete: false,
      },
      'grant',
      'id',
    );
  });

  test('an organisation counts once, an unknown sum is said, an imprecise period is only possible', async () => {
    expect(await total(null, '2018-06')).toEqual({
      projects: [{ status: 'SUBMITTED', certain: 1, possible: 1 }],
      grantTotal: {
        stated: '10.00',
        unknownCount: 1,
        bySource: [{ source: 'STATED', stated: '10.00', count: 1 }],
      },
      certain: { stated: '0.00', unknownCount: 1 },
      carriers: { organisationCount: 0, unnamedProjectCount: 2 },
      executors: { organisationCount: 1, unnamedProjectCount: 0 },
      instalments: [],
    });
  });

  test('each office, area and district is counted for itself, and the total is no sum of them', async () => {
    const data = await ask(null, `nord: ${at(nord)} sued: ${at(sued)}`, '2018');
    for (const place of [data.nord, data.nord.area, data.nord.district]) {
      expect(place.fundingFigures).toMatchObject({
        projects: [{ certain: 1, possible: 0 }],
        grantTotal: { stated: '0.00', unknownCount: 1, bySource: [] },
        executors: { organisationCount: 1 },
      });
    }
    expect(data.sued.area).toBeNull();
    expect(data.sued.district.fundingFigures).toEqual(data.sued.fundingFigures);
    // Of what ran in 2018 no day is certain, and the year is.
    expect(data.sued.fundingFigures).toMatchObject({
      projects: [{ certain: 1, possible: 0 }],
      certain: { stated: '10.00', unknownCount: 0 },
      executors: { organisationCount: 1 },
    });
    expect((await total(null, '2018')).executors).toEqual({ organisationCount: 1, unnamedProjectCount: 0 });
  });

  test('a hidden carrier is not counted but for its own office; instalments are by cash year', async () => {
    const shown = { organisationCount: 1, unnamedProjectCount: 0 };
    const unknown = { organisationCount: 0, unnamedProjectCount: 1 };
    expect(await total(null, '2021')).toMatchObject({
      carriers: unknown,
      executors: unknown,
      instalments: [{ cashYear: 2021, stated: '22000.00', unknownCount: 0 }],
    });
    expect((await total(nord.lead, '2021')).carriers).toEqual(unknown);
    expect((await total(sued.lead, '2021/..')).carriers).toEqual(shown);
    expect((await total(null, '2021/..')).instalments).toEqual([
      { cashYear: 2021, stated: '22000.00', unknownCount: 0 },
      { cashYear: 2022, stated: '0.00', unknownCount: 1 },
    ]);
    expect(await total(null, '2030')).toMatchObject({
      projects: [],
      grantTotal: { stated: '0.00', unknownCount: 0 },
    });
  });

  test('a place that is none has no figures, and a period is one of the calendar', async () => {
    const { data, errors: none } = await platform.ask(
      null,
      'query D($id: ID!) { district(id: $id) { fundingFigures(period: "2018") { instalments { cashYear } } } }',
      {
        id: numbered('District', '99'),
      },
    );
    expect(none).toBeUndefined();
    expect(data.district).toBeNull();
    const { errors } = await platform.askAt(
      'funding',
      null,
      '{ fundingFigures(period: "2018-13") { instalments { cashYear } } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'period' });
  });
});

describe('of calls', () => {
  const CALLS = `calls { certain possible quota quotaUnknownCount selectedCount selectedUnknownCount namedCount droppedOutCount droppedOutUnknownCount }`;
  const none = { certain: 0, possible: 0, quota: 0, quotaUnknownCount: 0, selectedCount: 0 };
  const nothing = { selectedUnknownCount: 0, namedCount: 0, droppedOutCount: 0, droppedOutUnknownCount: 0 };
  let office: GivenOffice;
  beforeAll(async () => {
    const { give } = platform;
    office = await give.office();
    // Decided, one of its applicants named, and nothing published of how many were selected.
    await giveNamedApplication(give, office, { visibility: 'PUBLIC' });
    const call = await giveCall(give, office, {
      until: 'callDecide',
      visibility: 'PUBLIC',
      input: { quota: 3 },
    });
    const second = { source: { kind: 'SECOND_SOURCE' }, publishedOn: '2024-09-01' };
    const results = [
      { selectedCount: 3, publishedOn: '2024-07-01' },
      { selectedCount: 2, droppedOutCount: 1, ...second },
    ];
    let at = { id: call.id, version: call.version };
    for (const result of results) at = await callAct(give, office.lead, 'callResultPublish', at, result);
    await giveCall(give, office, { until: 'callPublish', input: { quota: 5 } });
    await giveCall(give, office, { visibility: 'PUBLIC', input: { quota: 7 } });
  });
  const calls = async (person: Person | null, period: string): Promise<Json> => {
    const question = `query C($id: ID!, $period: String!) { office(id: $id) { fundingFigures(period: $period) { ${CALLS} } } }`;
    const { data, errors } = await platform.ask(person, question, { id: office.id, period });
    expect(errors).toBeUndefined();
    return data.office.fundingFigures.calls;
  };

  test('what is published adds up, the call itself before others; what nobody published is said', async () => {
    const published = { quota: 3, quotaUnknownCount: 1, selectedCount: 3, namedCount: 1, droppedOutCount: 1 };
    const open = { selectedUnknownCount: 1, droppedOutUnknownCount: 1 };
    expect(await calls(null, '2024')).toEqual({ certain: 2, possible: 0, ...published, ...open });
    // The office sees its hidden call, too; applications that nobody named count for nobody.
    expect(await calls(office.lead, '2024')).toEqual({
      ...{ certain: 3, possible: 0, ...published, quota: 8 },
      ...{ selectedUnknownCount: 2, droppedOutUnknownCount: 2 },
    });
    // It closes in June, nobody knows on which day; a result of July came after that.
    expect(await calls(null, '2024-06-15')).toMatchObject({ certain: 0, possible: 2 });
    expect(await calls(null, '2024-07/..')).toEqual({ ...none, ...nothing });
  });
});

describe('of one world', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(platform);
  });

  test.each(Object.keys(SEES))('counted as shown: %s', async viewer => {
    const grants = CONCEPTS.filter(({ type }) => type === 'Grant').flatMap(each =>
      world.shown(each, viewer),
    ).length;
    const query = `office(id: "${world.viewers.owner.id}") { FIGURES }`;
    const { office } = await ask(world.viewers.people[viewer] ?? null, query, '2026');
    const list = 'query L($id: ID!) { projects(first: 100, filter: { officeId: $id }) { nodes { id } } }';
    const { projects } = await world.ask(viewer, list, { id: world.viewers.owner.id });
    const counted: Json[] = office.fundingFigures.projects;
    expect(projects.nodes.length).toBeGreaterThan(0);
    expect(counted.reduce((sum, row) => sum + row.certain + row.possible, 0)).toBe(projects.nodes.length);
    expect(office.fundingFigures.grantTotal).toMatchObject({
      stated: grants === 0 ? '0.00' : `${grants * 1500}.00`,
    });
  });
});
