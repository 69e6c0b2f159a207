import { inside, signedPass } from '../support/door';
import { keyOf, type GivenMember, type GivenRecord } from '../support/give';
import { giveContact } from '../support/give-contact';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { currentVersion } from '../acts/cases/act-case';
import { attempt, setStage, type Outcome, type Stage } from '../acts/stage';

/** Naming persons on one record opens nothing else, and what the wall keeps is told to the owning office alone. */
let platform: Platform;
let stage: Stage;
let mediator: GivenMember;
let colleague: GivenMember;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  stage = await setStage(platform);
  mediator = await platform.give.member(stage.office, 'MEDIATOR');
  colleague = await platform.give.member(stage.office, 'OFFICE_STAFF');
});
afterAll(() => platform.close());

const show = async (
  person: Person,
  concept: string,
  { id }: GivenRecord,
  input: Record<string, unknown>,
): Promise<Outcome> => {
  const expectedVersion = await currentVersion(stage, person, concept, id);
  const change = { [`${concept}Id`]: id, expectedVersion, ...input };
  return attempt(stage, person, `${concept}VisibilityChange`, concept, change);
};
const restrict = (concept: string, record: GivenRecord, persons: readonly GivenMember[]): Promise<Outcome> =>
  show(mediator, concept, record, {
    visibility: 'RESTRICTED',
    namedMembershipIds: persons.map(({ membershipId }) => membershipId),
  });
const told = async (person: Person | null, concept: string, { id }: GivenRecord): Promise<Json> => {
  const query = `query One($id: ID!) { ${concept}(id: $id) { visibility sharedWithOfficeIds namedMembershipIds } }`;
  return (await platform.ask(person, query, { id })).data[concept];
};

test('who speaks for an actor is not among those it is restricted to, before, meanwhile and after', async () => {
  const actor = await platform.give.actor(stage.office, { by: mediator });
  const representative = await platform.give.member(stage.office, 'ACTOR_REPRESENTATIVE', {
    actorId: actor.id,
  });
  expect(await told(representative, 'actor', actor)).toEqual({
    visibility: 'OFFICE',
    sharedWithOfficeIds: null,
    namedMembershipIds: null,
  });
  expect(await told(stage.staff, 'actor', actor)).toMatchObject({ namedMembershipIds: [] });

  const input = { visibility: 'RESTRICTED', namedMembershipIds: [representative.membershipId] };
  expect((await show(mediator, 'actor', actor, input)).codes).toEqual(['NOT_FOUND']);
  // Nothing stated leaves nobody: at OFFICE it names its representative, but is restricted to no one.
  expect((await show(mediator, 'actor', actor, { visibility: 'RESTRICTED' })).codes).toEqual([]);
  expect(await told(representative, 'actor', actor)).toBeNull();
  expect(await told(mediator, 'actor', actor)).toMatchObject({ namedMembershipIds: [mediator.membershipId] });

  await restrict('actor', actor, [colleague]);
  expect((await show(colleague, 'actor', actor, { visibility: 'OFFICE' })).codes).toEqual([]);
  expect(await told(representative, 'actor', actor)).not.toBeNull();
  expect(await told(stage.staff, 'actor', actor)).toMatchObject({ namedMembershipIds: [] });
});

test('a contact person is restricted to no others than its actor, and loses whom its actor loses', async () => {
  const { give } = platform;
  const actor = await give.actor(stage.office, { by: mediator });
  const open = await giveContact(give, stage.office, { actor, by: mediator });
  const own = await giveContact(give, stage.office, { actor, by: mediator, visibility: 'RESTRICTED' });
  await restrict('actor', actor, []);
  const refused = await restrict('contact', own, [colleague]);
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['namedMembershipIds']]);

  // Named on the actor, nobody sees the contacts by it that are restricted already.
  await restrict('actor', actor, [colleague]);
  expect(await told(colleague, 'actor', actor)).not.toBeNull();
  for (const contact of [open, own]) expect(await told(colleague, 'contact', contact)).toBeNull();
  const late = await giveContact(give, stage.office, { actor, by: mediator });
  expect(await told(colleague, 'contact', late)).not.toBeNull();
  expect((await restrict('contact', own, [colleague])).codes).toEqual([]);
  expect(await told(colleague, 'contact', own)).not.toBeNull();

  await restrict('actor', actor, []);
  for (const contact of [open, own, late]) {
    expect(await told(colleague, 'contact', contact)).toBeNull();
    expect(await told(mediator, 'contact', contact)).toMatchObject({
      namedMembershipIds: [mediator.membershipId],
    });
  }
});

test('with whom a cooperation is shared is told to its own office, not to the office of its party', async () => {
  const { office, partner, stranger } = stage;
  const cooperation = await platform.give.cooperation(office, { parties: [stage.actor, stage.partnerActor] });
  const name = { visibility: 'SHARED', namedMembershipIds: [colleague.membershipId] };
  expect((await show(office.lead, 'cooperation', cooperation, name)).fields).toEqual(['namedMembershipIds']);
  const share = { visibility: 'SHARED', sharedWithOfficeIds: [stranger.id] };
  expect((await show(office.lead, 'cooperation', cooperation, share)).codes).toEqual([]);

  const own = await told(stage.staff, 'cooperation', cooperation);
  expect(own.sharedWithOfficeIds.sort()).toEqual([partner.id, stranger.id].sort());
  for (const person of [partner.lead, stranger.lead])
    expect(await told(person, 'cooperation', cooperation)).toEqual({
      visibility: 'SHARED',
      sharedWithOfficeIds: null,
      namedMembershipIds: null,
    });
  // What was told can be handed back, at this level and at another one.
  expect((await show(office.lead, 'cooperation', cooperation, own)).codes).toEqual([]);
  expect(await told(stage.staff, 'cooperation', cooperation)).toEqual(own);
  await show(office.lead, 'cooperation', cooperation, { visibility: 'NETWORK' });
  const wide = await told(stage.staff, 'cooperation', cooperation);
  expect(wide).toEqual({ visibility: 'NETWORK', sharedWithOfficeIds: [], namedMembershipIds: [] });
  expect((await show(office.lead, 'cooperation', cooperation, wide)).codes).toEqual([]);
});

test.each(['actors', 'cooperations', 'events', 'funding'])(
  'whose membership runs is told to who works in the office, also by SQL of their own with the login of %s',
  async subgraph => {
    const login = await platform.database.login(subgraph);
    const { uuid } = keyOf(colleague.membershipId);
    const ask = (person: Person | null): Promise<unknown> =>
      inside(login, signedPass(platform.database, subgraph, person), async () => {
        const query = 'select app.persons_of($1, $2) as persons';
        return (await login.query<{ persons: string[] }>(query, [stage.office.number, [uuid]])).rows[0]
          ?.persons;
      });
    expect(await ask(stage.staff)).toEqual([uuid]);
    for (const person of [stage.partner.lead, stage.representative, stage.steward, null])
      expect(await ask(person)).toEqual([]);
  },
);
