import type { Level } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import { CONCEPTS, type Concept } from './concepts';
import { KEEPS, SEES } from './viewers';
import { isShown, makeWorld, type World } from './world';

/** Everybody looks at the records of one office, in every way the graph has. */
let platform: Platform;
let world: World;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  world = await makeWorld(platform);
});
afterAll(() => platform.close());

interface Page {
  nodes: { id: string }[];
  edges: { node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const PAGE = 'nodes { id } edges { node { id } } pageInfo { hasNextPage endCursor }';

/** Walks a list to its end, page by page, and proves that no page tells of entries that are not shown. */
const walk = async (read: (after: string | null) => Promise<Page>): Promise<string[]> => {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await read(after);
    expect(page.edges.map(({ node }) => node.id)).toEqual(page.nodes.map(({ id }) => id));
    found.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) break;
    expect(page.nodes.length).toBeGreaterThan(1);
    after = page.pageInfo.endCursor;
  }
  expect(new Set(found).size).toBe(found.length);
  return found;
};

const looks = CONCEPTS.flatMap(concept =>
  Object.keys(SEES).map((viewer): [string, string, Concept] => [concept.name, viewer, concept]),
);

describe.each(looks)('%s, as %s', (_name, viewer, concept) => {
  test('by id, only what the rule shows; the rest is null and no error', async () => {
    const fields = `id visibility version updatedAt sharedWithOfficeIds namedMembershipIds ${concept.title} history { version }`;
    const one = (level: Level): string =>
      `${level}: ${concept.one}(id: "${world.record(concept, level).id}") { ${fields} }`;
    const answer = await world.ask(viewer, `{ ${concept.levels.map(one).join(' ')} }`);
    const { partner, mediator } = world.viewers;
    const lists: Partial<Record<Level, string[][]>> = {
      RESTRICTED: [[], [mediator.membershipId]],
      SHARED: [[partner.id], []],
    };
    for (const level of concept.levels) {
      const { id, title } = world.record(concept, level);
      const isSeen = isShown(concept, viewer, level);
      const shown = expect.objectContaining({ id, visibility: level, [concept.title]: title });
      expect([level, answer[level]]).toEqual([level, isSeen ? shown : null]);
      if (!isSeen) continue;
      // Whoever does not work there is not told that it was edited either.
      const { history, version, updatedAt } = answer[level];
      const told = [history.length > 0, version !== null, updatedAt !== null];
      expect([level, ...told]).toEqual([level, ...told.map(() => KEEPS.includes(viewer))]);
      // Nor with whom else it is shared, or whom it names.
      const { sharedWithOfficeIds, namedMembershipIds } = answer[level];
      expect([level, sharedWithOfficeIds, namedMembershipIds]).toEqual([
        level,
        ...(KEEPS.includes(viewer) ? (lists[level] ?? [[], []]) : [null, null]),
      ]);
    }
  });

  if (concept.many) {
    test('in lists, in every order, through all pages', async () => {
      for (const order of concept.orders) {
        const filter = order === 'BEST_MATCH' ? { search: concept.commonWord } : null;
        const query = `query Many($after: String, $filter: ${concept.type}Filter) { ${concept.many}(first: 7, after: $after, orderBy: ${order}, filter: $filter) { ${PAGE} } }`;
        const found = await walk(
          async after => (await world.ask(viewer, query, { after, filter }))[concept.many ?? ''],
        );
        expect([order, world.known(concept, found)]).toEqual([order, world.shown(concept, viewer)]);
      }
    });

    test('in every filter', async () => {
      const query = `query Filtered($filter: ${concept.type}Filter, $after: String) { ${concept.many}(first: 100, after: $after, filter: $filter) { ${PAGE} } }`;
      for (const [name, valueOf] of Object.entries(concept.filters)) {
        const found = new Map<string, string[]>();
        for (const level of concept.levels) {
          const record = world.record(concept, level);
          const filter = { [name]: valueOf(record, world.viewers.owner, world.actor) };
          const key = JSON.stringify(filter);
          // Most values fit records of all levels: such a list is read once.
          const ids =
            found.get(key) ??
            (await walk(
              async after => (await world.ask(viewer, query, { filter, after }))[concept.many ?? ''],
            ));
          found.set(key, ids);
          const isSeen = isShown(concept, viewer, level);
          expect([key, level, ids.includes(record.id)]).toEqual([key, level, isSeen]);
        }
      }
    });
  }

  if (concept.isEntity) {
    test('directly at the subgraph, as an entity by ref and by id, even without any field', async () => {
      const query = `query Entities($of: [_Any!]!) { _entities(representations: $of) { __typename ... on ${concept.type} { id } } }`;
      const bare = 'query Bare($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
      const records = concept.levels.map(level => world.record(concept, level));
      const expected = concept.levels.map(level =>
        isShown(concept, viewer, level)
          ? { __typename: concept.type, id: world.record(concept, level).id }
          : null,
      );
      const person = world.viewers.people[viewer] ?? null;
      for (const key of ['ref', 'id'] as const) {
        const of = records.map(record => ({
          __typename: concept.type,
          [key]: key === 'id' ? record.id : `${record.officeId}:${record.uuid}`,
        }));
        expect(await platform.askAt(concept.subgraph, person, query, { of })).toEqual({
          data: { _entities: expected },
        });
        expect(await platform.askAt(concept.subgraph, person, bare, { of })).toEqual({
          data: { _entities: expected.map(entity => entity && { __typename: concept.type }) },
        });
      }
    });
  }
});
