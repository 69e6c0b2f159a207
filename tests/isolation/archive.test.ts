import { archiveInput } from '../acts/cases/register-places';
import { inside, signedPass } from '../support/door';
import { giveContact } from '../support/give-contact';
import { numbered, type GivenOffice, type GivenRecord } from '../support/give';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { letLeadEnd } from '../support/lead-gone';
import { openPlatform, type Platform } from '../support/platform';

/**
 * Archives are the one exception to “a steward holds no other office”: the steward loads the records of an office that
 * closed before the platform, as long as nobody else ever could write there. Nothing that somebody else wrote is read.
 */
let platform: Platform;
let living: GivenOffice;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  living = await platform.give.office();
});
afterAll(() => platform.close());

const open = (more: Record<string, unknown> = {}): Promise<{ id: string; number: number; version: number }> =>
  platform.give.act(
    platform.steward,
    'officeArchiveOpen',
    { ...archiveInput(), ...more },
    'office',
    'id number version',
  );
/** An archive as the giver of records knows an office: the steward acts in it. */
const asOffice = (office: { id: string; number: number }): GivenOffice => ({
  ...{ id: office.id, number: office.number, name: 'Archiv', district: '01', areaId: undefined },
  lead: platform.steward,
});
const sees = async (person: Person | null, type: string, { id }: GivenRecord): Promise<boolean> =>
  (await platform.ask(person, `query R($id: ID!) { ${type}(id: $id) { id } }`, { id })).data[type] !== null;
const codeOf = async (person: Person, mutation: string, input: Record<string, unknown>): Promise<unknown> => {
  const query = `mutation M($input: ${platform.inputTypeOf(mutation)}!) { ${mutation}(input: $input) { userErrors { code field } } }`;
  const { data } = await platform.ask(person, query, { input });
  const [refusal] = data[mutation].userErrors;
  return refusal ? `${refusal.code} ${refusal.field}` : 'DONE';
};
const stewardRights = async (): Promise<Json[]> =>
  (await platform.ask(platform.steward, '{ viewer { rights { role basis office { id } } } }')).data.viewer
    .rights;
const appoint = async (officeId: string): Promise<Person> => {
  const lead = platform.person();
  const input = { officeId, email: lead.email, displayName: 'Leitung' };
  await platform.give.act(platform.steward, 'officeLeadAppoint', input, 'office', 'id');
  return lead;
};
const newActor = (officeId: string): Record<string, unknown> => ({
  officeId,
  kind: 'MEDIA',
  name: 'Eintrag',
});

test('the steward loads records of every kind into an archive, and each change is known as an import', async () => {
  const { give } = platform;
  const archive = asOffice(await open());
  const records: [string, GivenRecord][] = [
    ['actor', await give.actor(archive)],
    ['cooperation', await give.cooperation(archive)],
    ['project', await give.project(archive)],
    ['grant', await give.grant(archive)],
    ['event', await give.event(archive)],
  ];
  for (const [type, record] of records) {
    expect([type, await sees(platform.steward, type, record)]).toEqual([type, true]);
    for (const other of [living.lead, platform.person(), null])
      expect([type, await sees(other, type, record)]).toEqual([type, false]);
    if (type === 'grant') continue;
    const history = `query H($id: ID!) { ${type}(id: $id) { history { isArchiveImport memberIds } } }`;
    const { data } = await platform.ask(platform.steward, history, { id: record.id });
    const [{ isArchiveImport, memberIds }] = data[type].history;
    expect([type, isArchiveImport, memberIds.length]).toEqual([type, true, 1]);
  }
  // Published, it is seen like anything else.
  const shown = await give.actor(archive, { visibility: 'PUBLIC' });
  expect(await sees(null, 'actor', shown)).toBe(true);
});

test('not into a living office, nor into one whose lead is gone', async () => {
  expect(await codeOf(platform.steward, 'actorCreate', newActor(living.id))).toBe('FORBIDDEN officeId');
  const theirs = await platform.give.actor(living);
  expect(await sees(platform.steward, 'actor', theirs)).toBe(false);
  const left = await platform.give.office();
  await letLeadEnd(platform.database.behind, left.number);
  expect(await codeOf(platform.steward, 'actorCreate', newActor(left.id))).toBe('FORBIDDEN officeId');
});

test('not after a lead was appointed: from that moment on, and for ever', async () => {
  const archive = await open();
  const mine = await platform.give.actor(asOffice(archive));
  const lead = await appoint(archive.id);
  expect(await codeOf(platform.steward, 'actorCreate', newActor(archive.id))).toBe('FORBIDDEN officeId');
  expect(await sees(platform.steward, 'actor', mine)).toBe(false);
  expect(await sees(lead, 'actor', mine)).toBe(true);
  const theirs = await platform.give.actor({ ...asOffice(archive), lead });
  expect(await sees(platform.steward, 'actor', theirs)).toBe(false);
  // Not even when nobody leads it any more.
  await letLeadEnd(platform.database.behind, archive.number);
  expect(await codeOf(platform.steward, 'actorCreate', newActor(archive.id))).toBe('FORBIDDEN officeId');
  expect((await stewardRights()).some(({ office }) => office.id === archive.id)).toBe(false);
  // What the import left is still known as one, and what came after it is not.
  const history = 'query H($id: ID!) { actor(id: $id) { history { isArchiveImport } } }';
  const again = await appoint(archive.id);
  const { data: imported } = await platform.ask(again, history, { id: mine.id });
  const { data: later } = await platform.ask(again, history, { id: theirs.id });
  expect([imported.actor.history[0].isArchiveImport, later.actor.history[0].isArchiveImport]).toEqual([
    true,
    false,
  ]);
});

test('not after it was closed, and nobody opens it again', async () => {
  const archive = await open();
  const input = { officeId: archive.id, expectedVersion: archive.version };
  await platform.give.act(platform.steward, 'officeArchiveClose', input, 'office', 'archiveClosedAt');
  expect(await codeOf(platform.steward, 'actorCreate', newActor(archive.id))).toBe('FORBIDDEN officeId');
  const actors = await platform.database.login('actors');
  const asSteward = (sql: string): Promise<unknown> =>
    inside(actors, signedPass(platform.database, 'actors', platform.steward), () => actors.query(sql));
  await expect(
    asSteward(`update register.office set archive_closed_at = null where id = ${archive.number}`),
  ).rejects.toThrow('not opened again');
  await expect(
    asSteward(
      `update register.office set is_archive = true, archive_reason = 'x' where id = ${living.number}`,
    ),
  ).rejects.toThrow('does not become an archive');
  await actors.end();
});

test('nobody but a steward works in an open archive, whatever a provider claims or the register hands down', async () => {
  const { give, person, steward } = platform;
  const [before, after] = [await give.area(), await give.area()];
  const successor = await give.office({ areaId: after.id });
  const end = { areaId: before.id, expectedVersion: 1, on: '2014-12-31' };
  await give.act(steward, 'qmAreaEnd', end, 'qmArea', 'id');
  const archive = await open({ areaId: before.id, period: undefined });
  const succession = {
    ...{ number: archive.number, kind: 'ENDED', on: '2014-12-31' },
    ...{ predecessorIds: [before.id], successorIds: [after.id] },
  };
  await give.act(steward, 'areaSuccessionRecord', succession, 'areaSuccession', 'id');
  const mine = await give.actor(asOffice(archive));
  const claims = { kiezgraph_memberships: [{ office: archive.number, role: 'OFFICE_STAFF' }] };
  const claiming = person({ claims });
  for (const somebody of [claiming, successor.lead]) {
    expect(await sees(somebody, 'actor', mine)).toBe(false);
    expect(await codeOf(somebody, 'actorCreate', newActor(archive.id))).toBe('FORBIDDEN officeId');
  }
  // Once the steward is done, the ordinary rules hold.
  const close = { officeId: archive.id, expectedVersion: archive.version };
  await give.act(steward, 'officeArchiveClose', close, 'office', 'id');
  for (const somebody of [claiming, successor.lead]) expect(await sees(somebody, 'actor', mine)).toBe(true);
  expect(await sees(steward, 'actor', mine)).toBe(false);
});

test('the steward has staff and finance in archives, no lead, no mediation, no oversight', async () => {
  const archive = await open();
  const rights = (await stewardRights()).filter(({ office }) => office.id === archive.id);
  expect(rights).toEqual([
    { role: 'OFFICE_FINANCE', basis: 'ARCHIVE', office: { id: archive.id } },
    { role: 'OFFICE_STAFF', basis: 'ARCHIVE', office: { id: archive.id } },
  ]);
  const invitation = { officeId: archive.id, role: 'OFFICE_STAFF', displayName: 'Ich', email: 'ich@x.de' };
  expect(await codeOf(platform.steward, 'memberInvite', invitation)).toMatch(/^FORBIDDEN/);
});

test('nothing is shared with an open archive', async () => {
  const archive = await open();
  const actor = await platform.give.actor(living);
  const share = {
    ...{ actorId: actor.id, expectedVersion: actor.version },
    ...{ visibility: 'SHARED', sharedWithOfficeIds: [archive.id] },
  };
  expect(await codeOf(living.lead, 'actorVisibilityChange', share)).toBe('NOT_FOUND sharedWithOfficeIds');
  await appoint(archive.id);
  expect(await codeOf(living.lead, 'actorVisibilityChange', share)).toBe('DONE');
});

test('a right in an archive shows no contact of another office, and those of the archive', async () => {
  const { give, steward } = platform;
  const archive = asOffice(await open());
  const actor = await give.actor(living, { visibility: 'PUBLIC' });
  const theirs = await giveContact(give, living, { actor, visibility: 'NETWORK' });
  const forAll = await giveContact(give, living, { actor, visibility: 'PUBLIC' });
  const loaded = await giveContact(give, archive);
  const query = 'query C($id: ID!) { actor(id: $id) { contacts { nodes { id } } } }';
  const listed = async (person: Person): Promise<Json> =>
    (await platform.ask(person, query, { id: actor.id })).data.actor.contacts.nodes;
  expect(await listed(steward)).toEqual([{ id: forAll.id }]);
  expect(await sees(steward, 'contact', theirs)).toBe(false);
  expect(await sees(steward, 'contact', loaded)).toBe(true);
  // Who works in another office sees what reaches the network.
  const elsewhere = await give.office();
  expect(await listed(elsewhere.lead)).toEqual([{ id: theirs.id }, { id: forAll.id }]);
});

test('an archive needs an office that is over, a reason and a source', async () => {
  const running = await platform.give.area();
  const refused: [Record<string, unknown>, string][] = [
    [{ period: undefined }, 'RULE_BROKEN period'],
    [{ period: '2005/..' }, 'RULE_BROKEN period'],
    [{ period: '2005/2099' }, 'RULE_BROKEN period'],
    [{ areaId: running.id }, 'RULE_BROKEN areaId'],
    [{ reason: ' ' }, 'INVALID reason'],
    [{ districtId: numbered('District', '99') }, 'NOT_FOUND districtId'],
  ];
  for (const [more, code] of refused) {
    const input = { ...archiveInput(), ...more };
    expect([more, await codeOf(platform.steward, 'officeArchiveOpen', input)]).toEqual([more, code]);
  }
});
