import { recordId, type GivenMember, type GivenOffice, type GivenRecord } from '../support/give';
import { actOn, giveParts } from '../support/give-profile';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';

/** Who speaks for an actor sees it and its parts at every level but RESTRICTED, changes nothing, and sees nothing more. */
let platform: Platform;
let office: GivenOffice;
let other: GivenOffice;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  [office, other] = [await platform.give.office(), await platform.give.office({ district: '02' })];
});
afterAll(() => platform.close());

const invite = (actor: GivenRecord): Promise<GivenMember> =>
  platform.give.member(office, 'ACTOR_REPRESENTATIVE', { actorId: actor.id });
const QUERY = `query Look($id: ID!) {
  actor(id: $id) { id viewerCanChange viewerCanSetVisibility viewerCanArchive history { version }
    names { id } sites { id } identifiers { id scheme } removed: names(removed: true) { id } }
  actors(first: 100) { nodes { id } }
  viewer { rights { role actor { id } } } }`;
const look = async (person: GivenMember, actor: GivenRecord): Promise<Json> => {
  const { data, errors } = await platform.ask(person, QUERY, { id: actor.id });
  expect(errors).toBeUndefined();
  return data;
};

test('sees the one actor with its parts, and nobody else’s', async () => {
  const [actor, hidden] = [await platform.give.actor(office), await platform.give.actor(office)];
  const parts = await giveParts(platform.give, office.lead, actor, hidden);
  const person = await invite(actor);
  const seen = await look(person, actor);
  expect(seen.actor).toEqual({
    id: actor.id,
    viewerCanChange: false,
    viewerCanSetVisibility: false,
    viewerCanArchive: false,
    history: [],
    names: [{ id: parts['ActorName'] }],
    sites: [{ id: parts['ActorSite'] }],
    identifiers: [{ id: parts['ActorIdentifier'], scheme: 'WIKIDATA' }],
    removed: [],
  });
  expect(seen.actors.nodes).toEqual([{ id: actor.id }]);
  expect(seen.viewer.rights).toEqual([{ role: 'ACTOR_REPRESENTATIVE', actor: { id: actor.id } }]);
  expect((await look(person, hidden)).actor).toBeNull();
});

test('does not see what stays inside the office: its own number, and what was removed', async () => {
  const actor = await platform.give.actor(office);
  const identifier = { scheme: 'OFFICE_LOCAL', value: `Akte ${actor.uuid.slice(-6)}` };
  await actOn(platform.give, office.lead, actor, 'actorIdentifierAdd', { identifier });
  const name = { kind: 'ALSO', name: 'Versehen' };
  const { names } = await actOn(platform.give, office.lead, actor, 'actorNameAdd', { name }, 'names { id }');
  const person = await invite(actor);
  await actOn(platform.give, office.lead, actor, 'actorNameRemove', { nameId: names[0].id });
  const seen = await look(person, actor);
  expect([seen.actor.identifiers, seen.actor.names, seen.actor.removed]).toEqual([[], [], []]);
  expect(await platform.give.read(office.lead, actor.id, 'identifiers { value }')).toEqual({
    identifiers: [{ value: identifier.value }],
  });
});

test('changes nothing: every act on the actor is refused', async () => {
  const actor = await platform.give.actor(office);
  const person = await invite(actor);
  const { version } = await platform.give.read(office.lead, actor.id);
  for (const [mutation, input] of [
    ['actorChange', { portrait: 'Neu' }],
    ['actorRename', { name: 'Neu', validFrom: '2020' }],
    ['actorNameAdd', { name: { kind: 'ALSO', name: 'Neu' } }],
    ['actorVisibilityChange', { visibility: 'PUBLIC' }],
    ['actorArchive', {}],
  ] as const) {
    const query = `mutation M($input: ${platform.inputTypeOf(mutation)}!) { ${mutation}(input: $input) { userErrors { code } } }`;
    const { data } = await platform.ask(person, query, {
      input: { actorId: actor.id, expectedVersion: version, ...input },
    });
    expect([mutation, data[mutation].userErrors]).toEqual([mutation, [{ code: 'FORBIDDEN' }]]);
  }
});

test('goes on seeing it when its visibility changes, but for a restriction to persons', async () => {
  const actor = await platform.give.actor(office);
  const person = await invite(actor);
  const sees = async (): Promise<boolean> => (await look(person, actor)).actor !== null;
  const set = (visibility: string, more = {}): Promise<Json> =>
    actOn(platform.give, office.lead, actor, 'actorVisibilityChange', { visibility, ...more });
  expect(await sees()).toBe(true);
  await set('SHARED', { sharedWithOfficeIds: [other.id] });
  expect(await sees()).toBe(true);
  await set('RESTRICTED');
  expect(await sees()).toBe(false);
  await set('OFFICE');
  expect(await sees()).toBe(true);
});

test.each(['memberRemove', 'memberChange'])('sees nothing any more after %s', async mutation => {
  const actor = await platform.give.actor(office);
  const person = await invite(actor);
  expect((await look(person, actor)).actor).not.toBeNull();
  const input = {
    membershipId: person.membershipId,
    expectedVersion: 1,
    ...(mutation === 'memberChange' && { role: 'BODY_MEMBER' }),
  };
  await platform.give.act(office.lead, mutation, input, 'membership', 'id');
  expect((await look(person, actor)).actor).toBeNull();
  const { rows } = await platform.database.behind.query('select named from actors.actor where id = $1', [
    actor.uuid,
  ]);
  expect(rows).toEqual([{ named: [] }]);
});

test('one person may speak for two actors, each invited once', async () => {
  const [one, two] = [await platform.give.actor(office), await platform.give.actor(office)];
  const person = await invite(one);
  const again = async (actorId: string): Promise<unknown> => {
    const input = {
      officeId: office.id,
      role: 'ACTOR_REPRESENTATIVE',
      displayName: 'Dieselbe',
      email: person.email,
      actorId,
    };
    const query =
      'mutation I($input: MemberInviteInput!) { memberInvite(input: $input) { membership { actor { id } } userErrors { code field } } }';
    return (await platform.ask(office.lead, query, { input })).data.memberInvite;
  };
  expect(await again(two.id)).toEqual({ membership: { actor: { id: two.id } }, userErrors: [] });
  expect(await again(one.id)).toEqual({
    membership: null,
    userErrors: [{ code: 'INVALID', field: 'email' }],
  });
  expect((await look(person, two)).actors.nodes).toHaveLength(2);
});

test('is invited for an actor the office itself keeps, open and not archived', async () => {
  const [archived, restricted, hidden, theirs] = [
    await platform.give.actor(office),
    await platform.give.actor(office, { visibility: 'RESTRICTED' }),
    await platform.give.actor(other),
    await platform.give.actor(other, { visibility: 'PUBLIC' }),
  ];
  await actOn(platform.give, office.lead, archived, 'actorArchive', {});
  const codes = async (role: string, actorId: string | null): Promise<unknown> => {
    const input = { officeId: office.id, role, displayName: 'Neu', email: 'neu@people.example', actorId };
    const query =
      'mutation I($input: MemberInviteInput!) { memberInvite(input: $input) { userErrors { code field } } }';
    return (await platform.ask(office.lead, query, { input })).data.memberInvite.userErrors;
  };
  const invalid = [{ code: 'INVALID', field: 'actorId' }];
  expect(await codes('ACTOR_REPRESENTATIVE', null)).toEqual(invalid);
  expect(await codes('ACTOR_REPRESENTATIVE', archived.id)).toEqual(invalid);
  expect(await codes('ACTOR_REPRESENTATIVE', restricted.id)).toEqual(invalid);
  expect(await codes('ACTOR_REPRESENTATIVE', theirs.id)).toEqual(invalid);
  expect(await codes('OFFICE_STAFF', theirs.id)).toEqual(invalid);
  for (const id of [hidden.id, recordId('Actor', other.number), 'x', ''])
    expect(await codes('ACTOR_REPRESENTATIVE', id)).toEqual([{ code: 'NOT_FOUND', field: 'actorId' }]);
});

test('who was invited before actors were named stays, and nobody becomes one by a change of role', async () => {
  const member = await platform.give.member(office, 'BODY_MEMBER');
  const query =
    'mutation C($input: MemberChangeInput!) { memberChange(input: $input) { userErrors { code field } } }';
  const input = { membershipId: member.membershipId, expectedVersion: 1, role: 'ACTOR_REPRESENTATIVE' };
  expect((await platform.ask(office.lead, query, { input })).data.memberChange.userErrors).toEqual([
    { code: 'INVALID', field: 'role' },
  ]);
  await platform.database.behind.query(
    `update register.membership set role = 'ACTOR_REPRESENTATIVE' where id = $1`,
    [Buffer.from(member.membershipId, 'base64url').toString().split(':')[2]],
  );
  const { data } = await platform.ask(member, '{ viewer { rights { role actor { id } } } }');
  expect(data.viewer.rights).toEqual([{ role: 'ACTOR_REPRESENTATIVE', actor: null }]);
  const later = { ...input, expectedVersion: 2, displayName: 'Anders' };
  expect((await platform.ask(office.lead, query, { input: later })).data.memberChange.userErrors).toEqual([]);
});
