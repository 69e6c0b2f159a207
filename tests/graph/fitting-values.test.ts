import { CASES } from '../acts/cases';
import { valueAt } from '../acts/bad-input/places';
import { setStage, type Stage } from '../acts/stage';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/**
 * A value that does not fit its scalar is refused before anything is executed, with one and the same answer: in a variable
 * or as a literal, in a question or an act, at the gateway or at a subgraph.
 */
let platform: Platform;
let stage: Stage;
const doors: [name: string, url: string][] = [];

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  stage = await setStage(platform);
  doors.push(['gateway', platform.url ?? '']);
  for (const subgraph of Object.values(platform.subgraphs))
    doors.push([subgraph.name, await subgraph.listen(0)]);
});
afterAll(() => platform.close());

const RULES = {
  Euro: 'Ein Betrag ist eine Zahl in Euro mit Punkt, zum Beispiel "66000.00".',
  DateTime: 'Ein Zeitpunkt ist ein Tag mit Uhrzeit und Zeitzone, zum Beispiel "2026-11-21T18:00:00+01:00".',
  LocalDate: 'Ein Tag hat die Form JJJJ-MM-TT, zum Beispiel "2026-11-21".',
  Int: 'Erwartet wird eine ganze Zahl von -2147483648 bis 2147483647, zum Beispiel 25.',
  Float: 'Erwartet wird eine Zahl mit Punkt, zum Beispiel 52.5.',
};
type Scalar = keyof typeof RULES;

const BAD: Record<Scalar, readonly unknown[]> = {
  Euro: ['1,5', '', '1e9', 5, 1.5, true, ['1.00', '2.00'], { a: 1 }],
  DateTime: ['quatsch', '2026-02-30T10:00:00Z', '2026-11-21', 5, {}],
  LocalDate: ['21.11.2026', 'x', 20261121, false, {}],
  Int: [2 ** 31, '5', 1.5, {}],
  Float: ['1.5', true, {}],
};

interface Asked {
  query: string;
  variables?: object;
}
type Told = [status: number, errors: unknown, data: unknown];

const post = async (url: string, person: Person, asked: Asked, accept: string): Promise<Told> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: await person.authorization() },
    body: JSON.stringify(asked),
  });
  const { errors, data } = await answer.json();
  return [answer.status, errors, data];
};

const refusal = (scalar: Scalar, field: string, place = field): object => ({
  message: `${place}: ${RULES[scalar]}`,
  locations: expect.any(Array),
  extensions: { code: 'BAD_USER_INPUT', field },
});

const expectRefused = async (home: string, person: Person, asked: Asked, errors: object[]): Promise<void> => {
  for (const [name, url] of doors.filter(([door]) => door === 'gateway' || door === home)) {
    for (const accept of ['application/graphql-response+json', 'application/json']) {
      let told: Told | undefined;
      const statements = await platform.statements(async () => {
        told = await post(url, person, asked, accept);
      });
      expect([name, asked, told, statements]).toEqual([name, asked, [400, errors, undefined], 0]);
    }
  }
};

/** A value as a document writes it. */
const literal = (value: unknown): string => JSON.stringify(value).replaceAll(/"(\w+)":/g, '$1:');

const ACTS: readonly (readonly [Scalar, act: string, home: string, path: readonly string[]])[] = [
  ['Euro', 'grantRecord', 'funding', ['amount']],
  ['Euro', 'grantInstalmentsSet', 'funding', ['instalments', 'amount']],
  ['DateTime', 'eventCreate', 'events', ['time', 'startsAt']],
  ['LocalDate', 'contactCreate', 'actors', ['retainUntilOn']],
  ['Int', 'eventCreate', 'events', ['ordinal']],
  ['Float', 'actorCreate', 'actors', ['location', 'coordinates', 'latitude']],
];

describe.each(ACTS)('%s in %s', (scalar, act, home, path) => {
  const field = path.join('.');

  test('in a variable', async () => {
    const { input, person } = (await CASES[act]?.ready(stage)) ?? { input: {}, person: null };
    const query = `mutation Act($i: ${platform.inputTypeOf(act)}!) { ${act}(input: $i) { userErrors { code } } }`;
    const coordinates = { location: { coordinates: { latitude: 52.5, longitude: 13.4 } } };
    const whole = { ...input, ...(scalar === 'Float' && coordinates) };
    for (const value of BAD[scalar]) {
      const variables = { i: valueAt(whole, path, value) };
      const entries = (whole as Record<string, unknown>)[path[0] ?? ''];
      const places = Array.isArray(entries)
        ? entries.map((_, index) => `${field}, Eintrag ${index + 1}`)
        : [field];
      expect(places.length).toBeGreaterThan(0);
      const errors = places.map(place => refusal(scalar, field, place));
      await expectRefused(home, person ?? stage.steward, { query, variables }, errors);
    }
  });

  test('as a literal', async () => {
    for (const value of BAD[scalar]) {
      const input = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
      const query = `mutation Act { ${act}(input: ${literal(input)}) { userErrors { code } } }`;
      await expectRefused(home, stage.steward, { query }, [refusal(scalar, field)]);
    }
  });
});

const QUESTIONS: readonly (readonly [Scalar, field: string, question: (value: string) => string])[] = [
  ['LocalDate', 'on', value => `areaAssignments(filter: { on: ${value} }) { id }`],
  ['LocalDate', 'on', value => `areaAssignments { asOf(on: ${value}) }`],
  [
    'LocalDate',
    'establishedFromOn',
    value => `actors(filter: { establishedFromOn: ${value} }) { pageInfo { hasNextPage } }`,
  ],
  ['Int', 'first', value => `actors(first: ${value}) { pageInfo { hasNextPage } }`],
];

describe.each(QUESTIONS)('%s as the argument %s', (scalar, field, question) => {
  const type = field === 'on' ? `${scalar}!` : scalar;
  test.each(BAD[scalar].map(value => [value]))('%j', async value => {
    const written: Asked[] = [
      { query: `query Q { ${question(literal(value))} }` },
      { query: `query Q($v: ${type}) { ${question('$v')} }`, variables: { v: value } },
      { query: `query Q($v: ${scalar} = ${literal(value)}) { ${question('$v')} }` },
      {
        query: `query Q($v: ${type}) { ...Asked } fragment Asked on Query { ${question('$v')} }`,
        variables: { v: value },
      },
    ];
    for (const asked of written)
      await expectRefused('actors', stage.steward, asked, [refusal(scalar, field)]);
  });
});

test('several at once are told at once', async () => {
  const query = 'query Q { areaAssignments(filter: { on: "x" }) { asOf(on: "y") } }';
  const both = [refusal('LocalDate', 'on'), refusal('LocalDate', 'on')];
  await expectRefused('actors', stage.steward, { query }, both);
});

test('a hundred of ten thousand are told', async () => {
  const query =
    'query Q($years: [Int!]) { attendanceFigures(filter: { years: $years }) { pageInfo { hasNextPage } } }';
  const variables = { years: Array.from({ length: 10_000 }, () => 'x') };
  const [status, errors] = await post(platform.url ?? '', stage.steward, { query, variables }, '*/*');
  expect([status, (errors as unknown[]).length]).toEqual([400, 100]);
});

test('what the program has to mend is said in the words of GraphQL, with the field of a value', async () => {
  const query = `query Q($o: ActorOrder) { actors(orderBy: $o) { pageInfo { hasNextPage } } }`;
  const error = {
    message: expect.stringContaining('does not exist in "ActorOrder" enum'),
    locations: expect.any(Array),
    extensions: { code: 'BAD_USER_INPUT', field: 'orderBy' },
  };
  await expectRefused('actors', stage.steward, { query, variables: { o: 'NAMES' } }, [error]);
});

test.each([
  ['query Q($v: Boolean = false) { viewer @skip(if: $v) { isSignedIn } }', 'if'],
  ['query Q($v: Int = 3) { actors(first: $v) { nodes { id } } }', 'first'],
  ['query Q($v: Int) { actors(first: $v) { nodes { id } } }', 'first'],
  ['query Q($v: ID = "x") { actor(id: $v) { id } }', 'id'],
  ['query Q($v: ActorKind = MEDIA) { actors(filter: { kinds: [$v] }) { nodes { id } } }', 'kinds'],
  ['query Q { actors { nodes { ...F } } } fragment F on Actor { names(removed: $v) { name } }', 'removed'],
  [
    'mutation Q($v: Int = 1) { actorArchive(input: { actorId: "x", expectedVersion: $v }) { userErrors { code } } }',
    'expectedVersion',
  ],
])('null, though the variable may be null, where nothing may: %s', async (query, field) => {
  const declared = query.replace('query Q {', 'query Q($v: Boolean = false) {');
  const error = {
    message: `Variable "$v" must not be null where "${field}" stands.`,
    locations: expect.any(Array),
    extensions: { code: 'BAD_USER_INPUT', field },
  };
  await expectRefused('actors', stage.steward, { query: declared, variables: { v: null } }, [error]);
  // Absence is made up for.
  const { errors } = await platform.ask(stage.steward, declared, {});
  expect(errors).toBeUndefined();
});

describe('what fits reaches the subgraph as it was written', () => {
  const ACT = 'eventCreate(input: { officeId: $o, kind: LUNCH, title: "Mittag", time: TIME })';
  const TOLD = '{ event { startsAt endsAt } userErrors { message } }';
  const TIME = { startsAt: '2026-05-01T18:00:00.250+02:00', endsAt: '2026-05-01T20:00:00+02:00' };

  test.each([
    ['in a variable', 'mutation Act($o: ID!, $t: EventTimeInput!)', '$t', { t: TIME }],
    ['in a default', `mutation Act($o: ID!, $t: EventTimeInput = ${literal(TIME)})`, '$t', {}],
    ['as a literal', 'mutation Act($o: ID!)', literal(TIME), {}],
  ])('an instant %s', async (_, operation, time, more) => {
    const { lead, id } = stage.office;
    const query = `${operation} { ${ACT.replace('TIME', time)} ${TOLD} }`;
    const { data } = await platform.ask(lead, query, { o: id, ...more });
    const event = { startsAt: '2026-05-01T16:00:00.250Z', endsAt: '2026-05-01T18:00:00.000Z' };
    expect(data).toEqual({ eventCreate: { event, userErrors: [] } });
  });

  test('a sum, to the cent', async () => {
    const { input, person } = (await CASES['grantRecord']?.ready(stage)) ?? { input: {}, person: null };
    const query = `mutation Act($i: GrantRecordInput!) { grantRecord(input: $i) { grant { amount } } }`;
    const { data } = await platform.ask(person, query, { i: { ...input, amount: '999999999999.99' } });
    expect(data).toEqual({ grantRecord: { grant: { amount: '999999999999.99' } } });
  });
});
