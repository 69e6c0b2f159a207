import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { CONCEPTS, type Concept } from './concepts';
import { namesIn } from './schema-fields';
import { SEES } from './viewers';
import { makeWorld, type World } from './world';

/** The report asks all four domains at once: it shows, counts and sums what their lists show, and no more. */
let platform: Platform;
let world: World;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  world = await makeWorld(platform);
});
afterAll(() => platform.close());

const viewerNames = Object.keys(SEES);
const PROJECTS = ['Project', 'Project that was submitted'];
const concept = (name: string): Concept => CONCEPTS.find(each => each.name === name) as Concept;

const COUNTS =
  'organisation { id } cooperationCount projectCount eventCount grantTotal { stated unknownCount }';
const REPORT = `query Report($filter: OrganisationFilter, $orderBy: OrganisationOrder!) {
  organisationReport(first: 100, filter: $filter, orderBy: $orderBy) { nodes { ${COUNTS} involvements(first: 100) {
    nodes { __typename ... on Cooperation { id } ... on Project { id } ... on Event { id } } pageInfo { hasNextPage } } } pageInfo { hasNextPage } } }`;
const shownAll = (viewer: string, ...names: string[]): string[] =>
  names.flatMap(name => world.shown(concept(name), viewer));

test.each(viewerNames)('shows, counts and sums what the lists show, and no more: %s', async viewer => {
  const { owner } = world.viewers;
  for (const [orderBy, filter] of [
    ['NAME_ASC', {}],
    ['NAME_DESC', { officeId: owner.id }],
    ['NAME_ASC', { areaCountAtLeast: 1 }],
  ] as const) {
    const { organisationReport } = await world.ask(viewer, REPORT, { filter, orderBy });
    const rows: Json[] = organisationReport.nodes;
    expect(organisationReport.pageInfo.hasNextPage).toBe(false);
    expect(
      world.known(
        concept('Actor'),
        rows.map(row => row.organisation.id),
      ),
    ).toEqual(world.shown(concept('Actor'), viewer));
    const row = rows.find(each => each.organisation.id === world.actor.id);
    const grants = shownAll(viewer, 'Grant', 'Grant of a project that was submitted');
    expect(row).toMatchObject({
      cooperationCount: shownAll(viewer, 'Cooperation').length,
      eventCount: shownAll(viewer, 'Event').length,
      projectCount: shownAll(viewer, ...PROJECTS).length + grants.length,
      grantTotal: { stated: `${grants.length * 1500}.00`, unknownCount: 0 },
    });
    const ids = row.involvements.nodes.map((node: { id: string }) => node.id);
    for (const name of ['Cooperation', 'Event', ...PROJECTS])
      expect(world.known(concept(name), ids)).toEqual(world.shown(concept(name), viewer));
    expect(ids).toHaveLength(row.cooperationCount + row.eventCount + row.projectCount);
  }
  const { organisationReport } = await world.ask(viewer, REPORT, {
    filter: { districtId: Buffer.from('District:08').toString('base64url') },
    orderBy: 'NAME_ASC',
  });
  expect(organisationReport.nodes.map((row: Json) => row.organisation.id).sort()).toEqual(
    world.shown(concept('Actor'), viewer),
  );
});

test('has no order or filter without a case', () => {
  const schema = platform.schemas['reports'] as never;
  expect(namesIn(schema, 'OrganisationFilter')).toEqual(['areaCountAtLeast', 'districtId', 'officeId']);
  expect(namesIn(schema, 'OrganisationOrder')).toEqual(['NAME_ASC', 'NAME_DESC']);
});
