import { openPlatform, type Platform } from '../support/platform';

/** A subgraph as a process of its own is asked: over HTTP, past the gateway. */
let platform: Platform;
let url: string;

beforeAll(async () => {
  platform = await openPlatform();
  url = (await platform.subgraphs['actors']?.listen(0)) ?? '';
});
afterAll(() => platform.close());

const ask = (authorization?: string): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query: '{ viewer { isSignedIn } }' }),
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
