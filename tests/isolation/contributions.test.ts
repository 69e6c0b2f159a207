import type { GivenRecord } from '../support/give';
import { beginCooperation, giveContribution } from '../support/give-cooperations';
import { openPlatform, type Platform } from '../support/platform';
import { makeViewers, SEES, type Viewers } from './viewers';

/** A public cooperation does not publish what was given in it: that stays with the offices of the parties. */
let platform: Platform;
let viewers: Viewers;
let cooperation: string;
let given: string;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  const { owner, partner } = viewers;
  const begun = await beginCooperation(platform.give, owner, { partner });
  cooperation = begun.id;
  const input = { cooperationId: cooperation, period: '2024-06', people: 7, money: '10.00' };
  given = (await platform.give.act(owner.lead, 'contributionRecord', input, 'contribution', 'id')).id;
  const wide = { cooperationId: cooperation, expectedVersion: begun.version, visibility: 'PUBLIC' };
  await platform.give.act(owner.lead, 'cooperationVisibilityChange', wide, 'cooperation', 'id');
});
afterAll(() => platform.close());

const QUERY = `query Given($cooperation: ID!, $given: ID!) {
  cooperation(id: $cooperation) { id contributions { nodes { id people } pageInfo { hasNextPage } } contributionTotal { count people money { stated unknownCount } } }
  contribution(id: $given) { id cooperation { id } }
}`;
const concerned = (viewer: string): boolean => SEES[viewer]?.includes('SHARED') ?? false;

test.each(Object.keys(SEES))('as %s', async viewer => {
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, QUERY, { cooperation, given });
  expect(errors).toBeUndefined();
  const all = {
    cooperation: {
      id: cooperation,
      contributions: { nodes: [{ id: given, people: 7 }], pageInfo: { hasNextPage: false } },
      contributionTotal: { count: 1, people: 7, money: { stated: '10.00', unknownCount: 0 } },
    },
    contribution: { id: given, cooperation: { id: cooperation } },
  };
  const none = {
    cooperation: { id: cooperation, contributions: null, contributionTotal: null },
    contribution: null,
  };
  expect(data).toEqual(concerned(viewer) ? all : none);
});

test('a cooperation restricted to persons, and no more, takes what was given along', async () => {
  const { owner, mediator } = viewers;
  const made: GivenRecord = await giveContribution(platform.give, owner, {
    by: mediator,
    visibility: 'RESTRICTED',
  });
  const query = 'query R($id: ID!) { contribution(id: $id) { visibility cooperation { id version } } }';
  const seenBy = async (person: typeof owner.lead) =>
    (await platform.ask(person, query, { id: made.id })).data.contribution;
  const named = await seenBy(mediator);
  expect([named.visibility, await seenBy(owner.lead)]).toEqual(['RESTRICTED', null]);
  const input = {
    cooperationId: named.cooperation.id,
    expectedVersion: named.cooperation.version,
    visibility: 'OFFICE',
  };
  await platform.give.act(mediator, 'cooperationVisibilityChange', input, 'cooperation', 'id');
  expect((await seenBy(owner.lead)).visibility).toBe('OFFICE');
});
