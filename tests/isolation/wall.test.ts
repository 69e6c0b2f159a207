import type { GivenRecord, Level } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import { CONCEPTS, type Concept } from './concepts';
import { KEEPS, makeViewers, SEES, type Viewers } from './viewers';

/** One office owns a record of every kind at every level; everybody looks, in every way the graph has. */
const LEVELS: readonly Level[] = ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'];

let platform: Platform;
let viewers: Viewers;
/** A public actor that is a party and an organiser of everything. */
let actor: GivenRecord;
const probes: Record<string, Record<Level, GivenRecord>> = {};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  const { owner, partner, mediator } = viewers;
  actor = await platform.give.actor(owner, { visibility: 'PUBLIC' });
  const second = await platform.give.actor(owner, { visibility: 'PUBLIC' });
  for (const concept of CONCEPTS) {
    const made: [Level, GivenRecord][] = [];
    for (const visibility of LEVELS) {
      made.push([visibility, await concept.give(platform.give, owner, { visibility, sharedWith: [partner], by: mediator, actors: [actor, second] })]);
    }
    probes[concept.type] = Object.fromEntries(made) as Record<Level, GivenRecord>;
  }
});
afterAll(() => platform.close());

const probesOf = (concept: Concept): Record<Level, GivenRecord> => probes[concept.type] as Record<Level, GivenRecord>;
const idsSeen = (concept: Concept, viewer: string): string[] => (SEES[viewer] ?? []).map(level => probesOf(concept)[level].id).sort();
const ask = async (viewer: string, query: string, variables: Record<string, unknown>): Promise<any> => {
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, query, variables);
  expect(errors).toBeUndefined();
  return data;
};

/** Walks a list to its end, page by page, and proves that no page tells of entries that are not shown. */
const walk = async (read: (after: string | null) => Promise<{ nodes: { id: string }[]; edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }>): Promise<string[]> => {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof read>> = await read(after);
    expect(page.edges.map(({ node }) => node.id)).toEqual(page.nodes.map(({ id }) => id));
    found.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) break;
    expect(page.nodes.length).toBeGreaterThan(1);
    after = page.pageInfo.endCursor;
  }
  expect(new Set(found).size).toBe(found.length);
  return found;
};
const PAGE = 'nodes { id } edges { node { id } } pageInfo { hasNextPage endCursor }';
const onlyProbes = (concept: Concept, ids: string[]): string[] => {
  const known = new Set(Object.values(probesOf(concept)).map(({ id }) => id));
  return ids.filter(id => known.has(id)).sort();
};

const looks = CONCEPTS.flatMap(concept => Object.keys(SEES).map((viewer): [string, string, Concept] => [concept.type, viewer, concept]));

describe.each(looks)('%s, as %s', (_type, viewer, concept) => {
  test('by id, only what the rule shows; the rest is null and no error', async () => {
    const query = `query One($id: ID!) { ${concept.one}(id: $id) { id visibility ${concept.title} history { version } } }`;
    for (const level of LEVELS) {
      const record = probesOf(concept)[level];
      const found = (await ask(viewer, query, { id: record.id }))[concept.one];
      const isSeen = SEES[viewer]?.includes(level);
      expect([level, found]).toEqual([level, isSeen ? expect.objectContaining({ id: record.id, visibility: level, [concept.title]: record.title }) : null]);
      if (isSeen) expect([level, found.history.length > 0]).toEqual([level, KEEPS.includes(viewer)]);
    }
  });

  test('in lists, in every order, through all pages', async () => {
    for (const order of concept.orders) {
      const query = `query Many($after: String) { ${concept.many}(first: 2, after: $after, orderBy: ${order}) { ${PAGE} } }`;
      const found = await walk(async after => (await ask(viewer, query, { after }))[concept.many]);
      expect([order, onlyProbes(concept, found)]).toEqual([order, idsSeen(concept, viewer)]);
    }
  });

  test('in every filter', async () => {
    const query = `query Filtered($filter: ${concept.type}Filter, $after: String) { ${concept.many}(first: 100, after: $after, filter: $filter) { ${PAGE} } }`;
    for (const [name, valueOf] of Object.entries(concept.filters)) {
      for (const level of LEVELS) {
        const record = probesOf(concept)[level];
        const filter = { [name]: valueOf(record, viewers.owner, actor) };
        const found = await walk(async after => (await ask(viewer, query, { filter, after }))[concept.many]);
        expect([filter, level, found.includes(record.id)]).toEqual([filter, level, SEES[viewer]?.includes(level)]);
      }
    }
  });

  test('directly at the subgraph, as an entity by ref and by id, even without any field', async () => {
    const query = `query Entities($of: [_Any!]!) { _entities(representations: $of) { __typename ... on ${concept.type} { id } } }`;
    const bare = 'query Bare($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
    const records = LEVELS.map(level => probesOf(concept)[level]);
    const expected = LEVELS.map(level => (SEES[viewer]?.includes(level) ? { __typename: concept.type, id: probesOf(concept)[level].id } : null));
    for (const key of ['ref', 'id'] as const) {
      const of = records.map(record => ({ __typename: concept.type, [key]: key === 'id' ? record.id : `${record.officeId}:${record.uuid}` }));
      const person = viewers.people[viewer] ?? null;
      expect(await platform.askAt(concept.subgraph, person, query, { of })).toEqual({ data: { _entities: expected } });
      expect(await platform.askAt(concept.subgraph, person, bare, { of })).toEqual({ data: { _entities: expected.map(entity => entity && { __typename: concept.type }) } });
    }
  });
});
