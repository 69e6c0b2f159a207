import { inside, signedPass } from '../support/door';
import { numbered, type GivenMember, type GivenOffice, type GivenRecord } from '../support/give';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { letLeadEnd } from '../support/lead-gone';
import { openPlatform, type Platform } from '../support/platform';

/**
 * Whoever keeps the register could make an office and give oneself its oversight. So a steward holds no role in any
 * other office: not by the acts, not by a role from before, not by a claim, not by SQL of one's own.
 */
const NETWORK = { id: numbered('Office', 1), number: 1 };
const SEEN =
  'select app.viewer_offices() as offices, app.viewer_leads() as leads, app.viewer_persons() as persons, app.viewer_oversight() as oversight, app.viewer_is_steward() as steward';

let platform: Platform;
let qm: GivenOffice;
let senate: GivenOffice;
let district: GivenOffice;
let networkLead: Person;
let project: GivenRecord;

const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[2] ?? '';
const invite = async (by: Person, officeId: string, role: string, { email }: Person): Promise<string> =>
  (
    await platform.give.act(
      by,
      'memberInvite',
      { officeId, role, displayName: 'Person', email },
      'membership',
      'id',
    )
  ).id;
const remove = (by: Person, membershipId: string): Promise<Json> =>
  platform.give.act(by, 'memberRemove', { membershipId, expectedVersion: 1 }, 'membership', 'id');

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  const { give, person, steward } = platform;
  [qm, senate, district] = [
    await give.office(),
    await give.office({ kind: 'SENATE_AUTHORITY' }),
    await give.office({ kind: 'DISTRICT_AUTHORITY' }),
  ];
  networkLead = person();
  const lead = { officeId: NETWORK.id, email: networkLead.email, displayName: 'Leitung' };
  await give.act(steward, 'officeLeadAppoint', lead, 'office', 'id');
  project = await give.project(qm, { isSubmitted: true });
});
afterAll(() => platform.close());

/** What the platform tells somebody of their rights. */
const rightsOf = async (person: Person): Promise<string[]> => {
  const query = '{ viewer { rights { role office { number } } } }';
  const { data } = await platform.ask(person, query);
  return data.viewer.rights.map(
    ({ role, office }: { role: string; office: { number: number } }) => `${office.number} ${role}`,
  );
};
/** What the database believes in every subgraph. */
const sealOf = async (subgraph: string, person: Person, granted: Json[] = []): Promise<Json> => {
  const client = await platform.database.login(subgraph);
  const seal = await inside(client, signedPass(platform.database, subgraph, person, { granted }), () =>
    client.query(SEEN),
  );
  await client.end();
  return seal.rows[0];
};
const seesProject = async (person: Person): Promise<boolean> => {
  const { data } = await platform.ask(person, 'query P($id: ID!) { project(id: $id) { id } }', {
    id: project.id,
  });
  return data.project !== null;
};

const NOTHING = { offices: [], leads: [], oversight: [] };

test.each([
  ['AUDITOR', () => senate],
  ['SENATE_OFFICER', () => senate],
  ['DISTRICT_OFFICER', () => district],
  ['MEDIATOR', () => qm],
  ['OFFICE_LEAD', () => qm],
  ['BODY_MEMBER', () => qm],
])('%s of another office rests while somebody is steward', async (role, officeOf) => {
  const office = officeOf();
  const member: GivenMember = await platform.give.member(office, role);
  const right = `${office.number} ${role}`;
  expect(await rightsOf(member)).toEqual([right]);
  const isSeenBefore = await seesProject(member);
  expect([role, isSeenBefore]).toEqual([role, role !== 'BODY_MEMBER']);
  const before = await sealOf('funding', member);
  expect(before).toMatchObject({ persons: [uuidOf(member.membershipId)], steward: false });

  const stewardship = await invite(networkLead, NETWORK.id, 'NETWORK_STEWARD', member);
  expect(await rightsOf(member)).toEqual(['1 NETWORK_STEWARD']);
  expect(await seesProject(member)).toBe(false);
  for (const subgraph of Object.keys(platform.subgraphs)) {
    expect([subgraph, await sealOf(subgraph, member)]).toEqual([
      subgraph,
      { ...NOTHING, persons: [uuidOf(stewardship)], steward: true },
    ]);
  }

  await remove(networkLead, stewardship);
  expect(await rightsOf(member)).toEqual([right]);
  expect(await sealOf('funding', member)).toEqual(before);
});

test('what a claim grants rests as well, and a claimed stewardship lets other roles rest', async () => {
  const audit = { officeId: senate.number, role: 'AUDITOR' };
  const claimedSteward = { officeId: 1, role: 'NETWORK_STEWARD' };
  const asClaims = (...granted: { officeId: number; role: string }[]): Record<string, unknown> => ({
    kiezgraph_memberships: granted.map(({ officeId: office, role }) => ({ office, role })),
  });
  const { person, steward } = platform;
  expect(await rightsOf(person({ claims: asClaims(audit) }))).toEqual([`${senate.number} AUDITOR`]);
  const claiming = person({ email: steward.email ?? '', claims: asClaims(audit) });
  expect(await rightsOf(claiming)).toEqual(['1 NETWORK_STEWARD']);
  expect(await seesProject(claiming)).toBe(false);
  expect(await sealOf('funding', steward, [audit])).toMatchObject({ ...NOTHING, steward: true });

  const member = await platform.give.member(senate, 'AUDITOR');
  expect(await seesProject(member)).toBe(true);
  const both = person({ email: member.email ?? '', claims: asClaims(claimedSteward) });
  expect(await rightsOf(both)).toEqual(['1 NETWORK_STEWARD']);
  expect(await sealOf('funding', member, [claimedSteward])).toEqual({
    ...NOTHING,
    persons: [],
    steward: true,
  });
});

test('a role in the same coordination office stays', async () => {
  const colleague = platform.person();
  const staff = await invite(networkLead, NETWORK.id, 'OFFICE_STAFF', colleague);
  const stewardship = await invite(networkLead, NETWORK.id, 'NETWORK_STEWARD', colleague);
  expect(await rightsOf(colleague)).toEqual(['1 NETWORK_STEWARD', '1 OFFICE_STAFF']);
  expect(await sealOf('actors', colleague)).toMatchObject({
    offices: [1],
    persons: expect.arrayContaining([uuidOf(staff), uuidOf(stewardship)]),
    steward: true,
  });
});

describe('nobody who keeps the register becomes the lead of another office', () => {
  const attempted = async (
    by: Person,
    mutation: string,
    input: Record<string, unknown>,
  ): Promise<unknown[]> => {
    const query = `mutation Act($input: ${platform.inputTypeOf(mutation)}!) { ${mutation}(input: $input) { office { id } userErrors { code field message } } }`;
    return (await platform.ask(by, query, { input })).data[mutation].userErrors;
  };
  const refusal = (field: string): object => ({
    code: 'RULE_BROKEN',
    field,
    message: 'Wer das Register pflegt, leitet kein anderes Büro.',
  });
  const audit = (firstLeadEmail: string | undefined): Record<string, unknown> => ({
    number: 90_001,
    slug: 'audit-of-my-own',
    name: 'Prüfung',
    kind: 'SENATE_AUTHORITY',
    firstLeadEmail,
    firstLeadName: 'Ich',
  });
  /** An office whose lead's days are over. */
  const withoutLead = async (): Promise<GivenOffice> => {
    const office = await platform.give.office();
    await letLeadEnd(platform.database.behind, office.number);
    return office;
  };

  test('neither the acting steward nor another one', async () => {
    const { steward, person } = platform;
    const second = person();
    const stewardship = await invite(networkLead, NETWORK.id, 'NETWORK_STEWARD', second);
    const { id: officeId } = await withoutLead();
    for (const email of [steward.email, second.email]) {
      expect(await attempted(steward, 'officeCreate', audit(email))).toEqual([refusal('firstLeadEmail')]);
      expect(await attempted(steward, 'officeLeadAppoint', { officeId, email, displayName: 'Ich' })).toEqual([
        refusal('email'),
      ]);
    }
    // The address itself is fine once its owner is no steward any more.
    await remove(networkLead, stewardship);
    const appointed = { officeId, email: second.email, displayName: 'Neue Leitung' };
    expect(await attempted(steward, 'officeLeadAppoint', appointed)).toEqual([]);
  });

  test('nor a steward by claim, who has no membership to be found by', async () => {
    const claims = { kiezgraph_memberships: [{ office: 1, role: 'NETWORK_STEWARD' }] };
    const claiming = platform.person({ claims });
    expect(await attempted(claiming, 'officeCreate', audit(claiming.email?.toUpperCase()))).toEqual([
      refusal('firstLeadEmail'),
    ]);
    const { id: officeId } = await withoutLead();
    const appointed = { officeId, email: claiming.email, displayName: 'Ich' };
    expect(await attempted(claiming, 'officeLeadAppoint', appointed)).toEqual([refusal('email')]);
  });

  test('nor by SQL in the transaction of a steward', async () => {
    const actors = await platform.database.login('actors');
    const { number } = await withoutLead();
    const insert = (email: string): Promise<unknown> =>
      inside(actors, signedPass(platform.database, 'actors', platform.steward), () =>
        actors.query(
          `insert into register.membership (office_id, id, role, email, display_name, starts_on) values ($1, gen_random_uuid(), 'OFFICE_LEAD', $2, 'Ich', '2020-01-01')`,
          [number, email],
        ),
      );
    await expect(insert('somebody.else@people.example')).resolves.toMatchObject({ rowCount: 1 });
    await expect(insert(platform.steward.email ?? '')).rejects.toThrow('row-level security');
  });

  test('an office is not without a lead because its lead became steward: nobody can take it over so', async () => {
    const office = await platform.give.office();
    await invite(networkLead, NETWORK.id, 'NETWORK_STEWARD', office.lead);
    expect(await rightsOf(office.lead)).toEqual(['1 NETWORK_STEWARD']);
    const input = { officeId: office.id, email: 'friend@people.example', displayName: 'Bekannter' };
    expect(await attempted(platform.steward, 'officeLeadAppoint', input)).toEqual([
      expect.objectContaining({ code: 'RULE_BROKEN', field: 'officeId' }),
    ]);
  });

  test('but the lead of its own office, when that has none', async () => {
    await letLeadEnd(platform.database.behind, NETWORK.number);
    const { steward } = platform;
    const input = { officeId: NETWORK.id, email: steward.email, displayName: 'Ich' };
    expect(await attempted(steward, 'officeLeadAppoint', input)).toEqual([]);
    expect(await rightsOf(steward)).toEqual(['1 NETWORK_STEWARD', '1 OFFICE_LEAD']);
  });
});
