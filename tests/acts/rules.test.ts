import { numbered, type GivenOffice } from '../support/give';
import { fingerprint } from '../support/fingerprint';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { CASES } from './cases';
import { attempt, setStage, type Stage } from './stage';
import type { Json } from '../support/json';

/** The rules of the field, and what belongs together in an input: one refusal each, and nothing changed. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

interface Broken {
  readonly rule: string;
  readonly act: string;
  /** Changes the input that would be fine. */
  readonly input: (
    fine: Record<string, Json>,
    stage: Stage,
  ) => Record<string, unknown> | Promise<Record<string, unknown>>;
  readonly by?: (stage: Stage) => Person;
  readonly code: string;
  readonly field: string | null;
}

const fresh = async (concept: string, id: string): Promise<number> =>
  (await platform.ask(stage.office.lead, `query V($id: ID!) { ${concept}(id: $id) { version } }`, { id }))
    .data[concept].version;

/** The membership of the only lead of an office of its own. */
const onlyLead = async (): Promise<{
  office: GivenOffice;
  by: Person;
  input: Record<string, unknown>;
}> => {
  const office = await platform.give.office();
  const { rows } = await platform.database.behind.query(
    'select id from register.membership where office_id = $1',
    [office.number],
  );
  return {
    office,
    by: office.lead,
    input: {
      membershipId: Buffer.from(`Membership:${office.number}:${rows[0].id}`).toString('base64url'),
      expectedVersion: 1,
    },
  };
};

const RULES: readonly Broken[] = [
  {
    rule: 'a role must exist in an office of its kind',
    act: 'memberInvite',
    input: fine => ({ ...fine, role: 'DISTRICT_OFFICER' }),
    code: 'INVALID',
    field: 'role',
  },
  {
    rule: 'nor by a change',
    act: 'memberChange',
    input: fine => ({ ...fine, role: 'NETWORK_STEWARD' }),
    code: 'INVALID',
    field: 'role',
  },
  {
    rule: 'an invitation needs somebody',
    act: 'memberInvite',
    input: ({ email: _email, ...fine }) => fine,
    code: 'INVALID',
    field: 'email',
  },
  {
    rule: 'a subject needs its issuer',
    act: 'memberInvite',
    input: fine => ({ ...fine, subject: 'x' }),
    code: 'INVALID',
    field: 'subject',
  },
  {
    rule: 'a role does not end before it begins',
    act: 'memberInvite',
    input: fine => ({ ...fine, startsOn: '2026-01-01', endsOn: '2025-12-31' }),
    code: 'INVALID',
    field: 'endsOn',
  },
  {
    rule: 'nor by a change',
    act: 'memberChange',
    input: fine => ({ ...fine, endsOn: '2001-01-01' }),
    code: 'INVALID',
    field: 'endsOn',
  },
  {
    rule: "an assignment is one of the office's own area",
    act: 'memberInvite',
    input: async fine => ({
      ...fine,
      areaAssignmentId: (await platform.give.assignment((await platform.give.area()).id)).id,
    }),
    code: 'INVALID',
    field: 'areaAssignmentId',
  },
  {
    rule: 'an empty key of an assignment is a wrong one, not none',
    act: 'memberInvite',
    input: fine => ({ ...fine, areaAssignmentId: '' }),
    code: 'NOT_FOUND',
    field: 'areaAssignmentId',
  },
  {
    rule: 'an empty key of an area is a wrong one, not none',
    act: 'officeCreate',
    input: fine => ({ ...fine, areaId: '' }),
    code: 'NOT_FOUND',
    field: 'areaId',
  },
  {
    rule: 'an empty key of a district is a wrong one, not none',
    act: 'officeCreate',
    input: fine => ({ ...fine, kind: 'SENATE_AUTHORITY', districtId: '' }),
    code: 'NOT_FOUND',
    field: 'districtId',
  },
  {
    rule: 'who keeps the register leads no other office',
    act: 'officeCreate',
    input: ({ districtId: _district, ...fine }, { steward }) => ({
      ...fine,
      kind: 'SENATE_AUTHORITY',
      firstLeadEmail: steward.email?.toUpperCase(),
    }),
    code: 'RULE_BROKEN',
    field: 'firstLeadEmail',
  },
  {
    rule: 'who keeps the register leads no other office',
    act: 'officeLeadAppoint',
    input: (fine, { steward }) => ({ ...fine, email: steward.email?.toUpperCase() }),
    code: 'RULE_BROKEN',
    field: 'email',
  },
  {
    rule: "an area's office lies in a district",
    act: 'officeCreate',
    input: ({ districtId: _district, ...fine }) => fine,
    code: 'INVALID',
    field: 'districtId',
  },
  {
    rule: 'a department of the Land lies in none',
    act: 'officeCreate',
    input: fine => ({ ...fine, kind: 'SENATE_AUTHORITY' }),
    code: 'INVALID',
    field: 'districtId',
  },
  {
    rule: 'an office lies in the district of its area',
    act: 'officeCreate',
    input: (fine, { area }) => ({ ...fine, districtId: numbered('District', '02'), areaId: area.id }),
    code: 'INVALID',
    field: 'areaId',
  },
  {
    rule: 'the district exists',
    act: 'officeCreate',
    input: fine => ({ ...fine, districtId: numbered('District', '99') }),
    code: 'NOT_FOUND',
    field: 'districtId',
  },
  {
    rule: "a locality lies in the area's district",
    act: 'qmAreaCreate',
    input: fine => ({ ...fine, localityIds: [numbered('Locality', '0202')] }),
    code: 'NOT_FOUND',
    field: 'localityIds',
  },
  ...[0, -5, 100_000].map((number): Broken => ({
    rule: `a number is between 1 and 99999, not ${number}`,
    act: 'firmCreate',
    input: fine => ({ ...fine, number }),
    code: 'INVALID',
    field: 'number',
  })),
  {
    rule: 'a short name is one of an address',
    act: 'officeCreate',
    input: fine => ({ ...fine, slug: 'Büro Nord' }),
    code: 'INVALID',
    field: 'slug',
  },
  {
    rule: 'an assignment does not end before it begins',
    act: 'areaAssignmentEnd',
    input: fine => ({ ...fine, endsOn: '2019-12-31' }),
    code: 'INVALID',
    field: 'endsOn',
  },
  {
    rule: 'nor when it is entered',
    act: 'areaAssignmentCreate',
    input: fine => ({ ...fine, endsOn: '2019-12-31' }),
    code: 'INVALID',
    field: 'endsOn',
  },

  {
    rule: 'an actor sits in a district that exists',
    act: 'actorChange',
    input: fine => ({ ...fine, districtId: numbered('District', '99') }),
    code: 'NOT_FOUND',
    field: 'districtId',
  },
  {
    rule: 'a postal code has five digits',
    act: 'actorChange',
    input: fine => ({ ...fine, contact: { postalCode: '1335' } }),
    code: 'INVALID',
    field: 'contact.postalCode',
  },
  {
    rule: 'a web address is one',
    act: 'actorChange',
    input: fine => ({ ...fine, contact: { website: 'javascript:alert(1)' } }),
    code: 'INVALID',
    field: 'contact.website',
  },
  ...['actor', 'cooperation', 'project', 'event']
    .flatMap((concept): Broken[] => [
      {
        rule: 'sharing names an office',
        act: `${concept}VisibilityChange`,
        input: fine => ({ ...fine, visibility: 'SHARED', sharedWithOfficeIds: [] }),
        code: 'INVALID',
        field: 'sharedWithOfficeIds',
      },
      {
        rule: 'sharing names offices that exist',
        act: `${concept}VisibilityChange`,
        input: fine => ({ ...fine, visibility: 'SHARED', sharedWithOfficeIds: [numbered('Office', 98_765)] }),
        code: 'NOT_FOUND',
        field: 'sharedWithOfficeIds',
      },
      {
        rule: 'offices are named for sharing only',
        act: `${concept}VisibilityChange`,
        input: (fine, { stranger }) => ({
          ...fine,
          visibility: 'NETWORK',
          sharedWithOfficeIds: [stranger.id],
        }),
        code: 'INVALID',
        field: 'sharedWithOfficeIds',
      },
    ])
    .filter(({ act, rule }) => !(act.startsWith('cooperation') && rule === 'sharing names an office')),

  {
    rule: 'a cooperation has two parties',
    act: 'cooperationPropose',
    input: fine => ({ ...fine, parties: fine['parties'].slice(0, 1) }),
    code: 'RULE_BROKEN',
    field: 'parties',
  },
  {
    rule: 'they are different',
    act: 'cooperationPropose',
    input: fine => ({
      ...fine,
      parties: fine['parties'].map((party: object) => ({ ...party, actorId: fine['parties'][0].actorId })),
    }),
    code: 'RULE_BROKEN',
    field: 'parties',
  },
  {
    rule: 'one of them receives',
    act: 'cooperationPropose',
    input: fine => ({
      ...fine,
      parties: fine['parties'].map((party: object) => ({ ...party, role: 'GIVER' })),
    }),
    code: 'RULE_BROKEN',
    field: 'parties',
  },
  {
    rule: 'one of them gives',
    act: 'cooperationChange',
    input: fine => ({
      ...fine,
      parties: fine['parties'].map((party: object) => ({ ...party, role: 'ENABLER' })),
    }),
    code: 'RULE_BROKEN',
    field: 'parties',
  },
  {
    rule: 'the offices of the parties always see it',
    act: 'cooperationVisibilityChange',
    input: fine => ({ ...fine, visibility: 'OFFICE' }),
    code: 'RULE_BROKEN',
    field: 'visibility',
  },
  {
    rule: 'nobody agrees for another office',
    act: 'cooperationAgree',
    input: (fine, { office }) => ({ ...fine, officeId: office.id }),
    code: 'FORBIDDEN',
    field: 'officeId',
  },
  {
    rule: 'the parties are named to one another',
    act: 'cooperationAgree',
    input: fine => ({ ...fine, naming: 'OFFICE' }),
    code: 'INVALID',
    field: 'naming',
  },
  {
    rule: 'nothing begins in the future',
    act: 'cooperationStart',
    input: fine => ({ ...fine, startedOn: '2999-01-01' }),
    code: 'INVALID',
    field: 'startedOn',
  },
  {
    rule: 'nothing ends before it begins',
    act: 'cooperationEnd',
    input: fine => ({ ...fine, endedOn: '2024-05-07' }),
    code: 'INVALID',
    field: 'endedOn',
  },
  {
    rule: 'nothing ends in the future',
    act: 'cooperationEnd',
    input: fine => ({ ...fine, endedOn: '2999-01-01' }),
    code: 'INVALID',
    field: 'endedOn',
  },

  {
    rule: 'a project begins today at the latest',
    act: 'projectStart',
    input: fine => ({ ...fine, startedOn: '2999-01-01' }),
    code: 'INVALID',
    field: 'startedOn',
  },
  {
    rule: 'it does not end before it begins',
    act: 'projectEnd',
    input: fine => ({ ...fine, endedOn: '2024-05-07' }),
    code: 'INVALID',
    field: 'endedOn',
  },
  {
    rule: 'what is restricted to persons is not submitted',
    act: 'projectSubmit',
    input: async fine => {
      await platform.give.act(
        stage.staff,
        'projectVisibilityChange',
        { ...fine, visibility: 'RESTRICTED' },
        'project',
        'id',
      );
      return { ...fine, expectedVersion: Number(fine['expectedVersion']) + 1 };
    },
    code: 'RULE_BROKEN',
    field: 'projectId',
  },
  {
    rule: 'what was submitted is not restricted to persons',
    act: 'projectVisibilityChange',
    input: async ({ projectId, expectedVersion }) => {
      const { version } = await platform.give.act(
        stage.staff,
        'projectSubmit',
        { projectId, expectedVersion },
        'project',
        'version',
      );
      return { projectId, expectedVersion: version, visibility: 'RESTRICTED' };
    },
    code: 'RULE_BROKEN',
    field: 'visibility',
  },
  {
    rule: 'a role that is not there is not removed',
    act: 'projectChange',
    input: fine => ({ ...fine, removeRoleIds: ['x'] }),
    code: 'NOT_FOUND',
    field: 'removeRoleIds',
  },
  {
    rule: 'a withdrawn project gets no grants',
    act: 'grantRecord',
    input: async fine => {
      const expectedVersion = await fresh('project', fine['projectId']);
      await platform.give.act(
        stage.staff,
        'projectWithdraw',
        { projectId: fine['projectId'], expectedVersion, reason: 'Kein Träger.' },
        'project',
        'id',
      );
      return fine;
    },
    code: 'WRONG_STATE',
    field: 'projectId',
  },
  {
    rule: 'only lead and finance keep grants',
    act: 'grantChange',
    input: fine => fine,
    by: ({ staff }) => staff,
    code: 'FORBIDDEN',
    field: 'grantId',
  },

  {
    rule: 'what is announced has an organiser',
    act: 'eventAnnounce',
    input: async fine => {
      const { version } = await platform.give.act(
        stage.staff,
        'eventChange',
        { ...fine, organiserIds: [] },
        'event',
        'version',
      );
      return { ...fine, expectedVersion: version };
    },
    code: 'RULE_BROKEN',
    field: 'eventId',
  },
  {
    rule: 'and keeps one',
    act: 'eventMove',
    input: fine => ({ ...fine, time: {} }),
    code: 'INVALID',
    field: 'time.period',
  },
  {
    rule: 'an event ends after it begins',
    act: 'eventMove',
    input: fine => ({ ...fine, time: { startsAt: '2024-05-08T12:00:00Z', endsAt: '2024-05-08T12:00:00Z' } }),
    code: 'INVALID',
    field: 'time.endsAt',
  },
  {
    rule: 'a time is said in one way',
    act: 'eventMove',
    input: fine => ({ ...fine, time: { period: '2024', startsAt: '2024-05-08T12:00:00Z' } }),
    code: 'INVALID',
    field: 'time.period',
  },
  {
    rule: 'it was held on one of its days',
    act: 'eventHold',
    input: fine => ({ ...fine, heldOn: '2024-05-09' }),
    code: 'INVALID',
    field: 'heldOn',
  },
];

test.each(RULES.map(broken => [broken.act, broken.rule, broken] as const))(
  '%s: %s',
  async (act, _rule, { input, by, code, field }) => {
    const ready = await CASES[act]?.ready(stage);
    const broken = await input(ready?.input ?? {}, stage);
    const before = await fingerprint(platform.database.behind);
    const { codes, fields, record } = await attempt(
      stage,
      by?.(stage) ?? ready?.person ?? null,
      act,
      CASES[act]?.record ?? '',
      broken,
    );
    expect({ codes, fields, record }).toEqual({ codes: [code], fields: [field], record: null });
    expect(await fingerprint(platform.database.behind)).toEqual(before);
  },
);

test.each([
  ['memberRemove', {}, 'membershipId'],
  ['memberChange', { role: 'OFFICE_STAFF' }, 'role'],
  ['memberChange', { endsOn: '2020-01-01' }, 'endsOn'],
] as const)('%s: an office keeps a lead (%j)', async (act, more, field) => {
  const { by, input } = await onlyLead();
  if ('endsOn' in more)
    await platform.database.behind.query(
      `update register.membership set starts_on = '2019-01-01' where version = 1 and starts_on > '2020-01-01' and role = 'OFFICE_LEAD'`,
    );
  const expectedVersion = 'endsOn' in more ? 2 : 1;
  const { codes, fields } = await attempt(stage, by, act, 'membership', {
    ...input,
    expectedVersion,
    ...more,
  });
  expect({ codes, fields }).toEqual({ codes: ['RULE_BROKEN'], fields: [field] });
});

describe('a lead that is to end by a day', () => {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const endLead = async (other: Record<string, unknown> | null): Promise<unknown> => {
    const { by, input, office } = await onlyLead();
    if (other) await platform.give.member(office, 'OFFICE_LEAD', other);
    const end = { ...input, endsOn: day(30) };
    const { codes, fields } = await attempt(stage, by, 'memberChange', 'membership', end);
    return [codes, fields];
  };
  test.each([
    ['the only one', null],
    ['beside one who ends on that day', { endsOn: day(30) }],
    ['before one who begins only later', { startsOn: day(32) }],
    ['beside one who only ends later', { endsOn: day(31) }],
  ])('%s stays', async (_what, other) => {
    expect(await endLead(other)).toEqual([['RULE_BROKEN'], ['endsOn']]);
  });
  test.each([
    ['one who stays', {}],
    ['one who begins on the next', { startsOn: day(31) }],
  ])('ends beside %s', async (_what, other) => {
    expect(await endLead(other)).toEqual([[], []]);
  });
});

test('the record of changes keeps no personal value, only the key of its record', async () => {
  const member = await platform.give.member(stage.office, 'MEDIATOR');
  const { rows } = await platform.database.behind.query(
    `select before::text || after::text as text, after from register.audit where record_table = 'membership'`,
  );
  expect(rows.length).toBeGreaterThan(5);
  const text = rows.map(row => row.text).join('\n');
  for (const personal of [member.email ?? '', member.subject, 'people.example', 'Person ', 'Erste Leitung'])
    expect(text).not.toContain(personal);
  expect(rows.at(-1).after.email).toMatch(/^#[0-9a-f-]{36}$/);
});

test('a sum that is not known is unknown, not nothing, and can become known', async () => {
  const { office } = stage;
  const project = await platform.give.project(office);
  const record = (amount: string | null): Promise<Json> =>
    platform.give.act(
      office.lead,
      'grantRecord',
      { projectId: project.id, programme: 'Fonds', amount },
      'grant',
      'id version amount',
    );
  await record('66000.00');
  const unknown = await record(null);
  expect(unknown.amount).toBeNull();
  await record('0.10');
  await record('0.20');
  const total = async (): Promise<unknown> =>
    (
      await platform.ask(
        office.lead,
        'query T($id: ID!) { project(id: $id) { grantTotal { stated unknownCount } } }',
        { id: project.id },
      )
    ).data.project.grantTotal;
  expect(await total()).toEqual({ stated: '66000.30', unknownCount: 1 });
  const known = await platform.give.act(
    office.lead,
    'grantChange',
    { grantId: unknown.id, expectedVersion: unknown.version, amount: '999999999999.99' },
    'grant',
    'id version',
  );
  expect(await total()).toEqual({ stated: '1000000066000.29', unknownCount: 0 });
  await platform.give.act(
    office.lead,
    'grantChange',
    { grantId: known.id, expectedVersion: known.version, amount: null },
    'grant',
    'id',
  );
  expect(await total()).toEqual({ stated: '66000.30', unknownCount: 1 });
});
