import { buildSchema } from 'graphql';
import type { FuzzAnswer } from '@kiezgraph/infra/fuzz/question';
import { fuzz } from '@kiezgraph/infra/fuzz/fuzz';
import { createReference } from '@kiezgraph/infra/fuzz/reference';
import { composeToy, toyExecutors } from './toy/toy-graph';
import { startToyGateway, type ToyGateway } from './toy/toy-gateway';

// Guards the planner and everything we do around it: the gateway answers like one plain graphql-js schema.
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 400);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const { supergraph, publicSchema } = composeToy();
const schema = buildSchema(publicSchema);
const reference = createReference(publicSchema, supergraph);
const { executors } = toyExecutors();

let toy: ToyGateway;
beforeAll(async () => {
  toy = await startToyGateway();
});
afterAll(() => toy.close());

const idFor = (type: string, letter: string, number: number): string =>
  Buffer.from(`${type}:${letter}${number}`).toString('base64url');

test(`${COUNT} random questions are answered as by one schema`, async () => {
  const outcome = await fuzz<string | undefined>({
    schema,
    count: COUNT,
    seed: SEED,
    viewers: [undefined, 'wedding', 'kreuzberg'],
    supply: ({ field, argument }, _, chance) => {
      if (argument === 'after') return chance.one(['0', '2']);
      if (argument === 'nameContains') return chance.one(['Verein', '1', 'x']);
      const number = chance.between(0, 9);
      if (argument === 'ids') return [idFor('Actor', 'a', number), idFor('Actor', 'a', 99)];
      if (argument !== 'id') return undefined;
      const [type, letter] = { cooperation: ['Cooperation', 'c'], event: ['Event', 'e'] }[field] ?? [
        'Actor',
        'a',
      ];
      return idFor(type ?? '', letter ?? '', number);
    },
    askGateway: async ({ query, variables, operationName }, viewer) => {
      const { body } = await toy.ask(query, {
        variables,
        ...(viewer ? { viewer } : {}),
        ...(operationName ? { operationName } : {}),
      });
      return body as FuzzAnswer;
    },
    askReference: (question, viewer) =>
      reference(question, async (subgraph, query, variables) => {
        const headers = viewer ? { authorization: `Bearer ${viewer}` } : {};
        return JSON.parse(
          JSON.stringify(await executors[subgraph]!({ query, variables, headers })),
        ) as FuzzAnswer;
      }),
  });
  console.info(JSON.stringify({ ...outcome, differences: outcome.differences.length }));
  for (const { number, viewer, question, gateway, reference: expected } of outcome.differences.slice(0, 3)) {
    console.error(
      [
        `#${number} as ${viewer ?? 'public'}`,
        question.query,
        JSON.stringify(question.variables),
        `gateway   ${JSON.stringify(gateway)}`,
        `reference ${JSON.stringify(expected)}`,
      ].join('\n'),
    );
  }
  expect(outcome.differences).toHaveLength(0);
  expect(outcome.tooComplex).toBeLessThan(COUNT / 20);
}, 600_000);
