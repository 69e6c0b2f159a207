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
  readonly isEdtf: boolean;
}

const placesIn = (input: GraphQLInputObjectType, above: readonly string[] = []): Place[] =>
  Object.values(input.getFields()).flatMap(field => {
    const inner = getNamedType(field.type);
    const path = [...above, field.name];
    if (isInputObjectType(inner)) return placesIn(inner, path);
    const outer = isNonNullType(field.type) ? field.type.ofType : field.type;
    // The description tells EDTF from other texts; that none goes without it is tested below.
    const isEdtf = inner.name === 'String' && /EDTF/.test(field.description ?? '');
    return [{ path, scalar: inner.name, isList: isListType(outer), isEdtf }];
  });

/** The same input with another value at one place, in every entry of a list on the way there. */
const valueAt = (input: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown => {
  if (Array.isArray(input)) return input.map(entry => valueAt(entry, [name, ...rest], value));
  const object = (input ?? {}) as Record<string, unknown>;
  return { ...object, [name]: rest.length === 0 ? value : valueAt(object[name], rest, value) };
};
const withValue = (input: unknown, { path, isList }: Place, value: unknown): Record<string, unknown> =>
  valueAt(input, path, isList ? [value] : value) as Record<string, unknown>;

/** The lists of an input that have entries, but those within entries of a list. */
const listsIn = (input: Record<string, unknown>, above: readonly string[] = []): string[][] =>
  Object.entries(input).flatMap(([field, value]) => {
    if (Array.isArray(value)) return value.length > 0 ? [[...above, field]] : [];
    if (typeof value !== 'object' || value === null) return [];
    return listsIn(value as Record<string, unknown>, [...above, field]);
  });

const TEXTS = [
  ...['', '   ', '\n', '\u200b', '\u200d', 'a'.repeat(20_001), '🌻'.repeat(20_001)],
  ...[
    'a\u0000b',
    'a\u001bb',
    'a\u202eb',
    'a\u2066b',
    'a\u200bb',
    'a\u200db',
    'a\ufeffb',
    '\ud800',
    'b\udc00a',
  ],
];
const PERIODS = [
  ...[
    '',
    'gestern',
    '/',
    '2024/2025/2026',
    '2'.repeat(50),
    ' 2024',
    '2024 ',
    '1e3',
    '٢٠٢٤',
    '2024\u0000',
    '\ud800',
  ],
  // Days and hours of no calendar.
  ...[
    '2016-13',
    '2016-00',
    '2016-02-30',
    '2015-02-29',
    '2024-05-08T12:00',
    '2016-05-01T24:00',
    '2024-02-30/..',
  ],
  // Before, after, and the end before the beginning in one precision or in two.
  ...[
    '0000',
    '-0500',
    '9999~',
    '99999',
    '2021/2019',
    '2016-05/2016-04-30',
    '2016-36/2016-09',
    '2017~/2015-12-31',
  ],
  // EDTF that is not supported.
  ...['201X', '2016-21', '{2016,2017}'],
];
const EUROS = ['-1.00', '-0.01', '1.001', '0.005', '1000000000000.00', '999999999999999.00'];
const DAYS = [
  '2024-02-30',
  '2023-02-29',
  '2024-13-01',
  '2024-00-10',
  '0000-01-01',
  '0999-12-31',
  '2024-05-32',
];
const KEYS = [
  '',
  'x',
  '\u0000',
  '\ud800',
  '🌻',
  'a'.repeat(20_001),
  Buffer.from('Actor:1:x').toString('base64url'),
];
/** Form faults of scalars, which GraphQL itself refuses. */
const MALFORMED: Record<string, unknown[]> = {
  LocalDate: ['', '08.05.2024', '2024-05-08T00:00:00Z', 5, '99999-01-01', '-2024-01-01', '٢٠٢٤-٠١-٠١'],
  DateTime: ['', 'gestern', '2024-05-08', '2024-02-30T12:00:00Z', '2024-05-08T25:00:00Z'],
  Euro: [
    '',
    '1,50',
    '1e9',
    'NaN',
    'Infinity',
    '12 €',
    1.5,
    '0x10',
    '1'.repeat(40),
    ' 1',
    '1 ',
    '+1',
    '.5',
    '١',
  ],
  Int: ['1', 1.5, 3_000_000_000],
  Float: ['1', 'NaN', '1e3'],
  Boolean: ['true', 1],
  ID: [{}, 1.5],
  String: [5, true, {}],
};
/** Well-formed, but far away: to be refused or taken, never to break anything. */
const EXTREME: Record<string, unknown[]> = {
  LocalDate: ['1000-01-01', '9999-12-31'],
  DateTime: ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1582-10-10T00:00:00Z', '2016-12-31T23:59:60Z'],
  Int: [-1, 0, -2_147_483_648, 2_147_483_647],
  Float: [-0.01, 1e300, 1e-300, 0.1],
  Euro: ['0', '999999999999.99', '007'],
  String: ['Kiez 🌻 👩‍👩‍👧', "'; drop table x; --"],
};
/** EDTF that the calendar knows, however odd: refused by a rule of the act at most, never as none of EDTF. */
const ODD_PERIODS = ['1000', '9998~', '2016-05/2016', '2016/2016-04-30', '../..', '2016-~04'];

const isText = ({ scalar, isEdtf }: Place): boolean => scalar === 'String' && !isEdtf;

/** Some at a time: what is refused meets nothing of the others. */
const ofEach = async <A, B>(
  all: readonly A[],
  each: readonly B[],
  work: (one: A, other: B) => Promise<void>,
) => {
  const pairs = all.flatMap(one => each.map(other => [one, other] as const));
  for (let at = 0; at < pairs.length; at += 8)
    await Promise.all(pairs.slice(at, at + 8).map(([one, other]) => work(one, other)));
};

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
  /** What lay in all tables after the last refusals: the same as before the next ones. */
  let print: Readonly<Record<string, string>> | undefined;
  const unchanged = async (work: () => Promise<void>): Promise<void> => {
    const before = print ?? (await fingerprint(platform.database.behind));
    await work();
    print = await fingerprint(platform.database.behind);
    expect(print).toEqual(before);
  };
  const named = ({ path }: Place): string[] => [path.join('.'), path[0] ?? '', path.at(-1) ?? ''];
  const invalid = async (place: Place, value: unknown): Promise<Outcome> => {
    const outcome = await refused(place, value);
    const { codes, fields } = outcome;
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
    return outcome;
  };

  test('empty, endless, invisible and control-character text', () =>
    unchanged(() =>
      ofEach(places.filter(isText), TEXTS, async (place, text) => {
        const outcome = await invalid(place, text);
        // Whoever adds a field of EDTF says so in its description, and it is tried as one.
        expect([name, place.path, outcome.text]).toEqual([
          name,
          place.path,
          expect.not.stringMatching(/EDTF|Zeitangabe/),
        ]);
      }),
    ));

  test('impossible periods', () =>
    unchanged(() =>
      ofEach(
        places.filter(({ isEdtf }) => isEdtf),
        PERIODS,
        async (place, period) => {
          const others = place.path[0] === 'time' ? { time: {} } : {};
          const input = withValue({ ...ready.input, ...others }, place, period);
          const outcome = await attempt(stage, ready.person, name, act.record, input);
          const elsewhere = outcome.fields.filter(field => !named(place).includes(field ?? ''));
          expect([name, place.path, period, outcome.codes[0], elsewhere]).toEqual([
            name,
            place.path,
            period,
            'INVALID',
            [],
          ]);
        },
      ),
    ));

  test('negative and too precise money', () =>
    unchanged(() =>
      ofEach(
        places.filter(({ scalar }) => scalar === 'Euro'),
        EUROS,
        async (place, euro) => void (await invalid(place, euro)),
      ),
    ));

  test('keys of nothing', () =>
    unchanged(() =>
      ofEach(
        places.filter(({ scalar }) => scalar === 'ID'),
        KEYS,
        async (place, key) => {
          const { codes } = await refused(place, key);
          expect([name, place.path, key, codes[0]]).toEqual([
            name,
            place.path,
            key,
            expect.stringMatching(/^(NOT_FOUND|INVALID|FORBIDDEN)$/),
          ]);
        },
      ),
    ));

  test('days that no calendar knows', () =>
    unchanged(() =>
      ofEach(
        places.filter(({ scalar }) => scalar === 'LocalDate'),
        DAYS,
        async (place, day) => void (await invalid(place, day)),
      ),
    ));

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
      for (const path of listsIn(ready.input)) {
        const entries = path.reduce<unknown>(
          (at, field) => (at as Record<string, unknown>)[field],
          ready.input,
        );
        for (const length of [101, 10_000]) {
          const many = Array.from({ length }, () => (entries as unknown[])[0]);
          const input = valueAt(ready.input, path, many) as Record<string, unknown>;
          const { codes, fields, text } = await attempt(stage, ready.person, name, act.record, input);
          const place = { path, scalar: '', isList: true, isEdtf: false };
          expect([
            name,
            path,
            codes.length > 0,
            fields.some(field => named(place).includes(field ?? '')),
          ]).toEqual([name, path, true, true]);
          expect(text).not.toMatch(/INTERNAL/);
        }
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

  /** On a record of its own until something succeeds: that counts the version up, and the next would stop there. */
  let fresh: Ready | undefined;
  const breaksNothing = async (
    what: unknown,
    change: (fresh: Ready) => Record<string, unknown>,
  ): Promise<Outcome> => {
    fresh ??= await act.ready(stage);
    const outcome = await attempt(stage, fresh.person, name, act.record, change(fresh));
    if (outcome.record !== null) fresh = undefined;
    else expect([name, what, outcome.codes.length > 0]).toEqual([name, what, true]);
    expect([name, what, outcome.text]).toEqual([name, what, expect.not.stringMatching(/INTERNAL/)]);
    return outcome;
  };

  test('odd periods are none of another notation', async () => {
    for (const place of places.filter(({ isEdtf }) => isEdtf)) {
      for (const period of ODD_PERIODS) {
        const others = place.path[0] === 'time' ? { time: {} } : {};
        const outcome = await breaksNothing([place.path, period], ({ input }) =>
          withValue({ ...input, ...others }, place, period),
        );
        // A year alone may well end what the rest of the input begins later.
        const faults = period.includes('/2016') ? /EDTF|Kalender|Ende liegt vor/ : /EDTF|Kalender/;
        expect([name, place.path, period, outcome.text]).toEqual([
          name,
          place.path,
          period,
          expect.not.stringMatching(faults),
        ]);
      }
    }
  });

  test('far away days and numbers, and odd names, break nothing', async () => {
    for (const place of places.filter(({ isEdtf }) => !isEdtf)) {
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
