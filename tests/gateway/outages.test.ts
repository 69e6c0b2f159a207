import type { SubgraphTarget } from '@kiezgraph/gateway/gateway';
import { startToyGateway, type ToyGateway } from './toy/toy-gateway';
import { toyExecutors } from './toy/toy-graph';

const { executors } = toyExecutors();
const hang = (): Promise<never> => new Promise(() => undefined);
const FAULTS: Record<string, (name: string) => SubgraphTarget> = {
  down: () => ({ url: 'http://127.0.0.1:9/graphql' }),
  slow: () => ({ execute: hang }),
  'slow and deaf to the signal, then failing': () => ({
    execute: () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 600)),
  }),
  failing: () => ({
    execute: async () => Promise.reject(new Error('out of memory at http://internal:4012')),
  }),
  'answering nonsense': () => ({
    execute: async () => ({ errors: [{ message: 'no such table http://internal:4012' }] }),
  }),
};

const start = (broken: string, fault: keyof typeof FAULTS): Promise<ToyGateway> =>
  startToyGateway({
    upstreamTimeoutMs: 300,
    subgraphs: Object.fromEntries(
      Object.entries(executors).map(([name, execute]) => [
        name,
        name === broken ? FAULTS[fault]!(name) : { execute },
      ]),
    ),
  });

const UNAVAILABLE = { code: 'SUBGRAPH_UNAVAILABLE' };

// Guards the schema's nullability: an outage empties a panel, not the page, and tells nothing of the inside.
describe.each(Object.keys(FAULTS))('a subgraph that is %s', fault => {
  test('nulls its own fields on the types of others, and says where', async () => {
    const toy = await start('cooperations', fault);
    const { status, body } = await toy.ask(
      '{ actors(first: 2) { nodes { name c: cooperations { totalCount } events { totalCount } } } }',
    );
    await toy.close();
    expect(status).toBe(200);
    expect(body.data).toEqual({
      actors: {
        nodes: [
          { name: 'Verein 0', c: null, events: { totalCount: 1 } },
          { name: 'Verein 3', c: null, events: { totalCount: 0 } },
        ],
      },
    });
    const errors = [0, 1].map(index => ({ path: ['actors', 'nodes', index, 'c'], extensions: UNAVAILABLE }));
    expect(body.errors).toMatchObject(errors);
    expect(JSON.stringify(body)).not.toMatch(/internal|127\.0\.0\.1|memory|table|stack/);
  });

  test('nulls references to its entities', async () => {
    const toy = await start('actors', fault);
    const { body } = await toy.ask(
      '{ cooperations(first: 1) { nodes { title parties { role actor { __typename } } } } }',
    );
    await toy.close();
    expect(body.data).toEqual({
      cooperations: {
        nodes: [
          {
            title: 'Kooperation 2',
            parties: [
              { role: 'GIVER', actor: null },
              { role: 'RECEIVER', actor: null },
            ],
          },
        ],
      },
    });
    const paths = [0, 1].map(index => ['cooperations', 'nodes', 0, 'parties', index, 'actor']);
    expect(body.errors?.map(({ path }) => path)).toEqual(paths);
  });

  test('nulls the whole answer, with the data key, where the schema says non-null', async () => {
    const toy = await start('actors', fault);
    const { status, body } = await toy.ask('{ actors { totalCount } cooperations { totalCount } }');
    await toy.close();
    expect(status).toBe(200);
    expect(body).toEqual({
      data: null,
      errors: [{ message: expect.any(String), path: ['actors'], extensions: UNAVAILABLE }],
    });
  });
});

test('an error within a subgraph is masked, and the log has it under the same correlation id', async () => {
  const toy = await startToyGateway();
  const { status, body, headers } = await toy.ask(
    '{ actors(first: 4) { nodes { name oops: fails } } cooperations { nodes { id fails } } }',
    { viewer: 'wedding' },
  );
  await toy.close();
  const correlationId = headers.get('x-correlation-id');
  expect(status).toBe(200);
  expect(body.data).toBeNull();
  const { errors = [] } = body;
  expect(errors).toContainEqual({
    message: 'Es ist ein unerwarteter Fehler aufgetreten.',
    path: ['actors', 'nodes', 1, 'oops'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
  });
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(toy.lines.some(line => line.includes('secret detail') && line.includes(String(correlationId)))).toBe(
    true,
  );
});
