import { buildSchema, parse, print } from 'graphql';
import { Preparation } from './prepare';

const schema = buildSchema(`
  interface Named { id: ID! name: String }
  union Topic = Actor | Silence
  type Silence { name: Int reason: String }
  type Actor implements Named { id: ID! name: String! friends(first: Int): [Actor] topic: Topic }
  type Office implements Named { id: ID! name: String }
  type Query { actor(id: ID): Actor office: Office named: Named }
  type Mutation { rename(name: String): Actor }
`);
const stubbed = new Map([['Actor', new Set(['actors'])]]);

/** What the planner is asked for a client's question, on one line. */
const planned = (query: string, variables: Record<string, unknown> = {}): string => {
  const { document } =
    new Preparation(schema, stubbed).operation(parse(query), undefined, variables).planned ?? {};
  return document ? print(document).replace(/\s+/g, ' ').trim() : 'nothing';
};

test('fragments are written out, and what is asked twice is asked once', () => {
  const query =
    '{ actor { ...a ... on Actor { name } friends { name } friends { topic { __typename } } } } fragment a on Actor { name ...b } fragment b on Named { name }';
  expect(planned(query)).toContain(
    '{ actor { name friends { name topic { __typename ... on Actor { id } } id } id } }',
  );
});

test('directives are evaluated, and unused variables go with them', () => {
  const query =
    'query Q($yes: Boolean!, $id: ID) { actor(id: $id) @skip(if: $yes) { name } office { name @include(if: $yes) id @skip(if: true) } }';
  expect(planned(query, { yes: true })).toBe('{ office { name } }');
  expect(planned(query, { yes: false })).toBe(
    'query ($id: ID) { actor_a0: actor(id: $id) { name id } office { __typename } }',
  );
});

test('an abstract selection is split by type, and fields of different types get names of their own', () => {
  const query =
    '{ named { name ... on Actor { topic { ... on Silence { name } ... on Actor { other: name } } } } }';
  expect(planned(query)).toBe(
    '{ named { __typename ... on Actor { name_Actor: name topic { __typename ... on Actor { name_Actor: name id } ... on Silence { name_Silence: name } } id } ... on Office { name_Office: name } } }',
  );
});

test('an entity that may be a stub is always asked for its id', () => {
  expect(planned('{ actor { __typename } office { __typename } }')).toBe(
    '{ actor { id } office { __typename } }',
  );
});

test('aliases of values share a field, aliases of objects stay apart', () => {
  expect(planned('{ a: actor { x: name y: name } b: actor { name } }')).toBe(
    '{ actor_a0: actor { name id } actor_a1: actor { name id } }',
  );
});

test('mutations are never merged', () => {
  expect(planned('mutation { rename { name } again: rename { name } }')).toBe(
    'mutation { rename_m0: rename { name id } rename_m1: rename { name id } }',
  );
});

test('introspection and the root type name are none of the planner’s business', () => {
  expect(planned('{ __typename __schema { queryType { name } } }')).toBe('nothing');
});
