import { demoAccount, loadDemoFacts, openDemoPlatform } from '../support/demo-platform';
import { fingerprint } from '../support/fingerprint';
import type { Json } from '../support/json';
import type { Platform } from '../support/platform';
import { ACTS, expectAnswer, REQUESTS, requestOf } from './golden';

/** What must come out of the real facts, and out of the same requests for other days. */
let platform: Platform;
beforeAll(async () => {
  platform = await openDemoPlatform();
});
afterAll(() => platform.close());

const ask = async (query: string, variables: Record<string, unknown> = {}, name: string | null = null) => {
  const { data, errors } = await platform.ask(demoAccount(platform, name), query, variables);
  expect(errors).toBeUndefined();
  return data as Json;
};

test.each(REQUESTS.filter(name => !ACTS.includes(name)))('%s', async name => {
  expectAnswer(name, await ask(requestOf(name)));
});

type Told = Record<string, string>;
const PANK = 'Reinickendorfer Straße/Pankstraße';
const BRUNNEN = 'Brunnenviertel/Brunnenstraße';
const SOLDINER = 'Soldiner Straße/Wollankstraße';
const A = 'Lokale Wirtschaft zeigt Verantwortung im Kiez!';
const B = 'Aufbau und Unterstützung einer Gewerbeplattform im Schillerkiez';
const C =
  'Vernetzung von Unternehmen und sozialen Akteuren zur Stärkung der gemeinwesenorientierten Potenziale im Gebiet';

const areasIn = (rows: Json[]): Told => Object.fromEntries(rows.map(({ area, asOf }) => [area.name, asOf]));
const projectsIn = ({ nodes }: Json): Told =>
  Object.fromEntries(nodes.map(({ title, asOf }: Json) => [title, asOf]));

const FIRM_ON: [string, Told][] = [
  ['2003-06-15', { [PANK]: 'CERTAIN', [SOLDINER]: 'CERTAIN' }],
  ['2014-06-15', { [PANK]: 'CERTAIN', [BRUNNEN]: 'CERTAIN', Sparrplatz: 'CERTAIN' }],
  ['2013-09-01', { [PANK]: 'CERTAIN', [BRUNNEN]: 'CERTAIN', Sparrplatz: 'CERTAIN', [SOLDINER]: 'POSSIBLE' }],
  ['2016-03-31', { [PANK]: 'CERTAIN', [BRUNNEN]: 'CERTAIN' }],
  ['2021-06-01', { [PANK]: 'CERTAIN', [BRUNNEN]: 'CERTAIN', Badstraße: 'CERTAIN' }],
];

test.each(FIRM_ON)('the areas of the firm on %s', async (on, areas) => {
  const { areaAssignments } = await ask(requestOf('firm-areas-on-a-day'), { on });
  expect(areasIn(areaAssignments)).toEqual(areas);
  const another = { on, firm: Buffer.from('Firm:2').toString('base64url') };
  expect((await ask(requestOf('firm-areas-on-a-day'), another)).areaAssignments).toEqual([]);
});

/** The projects of a day, and whether the carrier of C is stated for it: for the term of its grant. */
const PROJECTS_ON: [string, Told, string | undefined][] = [
  ['2013-09-01', {}, undefined],
  ['2016-06-15', { [C]: 'POSSIBLE' }, 'NO'],
  ['2017-02-01', { [B]: 'CERTAIN', [C]: 'CERTAIN' }, 'NO'],
  ['2019-06-01', { [A]: 'CERTAIN', [C]: 'CERTAIN' }, 'NO'],
  ['2021-06-01', { [C]: 'CERTAIN' }, 'CERTAIN'],
];

test.each(PROJECTS_ON)('areas and projects on %s', async (on, projects, carried) => {
  const answer = await ask(requestOf('areas-and-projects-on-a-day'), { on });
  expect(projectsIn(answer.projects)).toEqual(projects);
  const c = answer.projects.nodes.find(({ title }: Json) => title === C);
  expect(c?.roles[0].asOf).toBe(carried);
  expect(areasIn(answer.areaAssignments)).toEqual(
    areasIn((await ask(requestOf('firm-areas-on-a-day'), { on })).areaAssignments),
  );
});

test.each([
  ['2018-01-01', 2, ['coopolis GmbH']],
  ['2017-02-01', 2, []],
  ['2017-02-01', 1, ['coopolis GmbH']],
  ['2021-06-01', 1, []],
])('who executes projects on %s in at least %i districts', async (on, districtCountAtLeast, names) => {
  const answer = await ask(requestOf('executors-in-several-districts'), { on, districtCountAtLeast });
  expect(answer.executorReport.nodes.map(({ organisation }: Json) => organisation.name)).toEqual(names);
});

test.each([
  ['2019-06-01', 'Senatsverwaltung für Stadtentwicklung und Wohnen', 'Soziale Stadt'],
  ['2023-06-01', 'Senatsverwaltung für Stadtentwicklung, Bauen und Wohnen', 'Sozialer Zusammenhalt'],
])('names on %s', async (on, ministry, programme) => {
  const { networks, programmes } = await ask(requestOf('names-by-date'), { on });
  const [{ actor }] = networks.nodes[0].roles.nodes;
  expect(actor.then[0].name).toBe(ministry);
  expect(programmes.map(({ then }: Json) => then)).toEqual(['Zukunftsinitiative Stadtteil', programme]);
});

test('a key of no project counts nothing', async () => {
  const { grantTotal } = await ask(requestOf('grants-stated-and-unknown'), {
    projects: ['', 'UHJvamVjdDox'],
  });
  expect(grantTotal).toEqual({ stated: '0.00', unknownCount: 0, bySource: [] });
});

test('loading again changes nothing', async () => {
  const before = await fingerprint(platform.database.behind);
  await loadDemoFacts(platform);
  expect(await fingerprint(platform.database.behind)).toEqual(before);
});
