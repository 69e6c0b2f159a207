import { numbered, type GivenMember, type GivenOffice, type GivenRecord } from '../support/give';
import { inside, signedPass } from '../support/door';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/**
 * When an area ends or merges, the office of the area that came after has the rights of the office of the one that
 * ended: from a plain day on, as long as the register says so, and no others.
 */
interface Place {
  readonly area: { id: string; number: number; version: number };
  readonly office: GivenOffice;
  /** Somebody who works there and stays when the lead goes. */
  readonly staff: GivenMember;
  readonly record: GivenRecord;
}

let platform: Platform;
let numbers = 40_000;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
});
afterAll(() => platform.close());

const place = async (): Promise<Place> => {
  const { give } = platform;
  const area = await give.area();
  const office = await give.office({ areaId: area.id });
  const staff = await give.member(office, 'OFFICE_STAFF');
  return { area, office, staff, record: await give.actor(office) };
};
const end = (area: { id: string; version: number }): Promise<Json> =>
  platform.give.act(
    platform.steward,
    'qmAreaEnd',
    { areaId: area.id, expectedVersion: area.version, on: '2016-12-31' },
    'qmArea',
    'id version',
  );
/** The area ends, and the office's last lead goes: only then does the successor take over. */
const close = async ({ area, office }: Place): Promise<Json> => {
  const ended = await end(area);
  expect(await codeOf(office.lead, 'memberRemove', await leadOf(office))).toBe('DONE');
  return ended;
};
/** What removes the only lead of an office. */
const leadOf = async (office: GivenOffice): Promise<Record<string, unknown>> => {
  const query = 'query Lead($id: ID!) { office(id: $id) { members { id version role } } }';
  const { members } = (await platform.ask(office.lead, query, { id: office.id })).data.office;
  const { id, version } = members.find(({ role }: Json) => role === 'OFFICE_LEAD');
  return { membershipId: id, expectedVersion: version };
};
const succeed = async (
  predecessors: readonly Place[],
  successors: readonly Place[],
  more: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> => {
  const input = {
    number: (numbers += 1),
    kind: 'MERGED',
    predecessorIds: predecessors.map(({ area }) => area.id),
    successorIds: successors.map(({ area }) => area.id),
    on: '2016-12-31',
    ...more,
  };
  return platform.give.act(platform.steward, 'areaSuccessionRecord', input, 'areaSuccession', 'id version');
};
const sees = async (person: Person | null, { id }: GivenRecord): Promise<boolean> =>
  (await platform.ask(person, 'query A($id: ID!) { actor(id: $id) { id } }', { id })).data.actor !== null;
const rightsOf = async (person: Person): Promise<string[]> => {
  const query = '{ viewer { rights { role basis office { number } } } }';
  const { data } = await platform.ask(person, query);
  return data.viewer.rights.map(
    ({ role, basis, office }: { role: string; basis: string; office: { number: number } }) =>
      `${office.number} ${role} ${basis}`,
  );
};
const codeOf = async (person: Person, mutation: string, input: Record<string, unknown>): Promise<unknown> => {
  const query = `mutation M($input: ${platform.inputTypeOf(mutation)}!) { ${mutation}(input: $input) { userErrors { code } } }`;
  const { data } = await platform.ask(person, query, { input });
  return data[mutation].userErrors[0]?.code ?? 'DONE';
};

test("the successor's staff works with the predecessor's records, and nobody else does", async () => {
  const [before, after, other] = [await place(), await place(), await place()];
  await succeed([before], [after]);
  // The succession alone gives nothing: the area still runs.
  expect(await sees(after.office.lead, before.record)).toBe(false);
  await close(before);

  const { give } = platform;
  const roles = ['OFFICE_STAFF', 'OFFICE_FINANCE', 'MEDIATOR', 'ACTOR_REPRESENTATIVE', 'BODY_MEMBER'];
  const members: GivenMember[] = [];
  for (const role of roles) members.push(await give.member(after.office, role));
  const seen = await Promise.all(members.map(member => sees(member, before.record)));
  expect(seen).toEqual([true, true, true, false, false]);
  expect(await sees(after.office.lead, before.record)).toBe(true);
  for (const outsider of [other.office.lead, platform.steward, platform.person(), null])
    expect(await sees(outsider, before.record)).toBe(false);
  // The predecessor keeps its own rights, and gains none.
  expect(await sees(before.staff, before.record)).toBe(true);
  expect(await sees(before.staff, after.record)).toBe(false);

  const [staff] = members as [GivenMember];
  expect(await rightsOf(staff)).toEqual([
    `${after.office.number} OFFICE_STAFF MEMBERSHIP`,
    `${before.office.number} OFFICE_STAFF SUCCESSION`,
  ]);
  const change = { actorId: before.record.id, expectedVersion: before.record.version, name: 'Nachgetragen' };
  expect(await codeOf(staff, 'actorChange', change)).toBe('DONE');
  // Who works in one office of one's own still need not name it.
  expect(await codeOf(staff, 'actorCreate', { kind: 'MEDIA', name: 'Neu' })).toBe('DONE');
  const invitation = {
    officeId: before.office.id,
    role: 'OFFICE_STAFF',
    displayName: 'Neu',
    email: 'n@x.de',
  };
  expect(await codeOf(staff, 'memberInvite', invitation)).toBe('FORBIDDEN');
  expect(await codeOf(after.office.lead, 'memberInvite', invitation)).toBe('DONE');
});

test('a living office is not taken over: as long as somebody leads it, the steward hands nothing on', async () => {
  const [before, after] = [await place(), await place()];
  await succeed([before], [after]);
  await end(before.area);
  expect(await sees(after.office.lead, before.record)).toBe(false);
  expect(await rightsOf(after.office.lead)).toEqual([`${after.office.number} OFFICE_LEAD MEMBERSHIP`]);
  // An office whose area goes on keeps its last lead; only its own lead can let it go.
  expect(await codeOf(after.office.lead, 'memberRemove', await leadOf(after.office))).toBe('RULE_BROKEN');
  const removal = await leadOf(before.office);
  expect(await codeOf(platform.steward, 'memberRemove', removal)).not.toBe('DONE');
  expect(await codeOf(before.office.lead, 'memberRemove', removal)).toBe('DONE');
  expect(await sees(after.office.lead, before.record)).toBe(true);
});

test('the record of changes of a succeeded office names the membership from which somebody acted, to its office', async () => {
  const [before, after] = [await place(), await place()];
  await succeed([before], [after]);
  await close(before);
  const staff = await platform.give.member(after.office, 'OFFICE_STAFF');
  const change = { actorId: before.record.id, expectedVersion: 1, name: 'Anders' };
  expect(await codeOf(staff, 'actorChange', change)).toBe('DONE');
  const query =
    'query H($id: ID!) { actor(id: $id) { history { version memberIds isArchiveImport fields { name } } } }';
  const newest = async (person: Person): Promise<Json> =>
    (await platform.ask(person, query, { id: before.record.id })).data.actor.history[0];
  const told = { memberIds: [staff.membershipId], isArchiveImport: false };
  expect(await newest(after.office.lead)).toMatchObject(told);
  // Who works in the successor's office is not the other's to know.
  expect(await newest(before.staff)).toMatchObject({ ...told, version: 2, memberIds: [] });
});

test('it ends in the same moment when the succession is withdrawn or the area is not ended after all', async () => {
  const [before, after] = [await place(), await place()];
  const succession = await succeed([before], [after]);
  const ended = await close(before);
  expect(await sees(after.office.lead, before.record)).toBe(true);
  const { give, steward } = platform;
  const revive = { areaId: ended.id, expectedVersion: ended.version, status: 'ACTIVE', phases: [] };
  const revived = await give.act(steward, 'qmAreaChange', revive, 'qmArea', 'id version');
  expect(await sees(after.office.lead, before.record)).toBe(false);
  await end(revived);
  expect(await sees(after.office.lead, before.record)).toBe(true);
  const withdrawal = { areaSuccessionId: succession.id, expectedVersion: 1 };
  await give.act(steward, 'areaSuccessionWithdraw', withdrawal, 'areaSuccession', 'id');
  expect(await sees(after.office.lead, before.record)).toBe(false);
  expect(
    await codeOf(after.office.lead, 'actorCreate', { officeId: before.office.id, kind: 'MEDIA', name: 'X' }),
  ).toBe('FORBIDDEN');
});

test('only a plain day gives rights, and not before it has come', async () => {
  const { give, steward } = platform;
  const [before, after] = [await place(), await place()];
  await close(before);
  const imprecise = await succeed([before], [after], { on: '2016' });
  expect(await sees(after.office.lead, before.record)).toBe(false);
  const change = (expectedVersion: number, more: object): Promise<Json> =>
    give.act(
      steward,
      'areaSuccessionChange',
      { areaSuccessionId: imprecise.id, expectedVersion, ...more },
      'areaSuccession',
      'version rightsFromOn',
    );
  // A precise date said later gives none either: the day of the rights is said, or it is not.
  expect(await change(1, { on: '2016-12-31' })).toEqual({ version: 2, rightsFromOn: null });
  expect(await sees(after.office.lead, before.record)).toBe(false);
  await change(2, { rightsFromOn: '2099-01-01' });
  expect(await sees(after.office.lead, before.record)).toBe(false);
  await change(3, { rightsFromOn: '2017-01-01' });
  expect(await sees(after.office.lead, before.record)).toBe(true);
  await change(4, { rightsFromOn: null });
  expect(await sees(after.office.lead, before.record)).toBe(false);
});

test('a right is handed down through several successions, and a split area to each of its parts', async () => {
  const [first, second, third, part] = [await place(), await place(), await place(), await place()];
  await succeed([first], [second]);
  await succeed([second], [third, part], { kind: 'SPLIT' });
  await close(first);
  expect([await sees(second.office.lead, first.record), await sees(third.office.lead, first.record)]).toEqual(
    [true, false],
  );
  await close(second);
  for (const { office } of [third, part]) {
    expect(await sees(office.lead, first.record)).toBe(true);
    expect(await sees(office.lead, second.record)).toBe(true);
  }
  expect(await sees(third.office.lead, part.record)).toBe(false);
});

test('what was restricted to persons stays with these persons', async () => {
  const [before, after] = [await place(), await place()];
  const restricted = await platform.give.actor(before.office, { visibility: 'RESTRICTED', by: before.staff });
  await succeed([before], [after]);
  await close(before);
  expect(await sees(after.office.lead, before.record)).toBe(true);
  expect(await sees(after.office.lead, restricted)).toBe(false);
  expect(await sees(before.staff, restricted)).toBe(true);
});

test("the rights of a firm's people in both areas end with the firm's assignment", async () => {
  const { give, steward } = platform;
  const [before, after] = [await place(), await place()];
  await succeed([before], [after]);
  await close(before);
  const assignment = await give.assignment(after.area.id);
  const member = await give.member(after.office, 'OFFICE_STAFF', { areaAssignmentId: assignment.id });
  expect(await sees(member, before.record)).toBe(true);
  const over = { areaAssignmentId: assignment.id, expectedVersion: 1, endsOn: '2024-12-31' };
  await give.act(steward, 'areaAssignmentEnd', over, 'areaAssignment', 'id');
  expect([await sees(member, before.record), await sees(member, after.record)]).toEqual([false, false]);
  const again = { areaAssignmentId: assignment.id, expectedVersion: 2 };
  await give.act(steward, 'areaAssignmentReopen', again, 'areaAssignment', 'id');
  expect([await sees(member, before.record), await sees(member, after.record)]).toEqual([true, true]);
});

test('an office can not be moved into another area to get at its rights, not even by SQL of a steward', async () => {
  const [before, after] = [await place(), await place()];
  const moved = { officeId: before.office.id, expectedVersion: 1, areaId: after.area.id };
  expect(await codeOf(platform.steward, 'officeChange', moved)).toBe('RULE_BROKEN');
  const actors = await platform.database.login('actors');
  await expect(
    inside(actors, signedPass(platform.database, 'actors', platform.steward), () =>
      actors.query('update register.office set area_id = $1 where id = $2', [
        after.area.number,
        before.office.number,
      ]),
    ),
  ).rejects.toThrow('does not change its area');
  for (const [table, values] of [
    ['area_succession', `(1, 'MERGED', '{1}', '{2}', '2016', '[2016-01-01,2016-12-31]', 'empty')`],
  ] as const) {
    await expect(
      inside(actors, signedPass(platform.database, 'actors', after.office.lead), () =>
        actors.query(
          `insert into register.${table} (id, kind, predecessor_ids, successor_ids, period_text, possible, certain) values ${values}`,
        ),
      ),
    ).rejects.toThrow();
  }
  await actors.end();
});

test('no area succeeds itself, whoever enters two halves of a circle at the same moment', async () => {
  const [one, two, three] = [await place(), await place(), await place()];
  await succeed([one], [two]);
  await succeed([two], [three]);
  const entry = (from: Place, to: Place): Record<string, unknown> => ({
    number: (numbers += 1),
    kind: 'MERGED',
    predecessorIds: [from.area.id],
    successorIds: [to.area.id],
    on: '2020',
  });
  expect(await codeOf(platform.steward, 'areaSuccessionRecord', entry(three, one))).toBe('RULE_BROKEN');
  expect(await codeOf(platform.steward, 'areaSuccessionRecord', entry(one, one))).toBe('RULE_BROKEN');
  const [x, y] = [await place(), await place()];
  const codes = await Promise.all([
    codeOf(platform.steward, 'areaSuccessionRecord', entry(x, y)),
    codeOf(platform.steward, 'areaSuccessionRecord', entry(y, x)),
  ]);
  expect(codes.sort()).toEqual(['DONE', 'RULE_BROKEN']);
});

test('an area in between that is hidden from nobody tells what came before and after it', async () => {
  const [one, two] = [await place(), await place()];
  const { id } = await succeed([one], [two], { kind: 'EXTENDED', on: '2016~' });
  const query = `query A($one: ID!, $two: ID!, $entry: ID!) {
    one: qmArea(id: $one) { successors { id } predecessors { id } successions { id } }
    two: qmArea(id: $two) { successors { id } predecessors { id } }
    areaSuccession(id: $entry) { kind on rightsFromOn predecessors { id } successors { id } source { kind } viewerCanChange } }`;
  const variables = { one: one.area.id, two: two.area.id, entry: id };
  const { data } = await platform.ask(null, query, variables);
  expect(data).toEqual({
    one: { successors: [{ id: two.area.id }], predecessors: [], successions: [{ id }] },
    two: { successors: [], predecessors: [{ id: one.area.id }] },
    areaSuccession: {
      kind: 'EXTENDED',
      on: '2016~',
      rightsFromOn: null,
      predecessors: [{ id: one.area.id }],
      successors: [{ id: two.area.id }],
      source: { kind: 'STATED' },
      viewerCanChange: false,
    },
  });
  expect(numbered('QmArea', one.area.number)).toBe(one.area.id);
});
