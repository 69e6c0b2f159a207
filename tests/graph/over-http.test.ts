import { request } from 'node:http';
import { ProviderUnreachable } from '@kiezgraph/kernel/token';
import { openPlatform, type Platform } from '../support/platform';

/** A subgraph as a process of its own is asked: over HTTP, past the gateway. */
let platform: Platform;
let url: string;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  url = (await platform.subgraphs['actors']?.listen(0)) ?? '';
});
afterAll(() => platform.close());

const ask = (authorization?: string): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query: '{ viewer { isSignedIn } }' }),
  });

/** The status for a question with these headers of who asks, each a line of its own: `fetch` would join them. */
const statusOf = (endpoint: string, authorization: string[]): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const asked = request(endpoint, { method: 'POST', headers }, answer => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.setHeader('authorization', authorization);
    asked.once('error', reject).end(JSON.stringify({ query: '{ viewer { isSignedIn } }' }));
  });

test('a bad token is refused with 401, as at the gateway, and a good one is not', async () => {
  for (const bad of ['Bearer none', 'Basic eA==', `${await platform.steward.authorization()}x`]) {
    const answer = await ask(bad);
    const { errors, data } = await answer.json();
    expect([answer.status, errors?.[0]?.extensions?.code, data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
  }
  for (const [given, isSignedIn] of [
    [undefined, false],
    [await platform.steward.authorization(), true],
  ] as const) {
    const answer = await ask(given);
    expect([answer.status, await answer.json()]).toEqual([200, { data: { viewer: { isSignedIn } } }]);
  }
});

test('two headers of who asks are refused with 401, though one of them is good', async () => {
  const good = await platform.steward.authorization();
  for (const endpoint of [url, platform.url ?? ''])
    for (const both of [
      [good, 'Bearer x'],
      ['Bearer x', good],
      [good, good],
    ])
      expect([endpoint, both, await statusOf(endpoint, both)]).toEqual([endpoint, both, 401]);
  for (const endpoint of [url, platform.url ?? '']) expect(await statusOf(endpoint, [good])).toBe(200);
});

const post = async (query: string, variables: object = {}): Promise<[number, unknown, unknown]> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors, data } = await answer.json();
  return [answer.status, errors?.[0], data];
};
const times = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join(' ');
const wrapped = (levels: number, inner: string): string =>
  levels === 0 ? inner : `district { areas { ${wrapped(levels - 1, inner)} } }`;
const representations = (length: number): { list: object[] } => ({
  list: Array.from({ length }, () => ({ __typename: 'QmArea', ref: '1:none' })),
});
const entities = (selection: string): string =>
  `query E($list: [_Any!]!) { _entities(representations: $list) { ... on QmArea { ${selection} } } }`;

describe('what goes beyond the limits is refused before anything is asked, as at the gateway', () => {
  test.each<[string, string, string, object]>([
    [
      'too many aliases',
      'höchstens 500 Aliasse',
      `{ ${times(600, index => `a${index}: actors(first: 100) { nodes { id } }`)} }`,
      {},
    ],
    [
      'too much at the top',
      'höchstens 100 Felder',
      `{ ${times(101, index => `a${index}: actors(first: 1) { nodes { id } }`)} }`,
      {},
    ],
    ['the same field too often', 'zu oft', `{ viewer { ${times(5_000, () => 'isSignedIn')} } }`, {}],
    [
      'lists of lists of lists',
      'höchstens 200000 Einträge',
      `{ districts { areas { ${wrapped(3, 'name')} } } }`,
      {},
    ],
    ['too deep', 'höchstens 20 Ebenen', `{ districts { areas { ${wrapped(10, 'name')} } } }`, {}],
    [
      'fragments that multiply',
      'höchstens 10000 Felder',
      `{ districts { ...f0 } } ${times(8, index => `fragment f${index} on District { p: areas { district { ...f${index + 1} } } q: areas { district { ...f${index + 1} } } r: areas { district { ...f${index + 1} } } s: areas { district { ...f${index + 1} } } }`)} fragment f8 on District { name }`,
      {},
    ],
    ['too many entities', 'höchstens 20000 Einträge', entities('name'), representations(20_001)],
    [
      'lists below many entities',
      'höchstens 200000 Einträge',
      entities(wrapped(1, 'name')),
      representations(10_001),
    ],
  ])('%s', async (_, message, query, variables) => {
    let answer: unknown[] = [];
    const asked = await platform.statements(async () => {
      answer = await post(query, variables);
    });
    const refused = { message: expect.stringContaining(message), extensions: { code: 'QUERY_TOO_COMPLEX' } };
    expect([...answer, asked]).toEqual([400, refused, undefined, 0]);
    const inMemory = await platform.askAt('actors', null, query, variables as Record<string, unknown>);
    expect(inMemory.errors?.[0]).toEqual(refused);
  });

  test('what the gateway writes is not', async () => {
    const aliased = times(450, index => `f${index}: assignments(on: "2020-01-01") { id }`);
    for (const [query, variables] of [
      [`{ districts { areas { ${wrapped(1, 'name')} } } }`, {}],
      [entities('name'), representations(20_000)],
      [entities(wrapped(1, 'name')), representations(300)],
      [entities(aliased), representations(1)],
    ] as const)
      expect([(await post(query, variables)).slice(0, 2)]).toEqual([[200, undefined]]);
  });

  test('an unknown operation is a mistake of the client', async () => {
    const body = JSON.stringify({ query: 'query A { viewer { isSignedIn } }', operationName: 'B' });
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { errors } = await answer.json();
    expect([answer.status, errors?.[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT' }]);
    expect(platform.log).toEqual([]);
  });
});

test('a token that can not be checked is answered with 503, not called bad', async () => {
  const verify = platform.verifier.verify.bind(platform.verifier);
  platform.verifier.verify = () => Promise.reject(new ProviderUnreachable('not reached'));
  try {
    const authorization = await platform.steward.authorization();
    const answer = await ask(authorization);
    const { errors } = await answer.json();
    expect([answer.status, errors?.[0]?.extensions]).toEqual([503, { code: 'SUBGRAPH_UNAVAILABLE' }]);
    const inMemory = await platform.askAt('actors', platform.steward, '{ __typename }');
    expect(inMemory.errors?.[0]?.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE' });
  } finally {
    platform.verifier.verify = verify;
  }
});

test('readiness asks the database, in memory and over HTTP; to be alive needs none', async () => {
  const { behind } = platform.database;
  const at = async (path: string): Promise<number> => (await fetch(new URL(path, url))).status;
  const subgraph = platform.subgraphs['actors'];
  expect([await at('/healthcheck'), await at('/readiness'), await subgraph?.isWell()]).toEqual([
    200,
    200,
    true,
  ]);
  const { rows } = await behind.query<{ name: string }>('select current_database() as name');
  const name = rows[0]?.name ?? '';
  await behind.query(`revoke connect on database ${name} from kiezgraph_actors`);
  await behind.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'kiezgraph_actors'",
  );
  expect([await at('/healthcheck'), await at('/readiness'), await subgraph?.isWell()]).toEqual([
    200,
    503,
    false,
  ]);
  const gateway = new URL('/readiness', platform.url);
  expect([(await fetch(gateway)).status, await (await fetch(gateway)).text()]).toEqual([
    503,
    'not ready: actors',
  ]);
  await behind.query(`grant connect on database ${name} to kiezgraph_actors`);
  expect([await at('/readiness'), (await fetch(gateway)).status]).toEqual([200, 200]);
});
