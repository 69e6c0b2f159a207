import { request as httpRequest } from 'node:http';
import { startToyGateway, type ToyGateway } from './toy/toy-gateway';

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
