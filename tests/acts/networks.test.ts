import type { GivenRecord } from '../support/give';
import { giveMember, giveNetwork, giveNetworkValue, giveRole } from '../support/give-network';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** What the field says of networks: open lists, roles that are no memberships, imprecise times, sources that disagree. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const ask = async (id: string, fields: string): Promise<Json> => {
  const { data, errors } = await platform.ask(
    stage.staff,
    `query Network($id: ID!) { network(id: $id) { ${fields} } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data.network;
};
const network = (input: Record<string, unknown> = {}): Promise<GivenRecord> =>
  giveNetwork(platform.give, stage.office, { input });
const add = (
  kind: 'Member' | 'Role',
  networkId: string,
  more: Record<string, unknown> = {},
): Promise<Outcome> =>
  attempt(stage, stage.staff, `network${kind}Add`, kind === 'Member' ? 'networkMembership' : 'networkRole', {
    networkId,
    actorId: stage.actor.id,
    ...(kind === 'Role' && { kind: 'INITIATOR' }),
    ...more,
  });
const change = async (id: string, act: string, input: Record<string, unknown> = {}): Promise<Outcome> => {
  const { version } = await ask(id, 'version');
  return attempt(stage, stage.staff, act, 'network', { networkId: id, expectedVersion: version, ...input });
};

test('an open list has at least so many members, a complete one exactly', async () => {
  const { id } = await network();
  await giveMember(platform.give, stage.office, id, stage.actor.id);
  await giveMember(platform.give, stage.office, id, stage.partnerActor.id);
  const count = 'memberCount { atLeast possible exact } memberListIsComplete partnersAreComplete';
  expect(await ask(id, count)).toEqual({
    memberCount: { atLeast: 2, possible: 0, exact: null },
    memberListIsComplete: false,
    partnersAreComplete: false,
  });
  await change(id, 'networkChange', { memberListIsComplete: true });
  expect((await ask(id, count)).memberCount).toEqual({ atLeast: 2, possible: 0, exact: 2 });
});

test('an initiator need not be a member: unknown while the list is open, no once it is complete, yes once it is named', async () => {
  const { id } = await network();
  await giveRole(platform.give, stage.office, id, stage.actor.id);
  await giveRole(platform.give, stage.office, id, stage.partnerActor.id);
  await giveMember(platform.give, stage.office, id, stage.partnerActor.id);
  const fields =
    'all: roles(kinds: [INITIATOR]) { nodes { actor { id } membership } } roles(kinds: [INITIATOR], notMembers: true) { nodes { actor { id } membership } }';
  const initiators = async (): Promise<[unknown[], number]> => {
    const { roles, all } = await ask(id, fields);
    return [roles.nodes, all.nodes.length];
  };
  const ours = { id: stage.actor.id };
  expect(await initiators()).toEqual([[{ actor: ours, membership: 'UNKNOWN' }], 2]);
  expect((await ask(id, 'memberCount { atLeast }')).memberCount.atLeast).toBe(1);
  await change(id, 'networkChange', { memberListIsComplete: true });
  expect(await initiators()).toEqual([[{ actor: ours, membership: 'NO' }], 2]);
  await giveMember(platform.give, stage.office, id, stage.actor.id);
  expect(await initiators()).toEqual([[], 2]);
});

test('who was a member on a day: certainly, possibly, or not at all', async () => {
  const { id } = await network({ memberListIsComplete: true, founded: '2000' });
  await giveMember(platform.give, stage.office, id, stage.actor.id, { period: '2007/2015' });
  await giveMember(platform.give, stage.office, id, stage.partnerActor.id);
  const on = async (day: string): Promise<Json> => {
    const { memberCount, members } = await ask(
      id,
      `memberCount(on: "${day}") { atLeast possible exact } members(on: "${day}") { nodes { period asOf(on: "${day}") } }`,
    );
    const [dated] = members.nodes.filter((node: Json) => node.period !== null);
    return [memberCount, dated?.asOf ?? null, members.nodes.length];
  };
  // Whose time is not stated was a member as long as the network exists.
  expect(await on('2010-01-15')).toEqual([{ atLeast: 2, possible: 0, exact: 2 }, 'CERTAIN', 2]);
  expect(await on('2015-09-01')).toEqual([{ atLeast: 1, possible: 1, exact: null }, 'POSSIBLE', 2]);
  expect(await on('2016-01-01')).toEqual([{ atLeast: 1, possible: 0, exact: 1 }, null, 1]);
  expect(await on('2000-07-01')).toEqual([{ atLeast: 0, possible: 1, exact: null }, null, 1]);
});

test('before a network was and after it ended nobody is in it, and it has no working groups', async () => {
  const { id } = await network({ founded: '2011' });
  await giveMember(platform.give, stage.office, id, stage.actor.id, { period: '2005/2020' });
  await giveMember(platform.give, stage.office, id, stage.partnerActor.id);
  await giveRole(platform.give, stage.office, id, stage.actor.id);
  await change(id, 'networkEnd', { ended: '2018' });
  const input = { networkId: id, topic: 'Schaufenster' };
  const group = await platform.give.act(stage.staff, 'workingGroupCreate', input, 'workingGroup', 'id');
  const on = async (day: string): Promise<Json> => {
    const parts = `nodes { asOf(on: "${day}") }`;
    const seen = await ask(
      id,
      `asOf(on: "${day}") memberCount(on: "${day}") { atLeast possible exact }
       members(on: "${day}") { ${parts} } roles(on: "${day}") { ${parts} } workingGroups(on: "${day}") { ${parts} } all: members { ${parts} }`,
    );
    const words = (list: Json): unknown[] => list.nodes.map((each: Json) => each.asOf);
    const { memberCount, members, roles, workingGroups, all } = seen;
    return [seen.asOf, memberCount, ...[members, roles, workingGroups, all].map(words)];
  };
  const [no, certain, possible] = ['NO', 'CERTAIN', 'POSSIBLE'];
  for (const day of ['2010-01-01', '2019-01-01'])
    expect(await on(day)).toEqual([no, { atLeast: 0, possible: 0, exact: 0 }, [], [], [], [no, no]]);
  expect(await on('2015-01-01')).toEqual([
    certain,
    { atLeast: 2, possible: 0, exact: null },
    [certain, certain],
    [certain],
    [certain],
    [certain, certain],
  ]);
  // The time of a part is never surer than that of its network.
  expect((await on('2011-06-01'))[2]).toEqual([possible, possible]);
  const question = `{ workingGroup(id: "${group.id}") { asOf(on: "2010-01-01") } }`;
  expect((await platform.ask(stage.staff, question)).data.workingGroup.asOf).toBe(no);
});

test('the networks of an actor on a day are those in which it was then', async () => {
  const { id } = await network({ founded: '2000' });
  const { id: actorId } = await platform.give.actor(stage.office);
  await giveMember(platform.give, stage.office, id, actorId, { period: '2007/2009' });
  const found = async (on: string): Promise<number> => {
    const question = 'query N($filter: NetworkFilter) { networks(filter: $filter) { nodes { id } } }';
    return (await platform.ask(stage.staff, question, { filter: { actorId, on } })).data.networks.nodes
      .length;
  };
  expect([await found('2008-01-01'), await found('2012-01-01')]).toEqual([1, 0]);
});

test.each([
  ['no time and no time', undefined, undefined],
  ['no time and a time', undefined, '2016/..'],
  ['one fact in two precisions', '2016-04/2018', '2016/2018'],
  ['the same month twice', '2016-04', '2016-04'],
  ['overlapping times', '2010/2016', '2014/2020'],
])('nobody is a member twice at a time: %s', async (_which, first, second) => {
  const { id } = await network();
  expect((await add('Member', id, { period: first })).codes).toEqual([]);
  const outcome = await add('Member', id, { period: second });
  expect([outcome.codes, outcome.fields]).toEqual([['RULE_BROKEN'], ['actorId']]);
  // In a role beside, in another role, and in another network it may be.
  expect((await add('Role', id, { period: second })).codes).toEqual([]);
  expect((await add('Role', id, { period: second, kind: 'STEERING' })).codes).toEqual([]);
  expect((await add('Role', id, { period: second })).codes).toEqual(['RULE_BROKEN']);
});

test('who left and came back was a member twice, and is counted once', async () => {
  const { id } = await network();
  expect((await add('Member', id, { period: '2007/2012' })).codes).toEqual([]);
  expect((await add('Member', id, { period: '2012/2015' })).codes).toEqual([]);
  const { record } = await add('Member', id, { period: '2018/..' });
  expect((await ask(id, 'memberCount { atLeast }')).memberCount.atLeast).toBe(1);
  const at = { networkMembershipId: record.id, expectedVersion: record.version, period: '2010/..' };
  const moved = await attempt(stage, stage.staff, 'networkMemberChange', 'networkMembership', at);
  expect([moved.codes, moved.fields]).toEqual([['RULE_BROKEN'], ['period']]);
});

test('what was removed by mistake comes back, unless somebody named it again meanwhile', async () => {
  const { id } = await network();
  const { record } = await add('Member', id);
  const at = { networkMembershipId: record.id, expectedVersion: record.version };
  const removed = await attempt(stage, stage.staff, 'networkMemberRemove', 'networkMembership', at);
  await add('Member', id);
  const back = { ...at, expectedVersion: removed.record.version };
  const outcome = await attempt(stage, stage.staff, 'networkMemberRestore', 'networkMembership', back);
  expect([outcome.codes, outcome.fields]).toEqual([['RULE_BROKEN'], ['networkMembershipId']]);
});

test('ten people name the same member at the same moment: one entry', async () => {
  const { id } = await network();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => add('Member', id)));
  expect(outcomes.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
  expect(new Set(outcomes.flatMap(({ codes }) => codes))).toEqual(new Set(['RULE_BROKEN']));
  expect((await ask(id, 'members { nodes { id } }')).members.nodes).toHaveLength(1);
});

test('the database itself refuses the second membership', async () => {
  const { id } = await network();
  await add('Member', id, { period: '2010/2016' });
  await expect(
    platform.database.behind.query(
      `insert into actors.network_part (office_id, id, network_id, actor_office_id, actor_id, role, period_text, possible, certain)
       select office_id, gen_random_uuid(), network_id, actor_office_id, actor_id, role, period_text, possible, certain from actors.network_part
       where network_id = $1`,
      [Buffer.from(id, 'base64url').toString().split(':')[2]],
    ),
  ).rejects.toThrow('already has this part');
});

test('a role has no key of a membership, and a membership none of a role', async () => {
  const { id } = await network();
  const { record } = await add('Member', id);
  const key = Buffer.from(record.id as string, 'base64url').toString();
  const networkRoleId = Buffer.from(key.replace('NetworkMembership', 'NetworkRole')).toString('base64url');
  const at = { networkRoleId, expectedVersion: record.version };
  expect((await attempt(stage, stage.staff, 'networkRoleRemove', 'networkRole', at)).codes).toEqual([
    'NOT_FOUND',
  ]);
});

test('a network lives from its founding to its end, as precisely as they are known', async () => {
  const { id } = await network({ founded: '2016-04' });
  const on = (day: string): Promise<Json> => ask(id, `status ended asOf(on: "${day}")`);
  expect(await on('2016-03-31')).toEqual({ status: 'ACTIVE', ended: null, asOf: 'NO' });
  expect(await on('2016-04-15')).toEqual({ status: 'ACTIVE', ended: null, asOf: 'POSSIBLE' });
  expect(await on('2016-05-01')).toEqual({ status: 'ACTIVE', ended: null, asOf: 'CERTAIN' });
  const early = await change(id, 'networkEnd', { ended: '2015' });
  expect([early.codes, early.fields]).toEqual([['INVALID'], ['ended']]);
  expect((await change(id, 'networkEnd', { ended: '2020' })).codes).toEqual([]);
  expect(await on('2020-06-01')).toEqual({ status: 'ENDED', ended: '2020', asOf: 'POSSIBLE' });
  expect(await on('2021-01-01')).toEqual({ status: 'ENDED', ended: '2020', asOf: 'NO' });
  const late = await change(id, 'networkChange', { founded: '2021' });
  expect([late.codes, late.fields]).toEqual([['INVALID'], ['founded']]);
  await change(id, 'networkReopen');
  expect((await on('2021-01-01')).asOf).toBe('CERTAIN');
});

test('an end that nobody knows leaves every later day possible', async () => {
  const { id } = await network({ founded: '2016-04' });
  expect((await change(id, 'networkEnd')).codes).toEqual([]);
  expect(await ask(id, 'status ended asOf(on: "2030-01-01")')).toEqual({
    status: 'ENDED',
    ended: null,
    asOf: 'POSSIBLE',
  });
});

test.each(['2015/2016', '2016-02-30', 'gestern', '2016-04/..'])(
  'a founding is a point in time: %s is not',
  async founded => {
    const input = { officeId: stage.office.id, title: 'Runde', founded };
    const outcome = await attempt(stage, stage.staff, 'networkCreate', 'network', input);
    expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], ['founded']]);
  },
);

test('a source is the source of something', async () => {
  const { id } = await network();
  const source = { kind: 'INFERRED' };
  const outcome = await change(id, 'networkChange', { plenariesPerYearSource: source });
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], ['plenariesPerYearSource']]);
});

test('what another source says is kept beside, can be preferred, and preferred back', async () => {
  const { id } = await network({ founded: '2016-04' });
  const other = await giveNetworkValue(platform.give, stage.office, id, 'FOUNDED', '2016-06');
  const fields = 'founded foundedSource { kind citation } asOf(on: "2016-05-15") values { id value }';
  expect(await ask(id, fields)).toMatchObject({ founded: '2016-04', foundedSource: { kind: 'STATED' } });
  await change(id, 'networkValuePrefer', { networkValueId: other });
  const preferred = await ask(id, fields);
  expect(preferred).toMatchObject({
    founded: '2016-06',
    foundedSource: { kind: 'SECOND_SOURCE', citation: 'Internetseite' },
    asOf: 'NO',
  });
  const before = preferred.values.find(({ value }: Json) => value === '2016-04');
  const kept = await change(id, 'networkValueRemove', { networkValueId: other });
  expect([kept.codes, kept.fields]).toEqual([['RULE_BROKEN'], ['networkValueId']]);
  await change(id, 'networkValuePrefer', { networkValueId: before.id });
  expect(await ask(id, fields)).toMatchObject({ founded: '2016-04', foundedSource: { kind: 'STATED' } });
  expect((await ask(id, 'values { id }')).values).toHaveLength(2);
});

test('an unknown value can be preferred to a known one and back', async () => {
  const { id } = await network({ plenariesPerYear: 2 });
  const unknown = await giveNetworkValue(platform.give, stage.office, id, 'PLENARIES_PER_YEAR', null);
  await change(id, 'networkValuePrefer', { networkValueId: unknown });
  const { plenariesPerYear, values } = await ask(id, 'plenariesPerYear values { id value }');
  expect(plenariesPerYear).toBeNull();
  const known = values.find(({ value }: Json) => value === '2');
  await change(id, 'networkValuePrefer', { networkValueId: known.id });
  expect((await ask(id, 'plenariesPerYear')).plenariesPerYear).toBe(2);
});

test.each([
  ['FOUNDED', '2015/2016'],
  ['FOUNDED', 'vier'],
  ['PLENARIES_PER_YEAR', 'vier'],
  ['PLENARIES_PER_YEAR', '-1'],
  ['BUSINESS_ROUNDS_PER_YEAR', '367'],
  ['BUSINESS_ROUNDS_PER_YEAR', '1.5'],
])('a value has the form of its field: %s %s', async (field, value) => {
  const { id } = await network();
  const input = { networkId: id, field, value, source: { kind: 'INFERRED' } };
  const outcome = await attempt(stage, stage.staff, 'networkValueAdd', 'network', input);
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], ['value']]);
});

test('an archived network gets no member, role, value or working group', async () => {
  const { id } = await network();
  await change(id, 'networkArchive');
  expect((await add('Member', id)).codes).toEqual(['WRONG_STATE']);
  expect((await add('Role', id)).codes).toEqual(['WRONG_STATE']);
  const group = { networkId: id, topic: 'AG' };
  expect((await attempt(stage, stage.staff, 'workingGroupCreate', 'workingGroup', group)).codes).toEqual([
    'WRONG_STATE',
  ]);
});

test('a search finds the purpose, without umlauts and with a typing error', async () => {
  const { id } = await network({ purpose: 'Treffen rund um die Buchhandlung am Fußballplatz' });
  for (const words of ['buchhandl', 'fussballplatz', 'Buchandlung']) {
    const { data } = await platform.ask(
      stage.staff,
      'query Find($words: String) { networks(filter: { search: $words }, orderBy: BEST_MATCH) { nodes { id } } }',
      { words },
    );
    expect([words, data.networks.nodes]).toEqual([words, [{ id }]]);
  }
});

test('a network has at most 2,000 entries', async () => {
  const { id, officeId, uuid } = await network();
  await platform.database.behind.query(
    `insert into actors.network_part (office_id, id, network_id, actor_office_id, actor_id, role)
     select $1, gen_random_uuid(), $2, $1, gen_random_uuid(), 'MEMBER' from generate_series(1, 1999)`,
    [officeId, uuid],
  );
  expect((await add('Member', id)).codes).toEqual([]);
  expect((await add('Role', id)).codes).toEqual(['RULE_BROKEN']);
});

test('the cost of a list of networks does not grow with networks, members, roles or groups', async () => {
  const fields = `title office { id } areas { id } memberCount { atLeast } onDay: memberCount(on: "2020-01-01") { atLeast }
    members { nodes { actor { id } asOf(on: "2020-01-01") } } roles { nodes { membership actor { id } } }
    workingGroups { nodes { topic members { nodes { id } } history { version } } } values { id } history { version }`;
  const cost = (filter: string): Promise<number> =>
    platform.statements(() =>
      platform.ask(
        stage.staff,
        `{ networks(first: 100, filter: { ${filter} }) { nodes { ${fields} } } actor(id: "${stage.actor.id}") { networks { nodes { id } } } }`,
      ),
    );
  const only = await platform.give.office({ areaId: stage.area.id });
  const member = await platform.give.actor(only, { visibility: 'PUBLIC' });
  const initiator = await platform.give.actor(only, { visibility: 'PUBLIC' });
  const few = await giveNetwork(platform.give, only, { members: [member] });
  await giveRole(platform.give, only, few.id, initiator.id);
  await platform.give.act(
    only.lead,
    'workingGroupCreate',
    { networkId: few.id, topic: 'AG', memberIds: [stage.actor.id] },
    'workingGroup',
    'id',
  );
  await platform.give.act(
    only.lead,
    'networkVisibilityChange',
    { networkId: few.id, expectedVersion: few.version, visibility: 'PUBLIC' },
    'network',
    'id',
  );
  const many = await cost('archived: false');
  expect(await cost(`officeId: "${only.id}"`)).toBe(many);
  expect(many).toBeLessThan(20);
});
