import { randomUUID } from 'node:crypto';
import type { GivenMember, GivenOffice } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Outcome, type Stage } from './stage';
import type { Json } from '../support/json';

/** What two people do at the same moment. Each case runs several times, for a race is not lost every time. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const TIMES = [1, 2, 3, 4, 5];
const codesOf = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map(({ codes }) => codes[0] ?? 'DONE').sort();
const behind = async (sql: string, values: unknown[] = []): Promise<Json[]> =>
  (await platform.database.behind.query(sql, values)).rows;

test.each(TIMES)('two leads remove one another: one stays (%i)', async () => {
  const office = await platform.give.office();
  const second = await platform.give.member(office, 'OFFICE_LEAD');
  const [first] = await behind(`select id from register.membership where office_id = $1 and email = $2`, [
    office.number,
    office.lead.email,
  ]);
  const firstId = Buffer.from(`Membership:${office.number}:${first.id}`).toString('base64url');
  const outcomes = await Promise.all([
    attempt(stage, office.lead, 'memberRemove', 'membership', {
      membershipId: second.membershipId,
      expectedVersion: 1,
    }),
    attempt(stage, second, 'memberRemove', 'membership', { membershipId: firstId, expectedVersion: 1 }),
  ]);
  expect(codesOf(outcomes)).toContain('DONE');
  expect(
    await behind(
      `select id from register.membership where office_id = $1 and role = 'OFFICE_LEAD' and removed_at is null`,
      [office.number],
    ),
  ).toHaveLength(1);
});

test.each(TIMES)('one lead steps down while another is removed: one stays (%i)', async () => {
  const office = await platform.give.office();
  const second = await platform.give.member(office, 'OFFICE_LEAD');
  const outcomes = await Promise.all([
    attempt(stage, office.lead, 'memberRemove', 'membership', {
      membershipId: second.membershipId,
      expectedVersion: 1,
    }),
    attempt(stage, second, 'memberChange', 'membership', {
      membershipId: second.membershipId,
      expectedVersion: 1,
      role: 'OFFICE_STAFF',
    }),
    leaveAlone(office, second),
  ]);
  expect(codesOf(outcomes)).toContain('DONE');
  expect(
    (
      await behind(
        `select id from register.membership where office_id = $1 and role = 'OFFICE_LEAD' and removed_at is null`,
        [office.number],
      )
    ).length,
  ).toBeGreaterThan(0);
});

test.each(TIMES)('two leads end by a day at the same moment: one stays (%i)', async () => {
  const office = await platform.give.office();
  const second = await platform.give.member(office, 'OFFICE_LEAD');
  const [first] = await behind(`select id from register.membership where office_id = $1 and email = $2`, [
    office.number,
    office.lead.email,
  ]);
  const firstId = Buffer.from(`Membership:${office.number}:${first.id}`).toString('base64url');
  const end = (person: GivenOffice['lead'], membershipId: string): Promise<Outcome> =>
    attempt(stage, person, 'memberChange', 'membership', {
      membershipId,
      expectedVersion: 1,
      endsOn: '2099-12-31',
    });
  const outcomes = await Promise.all([end(office.lead, firstId), end(second, second.membershipId)]);
  expect(codesOf(outcomes)).toEqual(['DONE', 'RULE_BROKEN']);
});

/** The first lead, put down by the second. */
const leaveAlone = async (office: GivenOffice, by: GivenMember): Promise<Outcome> => {
  const [first] = await behind(`select id from register.membership where office_id = $1 and email = $2`, [
    office.number,
    office.lead.email,
  ]);
  const membershipId = Buffer.from(`Membership:${office.number}:${first.id}`).toString('base64url');
  return attempt(stage, by, 'memberChange', 'membership', {
    membershipId,
    expectedVersion: 1,
    role: 'OFFICE_STAFF',
  });
};

test.each(TIMES)('two editors: the second is told, and nothing of the first is lost (%i)', async () => {
  const actor = await platform.give.actor(stage.office);
  const input = { actorId: actor.id, expectedVersion: actor.version };
  const outcomes = await Promise.all([
    attempt(stage, stage.staff, 'actorChange', 'actor', { ...input, name: 'Von der einen' }),
    attempt(stage, stage.office.lead, 'actorChange', 'actor', { ...input, portrait: 'Von der anderen.' }),
  ]);
  expect(codesOf(outcomes)).toEqual(['CONFLICT', 'DONE']);
  const [row] = await behind('select version, name, portrait from actors.actor where id = $1', [actor.uuid]);
  expect(row.version).toBe(actor.version + 1);
  expect([row.name === 'Von der einen', row.portrait === 'Von der anderen.'].filter(Boolean)).toHaveLength(1);
  expect(await behind('select sequence from actors.audit where record_id = $1', [actor.uuid])).toHaveLength(
    2,
  );
});

test.each(TIMES)(
  'the same new record sent five times at once is one record with one history (%i)',
  async () => {
    const clientKey = randomUUID();
    const sent = [
      [
        'actorCreate',
        'actor',
        { kind: 'MEDIA', name: 'Einmal', names: [{ kind: 'SHORT', name: 'E' }] },
        'actors.actor',
      ],
      [
        'eventCreate',
        'event',
        { kind: 'LUNCH', title: 'Einmal', time: { period: '2024' }, organiserIds: [stage.actor.id] },
        'events.event',
      ],
      [
        'projectCreate',
        'project',
        { title: 'Einmal', period: '2024', roles: [{ role: 'CARRIER', actorId: stage.actor.id }] },
        'funding.project',
      ],
      [
        'cooperationPropose',
        'cooperation',
        {
          kind: 'SPACE',
          title: 'Einmal',
          parties: [
            { actorId: stage.actor.id, role: 'GIVER' },
            { actorId: stage.partnerActor.id, role: 'RECEIVER' },
          ],
        },
        'cooperations.cooperation',
      ],
    ] as const;
    for (const [mutation, record, input, table] of sent) {
      const outcomes = await Promise.all(
        [1, 2, 3, 4, 5].map(() =>
          attempt(stage, stage.staff, mutation, record, { ...input, officeId: stage.office.id, clientKey }),
        ),
      );
      expect([mutation, codesOf(outcomes)]).toEqual([mutation, ['DONE', 'DONE', 'DONE', 'DONE', 'DONE']]);
      expect(new Set(outcomes.map(outcome => outcome.record.id)).size).toBe(1);
      expect(await behind(`select id from ${table} where id = $1`, [clientKey])).toHaveLength(1);
      expect(
        await behind(
          `select sequence from ${table.split('.')[0]}.audit where record_id = $1 and operation = 'INSERT'`,
          [clientKey],
        ),
      ).toHaveLength(1);
    }
  },
);

test("a key of another office's record is free, and betrays nothing", async () => {
  const theirs = await platform.give.actor(stage.stranger);
  const outcome = await attempt(
    stage,
    stage.staff,
    'actorCreate',
    'actor',
    { officeId: stage.office.id, clientKey: theirs.uuid, kind: 'MEDIA', name: 'Meins' },
    'id name',
  );
  expect(outcome.record).toMatchObject({ name: 'Meins' });
});

test.each(TIMES)('two offices agree at once, and both are heard (%i)', async () => {
  const { give } = platform;
  const { stranger, partner, office, partnerActor } = stage;
  const third = await give.actor(stranger, { visibility: 'PUBLIC' });
  const { id } = await give.cooperation(office, { parties: [partnerActor, third] });
  const { data } = await platform.ask(
    partner.lead,
    'query V($id: ID!) { cooperation(id: $id) { version status } }',
    { id },
  );
  const agree = (by: typeof partner): Promise<Outcome> =>
    attempt(
      stage,
      by.lead,
      'cooperationAgree',
      'cooperation',
      { cooperationId: id, expectedVersion: data.cooperation.version },
      'id version status',
    );
  const outcomes = await Promise.all([agree(partner), agree(stranger)]);
  // Each judged what it saw: who was second sees the other's yes first and says it again.
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.codes.length > 0) {
      expect(outcome.codes).toEqual(['CONFLICT']);
      const seen = await platform.ask(
        partner.lead,
        'query V($id: ID!) { cooperation(id: $id) { version } }',
        { id },
      );
      const by = index === 0 ? partner : stranger;
      const again = await attempt(stage, by.lead, 'cooperationAgree', 'cooperation', {
        cooperationId: id,
        expectedVersion: seen.data.cooperation.version,
      });
      expect(again.codes).toEqual([]);
    }
  }
  const after = await platform.ask(
    office.lead,
    'query V($id: ID!) { cooperation(id: $id) { status verdicts { judgement } } }',
    { id },
  );
  expect(after.data.cooperation).toEqual({
    status: 'AGREED',
    verdicts: [{ judgement: 'AGREED' }, { judgement: 'AGREED' }],
  });
});

test.each(TIMES)('a yes to old terms does not count for the new ones (%i)', async () => {
  const {
    office,
    partner,
    actor,
    partnerActor,
    platform: { give },
  } = stage;
  const cooperation = await give.cooperation(office, { parties: [actor, partnerActor] });
  const { data } = await platform.ask(office.lead, 'query V($id: ID!) { cooperation(id: $id) { version } }', {
    id: cooperation.id,
  });
  const input = { cooperationId: cooperation.id, expectedVersion: data.cooperation.version };
  const outcomes = await Promise.all([
    attempt(stage, partner.lead, 'cooperationAgree', 'cooperation', input),
    attempt(stage, office.lead, 'cooperationChange', 'cooperation', {
      ...input,
      title: 'Ganz andere Bedingungen',
    }),
  ]);
  expect(codesOf(outcomes)).toEqual(['CONFLICT', 'DONE']);
  const after = await platform.ask(
    office.lead,
    'query V($id: ID!) { cooperation(id: $id) { status title } }',
    { id: cooperation.id },
  );
  expect(after.data.cooperation).toMatchObject(
    outcomes[0]?.codes.length === 0
      ? { status: 'AGREED', title: cooperation.title }
      : { status: 'PROPOSED', title: 'Ganz andere Bedingungen' },
  );
});

test.each(TIMES)('a person invited twice at once has the role once (%i)', async () => {
  const input = {
    officeId: stage.office.id,
    role: 'MEDIATOR',
    displayName: 'Einmal',
    email: `einmal-${randomUUID().slice(0, 8)}@people.example`,
  };
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => attempt(stage, stage.office.lead, 'memberInvite', 'membership', input)),
  );
  expect(codesOf(outcomes)).toEqual(['DONE', 'INVALID', 'INVALID']);
  expect(await behind('select id from register.membership where email = $1', [input.email])).toHaveLength(1);
});
