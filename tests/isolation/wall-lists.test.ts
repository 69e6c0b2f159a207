import { openPlatform, type Platform } from '../support/platform';
import { CONCEPTS, type Concept } from './concepts';
import { CALL_ELSEWHERE } from './concepts-calls';
import { SERIES_ELSEWHERE } from './concepts-events';
import { NETWORK_ELSEWHERE } from './concepts-contacts';
import { allFields, givesRecords, namesIn, typeName } from './schema-fields';
import { SEES } from './viewers';
import { isShown, makeWorld, type World } from './world';
import { areaOf } from '../support/give-profile';
import { giveFund } from '../support/give-programme';
import { giveSuccession } from '../support/give-register';
import type { Json } from '../support/json';

/** Lists below other types, what everybody may see, and the proof that no field of the graph was forgotten. */
let platform: Platform;
let world: World;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  world = await makeWorld(platform);
  await giveSuccession(platform);
  await giveFund(platform, [{ period: '2020/..', maxPerMeasure: '1500.00' }]);
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
  'Actor.cooperations': below('actor', 'cooperations', ['Cooperation'], { statuses: '[ACTIVE]' }),
  'Office.cooperations': below('office', 'cooperations', ['Cooperation']),
  'Actor.events': below('actor', 'events', ['Event']),
  'Office.events': below('office', 'events', ['Event']),
  'Actor.projects': below('actor', 'projects', PROJECTS, { roles: '[CARRIER, EXECUTOR]' }),
  'Office.projects': below('office', 'projects', PROJECTS),
  'Actor.contacts': below('actor', 'contacts', ['ContactPerson']),
  'Actor.applications': below('actor', 'applications', ['Application that is named publicly']),
  'Actor.calls': below('actor', 'calls', ['Call'], { roles: '[ISSUER]' }),
  'Actor.workingGroups': below('actor', 'workingGroups', ['WorkingGroup']),
  'Office.actors': below('office', 'actors', ['Actor']),
  'Office.calls': below('office', 'calls', ['Call']),
  'Office.series': below('office', 'series', ['Series']),
  'Actor.networks': below('actor', 'networks', ['Network']),
  'Office.premisesSurveys': below('office', 'premisesSurveys', ['PremisesSurvey']),
  'Office.networks': below('office', 'networks', ['Network']),
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
  'Query.areaAssignments': '{ areaAssignments { id number period endsOn firm { id } area { id } } }',
  'Query.areaAssignment': 'query One($id: ID!) { areaAssignment(id: $id) { id period } }',
  'Query.areaSuccessions':
    '{ areaSuccessions { id kind on rightsFromOn predecessors { id neighbours { id } successors { id } } successors { id predecessors { id } } } }',
  'Query.areaSuccession': 'query One($id: ID!) { areaSuccession(id: $id) { id kind } }',
  'Query.programmes':
    '{ programmes { id number name sources names { id name period } parent { id } children { id } departments { id actor { id } } funds { id } } }',
  'Query.programme': 'query One($id: ID!) { programme(id: $id) { id name } }',
  'Query.funds':
    '{ funds { id number name kind programme { id } ruleSets { id maxPerMeasure area { id } } ruleSet(on: "2024-05-08") { isKnown ruleSet { id } } } }',
  'Query.fund': 'query One($id: ID!) { fund(id: $id) { id name } }',
};

/** Fields with a test of their own: here, or where the text says. */
const ELSEWHERE: Record<string, string> = {
  'Actor.relations': 'actor-relations.test.ts',
  'Membership.actor': 'representatives.test.ts',
  'ViewerRight.actor': 'representatives.test.ts',
  'Query.organisation': 'actor-organisation.test.ts',
  'Organisation.actors': 'actor-organisation.test.ts',
  'Query.actorFigures': 'actor-figures.test.ts',
  'Actor.operatedBy': 'actor-relations.test.ts',
  'ActorRelation.from': 'actor-relations.test.ts',
  'ActorRelation.to': 'actor-relations.test.ts',
  'Query.viewer': 'below',
  'Query.organisationReport': 'below',
  'Query.membership': 'below',
  'Firm.actor': 'tests/acts/register-firms.test.ts',
  'Query.grantTotal': 'wall-money.test.ts',
  'Query.fundingFigures': 'funding-figures.test.ts',
  'Query.moneyReport': 'money-report.test.ts',
  'Query.executorReport': 'wall-executors.test.ts',
  'Query.organisationFigures': 'wall-figures.test.ts',
  'Office.members': 'below',
  ...NETWORK_ELSEWHERE,
  ...CALL_ELSEWHERE,
  'Fund.projects': 'grant-origin.test.ts',
  'Programme.projects': 'grant-origin.test.ts',
  'QmArea.actors': 'below',
  'Project.grants': 'below',
  'Network.projects': 'wall-projects.test.ts',
  'Project.network': 'wall-projects.test.ts',
  'Grant.project': 'below',
  'Cooperation.contributions': 'tests/isolation/contributions.test.ts',
  'Query.cooperationFigures': 'tests/isolation/cooperation-figures.test.ts',
  'Contribution.cooperation': 'tests/isolation/contributions.test.ts',
  'Network.events': 'tests/isolation/event-references.test.ts',
  'WorkingGroup.events': 'tests/isolation/event-references.test.ts',
  'Project.events': 'tests/isolation/event-references.test.ts',
  ...SERIES_ELSEWHERE,
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

test.each(viewerNames)('an area shows the actors in it that the viewer sees: %s', async viewer => {
  const actors = concept('Actor');
  const query = 'query In($id: ID!) { qmArea(id: $id) { actors { nodes { id } edges { node { id } } } } }';
  for (const level of actors.levels) {
    const record = world.record(actors, level);
    const { nodes, edges } = (await world.ask(viewer, query, { id: areaOf(record) })).qmArea.actors;
    const seen = isShown(actors, viewer, level) ? [{ id: record.id }] : [];
    expect([level, nodes, edges]).toEqual([level, seen, seen.map(node => ({ node }))]);
  }
});

const asPublic = new Map<string, { id: unknown; answer: Json }>();
/** What everybody may see, asked once. */
const publicAnswer = async (name: string, query: string): Promise<{ id: unknown; answer: Json }> => {
  let known = asPublic.get(name);
  if (!known) {
    const list = `${name.slice('Query.'.length)}s`;
    const id = query.includes('$id')
      ? (await world.ask('the public', `{ ${list} { id } }`))[list][0].id
      : undefined;
    known = { id, answer: await world.ask('the public', query, { id }) };
    asPublic.set(name, known);
  }
  return known;
};

test.each(viewerNames)('the register is the same for everyone: %s', async viewer => {
  for (const [name, query] of Object.entries(REGISTER)) {
    const { id, answer } = await publicAnswer(name, query);
    expect([name, await world.ask(viewer, query, { id })]).toEqual([name, answer]);
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
