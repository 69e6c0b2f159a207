import { request } from 'node:http';
import { startToyGateway, type ToyGateway } from './toy/toy-gateway';
import { toyExecutors } from './toy/toy-graph';

// Guards the subgraphs: what is malformed or too large is refused before any of them is asked.
let toy: ToyGateway;
const { executors, asked } = toyExecutors();
beforeAll(async () => {
  toy = await startToyGateway({
    subgraphs: Object.fromEntries(Object.entries(executors).map(([name, execute]) => [name, { execute }])),
  });
});
afterAll(() => toy.close());
beforeEach(() => void (asked.length = 0));

const nested = (levels: number): string => (levels === 0 ? 'name' : `parent { ${nested(levels - 1)} }`);
const pages = (first: string): string =>
  `query Pages($n: Int) { actors(first: ${first}) { nodes { cooperations(first: $n) { nodes { parties { actor { events(first: 20) { totalCount } } } } } } } }`;

test.each([
  ['too deep', `{ office { lead { ${nested(14)} } } }`, {}],
  [
    'too deep through fragments',
    `{ office { lead { ...a } } } fragment a on Actor { ${nested(8)} parent { ...b } } fragment b on Actor { ${nested(14)} }`,
    {},
  ],
  [
    'too many aliases',
    `{ ${Array.from({ length: 51 }, (_, index) => `a${index}: office { name }`).join(' ')} }`,
    {},
  ],
  ['the same field too often', `{ office { ${'name '.repeat(500)} } }`, {}],
  [
    'the same field too often through fields that are one',
    `{ ${`office { ${'name '.repeat(20)} } `.repeat(25)} }`,
    {},
  ],
  [
    'too many fragments',
    `{ office { ...f0 } } ${Array.from({ length: 101 }, (_, index) => `fragment f${index} on Office { name ...f${index + 1} }`).join(' ')} fragment f101 on Office { name }`,
    {},
  ],
  ['too many tokens', `{ office { ${'name '.repeat(2_000)} } }`, {}],
  ['pages within pages', pages('100'), { n: 100 }],
  ['pages within pages by default size', pages('100'), {}],
  [
    'fragments that multiply',
    `{ office { lead { ...f0 } } } ${Array.from({ length: 10 }, (_, index) => `fragment f${index} on Actor { p: parent { ...f${index + 1} } q: parent { ...f${index + 1} } r: parent { ...f${index + 1} } }`).join(' ')} fragment f10 on Actor { name }`,
    {},
  ],
])('%s: QUERY_TOO_COMPLEX', async (_, query, variables) => {
  const { status, body } = await toy.ask(query, { variables });
  expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'QUERY_TOO_COMPLEX' }]);
  expect(status).toBe(400);
  expect(body).not.toHaveProperty('data');
  const headers = { accept: 'application/json' };
  expect(await toy.ask(query, { variables, headers })).toMatchObject({ status, body });
  expect(asked).toEqual([]);
});

test('a page within a page of moderate size is answered', async () => {
  const { body } = await toy.ask(pages('10'), { variables: { n: 10 } });
  expect(body.errors).toBeUndefined();
});

test.each([
  ['no GraphQL', '{ office { ', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ office { salary } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['an inaccessible field', '{ actors { nodes { ref } } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a subscription, which nothing here offers',
    'subscription { office { id } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'the entry of the federation',
    '{ _entities(representations: []) { __typename } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a variable of a wrong type', 'query Q($n: Int) { actors(first: $n) { totalCount } }', 'BAD_USER_INPUT'],
  [
    'introspection in circles',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
])('%s is refused with status 400', async (_, query, code) => {
  const { status, body } = await toy.ask(query, { variables: { n: 'many' } });
  expect(body.errors?.[0]?.extensions['code']).toBe(code);
  expect(status).toBe(400);
  expect(body).not.toHaveProperty('data');
  expect(JSON.stringify(body)).not.toMatch(/stack|node_modules|localhost/);
  expect(asked).toEqual([]);
});

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${toy.url}/graphql`, { method: 'POST', headers, body });

test.each([
  ['malformed JSON', '{"query"', undefined, 400],
  ['a batch', '[{"query":"{ office { name } }"}]', undefined, 400],
  ['no question', '{}', undefined, 400],
  ['a question that is no text', '{"query":1}', undefined, 400],
  ['variables that are no object', '{"query":"{ office { name } }","variables":[1]}', undefined, 400],
  ['a form', 'query={ office { name } }', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['plain text', '{"query":"{ office { name } }"}', { 'content-type': 'text/plain' }, 415],
  [
    'more than 1 MiB',
    JSON.stringify({ query: `{ office { name } } #${'x'.repeat(1_100_000)}` }),
    undefined,
    413,
  ],
])('%s has its status code', async (_, body, headers, expected) => {
  const response = await post(body, headers);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect([response.status, errors[0]?.extensions.code]).toEqual([expected, 'BAD_USER_INPUT']);
  expect(asked).toEqual([]);
});

test('a body that grows beyond 1 MiB without having said so is refused too', async () => {
  const answer = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sending = request(`${toy.url}/graphql`, { method: 'POST', headers }, ({ statusCode }) =>
      resolve(statusCode),
    );
    sending.on('error', reject);
    for (let part = 0; part < 20; part++) sending.write('x'.repeat(100_000));
    sending.end();
  });
  expect(answer).toBe(413);
});

test('a mutation by GET is refused', async () => {
  const response = await fetch(
    `${toy.url}/graphql?query=${encodeURIComponent('mutation { cooperationTouch(id: "x") { id } }')}`,
  );
  expect(response.status).toBe(405);
  expect(asked).toEqual([]);
});
