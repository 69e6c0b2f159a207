import { recordId } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import { CONCEPTS, type Concept } from './concepts';
import { allFields, givesRecords, namesIn, typeName } from './schema-fields';
import { SEES } from './viewers';
import { makeWorld, type World } from './world';
import type { Json } from '../support/json';

/** Lists below other types, what everybody may see, and the proof that no field of the graph was forgotten. */
let platform: Platform;
let world: World;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  world = await makeWorld(platform);
});
afterAll(() => platform.close());

const viewerNames = Object.keys(SEES);
const concept = (name: string): Concept => CONCEPTS.find(each => each.name === name) as Concept;

/** Lists of records below a public thing: by field, how to ask, and which concepts they show. */
interface Below {
  readonly query: (args: string) => string;
  readonly shows: readonly string[];
  /** Further arguments, each with a value that hides nothing. */
  readonly args: Readonly<Record<string, string>>;
}
const below = (parent: string, field: string, shows: string[], args: Below['args'] = {}): Below => ({
  query: more =>
    `query Below($id: ID!) { ${parent}(id: $id) { ${field}(first: 100${more}) { nodes { id } edges { node { id } } pageInfo { hasNextPage } } } }`,
  shows,
  args,
});
const PROJECTS = ['Project', 'Project that was submitted'];
const LISTS: Record<string, Below> = {
  'Actor.cooperations': below('actor', 'cooperations', ['Cooperation'], { statuses: '[PROPOSED]' }),
  'Office.cooperations': below('office', 'cooperations', ['Cooperation']),
  'Actor.events': below('actor', 'events', ['Event']),
  'Office.events': below('office', 'events', ['Event']),
  'Actor.projects': below('actor', 'projects', PROJECTS, { roles: '[CARRIER, EXECUTOR]' }),
  'Office.projects': below('office', 'projects', PROJECTS),
};

/** Fields of the register, which is the same for everyone. */
const REGISTER: Record<string, string> = {
  'Query.districts': '{ districts { id key name localities { id name } areas { id name } } }',
  'Query.district': 'query One($id: ID!) { district(id: $id) { id name } }',
  'Query.qmAreas':
    '{ qmAreas { id number name status period district { id } offices { id } assignments { id period } } }',
  'Query.qmArea': 'query One($id: ID!) { qmArea(id: $id) { id name } }',
  'Query.offices': '{ offices { id number name kind district { id } area { id } } }',
  'Query.office': 'query One($id: ID!) { office(id: $id) { id name } }',
  'Query.firms': '{ firms { id number name assignments { id period } } }',
  'Query.firm': 'query One($id: ID!) { firm(id: $id) { id name } }',
};

/** Fields with a test of their own: here, or where the text says. */
const ELSEWHERE: Record<string, string> = {
  'Query.viewer': 'below',
  'Query.organisationReport': 'below',
  'Query.membership': 'below',
  'Office.members': 'below',
  'Project.grants': 'below',
  'Grant.project': 'below',
};

/** A payload shows the record to who did the act; who may is tested with the acts. */
const isPlumbing = (type: string): boolean => /(Payload|Connection|Edge)$/.test(type);

test('every field that gives records has a case: whoever adds one adds its case', () => {
  const cases = new Set([
    ...Object.keys(LISTS),
    ...Object.keys(REGISTER),
    ...Object.keys(ELSEWHERE),
    ...CONCEPTS.flatMap(({ one, many }) => [`Query.${one}`, `Query.${many}`]),
  ]);
  const missing = allFields(platform.schemas)
    .filter(
      each =>
        each.type === 'Query' ||
        (givesRecords(platform.schemas[each.subgraph] as never, each) && !isPlumbing(each.type)),
    )
    .map(({ type, name }) => `${type}.${name}`)
    .filter(name => !cases.has(name));
  expect(missing).toEqual([]);
});

test('every filter, order and argument of a list has a case', () => {
  for (const each of CONCEPTS.filter(({ many }) => many)) {
    const schema = platform.schemas[each.subgraph] as never;
    expect(Object.keys(each.filters).sort()).toEqual(namesIn(schema, `${each.type}Filter`));
    expect([...each.orders].sort()).toEqual(namesIn(schema, `${each.type}Order`));
  }
  for (const { type, name, field } of allFields(platform.schemas)) {
    const args = field.args
      .map(arg => arg.name)
      .filter(arg => !['first', 'after', 'filter', 'orderBy', 'id'].includes(arg));
    if (
      typeName(field.type).endsWith('Connection') &&
      type !== 'Query' &&
      !(`${type}.${name}` in ELSEWHERE)
    ) {
      expect([`${type}.${name}`, args]).toEqual([
        `${type}.${name}`,
        Object.keys(LISTS[`${type}.${name}`]?.args ?? {}),
      ]);
    }
  }
});

describe.each(Object.entries(LISTS))('%s', (name, { query, shows, args }) => {
  test.each(viewerNames)('as %s', async viewer => {
    const id = name.startsWith('Actor') ? world.actor.id : world.viewers.owner.id;
    const parent = name.startsWith('Actor') ? 'actor' : 'office';
    const field = name.split('.')[1] ?? '';
    for (const more of ['', ...Object.entries(args).map(([arg, value]) => `, ${arg}: ${value}`)]) {
      const page = (await world.ask(viewer, query(more), { id }))[parent][field];
      const ids: string[] = page.nodes.map((node: { id: string }) => node.id);
      expect(page.edges.map((edge: Json) => edge.node.id)).toEqual(ids);
      expect(page.pageInfo.hasNextPage).toBe(false);
      for (const each of shows)
        expect([more, each, world.known(concept(each), ids)]).toEqual([
          more,
          each,
          world.shown(concept(each), viewer),
        ]);
    }
  });
});

test.each(viewerNames)('the register is the same for everyone: %s', async viewer => {
  for (const [name, query] of Object.entries(REGISTER)) {
    const list = `${name.slice('Query.'.length)}s`;
    const id = query.includes('$id')
      ? (await world.ask('the public', `{ ${list} { id } }`))[list][0].id
      : undefined;
    const answer = await world.ask(viewer, query, { id });
    expect([name, answer]).toEqual([name, await world.ask('the public', query, { id })]);
    expect([name, Object.values(answer)[0]]).toEqual([name, expect.anything()]);
  }
});

test.each(viewerNames)('memberships are for their own office and for the person: %s', async viewer => {
  const { people, owner } = world.viewers;
  const person = people[viewer] as { membershipId?: string; email?: string } | null;
  const staff = people['its staff'] as unknown as { membershipId: string; email: string };
  const query =
    'query Members($office: ID!, $id: ID!) { office(id: $office) { members { id displayName email } } membership(id: $id) { displayName email role } }';
  const { office, membership } = await world.ask(viewer, query, { office: owner.id, id: staff.membershipId });
  const worksThere = SEES[viewer]?.includes('OFFICE') ?? false;
  const isOwn = viewer === 'its representative of an actor' || viewer === 'its body member';
  expect(membership).toEqual(worksThere ? expect.objectContaining({ email: staff.email }) : null);
  if (worksThere) expect(office.members.length).toBeGreaterThan(10);
  else
    expect(office.members.map(({ id }: { id: string }) => id)).toEqual(isOwn ? [person?.membershipId] : []);
});

test.each(viewerNames)('viewer tells of no right that has ended: %s', async viewer => {
  const { viewer: account } = await world.ask(
    viewer,
    '{ viewer { isSignedIn rights { role office { id } } } }',
  );
  expect(account.isSignedIn).toBe(viewer !== 'the public');
  const without = [
    'the public',
    'somebody with an account and no office',
    'its ended member',
    'its removed member',
    'its member of next year',
    'its member by an ended assignment',
  ];
  expect(account.rights).toHaveLength(without.includes(viewer) ? 0 : 1);
});

test.each(viewerNames)('a project shows its grants and their sum to who sees it: %s', async viewer => {
  const query = `query Money($id: ID!) { grant(id: $id) { id project { id grants { nodes { id programme } pageInfo { hasNextPage } } grantTotal { stated unknownCount } } } }`;
  for (const each of CONCEPTS.filter(({ type }) => type === 'Grant')) {
    for (const level of each.levels) {
      const record = world.record(each, level);
      const { grant } = await world.ask(viewer, query, { id: record.id });
      const isSeen = world.shown(each, viewer).includes(record.id);
      expect(grant).toEqual(
        isSeen
          ? {
              id: record.id,
              project: {
                id: expect.any(String),
                grants: {
                  nodes: [{ id: record.id, programme: record.title }],
                  pageInfo: { hasNextPage: false },
                },
                grantTotal: { stated: '1500.00', unknownCount: 0 },
              },
            }
          : null,
      );
    }
  }
});

describe('the report over all domains', () => {
  const COUNTS =
    'organisation { id } cooperationCount projectCount eventCount grantTotal { stated unknownCount }';
  const REPORT = `query Report($filter: OrganisationFilter, $orderBy: OrganisationOrder!) {
    organisationReport(first: 100, filter: $filter, orderBy: $orderBy) { nodes { ${COUNTS} involvements(first: 100) {
      nodes { __typename ... on Cooperation { id } ... on Project { id } ... on Event { id } } pageInfo { hasNextPage } } } pageInfo { hasNextPage } } }`;
  const shownAll = (viewer: string, ...names: string[]): string[] =>
    names.flatMap(name => world.shown(concept(name), viewer));

  test.each(viewerNames)('shows, counts and sums what the lists show, and no more: %s', async viewer => {
    const { owner } = world.viewers;
    for (const orderBy of ['NAME_ASC', 'NAME_DESC']) {
      for (const filter of [{}, { officeId: owner.id }, { areaCountAtLeast: 0 }]) {
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
});

describe('a hidden actor that takes part in something public', () => {
  let hidden: { id: string; ref: string };
  let involved: { cooperation: string; event: string; project: string };
  beforeAll(async () => {
    const { give } = platform;
    const { owner } = world.viewers;
    const actor = await give.actor(owner);
    hidden = { id: actor.id, ref: `${actor.officeId}:${actor.uuid}` };
    const cooperation = await give.cooperation(owner, {
      parties: [actor, world.actor],
      visibility: 'PUBLIC',
    });
    const event = await give.event(owner, { organisers: [actor], visibility: 'PUBLIC' });
    const project = await give.project(owner, { actors: [actor], visibility: 'PUBLIC' });
    involved = { cooperation: cooperation.id, event: event.id, project: project.id };
  });
  const outsiders = viewerNames.filter(name => !SEES[name]?.includes('OFFICE'));
  const REFERENCES = `query References($cooperation: ID!, $event: ID!, $project: ID!) {
    cooperation(id: $cooperation) { parties { actor { id name } } bare: parties { actor { __typename } } }
    event(id: $event) { organisers { actor { id name } } bare: organisers { actor { __typename } } }
    project(id: $project) { roles { actor { id name } } bare: roles { actor { __typename } } }
  }`;

  test.each(outsiders)('is null in every reference, also by __typename: %s', async viewer => {
    const answer = await world.ask(viewer, REFERENCES, involved);
    const text = JSON.stringify(answer);
    expect(text).not.toContain(hidden.id);
    for (const list of [
      answer.cooperation.parties,
      answer.event.organisers,
      answer.project.roles,
      answer.event.bare,
      answer.project.bare,
    ]) {
      expect(
        list.filter(
          (each: { actor: { id?: string } | null }) =>
            each.actor !== null && each.actor.id !== world.actor.id,
        ),
      ).toEqual([]);
    }
    expect(answer.cooperation.bare.filter((each: { actor: unknown }) => each.actor !== null)).toHaveLength(1);
  });

  test('is there for its own office', async () => {
    const answer = await world.ask('its staff', REFERENCES, involved);
    expect(answer.event.organisers).toEqual([{ actor: expect.objectContaining({ id: hidden.id }) }]);
    expect(JSON.stringify(answer.cooperation)).toContain(hidden.id);
  });

  test.each(outsiders)('does not answer in filters, to %s', async viewer => {
    for (const [query, none] of [
      [
        'query F($id: ID!) { cooperations(filter: { actorId: $id }) { nodes { id } } }',
        { cooperations: { nodes: [] } },
      ],
      [
        'query F($id: ID!) { events(filter: { organiserId: $id }) { nodes { id } } }',
        { events: { nodes: [] } },
      ],
      [
        'query F($id: ID!) { projects(filter: { actorId: $id }) { nodes { id } } }',
        { projects: { nodes: [] } },
      ],
      [
        'query F($id: ID!) { projects(filter: { carrierId: $id }) { nodes { id } } }',
        { projects: { nodes: [] } },
      ],
      [
        'query F($id: ID!) { projects(filter: { executorId: $id }) { nodes { id } } }',
        { projects: { nodes: [] } },
      ],
      [
        'query F($id: ID!) { actor(id: $id) { cooperations { nodes { id } } events { nodes { id } } projects { nodes { id } } } }',
        { actor: null },
      ],
    ] as const) {
      expect([query, await world.ask(viewer, query, { id: hidden.id })]).toEqual([query, none]);
      expect([query, await world.ask('its staff', query, { id: hidden.id })]).not.toEqual([query, none]);
    }
  });

  // Known fault: a stub does not ask the actor's home, so who reaches a subgraph itself learns where a key takes part.
  test.failing.each(['cooperations', 'events', 'funding'])(
    'shows nothing at the subgraph %s itself, past the gateway',
    async subgraph => {
      const field = subgraph === 'funding' ? 'projects' : subgraph;
      const query = `query Stub($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Actor { ${field} { nodes { id } } } } }`;
      const seenBy = async (viewer: string, ref: string): Promise<Json> =>
        (
          await platform.askAt(subgraph, world.viewers.people[viewer] ?? null, query, {
            of: [{ __typename: 'Actor', ref }],
          })
        ).data._entities[0]?.[field]?.nodes ?? [];
      expect(await seenBy('its staff', hidden.ref)).toHaveLength(1);
      for (const viewer of outsiders)
        expect([viewer, await seenBy(viewer, hidden.ref)]).toEqual([viewer, []]);
      const made = recordId('Actor', world.viewers.owner.number);
      expect(
        await seenBy('the public', Buffer.from(made, 'base64url').toString().slice('Actor:'.length)),
      ).toEqual([]);
    },
  );
});
