import {
  getNamedType,
  isInputObjectType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { fingerprint } from '../support/fingerprint';
import { openPlatform, type Platform } from '../support/platform';
import { giveSeries } from '../support/give-series';
import { CASES } from './cases';
import { attempt, setStage, type Stage } from './stage';

/** Whatever says a day or a time of events and series refuses what no calendar knows, and names the field. */
let platform: Platform;
let stage: Stage;
let schema: GraphQLSchema;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
  schema = platform.schemas['events'] as GraphQLSchema;
});
afterAll(() => platform.close());

const IMPOSSIBLE = ['2016-13', '2016-02-30', '2023-02-29', 'gestern', '2017-05/2016-04-30', '', '/', '..'];
const LONG = ['2'.repeat(50), `2016-04/${'0'.repeat(40)}`];
const MIXED = ['2016/2017/2018', '2016-04-01T12:00', '0000', '2016-W03', '[2016..2017]', '2016-13/2018'];
const TEXTS = [...IMPOSSIBLE, ...LONG, ...MIXED];
const DAYS = ['2016-02-30', '2023-02-29', '2016-13-01', '2016-00-10', '0000-01-01'];
/** What is no day at all never reaches the act. */
const NO_DAYS = ['', 'gestern', '2016', '2016-13', '2017-05/2016-04-30', '1'.repeat(50)];

/** The places of an input that say a time: as EDTF, or as a day. */
const EDTF_PLACES: Record<string, readonly string[]> = {
  eventCreate: ['time', 'period'],
  eventMove: ['time', 'period'],
  eventValueAdd: ['value'],
  seriesOccurrenceMove: ['time', 'period'],
  outcomeAdd: ['period'],
  outcomeChange: ['period'],
};
const DAY_PLACES: Record<string, string> = {
  eventHold: 'heldOn',
  seriesCreate: 'firstOn',
  seriesChange: 'firstOn',
  seriesEnd: 'endsOn',
  seriesOccurrenceSkip: 'occurrenceOn',
  seriesOccurrenceRestore: 'occurrenceOn',
  seriesOccurrenceMaterialise: 'occurrenceOn',
  seriesOccurrenceMove: 'occurrenceOn',
};

const placesIn = (input: GraphQLInputObjectType, above = ''): string[] =>
  Object.values(input.getFields()).flatMap(({ name, type }) => {
    const inner = getNamedType(type);
    if (isInputObjectType(inner)) return placesIn(inner, `${above}${name}.`);
    const saysTime =
      inner.name === 'LocalDate' || ['period', 'value', 'happened', 'since', 'on'].includes(name);
    return saysTime ? [`${above}${name}`] : [];
  });

test('no act that says a time is forgotten here', () => {
  const acts = Object.values((schema.getMutationType() as GraphQLObjectType).getFields());
  const said = acts.flatMap(({ name, args }) =>
    placesIn(getNamedType(args[0]?.type) as GraphQLInputObjectType).map(place => `${name} ${place}`),
  );
  const tried = [
    ...Object.entries(EDTF_PLACES).map(([name, path]) => `${name} ${path.join('.')}`),
    ...Object.entries(DAY_PLACES).map(([name, field]) => `${name} ${field}`),
  ];
  expect(said.sort()).toEqual(tried.sort());
});

const tryAll = async (
  name: string,
  said: readonly string[],
  path: readonly string[],
  expected: unknown,
): Promise<void> => {
  const ready = await CASES[name]?.ready(stage);
  const before = await fingerprint(platform.database.behind);
  for (const text of said) {
    const [first = '', second] = path;
    const value = second === undefined ? text : { [second]: text };
    const input = { ...ready?.input, [first]: value };
    const record = CASES[name]?.record ?? '';
    const outcome = await attempt(stage, ready?.person ?? null, name, record, input);
    expect([text, outcome.codes, outcome.fields, outcome.record]).toEqual([text, ...(expected as []), null]);
  }
  expect(await fingerprint(platform.database.behind)).toEqual(before);
};

test.each(Object.entries(EDTF_PLACES))('%s takes no impossible time', (name, path) =>
  tryAll(name, TEXTS, path, [['INVALID'], [path.join('.')]]),
);

test.each(Object.entries(DAY_PLACES))('%s takes no impossible day', async (name, field) => {
  await tryAll(name, DAYS, [field], [['INVALID'], [field]]);
  await tryAll(name, NO_DAYS, [field], [['BAD_USER_INPUT'], []]);
});

test('an event lies between two days, so its time has both', () =>
  tryAll(
    'eventMove',
    ['2016/..', '../2016', '2016/', '/2016'],
    ['time', 'period'],
    [['INVALID'], ['time.period']],
  ));

/** Arguments of questions that say a time. */
const QUESTIONS: readonly (readonly [string, string, readonly string[]])[] = [
  ['eventFigures(period: $text) { held { certain } }', 'period', TEXTS],
  ...['takesPlaceOn', 'fromOn', 'untilOn'].map(
    field => [`events(filter: { ${field}: $text }) { nodes { id } }`, field, DAYS] as const,
  ),
  ['series(id: $id) { occurrences(fromOn: $text, untilOn: "2026-01-31") { startsOn } }', 'fromOn', DAYS],
  ['series(id: $id) { occurrences(fromOn: "2026-01-01", untilOn: $text) { startsOn } }', 'untilOn', DAYS],
];

test.each(QUESTIONS)('%s', async (question, field, texts) => {
  const { id } = await giveSeries(platform.give, stage.office, { by: stage.staff });
  const type = field === 'period' ? 'String!' : 'LocalDate!';
  const named = question.includes('$id') ? ', $id: ID!' : '';
  for (const text of texts) {
    const query = `query Q($text: ${type}${named}) { ${question} }`;
    const { errors } = await platform.ask(stage.staff, query, { text, ...(named && { id }) });
    expect([text, errors?.map(each => each.extensions)]).toEqual([
      text,
      [expect.objectContaining({ code: 'BAD_USER_INPUT', field })],
    ]);
  }
});
