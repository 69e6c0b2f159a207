import { daysAhead, giveContact } from '../support/give-contact';
import type { GivenOffice, GivenRecord } from '../support/give';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { currentVersion } from './cases/act-case';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** A person's values have a reason, a bound and an end; after the end nothing of the person is left. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform({ logLevel: 'trace' });
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const FIELDS = `id version name email phone function purpose visibility legalBasis consentedOn consentVisibility retainUntilOn
  erasedAt erasureReason erasedBy { id } viewerCanChange viewerCanSetVisibility viewerCanErase
  history { memberIds fields { name before after } } actor { id contacts { nodes { id } } }`;
const contact = async (id: string): Promise<Json> => {
  const query = `query Contact($id: ID!) { contact(id: $id) { ${FIELDS} } }`;
  const { data, errors } = await platform.ask(stage.staff, query, { id });
  expect(errors).toBeUndefined();
  return data.contact;
};
const act = async (name: string, id: string, input: Record<string, unknown> = {}): Promise<Outcome> => {
  const expectedVersion = await currentVersion(stage, stage.staff, 'contact', id);
  return attempt(stage, stage.staff, name, 'contact', { contactId: id, expectedVersion, ...input });
};
const given = (input: Record<string, unknown> = {}, more = {}): Promise<GivenRecord> =>
  giveContact(platform.give, stage.office, { actor: stage.actor, input, ...more });

/** Every row of every table, and every line of the log. */
const everything = async (): Promise<string> => {
  const { rows } = await platform.database.behind.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(rows.length).toBeGreaterThan(20);
  const texts = [...platform.log];
  for (const { name } of rows) {
    const table = await platform.database.behind.query<{ text: string }>(
      `select t::text as text from ${name} t`,
    );
    texts.push(...table.rows.map(({ text }) => text));
  }
  return texts.join('\n');
};

const FIRST = {
  name: 'Xanthippe Uhrwerk',
  email: 'xanthippe@uhrwerk.example',
  phone: '+49 30 987654321',
  function: 'Uhrmacherin-7731',
  purpose: 'Xanthippe-Zweck-9917',
};
const LATER = {
  name: 'Xanthippe Pendelschlag',
  email: 'pendel@schlag.example',
  phone: '+49 30 55566677788',
  function: 'Pendelmeisterin-4242',
  purpose: 'Pendelschlag-Zweck-3131',
};
const secrets = [...Object.values(FIRST), ...Object.values(LATER)];

test('after an erasure nothing of the person is left: in no table, no record of changes, no log line', async () => {
  const { id, uuid } = await given(FIRST);
  await act('contactChange', id, LATER);
  const before = await everything();
  for (const secret of Object.values(LATER)) expect(before).toContain(secret);
  // What has been replaced is gone at once: the record of changes holds the key only.
  for (const secret of Object.values(FIRST)) expect(before).not.toContain(secret);
  // Refusals and faults must not carry it into the log either.
  await act('contactChange', id, { ...LATER, email: 'kein@', retainUntilOn: '2999-01-01' });
  await act('contactVisibilityChange', id, { visibility: 'PUBLIC' });

  expect((await act('contactErase', id, { reason: 'REQUEST' })).codes).toEqual([]);
  const after = await everything();
  for (const secret of secrets) expect(after).not.toContain(secret);
  const left = await contact(id);
  expect(left).toMatchObject({
    name: null,
    email: null,
    phone: null,
    function: null,
    purpose: null,
    visibility: 'OFFICE',
    legalBasis: 'CONSENT',
    erasedAt: expect.any(String),
    erasureReason: 'REQUEST',
    erasedBy: { id: stage.staff.membershipId },
    viewerCanChange: false,
    viewerCanSetVisibility: false,
    viewerCanErase: false,
  });
  expect(left.history[0].memberIds).toEqual([stage.staff.membershipId]);
  expect(left.actor.contacts.nodes).not.toContainEqual({ id });
  const told = left.history.flatMap((change: Json) => change.fields);
  for (const field of told.filter(({ name }: Json) => name in FIRST || name === 'function')) {
    expect([undefined, null, `"#${uuid}"`]).toContain(field.before);
    expect(field.after).toBe(`"#${uuid}"`);
  }
});

test('what was erased is neither changed nor shown further, and erasing again does nothing', async () => {
  const { id } = await given();
  await act('contactErase', id, { reason: 'MISTAKE' });
  expect((await act('contactChange', id, { name: 'Wieder Da' })).codes).toEqual(['WRONG_STATE']);
  expect((await act('contactVisibilityChange', id, { visibility: 'PUBLIC' })).codes).toEqual(['WRONG_STATE']);
  expect((await act('contactErase', id, { reason: 'REQUEST' })).codes).toEqual([]);
  expect((await contact(id)).erasureReason).toBe('MISTAKE');
});

test('a program of the office is told that erasing and publishing are for people', async () => {
  const { id, version } = await given();
  const at = { contactId: id, expectedVersion: version };
  const said = async (person: Person, act: string, input: Record<string, unknown>): Promise<string> =>
    (await attempt(stage, person, act, 'contact', { ...at, ...input })).text;
  const forPersons = 'Das dürfen Programme nicht, nur Personen des Büros.';
  expect(await said(stage.service, 'contactErase', { reason: 'REQUEST' })).toContain(forPersons);
  const visibility = { visibility: 'PUBLIC' };
  expect(await said(stage.service, 'contactVisibilityChange', visibility)).toContain(forPersons);
  await act('contactVisibilityChange', id, visibility);
  const notTheirs = 'Das kann nur das Büro, das die Ansprechperson führt.';
  expect(await said(stage.partner.lead, 'contactErase', { reason: 'REQUEST' })).toContain(notTheirs);
});

test('the database itself keeps a tombstone as it is', async () => {
  const { id, officeId, uuid } = await given();
  await act('contactErase', id, { reason: 'MISTAKE' });
  for (const change of [
    `name = 'Wieder Da'`,
    `erased_at = null, erasure_reason = null, erased_by = null, name = 'Wieder Da', purpose = 'x'`,
    `erasure_reason = 'REQUEST'`,
    `visibility = 'PUBLIC'`,
  ])
    await expect(
      platform.database.behind.query(`update actors.contact set ${change} where office_id = $1 and id = $2`, [
        officeId,
        uuid,
      ]),
    ).rejects.toThrow(/stays erased|contact_erased|contact_seen/);
});

test('whoever changes and whoever erases at the same moment: nothing comes back', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await given();
    const [changed, erased] = await Promise.all([
      act('contactChange', id, { name: 'Rasch Geändert' }),
      act('contactErase', id, { reason: 'REQUEST' }),
    ]);
    expect([changed?.codes, erased?.codes]).toContainEqual([]);
    const { name, erasedAt } = await contact(id);
    expect(name === null).toBe(erasedAt !== null);
  }
});

/** Lets time pass for a contact, which no act can. */
const past = async ({ officeId, uuid }: GivenRecord, day: string): Promise<void> => {
  const { behind } = platform.database;
  await behind.query('begin');
  await behind.query('alter table actors.contact disable trigger c_rules');
  await behind.query('update actors.contact set retain_until_on = $3 where office_id = $1 and id = $2', [
    officeId,
    uuid,
    day,
  ]);
  await behind.query('alter table actors.contact enable trigger c_rules');
  await behind.query('commit');
};

test('the sweep erases who is past the retention, of every visibility, and nobody else; the log tells how many', async () => {
  const gone = await given({ name: 'Vergangen Gewesen' });
  const hidden = await given({ name: 'Verborgen Gewesen' }, { visibility: 'RESTRICTED' });
  const kept = await given({ name: 'Noch Da', retainUntilOn: daysAhead(0) });
  await past(gone, daysAhead(-2));
  await past(hidden, daysAhead(-900));
  const listed = await platform.ask(
    stage.staff,
    `{ contacts(filter: { retentionEndsBeforeOn: "${daysAhead(-1)}" }) { nodes { id } } }`,
  );
  expect(listed.data.contacts.nodes).toEqual([{ id: gone.id }]);

  const login = await platform.database.login('actors');
  const sweep = async (): Promise<number> =>
    (await login.query<{ count: number }>('select actors.erase_expired_contacts() as count')).rows[0]
      ?.count ?? -1;
  expect(await sweep()).toBe(2);
  expect(await sweep()).toBe(0);
  expect(await contact(gone.id)).toMatchObject({
    name: null,
    erasureReason: 'RETENTION_ENDED',
    erasedBy: null,
    history: expect.arrayContaining([expect.objectContaining({ memberIds: [] })]),
  });
  expect((await contact(kept.id)).name).toBe('Noch Da');
  const all = await everything();
  expect(all).not.toContain('Vergangen Gewesen');
  expect(all).not.toContain('Verborgen Gewesen');
});

test('the process sweeps when it starts, and only one at a time', async () => {
  const { openSubgraph } = await import('@kiezgraph/actors/main');
  const { createTokenVerifier } = await import('@kiezgraph/kernel/token');
  const { default: pino } = await import('pino');
  const gone = await given({ name: 'Gestern Noch' });
  await past(gone, daysAhead(-2));
  const lines: string[] = [];
  const open = async (): Promise<void> => {
    const subgraph = await openSubgraph({
      databaseUrl: platform.database.url,
      secrets: platform.database.secrets,
      verifier: createTokenVerifier({
        issuer: platform.issuer.issuer,
        audience: 'x',
        officeIssuers: {},
        isLocal: false,
      }),
      logger: pino({ level: 'info' }, { write: line => void lines.push(line) }),
      neighbours: () => {
        throw new Error('Nobody is asked.');
      },
    });
    await subgraph.close();
  };
  const { behind } = platform.database;
  await behind.query('select pg_advisory_lock(7245019)');
  await open();
  expect((await contact(gone.id)).name).toBe('Gestern Noch');
  await behind.query('select pg_advisory_unlock(7245019)');
  await open();
  expect((await contact(gone.id)).name).toBeNull();
  expect(lines.filter(line => line.includes('Daily work'))).toEqual([expect.stringContaining('"count":1')]);
  expect(lines.join()).not.toMatch(/Gestern Noch|error/);
});

const INVALID = 'INVALID';
test.each<[string, Record<string, unknown>, string, string]>([
  ['a consent without a day', { consentedOn: null }, INVALID, 'consentedOn'],
  ['a consent of tomorrow', { consentedOn: daysAhead(2) }, INVALID, 'consentedOn'],
  ['a consent to nobody', { consentVisibility: 'RESTRICTED' }, INVALID, 'consentVisibility'],
  [
    'a day of consent with another basis',
    { legalBasis: 'PUBLIC_TASK', consentVisibility: null },
    INVALID,
    'consentedOn',
  ],
  [
    'a reach of consent with another basis',
    { legalBasis: 'CONTRACT', consentedOn: null },
    INVALID,
    'consentVisibility',
  ],
  ['a retention that has ended', { retainUntilOn: daysAhead(-2) }, INVALID, 'retainUntilOn'],
  ['a retention of more than five years', { retainUntilOn: daysAhead(5 * 366) }, INVALID, 'retainUntilOn'],
  ['a retention no calendar knows', { retainUntilOn: '2027-02-30' }, INVALID, 'retainUntilOn'],
  ['an empty name', { name: ' ' }, INVALID, 'name'],
  ['an empty purpose', { purpose: '\n' }, INVALID, 'purpose'],
  ['a wrong e-mail address', { email: 'erika' }, INVALID, 'email'],
  ['a wrong phone number', { phone: 'ruf an' }, INVALID, 'phone'],
])('refused, and the field is named: %s', async (_what, change, code, field) => {
  const input = {
    actorId: stage.actor.id,
    name: 'Erika Beispiel',
    purpose: 'Absprachen',
    legalBasis: 'CONSENT',
    consentedOn: '2026-01-15',
    consentVisibility: 'PUBLIC',
    retainUntilOn: daysAhead(30),
    ...change,
  };
  const outcome = await attempt(stage, stage.staff, 'contactCreate', 'contact', input);
  expect([outcome.codes, outcome.fields]).toEqual([[code], [field]]);
});

test.each(['legalBasis', 'purpose', 'retainUntilOn'])('no contact without %s', async missing => {
  const input: Record<string, unknown> = {
    actorId: stage.actor.id,
    name: 'Erika Beispiel',
    purpose: 'Absprachen',
    legalBasis: 'PUBLIC_TASK',
    retainUntilOn: daysAhead(30),
  };
  delete input[missing];
  expect((await attempt(stage, stage.staff, 'contactCreate', 'contact', input)).codes).toEqual([
    'BAD_USER_INPUT',
  ]);
});

test("a contact belongs to one's own actor, also where another one is seen", async () => {
  const input = {
    actorId: stage.partnerActor.id,
    name: 'Erika Beispiel',
    purpose: 'Absprachen',
    legalBasis: 'PUBLIC_TASK',
    retainUntilOn: daysAhead(30),
  };
  const outcome = await attempt(stage, stage.staff, 'contactCreate', 'contact', input);
  expect([outcome.codes, outcome.fields]).toEqual([['FORBIDDEN'], ['actorId']]);
});

test('nobody is seen further than the person agreed to', async () => {
  const without = await given({ legalBasis: 'PUBLIC_TASK', consentedOn: null, consentVisibility: null });
  const network = await given({ consentVisibility: 'NETWORK' });
  for (const [record, visibility, codes] of [
    [without, 'NETWORK', ['RULE_BROKEN']],
    [without, 'RESTRICTED', []],
    [network, 'PUBLIC', ['RULE_BROKEN']],
    [network, 'NETWORK', []],
  ] as const) {
    const outcome = await act('contactVisibilityChange', record.id, { visibility });
    expect([visibility, outcome.codes]).toEqual([visibility, codes]);
    if (codes.length > 0) expect(outcome.fields).toEqual(['visibility']);
  }
  await expect(
    platform.database.behind.query(
      `update actors.contact set visibility = 'PUBLIC' where office_id = $1 and id = $2`,
      [network.officeId, network.uuid],
    ),
  ).rejects.toThrow('contact_seen_as_consented');
});

test('a consent taken back, or narrowed, takes the person back at once', async () => {
  const { id } = await given({}, { visibility: 'PUBLIC' });
  const seenByAll = async (): Promise<boolean> =>
    (await platform.ask(null, 'query C($id: ID!) { contact(id: $id) { id } }', { id })).data.contact !== null;
  expect(await seenByAll()).toBe(true);
  await act('contactChange', id, { consentVisibility: 'NETWORK' });
  expect(await seenByAll()).toBe(false);
  expect((await contact(id)).visibility).toBe('NETWORK');
  const undated = await act('contactChange', id, { consentedOn: null });
  expect([undated.codes, undated.fields]).toEqual([['INVALID'], ['consentedOn']]);
  expect((await act('contactChange', id, { consentVisibility: null })).codes).toEqual([]);
  expect(await contact(id)).toMatchObject({ visibility: 'OFFICE', consentVisibility: 'OFFICE' });
  await act('contactChange', id, { legalBasis: 'LEGITIMATE_INTEREST' });
  expect(await contact(id)).toMatchObject({
    visibility: 'OFFICE',
    consentedOn: null,
    consentVisibility: null,
  });
});

test('a person is seen no further than the organisation, also when that is hidden later', async () => {
  const actor = await platform.give.actor(stage.office);
  const { id } = await given({}, { actor });
  const refused = await act('contactVisibilityChange', id, { visibility: 'PUBLIC' });
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['visibility']]);
  const setActor = async (visibility: string): Promise<void> => {
    const expectedVersion = await currentVersion(stage, stage.office.lead, 'actor', actor.id);
    const input = { actorId: actor.id, expectedVersion, visibility };
    await platform.give.act(stage.office.lead, 'actorVisibilityChange', input, 'actor', 'id');
  };
  await setActor('PUBLIC');
  expect((await contact(id)).visibility).toBe('OFFICE');
  await act('contactVisibilityChange', id, { visibility: 'PUBLIC' });
  await setActor('NETWORK');
  expect((await contact(id)).visibility).toBe('NETWORK');
  await setActor('RESTRICTED');
  const query = 'query C($id: ID!) { contact(id: $id) { visibility } }';
  expect((await platform.ask(stage.staff, query, { id })).data.contact).toBeNull();
  expect((await platform.ask(stage.office.lead, query, { id })).data.contact).toEqual({
    visibility: 'RESTRICTED',
  });
  await setActor('PUBLIC');
  expect((await platform.ask(stage.staff, query, { id })).data.contact).toBeNull();
});

test('a person is shared with no office that the organisation is not shared with, also when a share is taken back', async () => {
  const [one, two] = [await platform.give.office(), await platform.give.office()];
  const actor = await platform.give.actor(stage.office, { visibility: 'SHARED', sharedWith: [one, two] });
  const { id } = await given({ consentVisibility: 'NETWORK' }, { actor });
  const sees = async ({ lead }: GivenOffice): Promise<boolean> =>
    (await platform.ask(lead, 'query C($id: ID!) { contact(id: $id) { id } }', { id })).data.contact !== null;
  const share = (...offices: GivenOffice[]): Promise<Outcome> =>
    act('contactVisibilityChange', id, {
      visibility: 'SHARED',
      sharedWithOfficeIds: offices.map(office => office.id),
    });
  const shareActor = async (...offices: GivenOffice[]): Promise<void> => {
    const expectedVersion = await currentVersion(stage, stage.office.lead, 'actor', actor.id);
    const sharedWithOfficeIds = offices.map(office => office.id);
    const input = { actorId: actor.id, expectedVersion, visibility: 'SHARED', sharedWithOfficeIds };
    await platform.give.act(stage.office.lead, 'actorVisibilityChange', input, 'actor', 'id');
  };
  const refused = await share(one, await platform.give.office());
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['sharedWithOfficeIds']]);
  expect((await share(one, two)).codes).toEqual([]);
  expect([await sees(one), await sees(two)]).toEqual([true, true]);
  await shareActor(two);
  expect([await sees(one), await sees(two)]).toEqual([false, true]);
  await shareActor(one);
  expect([await sees(one), await sees(two)]).toEqual([false, false]);
  expect((await contact(id)).visibility).toBe('OFFICE');
  await expect(
    platform.database.behind.query(
      `update actors.contact set visibility = 'SHARED', shared_with = array[$3::integer] where office_id = $1 and id = $2`,
      [stage.office.number, Buffer.from(id, 'base64url').toString().split(':')[2], two.number],
    ),
  ).rejects.toThrow(/contact_seen_as_actor|no further than its actor/);
});

test('of a member who was removed and erased nothing is left, and what the member did stays recorded', async () => {
  const member = await platform.give.member(stage.office, 'OFFICE_STAFF', {
    displayName: 'Balthasar Vergissmich',
  });
  const made = await giveContact(platform.give, stage.office, { actor: stage.actor, by: member });
  const lead = stage.office.lead;
  const step = async (name: string, expectedVersion: number): Promise<Outcome> =>
    attempt(stage, lead, name, 'membership', { membershipId: member.membershipId, expectedVersion });
  const early = await step('memberErase', 1);
  expect([early.codes, early.fields]).toEqual([['WRONG_STATE'], ['membershipId']]);
  const removed = await step('memberRemove', 1);
  // The identity provider's subject shares its form with others; the e-mail address and the name do not.
  const values = ['Balthasar Vergissmich', member.email ?? ''];
  const before = await everything();
  for (const value of values) expect(before).toContain(value);
  expect((await step('memberErase', removed.record.version)).codes).toEqual([]);
  const after = await everything();
  for (const value of values) expect(after).not.toContain(value);
  const query =
    'query M($id: ID!, $contact: ID!) { membership(id: $id) { displayName email erasedAt viewerCanErase } contact(id: $contact) { history { memberIds } } }';
  const { data } = await platform.ask(lead, query, { id: member.membershipId, contact: made.id });
  expect(data.membership).toEqual({
    displayName: 'Gelöschte Person',
    email: null,
    erasedAt: expect.any(String),
    viewerCanErase: false,
  });
  expect(data.contact.history.at(-1).memberIds).toEqual([member.membershipId]);
  const { rows } = await platform.database.behind.query(
    'select count(*)::integer as count from register.membership where subject = $1 or email = $2',
    [member.subject, member.email],
  );
  expect(rows).toEqual([{ count: 0 }]);
});
