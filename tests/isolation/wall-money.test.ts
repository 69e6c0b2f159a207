import { giveGrantValue } from '../support/give-funding';
import type { GivenRecord } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import { CONCEPTS, type Concept } from './concepts';
import { namesIn } from './schema-fields';
import { KEEPS, OVERSIGHT, SEES } from './viewers';
import { makeWorld, type World } from './world';

/** Sums count the grants that a viewer sees, and what other sources state of them stays with their own office. */
let platform: Platform;
let world: World;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  world = await makeWorld(platform);
});
afterAll(() => platform.close());

const viewerNames = Object.keys(SEES);
const GRANTS = CONCEPTS.filter(({ type }) => type === 'Grant');
const TOTAL = `query Total($filter: GrantFilter) { grantTotal(filter: $filter) { stated unknownCount bySource { source stated count } } }`;

const projectOf = async (grant: GivenRecord): Promise<string> => {
  const query = 'query Project($id: ID!) { grant(id: $id) { project { id } } }';
  const person = world.viewers.mediator;
  return (await platform.ask(person, query, { id: grant.id })).data.grant.project.id;
};
const records = (): [Concept, GivenRecord][] =>
  GRANTS.flatMap(each =>
    each.levels.map((level): [Concept, GivenRecord] => [each, world.record(each, level)]),
  );

test('every filter of a total has a case', () => {
  expect(namesIn(platform.schemas['funding'] as never, 'GrantFilter')).toEqual([
    'areaId',
    'districtId',
    // By fund and programme: grant-origin.test.ts.
    'fundId',
    'officeId',
    'period',
    'programmeId',
    'projectIds',
    'runsOn',
  ]);
});

test.each(viewerNames)('a total adds what the viewer sees, by every filter: %s', async viewer => {
  const { owner } = world.viewers;
  const shown = GRANTS.flatMap(each => world.shown(each, viewer)).length;
  const projectIds = await Promise.all(records().map(([, record]) => projectOf(record)));
  const stated = `${shown * 1500}.00`;
  // Projects of the world have a grant of nothing each: counted where not only certain projects are asked for.
  const others = CONCEPTS.filter(({ type }) => type === 'Project').flatMap(each =>
    world.shown(each, viewer),
  ).length;
  const expected = {
    stated: shown === 0 ? '0.00' : stated,
    unknownCount: 0,
    bySource: shown === 0 ? [] : [{ source: 'STATED', stated, count: shown }],
  };
  for (const filter of [
    { projectIds },
    { officeId: owner.id },
    { areaId: owner.areaId },
    { officeId: owner.id, districtId: Buffer.from('District:01').toString('base64url') },
    { officeId: owner.id, runsOn: '2025-01-01' },
    { officeId: owner.id, period: '2025/2026' },
  ]) {
    const { grantTotal } = await world.ask(viewer, TOTAL, { filter });
    const count = shown + ('projectIds' in filter ? 0 : others);
    expect([filter, grantTotal]).toEqual([
      filter,
      { ...expected, bySource: expected.bySource.map(part => ({ ...part, count })) },
    ]);
  }
});

test.each(viewerNames)('a project that is hidden adds nothing to a total: %s', async viewer => {
  for (const [concept, record] of records()) {
    const filter = { projectIds: [await projectOf(record)] };
    const { grantTotal } = await world.ask(viewer, TOTAL, { filter });
    const isSeen = world.shown(concept, viewer).includes(record.id);
    expect(grantTotal).toMatchObject({ stated: isSeen ? '1500.00' : '0.00', unknownCount: 0 });
  }
});

test('what other sources state is seen by its own office only, however public the grant is', async () => {
  const grant = await platform.give.grant(world.viewers.owner, { visibility: 'PUBLIC', isSubmitted: true });
  await giveGrantValue(platform, world.viewers.owner, grant.id, '77777.00');
  const query =
    'query Values($id: ID!) { grant(id: $id) { amount amountSource periodSource values { id field value source { kind citation } isPreferred } } }';
  for (const viewer of viewerNames) {
    const seen = await world.ask(viewer, query, { id: grant.id });
    expect([viewer, seen.grant]).toMatchObject([
      viewer,
      { amount: '1500.00', amountSource: 'STATED', periodSource: 'STATED' },
    ]);
    expect([viewer, seen.grant.values.length]).toEqual([viewer, KEEPS.includes(viewer) ? 1 : 0]);
  }
});

test.each(viewerNames)(
  'instalments are seen with their grant, and what was replaced no more: %s',
  async viewer => {
    const { owner } = world.viewers;
    const grant = await platform.give.grant(owner, { visibility: 'NETWORK', isSubmitted: true });
    for (const cashYear of [2019, 2020]) {
      const query = 'query V($id: ID!) { grant(id: $id) { version } }';
      const { version } = (await platform.ask(owner.lead, query, { id: grant.id })).data.grant;
      const instalments = [{ cashYear, amount: '1.00' }];
      const input = { grantId: grant.id, expectedVersion: version, instalments, areComplete: false };
      await platform.give.act(owner.lead, 'grantInstalmentsSet', input, 'grant', 'id');
    }
    const query = 'query I($id: ID!) { grant(id: $id) { instalments { cashYear amount } } }';
    const seen = (await world.ask(viewer, query, { id: grant.id })).grant;
    const isSeen = SEES[viewer]?.includes('NETWORK') || OVERSIGHT.includes(viewer);
    expect(seen).toEqual(isSeen ? { instalments: [{ cashYear: 2020, amount: '1.00' }] } : null);
  },
);
