import { buildSchema } from 'graphql';
import type { ValueSupplier } from '@kiezgraph/infra/fuzz/argument-values';
import { fuzz, type FuzzOutcome } from '@kiezgraph/infra/fuzz/fuzz';
import type { FuzzAnswer } from '@kiezgraph/infra/fuzz/question';
import { createReference } from '@kiezgraph/infra/fuzz/reference';
import { composeToy, toyExecutors, type ToyExecute } from './toy/toy-graph';
import { startToyGateway } from './toy/toy-gateway';

// Guards the planner and everything we do around it, on a graph with more kinds of types than our own: the gateway
// answers like one plain graphql-js schema, also when a subgraph is down.
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 300);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const { supergraph, publicSchema } = composeToy();
const schema = buildSchema(publicSchema);
const reference = createReference(publicSchema, supergraph);

const idFor = (type: string, letter: string, number: number): string =>
  Buffer.from(`${type}:${letter}${number}`).toString('base64url');

const supply: ValueSupplier = ({ field, argument }, _, chance) => {
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
};

const compare = async (
  executors: Record<string, ToyExecute>,
  count: number,
): Promise<FuzzOutcome<string | undefined>> => {
  const subgraphs = Object.fromEntries(
    Object.entries(executors).map(([name, execute]) => [name, { execute }]),
  );
  const toy = await startToyGateway({ subgraphs });
  const outcome = await fuzz<string | undefined>({
    schema,
    count,
    seed: SEED,
    viewers: [undefined, 'wedding', 'kreuzberg'],
    supply,
    askGateway: async (question, viewer) => {
      const { query, ...more } = question;
      return (await toy.ask(query, { ...more, ...(viewer ? { viewer } : {}) })).body as FuzzAnswer;
    },
    askReference: (question, viewer) =>
      reference(question, async (subgraph, query, variables) => {
        const headers = viewer ? { authorization: `Bearer ${viewer}` } : {};
        return JSON.parse(
          JSON.stringify(await executors[subgraph]?.({ query, variables, headers })),
        ) as FuzzAnswer;
      }),
  });
  await toy.close();
  return outcome;
};

const { executors } = toyExecutors();

test(`${COUNT} random questions are answered as by one schema`, async () => {
  const { differences, tooComplex } = await compare(executors, COUNT);
  expect(differences.slice(0, 3)).toEqual([]);
  expect(tooComplex).toBeLessThan(COUNT / 15);
}, 900_000);

test.each(Object.keys(executors))(
  'so they are while %s fails',
  async broken => {
    const failing: ToyExecute = async () => Promise.reject(new Error('down'));
    const { differences, withErrors } = await compare(
      { ...executors, [broken]: failing },
      Math.ceil(COUNT / 4),
    );
    expect(differences.slice(0, 3)).toEqual([]);
    expect(withErrors).toBeGreaterThan(5);
  },
  900_000,
);
