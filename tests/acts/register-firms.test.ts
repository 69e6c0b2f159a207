import { numbered } from '../support/give';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { next } from './cases/act-case';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** Who ran which area on which day, and who leads which office. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const steward = (mutation: string, record: string, input: object, fields?: string): Promise<Outcome> =>
  attempt(stage, platform.steward, mutation, record, input as Record<string, unknown>, fields);
const assign = (firmId: string, areaId: string, period: string, more = {}): Promise<Outcome> =>
  steward('areaAssignmentCreate', 'areaAssignment', { number: next(), firmId, areaId, period, ...more });

/** The firm and the areas of the facts, section E. */
const PERIODS: Readonly<Record<string, readonly string[]>> = {
  Pankstraße: ['2002/..'],
  Brunnenstraße: ['2005/..'],
  Sparrplatz: ['2007/2015'],
  Badstraße: ['2016-04/..'],
  'Soldiner Straße': ['1999/2013', '2024/..'],
};

describe('the areas of one firm', () => {
  let firm: { id: string };
  const areas = new Map<string, string>();
  beforeAll(async () => {
    firm = await platform.give.firm();
    for (const [name, periods] of Object.entries(PERIODS)) {
      const area = await platform.give.area();
      areas.set(area.id, name);
      for (const period of periods) expect((await assign(firm.id, area.id, period)).codes).toEqual([]);
    }
  });

  const QUERY = `query On($on: LocalDate!, $firm: ID!) {
    areaAssignments(filter: { on: $on, firmId: $firm }) { area { id } asOf(on: $on) }
    firm(id: $firm) { assignments(on: $on) { area { id assignments(on: $on) { firm { id } } } asOf(on: $on) } } }`;
  const ranOn = async (on: string): Promise<Record<string, string>> => {
    const { data } = await platform.ask(null, QUERY, { on, firm: firm.id });
    const told = (rows: Json[]): Record<string, string> =>
      Object.fromEntries(rows.map(({ area, asOf }) => [areas.get(area.id), asOf]));
    expect(told(data.firm.assignments)).toEqual(told(data.areaAssignments));
    for (const { area } of data.firm.assignments)
      expect(area.assignments).toEqual([{ firm: { id: firm.id } }]);
    return told(data.areaAssignments);
  };

  test('on a day for certain, perhaps, or not at all', async () => {
    expect(await ranOn('2003-06-15')).toEqual({ Pankstraße: 'CERTAIN', 'Soldiner Straße': 'CERTAIN' });
    expect(await ranOn('2014-06-15')).toEqual({
      Pankstraße: 'CERTAIN',
      Brunnenstraße: 'CERTAIN',
      Sparrplatz: 'CERTAIN',
    });
    expect((await ranOn('2013-09-01'))['Soldiner Straße']).toBe('POSSIBLE');
    expect(await ranOn('2016-03-31')).not.toHaveProperty('Badstraße');
    expect((await ranOn('2016-04-30'))['Badstraße']).toBe('CERTAIN');
    expect((await ranOn('2016-04-15'))['Badstraße']).toBe('POSSIBLE');
    expect(await ranOn('2020-01-01')).not.toHaveProperty('Soldiner Straße');
    expect((await ranOn('2025-01-01'))['Soldiner Straße']).toBe('CERTAIN');
    expect(await ranOn('1998-12-31')).toEqual({});
  });

  test('a gap is two assignments, each with its own key; without a day both are there', async () => {
    const [soldiner] = [...areas].find(([, name]) => name === 'Soldiner Straße') ?? [''];
    const query =
      'query G($firmId: ID, $areaId: ID) { areaAssignments(filter: { firmId: $firmId, areaId: $areaId }) { period } }';
    const { data } = await platform.ask(null, query, { firmId: firm.id, areaId: soldiner });
    expect(data.areaAssignments).toEqual([{ period: '1999/2013' }, { period: '2024/..' }]);
    const none = await platform.ask(null, query, { firmId: '', areaId: soldiner });
    expect(none.data.areaAssignments).toEqual([]);
  });

  test('the same is not said twice: not in another precision, not at the same moment', async () => {
    const [pank] = [...areas].find(([, name]) => name === 'Pankstraße') ?? [''];
    const again = await assign(firm.id, pank, '2010-05/2012');
    expect([again.codes, again.fields]).toEqual([['RULE_BROKEN'], ['period']]);
    const area = await platform.give.area();
    const both = await Promise.all([
      assign(firm.id, area.id, '2020/..'),
      assign(firm.id, area.id, '2021/2023'),
    ]);
    expect(both.flatMap(({ codes }) => codes)).toEqual(['RULE_BROKEN']);
  });

  test('a day that no calendar knows is an error of the question', async () => {
    const { errors } = await platform.ask(null, QUERY, { on: '2015-02-30', firm: firm.id });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toContain('BAD_USER_INPUT');
  });
});

test('a mistaken end is taken back, with the period as it was stated', async () => {
  const { id } = await platform.give.assignment(stage.area.id, { period: '2002~/..' });
  const end = (expectedVersion: number, endsOn: string): Promise<Outcome> =>
    steward(
      'areaAssignmentEnd',
      'areaAssignment',
      { areaAssignmentId: id, expectedVersion, endsOn },
      'version period endsOn viewerCanReopen',
    );
  expect((await end(1, '2015-12-31')).record).toEqual({
    ...{ version: 2, period: '2002~/2015-12-31', endsOn: '2015-12-31', viewerCanReopen: true },
  });
  await end(2, '2016-06-30');
  const reopened = await steward(
    'areaAssignmentReopen',
    'areaAssignment',
    { areaAssignmentId: id, expectedVersion: 3 },
    'version period endsOn viewerCanReopen',
  );
  expect(reopened.record).toEqual({ version: 4, period: '2002~/..', endsOn: null, viewerCanReopen: false });
});

test('what is stated of an assignment changes with its source, never past the end of its rights', async () => {
  const { id } = await platform.give.assignment(stage.area.id, { period: '2002/2015', endsOn: '2015-12-31' });
  const change = (expectedVersion: number, more: object): Promise<Outcome> =>
    steward(
      'areaAssignmentChange',
      'areaAssignment',
      { areaAssignmentId: id, expectedVersion, ...more },
      'period source { kind citation }',
    );
  const source = { kind: 'SECOND_SOURCE', citation: 'Portal' };
  expect((await change(1, { period: '2002/2016', source })).record).toEqual({ period: '2002/2016', source });
  expect((await change(2, { period: '2001/2016' })).record).toEqual({ period: '2001/2016', source });
  const late = await change(3, { period: '2017/..' });
  expect([late.codes, late.fields]).toEqual([['INVALID'], ['period']]);
});

test('a firm is an actor where its entry is in sight, and no secret tells that there is one', async () => {
  const { give } = platform;
  const shown = await give.actor(stage.office, { visibility: 'PUBLIC' });
  const hidden = await give.actor(stage.office);
  const { id } = await give.firm();
  const set = (expectedVersion: number, actorId: string | null): Promise<Outcome> =>
    steward('firmChange', 'firm', { firmId: id, expectedVersion, actorId });
  const actorOf = async (person: Person | null): Promise<Json> =>
    (await platform.ask(person, 'query F($id: ID!) { firm(id: $id) { actor { id } } }', { id })).data.firm
      .actor;
  const firmsOf = async (...actors: { id: string }[]): Promise<Json> =>
    Promise.all(
      actors.map(async actor => {
        const query = 'query A($id: ID!) { actor(id: $id) { firm { id } } }';
        return (await platform.ask(stage.office.lead, query, { id: actor.id })).data.actor.firm;
      }),
    );
  const missing = await set(1, hidden.id);
  expect([missing.codes, missing.fields]).toEqual([['NOT_FOUND'], ['actorId']]);
  await set(1, shown.id);
  expect(await actorOf(null)).toEqual({ id: shown.id });
  expect(await firmsOf(shown, hidden)).toEqual([{ id }, null]);
  await give.act(
    stage.office.lead,
    'actorVisibilityChange',
    { actorId: shown.id, expectedVersion: shown.version, visibility: 'OFFICE' },
    'actor',
    'id',
  );
  expect([await actorOf(null), await actorOf(stage.office.lead)]).toEqual([null, { id: shown.id }]);
  await set(2, null);
  expect(await actorOf(stage.office.lead)).toBeNull();
});

describe('a mistyped address of a first lead', () => {
  const correct = (officeId: string, email: string | undefined): Promise<Outcome> =>
    steward('officeLeadCorrect', 'office', { officeId, email, displayName: 'Richtige Leitung' });
  const leads = async (person: Person, officeId: string): Promise<boolean> =>
    (
      await platform.ask(person, 'query O($id: ID!) { office(id: $id) { viewerCanInvite } }', {
        id: officeId,
      })
    ).data.office.viewerCanInvite;

  test('is corrected, again if need be: the right one leads, the wrong one does not', async () => {
    const office = await platform.give.office();
    const [typo, right] = [platform.person(), platform.person()];
    expect((await correct(office.id, typo.email)).codes).toEqual([]);
    expect((await correct(office.id, right.email?.toUpperCase())).codes).toEqual([]);
    expect([
      await leads(right, office.id),
      await leads(typo, office.id),
      await leads(office.lead, office.id),
    ]).toEqual([true, false, false]);
  });

  test.each([
    ['an entry was made', async (office: Stage['office']) => void (await platform.give.actor(office))],
    ['an event was made', async (office: Stage['office']) => void (await platform.give.event(office))],
    [
      'a colleague was invited',
      async (office: Stage['office']) => void (await platform.give.member(office, 'MEDIATOR')),
    ],
    [
      'a provider let somebody in who wrote',
      async (office: Stage['office']) => {
        const claims = { kiezgraph_memberships: [{ office: office.number, role: 'OFFICE_STAFF' }] };
        await platform.give.actor(office, { by: platform.person({ claims }) });
      },
    ],
  ])('is not corrected once %s', async (_what, work) => {
    const office = await platform.give.office();
    await work(office);
    const { codes, fields } = await correct(office.id, platform.person().email);
    expect([codes, fields]).toEqual([['RULE_BROKEN'], ['officeId']]);
    expect(await leads(office.lead, office.id)).toBe(true);
  });

  test('is not corrected once the lead changed only the own membership', async () => {
    const office = await platform.give.office();
    const query = 'query M($id: ID!) { office(id: $id) { members { id version } } }';
    const { data } = await platform.ask(office.lead, query, { id: office.id });
    const [{ id: membershipId, version: expectedVersion }] = data.office.members;
    const input = { membershipId, expectedVersion, displayName: 'Ich bin es' };
    await platform.give.act(office.lead, 'memberChange', input, 'membership', 'id');
    expect((await correct(office.id, platform.person().email)).codes).toEqual(['RULE_BROKEN']);
  });

  test('is corrected in an archive that was handed over, when nothing was done since', async () => {
    const input = {
      ...{ number: next(), slug: `handed-${next()}`, name: 'Archiv', districtId: numbered('District', '01') },
      ...{ period: '2005/2014', reason: 'Übernahme', source: { kind: 'STATED' } },
    };
    const { record } = await steward('officeArchiveOpen', 'office', input);
    expect((await correct(record.id, platform.person().email)).codes).toEqual(['WRONG_STATE']);
    const made = { officeId: record.id, kind: 'MEDIA', name: 'Übernommen' };
    expect((await steward('actorCreate', 'actor', made)).codes).toEqual([]);
    const typo = { officeId: record.id, email: platform.person().email, displayName: 'Leitung' };
    await steward('officeLeadAppoint', 'office', typo);
    const right = platform.person();
    expect((await correct(record.id, right.email)).codes).toEqual([]);
    expect(await leads(right, record.id)).toBe(true);
  });

  test('is never corrected to a steward', async () => {
    const office = await platform.give.office();
    const { codes, fields } = await correct(office.id, platform.steward.email);
    expect([codes, fields]).toEqual([['RULE_BROKEN'], ['email']]);
  });
});

test('offices and areas are found by kind, place, state and words', async () => {
  const area = await platform.give.area({ district: '08' });
  const office = await platform.give.office({ district: '08', areaId: area.id });
  await steward('officeChange', 'office', {
    ...{ officeId: office.id, expectedVersion: 1, name: 'Vor-Ort-Büro Großer Fußweg', status: 'CLOSED' },
  });
  await steward('qmAreaChange', 'qmArea', {
    ...{ areaId: area.id, expectedVersion: 1, description: 'Rund um den Müllerplatz', period: '1999/2014' },
  });
  const offices = async (filter: Record<string, unknown>): Promise<boolean> => {
    const query = 'query O($filter: OfficeFilter) { offices(filter: $filter) { id } }';
    const { data } = await platform.ask(null, query, { filter });
    return data.offices.some(({ id }: { id: string }) => id === office.id);
  };
  const neukoelln = numbered('District', '08');
  const found: [Record<string, unknown>, boolean][] = [
    [{}, true],
    [
      {
        kinds: ['QM_OFFICE'],
        districtId: neukoelln,
        areaId: area.id,
        statuses: ['CLOSED'],
        isArchive: false,
      },
      true,
    ],
    [{ search: 'grosser FUSSWEG' }, true],
    [{ search: 'fussweg klein' }, false],
    [{ search: '%' }, false],
    [{ search: '🦄' }, false],
    [{ kinds: ['SENATE_AUTHORITY'] }, false],
    [{ kinds: [] }, false],
    [{ districtId: '' }, false],
    [{ areaId: stage.area.id }, false],
    [{ statuses: ['OPEN'] }, false],
    [{ isArchive: true }, false],
  ];
  for (const [filter, isFound] of found) expect([filter, await offices(filter)]).toEqual([filter, isFound]);

  const areas = async (filter: Record<string, unknown>): Promise<boolean> => {
    const query = 'query A($filter: QmAreaFilter) { qmAreas(filter: $filter) { id } }';
    const { data } = await platform.ask(null, query, { filter });
    return data.qmAreas.some(({ id }: { id: string }) => id === area.id);
  };
  const seen: [Record<string, unknown>, boolean][] = [
    [{ districtId: neukoelln, statuses: ['ACTIVE'], runsOn: '2010-01-01', search: 'muellerplatz' }, true],
    [{ runsOn: '2014-12-31' }, true],
    [{ runsOn: '2015-01-01' }, false],
    [{ statuses: ['ENDED'] }, false],
    [{ search: 'anderswo' }, false],
    [{ search: '%' }, false],
    [{ search: '🦄' }, false],
  ];
  for (const [filter, isFound] of seen) expect([filter, await areas(filter)]).toEqual([filter, isFound]);
  const bad = await platform.ask(null, 'query B($f: QmAreaFilter) { qmAreas(filter: $f) { id } }', {
    f: { search: 'a\u0000b' },
  });
  expect(bad.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
});

test('an office gets its area once', async () => {
  const { give } = platform;
  const [area, other, elsewhere] = [
    await give.area(),
    await give.area(),
    await give.area({ district: '02' }),
  ];
  const office = await give.office();
  const set = (areaId: string, expectedVersion: number): Promise<Outcome> =>
    steward('officeChange', 'office', { officeId: office.id, expectedVersion, areaId }, 'area { id }');
  expect((await set(elsewhere.id, 1)).codes).toEqual(['INVALID']);
  expect((await set(area.id, 1)).record).toEqual({ area: { id: area.id } });
  expect((await set(area.id, 2)).codes).toEqual([]);
  expect((await set(other.id, 3)).codes).toEqual(['RULE_BROKEN']);
});
