import type { GivenOffice } from '../support/give';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** An actor that its office hides after the yes: no column, no bridge and no filter tells of it any more. */
interface Given {
  readonly id: string;
  readonly version: number;
}

let platform: Platform;
let here: GivenOffice;
let there: GivenOffice;
let third: GivenOffice;
let stranger: GivenOffice;
let hidden: Given;
let ours: Given;
let secret: string;
let plain: string;

/** A public actor in the area of its office. */
const sitting = async ({ id: officeId, areaId, lead }: GivenOffice): Promise<Given> => {
  const input = { officeId, kind: 'BUSINESS', name: 'Betrieb', ...(areaId && { location: { areaId } }) };
  const { id, version } = await platform.give.act(lead, 'actorCreate', input, 'actor', 'id version');
  const wide = { actorId: id, expectedVersion: version, visibility: 'PUBLIC' };
  return platform.give.act(lead, 'actorVisibilityChange', wide, 'actor', 'id version');
};

/** A public cooperation to which the other offices said yes, so that everybody is named. */
const agreed = async (actors: readonly Given[], partners: readonly GivenOffice[]): Promise<string> => {
  const parties = actors.map(({ id }) => ({ actorId: id, role: 'BOTH' }));
  const input = { officeId: here.id, kind: 'SPACE', title: 'x', parties, agreedOn: '2018-01-01' };
  const { give } = platform;
  let { id, version } = await give.act(here.lead, 'cooperationPropose', input, 'cooperation', 'id version');
  const act = async (by: GivenOffice, name: string, more: Record<string, unknown>): Promise<void> => {
    const said = { cooperationId: id, expectedVersion: version, ...more };
    ({ id, version } = await give.act(by.lead, name, said, 'cooperation', 'id version'));
  };
  for (const by of partners)
    await act(by, 'cooperationAgree', { officeId: by.id, naming: 'PUBLIC', agreedOn: '2018-02-01' });
  await act(here, 'cooperationVisibilityChange', { visibility: 'PUBLIC', sharedWithOfficeIds: [] });
  return id;
};

const COUNTS = 'cooperationFigures(period: "2018/..") { agreed bridges bridgesUnknown byKind { agreed } }';
const FIGURES = `query Figures($id: ID!) { ${COUNTS} office(id: $id) { ${COUNTS} area { ${COUNTS} } district { ${COUNTS} } } }`;
const SEEN =
  'nodes { id isBridge crossesDistricts parties { actor { office { id } } } } pageInfo { hasNextPage endCursor }';
const LIST = `query List($filter: CooperationFilter, $first: Int) { cooperations(filter: $filter, first: $first) { ${SEEN} } }`;

const ask = async (
  person: Person | null,
  query: string,
  variables: Record<string, unknown>,
): Promise<Json> => {
  const { data, errors } = await platform.ask(person, query, variables);
  expect(errors).toBeUndefined();
  return data;
};

/** What an office's column, its area's and its district's say, all alike, and what the total says. */
const figures = async (
  person: Person | null,
  office: GivenOffice,
): Promise<{ column: Json; total: Json }> => {
  const data = await ask(person, FIGURES, { id: office.id });
  const { cooperationFigures: column, area, district } = data.office;
  expect(area.cooperationFigures).toEqual(column);
  expect(district.cooperationFigures).toEqual(column);
  return { column, total: data.cooperationFigures };
};
const bridges = (agreedCount: number, yes: number, unknown: number): Json => ({
  agreed: agreedCount,
  bridges: yes,
  bridgesUnknown: unknown,
});
const list = async (person: Person | null, filter = {}, first = 20): Promise<Json> =>
  (await ask(person, LIST, { filter, first })).cooperations;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  const { give } = platform;
  const areas = [await give.area(), await give.area({ district: '02' })];
  here = await give.office({ areaId: areas[0]?.id as string });
  there = await give.office({ district: '02', areaId: areas[1]?.id as string });
  third = await give.office({ district: '03' });
  stranger = await give.office({ district: '08' });
  hidden = await sitting(there);
  ours = await sitting(here);
  secret = await agreed([ours, hidden, await sitting(third)], [there, third]);
  plain = await agreed([await sitting(here), await sitting(there)], [there]);
});
afterAll(() => platform.close());

const outsiders = (): (Person | null)[] => [stranger.lead, third.lead, null];

describe('while its office shows it', () => {
  test('everybody counts it', async () => {
    for (const person of [here.lead, there.lead, ...outsiders()]) {
      const { column, total } = await figures(person, there);
      expect(column).toMatchObject(bridges(2, 2, 0));
      expect(total).toMatchObject(bridges(2, 2, 0));
      expect((await list(person, { isBridge: 'YES' })).nodes).toHaveLength(2);
    }
  });
});

describe('once its office hides it', () => {
  beforeAll(async () => {
    const input = { actorId: hidden.id, expectedVersion: hidden.version, visibility: 'OFFICE' };
    await platform.give.act(there.lead, 'actorVisibilityChange', input, 'actor', 'id');
  });

  test('it is still there, for its own office, which counts it as before', async () => {
    expect(await platform.give.read(there.lead, hidden.id, 'id')).toEqual({ id: hidden.id });
    const { column, total } = await figures(there.lead, there);
    expect(column).toMatchObject(bridges(2, 2, 0));
    expect(total).toMatchObject(bridges(2, 2, 0));
    expect((await list(there.lead, { isBridge: 'YES' })).nodes).toHaveLength(2);
  });

  test('others count in a column what references tell them, and no more', async () => {
    for (const person of outsiders()) {
      expect(await ask(person, 'query A($id: ID!) { actor(id: $id) { id } }', { id: hidden.id })).toEqual({
        actor: null,
      });
      const { nodes } = await list(person);
      const told = nodes.filter((node: Json) =>
        node.parties.some(({ actor }: Json) => actor.office.id === there.id),
      );
      expect(told.map(({ id }: Json) => id)).toEqual([plain]);
      const { column, total } = await figures(person, there);
      expect(column).toEqual({ ...bridges(1, 1, 0), byKind: [{ agreed: 1 }] });
      expect(total).toMatchObject({ agreed: 2 });
    }
  });

  test('who proposed keeps the row, with an empty reference, and so its place in the column', async () => {
    const { nodes } = await list(here.lead);
    expect(nodes.find(({ id }: Json) => id === secret).parties).toContainEqual({ actor: null });
    const { column, total } = await figures(here.lead, there);
    expect(column).toMatchObject(bridges(2, 1, 1));
    expect(total).toMatchObject(bridges(2, 1, 1));
  });

  test('filters by bridge find what is said of each, and no more', async () => {
    const answers = [undefined, 'YES', 'NO', 'UNKNOWN'];
    for (const person of [here.lead, there.lead, ...outsiders()]) {
      const { nodes } = await list(person);
      for (const isBridge of answers)
        for (const crossesDistricts of answers) {
          const expected = nodes.filter(
            (node: Json) =>
              node.isBridge === (isBridge ?? node.isBridge) &&
              node.crossesDistricts === (crossesDistricts ?? node.crossesDistricts),
          );
          const found = await list(person, { isBridge, crossesDistricts });
          expect(found.nodes).toEqual(expected);
        }
    }
  });

  test('a page without it does not say that something is left out', async () => {
    const { nodes, pageInfo } = await list(null, { isBridge: 'YES' }, 1);
    expect(nodes.map(({ id }: Json) => id)).toEqual([plain]);
    expect(pageInfo).toMatchObject({ hasNextPage: false });
    const none = await list(null, { isBridge: 'YES', actorId: ours.id });
    expect(none).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });
});
