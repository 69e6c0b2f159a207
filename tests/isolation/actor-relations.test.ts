import type { GivenRecord, Level } from '../support/give';
import { actOn } from '../support/give-profile';
import { openPlatform, type Platform } from '../support/platform';
import type { Json } from '../support/json';
import { makeViewers, SEES, type Viewers } from './viewers';

/** A relation is seen by who sees both its ends; a hidden end does not exist, at either of them. */
let platform: Platform;
let viewers: Viewers;
let house: GivenRecord;
let operators: { level: Level; actor: GivenRecord }[];
const LEVELS: readonly Level[] = ['OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'];

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  const { give } = platform;
  const { owner, partner } = viewers;
  house = await give.actor(owner, { visibility: 'PUBLIC' });
  operators = [];
  for (const visibility of LEVELS) {
    const actor = await give.actor(owner, { visibility, sharedWith: [partner] });
    operators.push({ level: visibility, actor });
    // The public one states it itself; the others are named by the house.
    const [of, direction, other] =
      visibility === 'PUBLIC' ? [actor, 'OUTGOING', house] : [house, 'INCOMING', actor];
    const input = { kind: 'OPERATES', direction, otherActorId: other.id, period: '2020/..' };
    await actOn(give, owner.lead, of, 'actorRelationAdd', input);
  }
});
afterAll(() => platform.close());

const RELATIONS = `nodes { id from { id } to { id } } pageInfo { hasNextPage }`;
const QUERY = `query Relations($id: ID!) { actor(id: $id) {
  relations { ${RELATIONS} }
  incoming: relations(direction: INCOMING) { ${RELATIONS} }
  kinds: relations(kinds: [OPERATES, PARENT_OF]) { ${RELATIONS} }
  on: relations(on: "2024-05-08") { ${RELATIONS} }
  first: relations(first: 1) { ${RELATIONS} }
  outgoing: relations(direction: OUTGOING) { ${RELATIONS} }
  removed: relations(removed: true) { ${RELATIONS} }
  operatedBy { id } then: operatedBy(on: "2024-05-08") { id } before: operatedBy(on: "2019-05-08") { id } } }`;

test.each(Object.keys(SEES))('at the house, as %s', async viewer => {
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, QUERY, { id: house.id });
  expect(errors).toBeUndefined();
  const seen = operators
    .filter(({ level }) => SEES[viewer]?.includes(level))
    .map(({ actor }) => actor.id)
    .sort();
  const { first, outgoing, removed, operatedBy, then, before, ...lists } = data.actor;
  for (const [name, list] of Object.entries<Json>(lists)) {
    expect([name, list.nodes.map((each: Json) => each.from?.id).sort()]).toEqual([name, seen]);
    expect([name, list.nodes.every((each: Json) => each.to.id === house.id)]).toEqual([name, true]);
    expect([name, list.pageInfo.hasNextPage]).toEqual([name, false]);
  }
  expect(first.pageInfo.hasNextPage).toBe(seen.length > 1);
  expect([outgoing.nodes, removed.nodes, before]).toEqual([[], [], []]);
  for (const list of [operatedBy, then])
    expect(list.map(({ id }: { id: string }) => id).sort()).toEqual(seen);
});

test.each(Object.keys(SEES))('a removed relation is for the office that stated it: %s', async viewer => {
  const { owner } = viewers;
  const [one, other] = [
    await platform.give.actor(owner, { visibility: 'PUBLIC' }),
    await platform.give.actor(owner, { visibility: 'PUBLIC' }),
  ];
  const input = { kind: 'PARENT_OF', direction: 'OUTGOING', otherActorId: other.id };
  const { relations } = await actOn(
    platform.give,
    owner.lead,
    one,
    'actorRelationAdd',
    input,
    'relations { nodes { id } }',
  );
  const relationId = relations.nodes[0].id;
  await actOn(platform.give, owner.lead, one, 'actorRelationRemove', { relationId });
  const { data } = await platform.ask(viewers.people[viewer] ?? null, QUERY, { id: other.id });
  expect(data.actor.relations.nodes).toEqual([]);
  expect(data.actor.removed.nodes).toHaveLength(SEES[viewer]?.includes('OFFICE') ? 1 : 0);
});

test('an end that was hidden later is empty for who stated it, and gone for everybody else', async () => {
  const { owner, partner, other } = viewers;
  const one = await platform.give.actor(owner, { visibility: 'PUBLIC' });
  const theirs = await platform.give.actor(partner, { visibility: 'PUBLIC' });
  const input = { kind: 'MEMBER_OF_UMBRELLA', direction: 'OUTGOING', otherActorId: theirs.id };
  await actOn(platform.give, owner.lead, one, 'actorRelationAdd', input);
  await actOn(platform.give, partner.lead, theirs, 'actorVisibilityChange', { visibility: 'OFFICE' });
  const seenBy = async (person: typeof owner.lead | null): Promise<Json> =>
    (await platform.ask(person, QUERY, { id: one.id })).data.actor.relations.nodes;
  expect(await seenBy(owner.lead)).toEqual([{ id: expect.any(String), from: { id: one.id }, to: null }]);
  expect(await seenBy(other.lead)).toEqual([]);
  expect(await seenBy(null)).toEqual([]);
});
