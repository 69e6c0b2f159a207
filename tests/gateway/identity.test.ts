import { startToyGateway, type ToyGateway } from './toy/toy-gateway';
import { toyExecutors } from './toy/toy-graph';
import { serveToy, type ToyHttp } from './toy/toy-http';

const QUESTION =
  '{ actors { totalCount nodes { name cooperations { totalCount nodes { parties { actor { name } } } } } } }';
const VIEWERS = [undefined, 'wedding', 'kreuzberg'];

// Guards the first promise: nobody gets an answer that was fetched for somebody else.
describe.each(['in memory', 'over HTTP'])('subgraphs %s', where => {
  let toy: ToyGateway;
  let served: ToyHttp[] = [];
  beforeAll(async () => {
    const { executors } = toyExecutors();
    const entries = Object.entries(executors);
    if (where === 'over HTTP') served = await Promise.all(entries.map(([, execute]) => serveToy(execute)));
    const targets = entries.map(([name, execute], index) => [
      name,
      served[index] ? { url: served[index].url } : { execute },
    ]);
    toy = await startToyGateway({ subgraphs: Object.fromEntries(targets) });
  });
  afterAll(async () => {
    await toy.close();
    await Promise.all(served.map(each => each.close()));
  });

  const countFor = async (viewer: string | undefined): Promise<string> => {
    const headers = { 'x-correlation-id': 'the-same-for-all' };
    const { body } = await toy.ask(QUESTION, { ...(viewer ? { viewer } : {}), headers });
    expect(body.errors).toBeUndefined();
    return JSON.stringify(body.data);
  };

  test('three viewers at once each get their own answer', async () => {
    const alone: string[] = [];
    for (const viewer of VIEWERS) alone.push(await countFor(viewer));
    expect(new Set(alone).size).toBe(3);
    const rounds = Array.from({ length: 10 }, () => VIEWERS).flat();
    const together = await Promise.all(rounds.map(countFor));
    together.forEach((answer, index) => expect(answer).toBe(alone[index % 3]));
  });

  test('a bad token is refused and never downgraded to the public', async () => {
    const { status, headers, body } = await toy.ask(QUESTION, { viewer: 'stranger' });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(body).toEqual({
      errors: [{ message: expect.stringContaining('Anmeldung'), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('a client can not steer a subgraph request by extensions or headers', async () => {
    const before = served.map(({ headers }) => headers.length);
    const response = await fetch(`${toy.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'a=b', 'x-office': '11' },
      body: JSON.stringify({
        query: QUESTION,
        extensions: { endpoint: 'http://127.0.0.1:1/', headers: { authorization: 'Bearer wedding' } },
      }),
    });
    expect(JSON.stringify(((await response.json()) as { data: unknown }).data)).toBe(
      await countFor(undefined),
    );
    const sent = served.flatMap(({ headers }, index) => headers.slice(before[index]));
    const names = new Set(sent.flatMap(Object.keys));
    for (const name of ['cookie', 'x-office', 'authorization']) expect(names).not.toContain(name);
    if (served.length) expect(names).toContain('x-correlation-id');
  });
});
