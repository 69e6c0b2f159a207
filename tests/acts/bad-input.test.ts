import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputField,
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
const valueAt = (input: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown => {
  if (Array.isArray(input)) return input.map(entry => valueAt(entry, [name, ...rest], value));
  const object = (input ?? {}) as Record<string, unknown>;
  return { ...object, [name]: rest.length === 0 ? value : valueAt(object[name], rest, value) };
};
const withValue = (input: unknown, { path, isList }: Place, value: unknown): Record<string, unknown> =>
  valueAt(input, path, isList ? [value] : value) as Record<string, unknown>;

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
  Float: ['1', 'NaN'],
  Boolean: ['true', 1],
  ID: [{}, 1.5],
  String: [5, true, {}],
};
/** Well-formed, but far away: to be refused or taken, never to break anything. */
const EXTREME: Record<string, unknown[]> = {
  LocalDate: ['1000-01-01', '9999-12-31'],
  DateTime: ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1582-10-10T00:00:00Z'],
  Int: [-1, 0, -2_147_483_648],
  Float: [-0.01, 1e300],
};

const isText = ({ scalar, path }: Place): boolean => scalar === 'String' && path.at(-1) !== 'period';

const cases = Object.entries(CASES);

describe.each(cases)('%s', (name, act) => {
  let ready: Ready;
  let fields: GraphQLInputField[];
  let places: Place[];
  beforeAll(async () => {
    ready = await act.ready(stage);
    const schema = Object.values(platform.schemas).find(each => each.getMutationType()?.getFields()[name]);
    const type = schema?.getType(platform.inputTypeOf(name)) as GraphQLInputObjectType;
    fields = Object.values(type.getFields());
    places = placesIn(type);
  });

  const refused = async (place: Place, value: unknown): Promise<Outcome> => {
    const outcome = await attempt(
      stage,
      ready.person,
      name,
      act.record,
      withValue(ready.input, place, value),
    );
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
            withValue(input, place, period),
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

  test('a missing or null required field, and an unknown one', () =>
    unchanged(async () => {
      for (const field of fields) {
        const { [field.name]: _left, ...without } = ready.input;
        const inputs = [
          { ...ready.input, [`${field.name}X`]: 1 },
          ...(isRequiredInputField(field) ? [without, { ...without, [field.name]: null }] : []),
        ];
        for (const input of inputs) {
          const { answer } = await attempt(stage, ready.person, name, act.record, input);
          expect([name, input, answer.errors?.[0]?.extensions?.code]).toEqual([
            name,
            input,
            'BAD_USER_INPUT',
          ]);
        }
      }
    }));

  /** Each on a record of its own: what succeeds counts the version up, and the next would stop there. */
  const breaksNothing = async (what: unknown, change: (fresh: Ready) => Record<string, unknown>) => {
    const fresh = await act.ready(stage);
    const { text } = await attempt(stage, fresh.person, name, act.record, change(fresh));
    expect([name, what, text]).toEqual([name, what, expect.not.stringMatching(/INTERNAL/)]);
  };

  test('far away days and numbers break nothing', async () => {
    for (const place of places) {
      for (const value of EXTREME[place.scalar] ?? []) {
        await breaksNothing([place.path, value], ({ input }) => withValue(input, place, value));
      }
    }
  });

  test('null in every place, or nothing, breaks nothing', async () => {
    for (const place of places) {
      await breaksNothing([place.path, null], ({ input }) => withValue(input, place, null));
    }
    for (const { name: field } of fields.filter(each => !isRequiredInputField(each))) {
      await breaksNothing([field, null], ({ input }) => ({ ...input, [field]: null }));
      await breaksNothing([field, 'left out'], ({ input: { [field]: _left, ...without } }) => without);
    }
  });
});
