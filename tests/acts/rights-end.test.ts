import { numbered, type GivenMember, type GivenOffice, type GivenRecord } from '../support/give';
import { openIssuer, type TestIssuer } from '../support/issuer';
import type { Person, PersonOptions } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** A token says who somebody is; when the right behind it ends, it opens nothing, at once and in every subgraph. */
let platform: Platform;
let office: GivenOffice;
let records: Record<string, GivenRecord>;

/** An office's own identity provider; the number is set once the office has one. */
let ownIssuer: TestIssuer;
const officeIssuers: Record<string, number> = {};

beforeAll(async () => {
  ownIssuer = await openIssuer();
  officeIssuers[ownIssuer.issuer] = 1;
  platform = await openPlatform({ gateway: true, officeIssuers });
  const { give } = platform;
  const area = await give.area();
  office = await give.office({ areaId: area.id });
  records = {
    actor: await give.actor(office),
    cooperation: await give.cooperation(office),
    project: await give.project(office),
    event: await give.event(office),
    grant: await give.grant(office),
  };
});
afterAll(async () => {
  await platform.close();
  await ownIssuer.close();
});

const ALL =
  'query All($actor: ID!, $cooperation: ID!, $project: ID!, $event: ID!, $grant: ID!) { actor(id: $actor) { id } cooperation(id: $cooperation) { id } project(id: $project) { id } event(id: $event) { id } grant(id: $grant) { id } }';

/** How many of the office's records somebody sees, asked through the gateway with the same token as before. */
const seenBy = async (person: Person): Promise<number> => {
  const ids = Object.fromEntries(Object.entries(records).map(([name, { id }]) => [name, id]));
  const { data, errors } = await platform.ask(person, ALL, ids);
  expect(errors).toBeUndefined();
  return Object.values(data).filter(Boolean).length;
};
const canWrite = async (person: Person): Promise<string | undefined> => {
  const input = { officeId: office.id, kind: 'MEDIA', name: 'Neu' };
  const { data } = await platform.ask(
    person,
    'mutation C($input: ActorCreateInput!) { actorCreate(input: $input) { actor { id } userErrors { code } } }',
    { input },
  );
  return data.actorCreate.userErrors[0]?.code;
};

const opens = async (person: Person): Promise<void> => {
  expect(await seenBy(person)).toBe(5);
  expect(await canWrite(person)).toBeUndefined();
};
const opensNothing = async (person: Person): Promise<void> => {
  expect(await seenBy(person)).toBe(0);
  expect(await canWrite(person)).toBe('FORBIDDEN');
};

const yesterday = (): string => new Date(Date.now() - 36 * 3600 * 1000).toISOString().slice(0, 10);

test('a removed member', async () => {
  const member = await platform.give.member(office, 'OFFICE_STAFF');
  await opens(member);
  await platform.give.act(
    office.lead,
    'memberRemove',
    { membershipId: member.membershipId, expectedVersion: 1 },
    'membership',
    'id',
  );
  await opensNothing(member);
  // The data stay: what the member made is still there, for the office.
  expect(await seenBy(office.lead)).toBe(5);
});

test('a member whose last day was yesterday', async () => {
  const member = await platform.give.member(office, 'OFFICE_STAFF', { startsOn: '2020-01-01' });
  await opens(member);
  await platform.give.act(
    office.lead,
    'memberChange',
    { membershipId: member.membershipId, expectedVersion: 1, endsOn: yesterday() },
    'membership',
    'id',
  );
  await opensNothing(member);
  await platform.give.act(
    office.lead,
    'memberChange',
    { membershipId: member.membershipId, expectedVersion: 2, endsOn: null },
    'membership',
    'id',
  );
  await opens(member);
});

test('a member whose role no longer works in the office', async () => {
  const member = await platform.give.member(office, 'OFFICE_STAFF');
  await opens(member);
  await platform.give.act(
    office.lead,
    'memberChange',
    { membershipId: member.membershipId, expectedVersion: 1, role: 'BODY_MEMBER' },
    'membership',
    'id',
  );
  await opensNothing(member);
});

test('a member of a firm whose assignment ended', async () => {
  const assignment = await platform.give.assignment(office.areaId ?? '');
  const member = await platform.give.member(office, 'OFFICE_STAFF', { areaAssignmentId: assignment.id });
  await opens(member);
  await platform.give.act(
    platform.steward,
    'areaAssignmentEnd',
    { areaAssignmentId: assignment.id, expectedVersion: 1, endsOn: yesterday() },
    'areaAssignment',
    'id',
  );
  await opensNothing(member);
  // Another firm has the area now.
  await platform.give.assignment(office.areaId ?? '');
});

const claimingStaff = (options: PersonOptions = {}): Person =>
  platform.person({
    ...options,
    claims: { kiezgraph_memberships: [{ office: office.number, role: 'OFFICE_STAFF' }] },
  });

test('who is let in by a claim, while no firm has the area', async () => {
  const { give, steward } = platform;
  const area = await give.area();
  const elsewhere = await give.office({ areaId: area.id });
  const actor = await give.actor(elsewhere);
  const claiming = platform.person({
    claims: { kiezgraph_memberships: [{ office: elsewhere.number, role: 'OFFICE_STAFF' }] },
  });
  const sees = async (): Promise<boolean> =>
    (await platform.ask(claiming, 'query A($id: ID!) { actor(id: $id) { id } }', { id: actor.id })).data
      .actor !== null;
  // Nothing is known of firms there.
  expect(await sees()).toBe(true);
  const tomorrow = new Date(Date.now() + 36 * 3600 * 1000).toISOString().slice(0, 10);
  await give.assignment(area.id, { period: `${tomorrow}/..` });
  expect(await sees()).toBe(false);
  const running = await give.assignment(area.id);
  expect(await sees()).toBe(true);
  const end = { areaAssignmentId: running.id, expectedVersion: 1, endsOn: yesterday() };
  await give.act(steward, 'areaAssignmentEnd', end, 'areaAssignment', 'id');
  expect(await sees()).toBe(false);
});

test('who is let in by a claim, once the lead has taken the membership', async () => {
  const { give } = platform;
  const remove = (membershipId: string): Promise<unknown> =>
    give.act(office.lead, 'memberRemove', { membershipId, expectedVersion: 1 }, 'membership', 'id');
  const member = await give.member(office, 'OFFICE_STAFF');
  const claiming = claimingStaff({ email: member.email ?? '' });
  await opens(claiming);
  await remove(member.membershipId);
  await opensNothing(claiming);
  const service = await give.member(office, 'OFFICE_STAFF', { isService: true });
  await remove(service.membershipId);
  await opensNothing(claimingStaff({ subject: service.subject, isService: true }));
  // A change of the role is the lead's word, too.
  const demoted = await give.member(office, 'BODY_MEMBER');
  await opensNothing(claimingStaff({ email: demoted.email ?? '' }));
  await opens(claimingStaff());
});

test('a member who keeps the register of the network, for as long as that lasts', async () => {
  const { give, steward } = platform;
  const networkId = numbered('Office', 1);
  const networkLead = platform.person();
  await give.act(
    steward,
    'officeLeadAppoint',
    { officeId: networkId, email: networkLead.email, displayName: 'Leitung' },
    'office',
    'id',
  );
  const member = await give.member(office, 'OFFICE_STAFF');
  const claims = { kiezgraph_memberships: [{ office: office.number, role: 'OFFICE_STAFF' }] };
  const claiming = platform.person({ claims });
  for (const person of [member, claiming]) {
    await opens(person);
    const { id } = await give.act(
      networkLead,
      'memberInvite',
      { officeId: networkId, role: 'NETWORK_STEWARD', displayName: 'Registerpflege', email: person.email },
      'membership',
      'id',
    );
    await opensNothing(person);
    await give.act(networkLead, 'memberRemove', { membershipId: id, expectedVersion: 1 }, 'membership', 'id');
    await opens(person);
  }
  const both = [...claims.kiezgraph_memberships, { office: 1, role: 'NETWORK_STEWARD' }];
  await opensNothing(platform.person({ claims: { kiezgraph_memberships: both } }));
});

test('a service account, by its subject', async () => {
  const service = await platform.give.member(office, 'OFFICE_STAFF', { isService: true });
  await opens(service);
  await platform.give.act(
    office.lead,
    'memberRemove',
    { membershipId: service.membershipId, expectedVersion: 1 },
    'membership',
    'id',
  );
  await opensNothing(service);
});

test('a member whose e-mail address the provider has not verified, or who is somebody else of that name', async () => {
  const member: GivenMember = await platform.give.member(office, 'OFFICE_STAFF');
  const claims = { email_verified: false };
  await opensNothing(platform.person({ email: member.email ?? '', claims }));
  await opens(platform.person({ email: member.email?.toUpperCase() ?? '' }));
  const service = await platform.give.member(office, 'OFFICE_STAFF', { isService: true });
  // The same subject at another issuer is another person.
  const other = await openIssuer();
  const token = await other.sign({ sub: service.subject, client_id: service.subject });
  const { errors } = await platform.ask(
    { ...service, authorization: async () => `Bearer ${token}` },
    '{ viewer { isSignedIn } }',
  );
  expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  await other.close();
});

test('claims of the main issuer grant a right, of a role that the office has', async () => {
  const granted = (role: string, number = office.number): Person =>
    platform.person({ claims: { kiezgraph_memberships: [{ office: number, role }] } });
  await opens(granted('OFFICE_STAFF'));
  await opensNothing(granted('DISTRICT_OFFICER'));
  await opensNothing(granted('NETWORK_STEWARD'));
  await opensNothing(granted('OFFICE_STAFF', 99_999));
});

test("an office's own identity provider speaks for its own office, and for nobody's e-mail address", async () => {
  officeIssuers[ownIssuer.issuer] = office.number;
  const signedIn = (claims: Record<string, unknown>): Person => {
    const subject = `own-${JSON.stringify(claims).length}`;
    const token = ownIssuer.sign({ sub: subject, ...claims });
    return {
      subject,
      email: undefined,
      issuer: ownIssuer.issuer,
      authorization: async () => `Bearer ${await token}`,
    };
  };
  await opens(signedIn({ kiezgraph_roles: ['OFFICE_STAFF'] }));
  await opensNothing(signedIn({ kiezgraph_roles: ['BODY_MEMBER'] }));
  await opensNothing(signedIn({ kiezgraph_memberships: [{ office: office.number, role: 'OFFICE_STAFF' }] }));
  await opensNothing(signedIn({ email: office.lead.email, email_verified: true }));
  await opensNothing(signedIn({}));
});

describe('a bad token is refused, never taken for the public', () => {
  const published = '{ actors { nodes { id } } }';
  const code = async (authorization: string): Promise<unknown> => {
    const person: Person = {
      subject: 'x',
      email: undefined,
      issuer: 'x',
      authorization: async () => authorization,
    };
    const throughGateway = await platform.ask(person, published);
    expect(throughGateway.data ?? null).toBeNull();
    for (const subgraph of Object.keys(platform.subgraphs)) {
      const direct = await platform.askAt(subgraph, person, '{ __typename }');
      expect([subgraph, direct.data ?? null, direct.errors?.[0]?.extensions?.['code']]).toEqual([
        subgraph,
        null,
        'UNAUTHENTICATED',
      ]);
    }
    return throughGateway.errors?.[0]?.extensions?.['code'];
  };
  const bearer = async (claims: Record<string, unknown>, options = {}): Promise<string> =>
    `Bearer ${await platform.issuer.sign({ sub: 'x', ...claims }, options)}`;

  test('expired, for somebody else, not yet signed, tampered, of another kind, or no token at all', async () => {
    const good = await bearer({});
    const [head = '', body = '', signature = ''] = good.slice('Bearer '.length).split('.');
    const unsigned = [Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url'), body, ''].join('.');
    const raised = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), sub: 'y' }),
    ).toString('base64url');
    const bad = [
      await bearer({}, { expiresIn: '-1h' }),
      await bearer({}, { audience: 'another' }),
      `Bearer ${unsigned}`,
      `Bearer ${head}.${raised}.${signature}`,
      `Bearer ${head}.${body}.`,
      'Bearer x',
      'Basic eDp5',
      good.slice('Bearer '.length),
    ];
    for (const each of bad) expect([each, await code(each)]).toEqual([each, 'UNAUTHENTICATED']);
  });

  test('well signed, with claims that nobody can have', async () => {
    const number = (office: number): object => ({
      kiezgraph_memberships: [{ office, role: 'OFFICE_STAFF' }],
    });
    expect((await platform.ask(platform.person({ claims: { ...number(99_999) } }), published)).errors).toBe(
      undefined,
    );
    const absurd: [string, string][] = [
      ['an expiry beyond the calendar', await bearer({}, { expiresIn: '300000 years' })],
      ['a subject with half a character', await bearer({ sub: 'a\ud800' })],
      ['a subject with a zero byte', await bearer({ sub: 'a\u0000' })],
      ['an e-mail with a zero byte', await bearer({ email: 'a\u0000@x.de', email_verified: true })],
      ['an office beyond the register', await bearer({ ...number(100_000) })],
      ["an office beyond the database's numbers", await bearer({ ...number(2_147_483_648) })],
    ];
    for (const [what, authorization] of absurd) {
      expect([what, await code(authorization)]).toEqual([what, 'UNAUTHENTICATED']);
      const { status } = await fetch(platform.url ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: published }),
      });
      expect([what, status]).toEqual([what, 401]);
    }
  });
});
