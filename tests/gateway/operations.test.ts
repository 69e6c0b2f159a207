import { metricsOnly } from '@kiezgraph/gateway/http/metrics';
import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startToyGateway, type ToyGateway } from './toy/toy-gateway';
import { toyExecutors } from './toy/toy-graph';

let toy: ToyGateway;
beforeAll(async () => {
  toy = await startToyGateway();
});
afterAll(() => toy.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${toy.url}${path}`, { headers, redirect: 'manual' });

test('a well-formed correlation id is kept, another is replaced', async () => {
  const kept = await toy.ask('{ office { id } }', { headers: { 'x-correlation-id': 'dashboard-2026-11' } });
  expect(kept.headers.get('x-correlation-id')).toBe('dashboard-2026-11');
  const replaced = await toy.ask('{ office { id } }', { headers: { 'x-correlation-id': 'a b; drop' } });
  expect(replaced.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a request leaves one line in the log, without token or variables', async () => {
  toy.lines.length = 0;
  await toy.ask('query Q($id: ID!) { actor(id: $id) { name } }', {
    viewer: 'wedding',
    variables: { id: 'very-private' },
  });
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(toy.lines).toHaveLength(1);
  expect(JSON.parse(toy.lines[0] ?? '{}')).toMatchObject({
    msg: 'request',
    status: 200,
    route: 'graphql',
    method: 'POST',
  });
  expect(toy.lines[0]).not.toMatch(/wedding|very-private|Bearer/);
});

test('health, readiness and metrics answer', async () => {
  expect((await get('/healthcheck')).status).toBe(200);
  expect((await get('/readiness')).status).toBe(200);
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toContain('kiezgraph_http_requests_total{route="graphql",status="200"}');
  expect(metrics).toContain('kiezgraph_http_request_duration_seconds_bucket');
  expect(metrics).toContain('process_cpu_user_seconds_total');
  expect((await get('/nothing')).status).toBe(404);
});

test('metrics are for this machine: not for somebody behind a proxy, and not here when they have a port of their own', async () => {
  expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
  expect((await get('/metrics', { forwarded: 'for=203.0.113.7' })).status).toBe(404);
  const elsewhere = await startToyGateway({ metricsElsewhere: true });
  const alone = createServer(metricsOnly);
  try {
    expect((await fetch(`${elsewhere.url}/metrics`)).status).toBe(404);
    await new Promise<void>(resolve => alone.listen(0, '127.0.0.1', resolve));
    const { port } = alone.address() as AddressInfo;
    const metrics = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { via: '1.1 proxy' } });
    expect(await metrics.text()).toContain('kiezgraph_http_requests_total');
    expect((await fetch(`http://127.0.0.1:${port}/graphql`)).status).toBe(404);
  } finally {
    await elsewhere.close();
    alone.closeAllConnections();
    alone.close();
  }
});

test('readiness names the subgraphs that do not answer: it gives up on the silent one by itself, within a second', async () => {
  const well = createServer((_, response) => response.end('OK'));
  const silent = createServer();
  const givenUp = once(silent, 'request').then(([request]) =>
    once((request as IncomingMessage).socket, 'close'),
  );
  for (const server of [well, silent])
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const at = (server: Server): { url: string } => ({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
  });
  const { executors } = toyExecutors();
  const [first = '', second = '', ...others] = Object.keys(executors);
  const rest = Object.fromEntries(others.map(name => [name, at(well)]));
  const split = await startToyGateway({ subgraphs: { ...rest, [first]: at(well), [second]: at(well) } });
  const broken = await startToyGateway({
    subgraphs: { ...rest, [first]: at(silent), [second]: { url: 'http://127.0.0.1:9/graphql' } },
  });
  const patience = jest.spyOn(AbortSignal, 'timeout');
  try {
    expect((await fetch(`${split.url}/readiness`)).status).toBe(200);
    const answer = await fetch(`${broken.url}/readiness`);
    expect([answer.status, (await answer.text()).split(': ')[1]?.split(', ').sort()]).toEqual([
      503,
      [first, second].sort(),
    ]);
    // nobody but the gateway can have ended that request: the server never answers, and still holds it
    await givenUp;
    // those who ask have more patience: five seconds in compose.yml
    expect(Math.max(...patience.mock.calls.map(([milliseconds]) => milliseconds))).toBeLessThan(5_000);
  } finally {
    patience.mockRestore();
    for (const server of [well, silent]) server.closeAllConnections();
    for (const server of [well, silent]) server.close();
    await split.close();
    await broken.close();
  }
});

test('dashboards of other origins may ask', async () => {
  const preflight = await fetch(`${toy.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://dashboard.example' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
});

test('clients that hang up do no harm to the next one who asks the same', async () => {
  const body = JSON.stringify({
    query: '{ actors(first: 7) { nodes { name cooperations { totalCount } } } }',
  });
  const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
  for (let round = 0; round < 20; round++) {
    await new Promise<void>(resolve => {
      const request = httpRequest(`${toy.url}/graphql`, { method: 'POST', headers });
      request.on('error', () => resolve()).on('close', () => resolve());
      request.end(body, () => setTimeout(() => request.destroy(), round % 4));
    });
  }
  const { body: answer } = await toy.ask(JSON.parse(body).query as string);
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toMatchObject({ actors: { nodes: expect.any(Array) } });
});

test('signals are left to whoever runs the gateway, so that requests in flight are not cut off', () => {
  const handlers = (['SIGINT', 'SIGTERM', 'exit'] as const).flatMap(event =>
    process.listeners(event as 'exit'),
  );
  expect(handlers.map(({ name }) => name)).not.toContain('terminateHandler');
});

test('dispose lets a request in flight finish', async () => {
  const slow = await startToyGateway();
  const answer = slow.ask(
    '{ actors(first: 5) { nodes { cooperations { nodes { events { organisers { actor { name } } } } } } } }',
  );
  await new Promise(resolve => setTimeout(resolve, 5));
  await slow.gateway.dispose();
  expect((await answer).body.errors).toBeUndefined();
  await slow.close();
});
