import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { MALFORMED } from './bad-input/faults';
import { placesIn, valueAt } from './bad-input/places';
import { CONCEPTS } from '../isolation/concepts';
import { openPlatform, type Platform } from '../support/platform';

/** Every argument of every question gets what nobody should send: refused with its name or simply finding nothing, never an internal fault. */
let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform.close());

const VALUES: Record<string, unknown[]> = {
  ID: ['', 'x', '\u0000', '\ud800', 'QWN0b3I6MTox', 'a'.repeat(100_000), '-1'],
  String: [
    '',
    '%',
    '_',
    '\\',
    '\u0000',
    '\ud800',
    "'; drop table actors.actor; --",
    'a'.repeat(100_000),
    '\u202e',
  ],
  Int: [-1, 0, 101, 2_147_483_647, -2_147_483_648],
  LocalDate: ['2024-02-30', '0000-01-01', '9999-12-31', '1000-01-01'],
  DateTime: ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'],
  Boolean: [true, false],
};

const bare = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? type.ofType : type);

/** Values for one type: of an input object, one field at a time. */
const valuesFor = (type: GraphQLInputType): unknown[] => {
  const inner = getNamedType(type);
  const isList = isListType(bare(type));
  const values = isInputObjectType(inner)
    ? Object.values(inner.getFields()).flatMap(field =>
        valuesFor(field.type).map(value => ({ [field.name]: value })),
      )
    : isEnumType(inner)
      ? inner.getValues().map(({ name }) => name)
      : (VALUES[inner.name] ?? []);
  return isList
    ? [[], ...values.map(value => [value]), Array.from({ length: 5000 }, () => values[0])]
    : [...values, ...(isNonNullType(type) ? [] : [null])];
};

const needed = (args: readonly GraphQLArgument[], but: string): Record<string, unknown> =>
  Object.fromEntries(
    args
      .filter(arg => arg.name !== but && isNonNullType(arg.type) && arg.defaultValue === undefined)
      .map(arg => [arg.name, valuesFor(arg.type)[1]]),
  );

const selection = (field: GraphQLField<unknown, unknown>): string =>
  getNamedType(field.type).name.endsWith('Connection')
    ? '{ edges { cursor } pageInfo { hasNextPage endCursor } }'
    : '{ __typename }';

/** A question that gives one argument a value, and the others what they need. */
const asking = (
  field: GraphQLField<unknown, unknown>,
  arg: GraphQLArgument,
  value: unknown,
): { query: string; variables: Record<string, unknown> } => {
  const variables = { ...needed(field.args, arg.name), [arg.name]: value };
  const given = field.args.filter(({ name }) => name in variables);
  const types = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const values = given.map(({ name }) => `${name}: $${name}`).join(', ');
  return { query: `query Bad(${types}) { ${field.name}(${values}) ${selection(field)} }`, variables };
};

test('no argument of a question brings an internal fault', async () => {
  const seen: string[] = [];
  for (const [subgraph, schema] of Object.entries(platform.schemas)) {
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ name }) => !name.startsWith('_'),
    )) {
      for (const arg of field.args) {
        for (const value of valuesFor(arg.type)) {
          const { query, variables } = asking(field, arg, value);
          const { errors } = await platform.askAt(subgraph, platform.steward, query, variables);
          // An input object with a field of its own missing is refused once for each.
          const codes = [...new Set((errors ?? []).map(({ extensions }) => extensions?.['code']))];
          expect([field.name, JSON.stringify(variables).slice(0, 200), codes]).toEqual([
            field.name,
            JSON.stringify(variables).slice(0, 200),
            // Two thousand million of something are too many before they are a bad number.
            codes.length > 0 ? [expect.stringMatching(/^(BAD_USER_INPUT|QUERY_TOO_COMPLEX)$/)] : [],
          ]);
        }
        seen.push(`${field.name} ${arg.name}`);
      }
    }
  }
  expect(seen.length).toBeGreaterThan(25);
});

test('what is no value of its type is refused with the name of its argument, in whatever question', async () => {
  let seen = 0;
  for (const [subgraph, schema] of Object.entries(platform.schemas)) {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    for (const field of fields.filter(({ name }) => !name.startsWith('_'))) {
      for (const arg of field.args) {
        const type = getNamedType(arg.type);
        const places = isInputObjectType(type)
          ? placesIn(type)
          : [{ path: [arg.name], scalar: type.name, isList: isListType(bare(arg.type)) }];
        for (const { path, scalar, isList } of places) {
          for (const bad of MALFORMED[scalar]?.next() ?? ['NO_SUCH_VALUE']) {
            const value = isList ? [bad] : bad;
            const given = isInputObjectType(type) ? valueAt({}, path, value) : value;
            const { query, variables } = asking(field, arg, given);
            const { errors } = await platform.askAt(subgraph, platform.steward, query, variables);
            const extensions = { code: 'BAD_USER_INPUT', field: path.join('.') };
            const told = errors?.map(error => error.extensions);
            expect([field.name, given, told]).toEqual([
              field.name,
              given,
              expect.arrayContaining([extensions]),
            ]);
            seen += 1;
          }
        }
      }
    }
  }
  expect(seen).toBeGreaterThan(100);
});

describe('an empty key in a filter is a wrong one, not none: it finds nothing', () => {
  const LISTS = CONCEPTS.filter(({ many }) => many !== undefined);
  test.each(LISTS.map(concept => [concept.name, concept] as const))('%s', async (_name, concept) => {
    const office = await platform.give.office();
    const actors = [await platform.give.actor(office), await platform.give.actor(office)] as const;
    await concept.give(platform.give, office, { actors });
    const many = concept.many ?? '';
    const list = platform.schemas[concept.subgraph]?.getQueryType()?.getFields()[many];
    const filter = list?.args.find(({ name }) => name === 'filter')?.type;
    const found = async (value: Record<string, unknown>): Promise<unknown[]> => {
      const query = `query Found($filter: ${String(filter)}) { ${many}(filter: $filter) { nodes { id } } }`;
      return (await platform.ask(office.lead, query, { filter: value })).data?.[many]?.nodes;
    };
    const keys = isInputObjectType(filter)
      ? Object.values(filter.getFields()).filter(({ type }) => String(type) === 'ID')
      : [];
    expect(keys.length).toBeGreaterThan(0);
    for (const { name } of keys) {
      expect([name, await found({ [name]: null })]).not.toEqual([name, []]);
      expect([name, await found({ [name]: '' })]).toEqual([name, []]);
    }
  });
});

describe('cursors', () => {
  const LIST =
    'query Actors($after: String, $orderBy: ActorOrder!) { actors(first: 1, after: $after, orderBy: $orderBy) { nodes { name } pageInfo { endCursor hasNextPage } } }';
  let cursor: string;
  beforeAll(async () => {
    const office = await platform.give.office();
    for (let index = 0; index < 3; index += 1) await platform.give.actor(office, { visibility: 'PUBLIC' });
    cursor = (await platform.ask(null, LIST, { orderBy: 'NAME_ASC' })).data.actors.pageInfo.endCursor;
  });
  const codeFor = async (query: string, variables: Record<string, unknown>): Promise<unknown> =>
    (await platform.ask(null, query, variables)).errors?.[0]?.extensions?.['code'];

  test('lead on', async () => {
    const { data } = await platform.ask(null, LIST, { after: cursor, orderBy: 'NAME_ASC' });
    expect(data.actors.nodes).toHaveLength(1);
  });

  test('changed, cut, made up, or of another list and order are refused', async () => {
    const bytes = Buffer.from(cursor, 'base64url');
    const body = Buffer.from(
      bytes
        .subarray(12)
        .toString()
        .replace(/Akteur/, 'Aaaaaa'),
    );
    expect(body.equals(bytes.subarray(12))).toBe(false);
    const forged = [
      Buffer.concat([bytes.subarray(0, 12), body]).toString('base64url'),
      cursor.slice(0, -2),
      `${cursor}AA`,
      cursor.slice(4),
      '',
      'x',
      Buffer.from('["actors"]').toString('base64url'),
    ];
    for (const after of forged)
      expect([after, await codeFor(LIST, { after, orderBy: 'NAME_ASC' })]).toEqual([after, 'BAD_USER_INPUT']);
    expect(await codeFor(LIST, { after: cursor, orderBy: 'NAME_DESC' })).toBe('BAD_USER_INPUT');
    expect(
      await codeFor('query Other($after: String) { cooperations(after: $after) { nodes { id } } }', {
        after: cursor,
      }),
    ).toBe('BAD_USER_INPUT');
  });
});
