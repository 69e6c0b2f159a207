import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
} from 'graphql';
import { fingerprint } from '../support/fingerprint';
import { openPlatform, type Platform } from '../support/platform';
import { CASES, type Ready } from './cases';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** Every field of every act gets what nobody should send; the answer names code and field, and nothing is changed. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

/** A place in an input and what is expected of it. */
interface Place {
  readonly path: readonly string[];
  readonly scalar: string;
  readonly isList: boolean;
}

const placesIn = (input: GraphQLInputObjectType, above: readonly string[] = []): Place[] =>
  Object.values(input.getFields()).flatMap(field => {
    const inner = getNamedType(field.type);
    const path = [...above, field.name];
    if (isInputObjectType(inner)) return placesIn(inner, path);
    const outer = isNonNullType(field.type) ? field.type.ofType : field.type;
    return [{ path, scalar: inner.name, isList: isListType(outer) }];
  });

/** The same input with another value at one place, in every entry of a list on the way there. */
const withValue = (input: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown => {
  if (Array.isArray(input)) return input.map(entry => withValue(entry, [name, ...rest], value));
  const object = (input ?? {}) as Record<string, unknown>;
  return { ...object, [name]: rest.length === 0 ? value : withValue(object[name], rest, value) };
};

const TEXTS = ['', '   ', '\n', 'a'.repeat(20_001), 'a\u0000b', 'a\u001bb', 'a\u202eb', 'a\ufeffb', '\ud800'];
const PERIODS = [
  '',
  'gestern',
  '2021/2019',
  '2024-13',
  '2024-02-30',
  '0000',
  '/',
  '2024/2025/2026',
  '2'.repeat(50),
  '2024-05-08T12:00',
];
const EUROS = ['-1.00', '-0.01', '1.001', '0.005', '1000000000000.00', '999999999999999.00'];
const DAYS = ['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '0000-01-01', '2024-05-32'];
/** Form faults of scalars, which GraphQL itself refuses. */
const MALFORMED: Record<string, unknown[]> = {
  LocalDate: ['', '08.05.2024', '2024-05-08T00:00:00Z', 5, '99999-01-01'],
  DateTime: ['', 'gestern', '2024-05-08', '2024-02-30T12:00:00Z'],
  Euro: ['', '1,50', '1e9', 'NaN', 'Infinity', '12 €', 1.5, '0x10', '1'.repeat(40)],
  Int: ['1', 1.5, 3_000_000_000],
  Boolean: ['true', 1],
  ID: [{}, 1.5],
  String: [5, true, {}],
};
/** Well-formed, but far away: to be refused or taken, never to break anything. */
const EXTREME: Record<string, unknown[]> = {
  LocalDate: ['1000-01-01', '9999-12-31'],
  DateTime: ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1582-10-10T00:00:00Z'],
  Int: [-1, 0, -2_147_483_648],
};

const isText = ({ scalar, path }: Place): boolean => scalar === 'String' && path.at(-1) !== 'period';

const cases = Object.entries(CASES);

describe.each(cases)('%s', (name, act) => {
  let ready: Ready;
  let places: Place[];
  beforeAll(async () => {
    ready = await act.ready(stage);
    const schema = Object.values(platform.schemas).find(each => each.getMutationType()?.getFields()[name]);
    places = placesIn(schema?.getType(platform.inputTypeOf(name)) as GraphQLInputObjectType);
  });

  const send = async (place: Place, value: unknown): Promise<Outcome> => {
    const input = withValue(ready.input, place.path, place.isList ? [value] : value) as Record<
      string,
      unknown
    >;
    return attempt(stage, ready.person, name, act.record, input);
  };
  const refused = async (place: Place, value: unknown): Promise<Outcome> => {
    const outcome = await send(place, value);
    expect([name, place.path, value, outcome.record, outcome.text]).toEqual([
      name,
      place.path,
      value,
      null,
      expect.not.stringMatching(/INTERNAL/),
    ]);
    return outcome;
  };
  const unchanged = async (work: () => Promise<void>): Promise<void> => {
    const before = await fingerprint(platform.database.behind);
    await work();
    expect(await fingerprint(platform.database.behind)).toEqual(before);
  };
  const named = ({ path }: Place): string[] => [path.join('.'), path[0] ?? '', path.at(-1) ?? ''];
  const invalid = async (place: Place, value: unknown): Promise<void> => {
    const { codes, fields } = await refused(place, value);
    expect([name, place.path, value, codes]).toEqual([
      name,
      place.path,
      value,
      expect.arrayContaining(['INVALID']),
    ]);
    expect([name, place.path, value, fields.some(field => named(place).includes(field ?? ''))]).toEqual([
      name,
      place.path,
      value,
      true,
    ]);
  };

  test('empty, endless and control-character text', () =>
    unchanged(async () => {
      for (const place of places.filter(isText)) for (const text of TEXTS) await invalid(place, text);
    }));

  test('impossible periods', () =>
    unchanged(async () => {
      for (const place of places.filter(({ path }) => path.at(-1) === 'period')) {
        const others = place.path[0] === 'time' ? { time: {} } : {};
        const input = { ...ready.input, ...others };
        for (const period of PERIODS) {
          const outcome = await attempt(
            stage,
            ready.person,
            name,
            act.record,
            withValue(input, place.path, period) as Record<string, unknown>,
          );
          expect([name, period, outcome.codes, outcome.fields]).toEqual([
            name,
            period,
            ['INVALID'],
            [place.path.join('.')],
          ]);
        }
      }
    }));

  test('negative and too precise money', () =>
    unchanged(async () => {
      for (const place of places.filter(({ scalar }) => scalar === 'Euro'))
        for (const euro of EUROS) await invalid(place, euro);
    }));

  test('days that no calendar knows', () =>
    unchanged(async () => {
      for (const place of places.filter(({ scalar }) => scalar === 'LocalDate'))
        for (const day of DAYS) await invalid(place, day);
    }));

  test('values that are none of their type, refused before the act', () =>
    unchanged(async () => {
      for (const place of places) {
        for (const value of MALFORMED[place.scalar] ?? ['NO_SUCH_VALUE', 5]) {
          const { answer } = await refused(place, value);
          expect([name, place.path, value, answer.errors?.[0]?.extensions?.code]).toEqual([
            name,
            place.path,
            value,
            'BAD_USER_INPUT',
          ]);
        }
      }
    }));

  test('too many entries', () =>
    unchanged(async () => {
      const lists = Object.entries(ready.input).filter(
        ([, value]) => Array.isArray(value) && value.length > 0,
      );
      for (const [field, value] of lists) {
        const input = { ...ready.input, [field]: Array.from({ length: 101 }, () => (value as unknown[])[0]) };
        const { codes, fields, text } = await attempt(stage, ready.person, name, act.record, input);
        expect([name, field, codes.length > 0, fields.includes(field), text]).toEqual([
          name,
          field,
          true,
          true,
          expect.not.stringMatching(/INTERNAL/),
        ]);
      }
    }));

  test('a missing, a null and an unknown field', () =>
    unchanged(async () => {
      for (const field of Object.keys(ready.input)) {
        for (const input of [
          { ...ready.input, [`${field}X`]: 1 },
          { [field]: ready.input[field] === undefined ? 1 : [[]] },
        ]) {
          const { answer } = await attempt(stage, ready.person, name, act.record, input);
          expect([name, field, answer.errors?.[0]?.extensions?.code]).toEqual([
            name,
            field,
            'BAD_USER_INPUT',
          ]);
        }
      }
    }));

  test('far away days and numbers break nothing', async () => {
    for (const place of places) {
      for (const value of EXTREME[place.scalar] ?? []) {
        const { text } = await send(place, value);
        expect([name, place.path, value, text]).toEqual([
          name,
          place.path,
          value,
          expect.not.stringMatching(/INTERNAL/),
        ]);
      }
    }
  });

  test('null in every place breaks nothing', async () => {
    ready = await act.ready(stage);
    for (const place of places) {
      const { text } = await send(place, null);
      expect([name, place.path, text]).toEqual([name, place.path, expect.not.stringMatching(/INTERNAL/)]);
    }
  });
});
