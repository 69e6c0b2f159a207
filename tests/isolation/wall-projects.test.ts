import { giveNetwork } from '../support/give-network';
import { openPlatform, type Platform } from '../support/platform';
import { CONCEPTS, type Concept } from './concepts';
import { OVERSIGHT, KEEPS, SEES } from './viewers';
import { makeWorld, type World } from './world';
import type { Json } from '../support/json';

/** What belongs to a project or refers to it is seen no further than the project and what it refers to. */
let platform: Platform;
let world: World;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  world = await makeWorld(platform);
});
afterAll(() => platform.close());

const viewerNames = Object.keys(SEES);
const PROJECTS = CONCEPTS.filter(({ type }) => type === 'Project');
const one = (each: Concept, level: Concept['levels'][number]): string => world.record(each, level).id;

test.each(viewerNames)(
  'a network shows the projects that the viewer sees, and they show it: %s',
  async viewer => {
    const [first] = PROJECTS;
    const asked = await platform.ask(
      world.viewers.mediator,
      'query N($id: ID!) { project(id: $id) { network { id } } }',
      { id: one(first as Concept, 'PUBLIC') },
    );
    const { id } = asked.data.project.network;
    const query =
      'query Network($id: ID!) { network(id: $id) { projects(first: 100) { nodes { id network { id } } pageInfo { hasNextPage } } } }';
    const { network } = await world.ask(viewer, query, { id });
    const ids = network.projects.nodes.map((node: Json) => node.id);
    for (const each of PROJECTS) expect(world.known(each, ids)).toEqual(world.shown(each, viewer));
    expect(ids).toHaveLength(PROJECTS.flatMap(each => world.shown(each, viewer)).length);
    for (const node of network.projects.nodes) expect(node.network).toEqual({ id });
  },
);

const PARTS = `query Parts($id: ID!) { project(id: $id) { alternateTitles { title } indicators { name planned reached } values { value }
  network { id } bare: network { __typename } roleStatement(role: CARRIER) roles { role period } } }`;

test('titles are seen with the project; counts of persons, values and a hidden network are not', async () => {
  const { owner } = world.viewers;
  const hidden = await giveNetwork(platform.give, owner);
  const hiddenActor = await platform.give.actor(owner);
  const project = await platform.give.project(owner, {
    visibility: 'PUBLIC',
    isSubmitted: true,
    input: {
      networkId: hidden.id,
      alternateTitles: [{ title: 'Kiezgrößen', source: { kind: 'INFERRED' } }],
      roles: [{ role: 'CARRIER', actorId: hiddenActor.id, period: '2025' }],
    },
  });
  await platform.give.act(
    owner.lead,
    'projectIndicatorsSet',
    {
      projectId: project.id,
      expectedVersion: project.version,
      indicators: [
        { name: 'Feste', countsPersons: false, planned: 4 },
        { name: 'Teilnehmende', countsPersons: true, reached: 3 },
      ],
    },
    'project',
    'id',
  );
  const source = { kind: 'SECOND_SOURCE' };
  const value = { projectId: project.id, field: 'PERIOD', value: '2024/2027', source };
  await platform.give.act(owner.lead, 'projectValueAdd', value, 'project', 'id');
  for (const viewer of viewerNames) {
    const seen = (await world.ask(viewer, PARTS, { id: project.id })).project;
    const isOwn = KEEPS.includes(viewer);
    expect([viewer, seen]).toEqual([
      viewer,
      {
        alternateTitles: [{ title: 'Kiezgrößen' }],
        indicators: [
          { name: 'Feste', planned: 4, reached: null },
          ...(isOwn ? [{ name: 'Teilnehmende', planned: null, reached: 3 }] : []),
        ],
        values: isOwn ? [{ value: '2024/2027' }] : [],
        network: isOwn ? { id: hidden.id } : null,
        bare: isOwn ? { __typename: 'Network' } : null,
        roleStatement: isOwn ? 'NAMED' : 'NOT_STATED',
        roles: isOwn ? [{ role: 'CARRIER', period: '2025' }] : [],
      },
    ]);
  }
  for (const viewer of [...viewerNames, ...OVERSIGHT]) {
    const query = 'query F($id: ID!) { projects(filter: { networkId: $id }) { nodes { id } } }';
    const { projects } = await world.ask(viewer, query, { id: hidden.id });
    expect([viewer, projects.nodes]).toEqual([viewer, KEEPS.includes(viewer) ? [{ id: project.id }] : []]);
  }
});
