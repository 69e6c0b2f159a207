import { inspect } from 'node:util';
import { loadDemo } from '@kiezgraph/infra/demo/load';
import type { Person } from '../support/person';
import { openPlatform, type Answer, type Platform } from '../support/platform';
import { questions } from './questions';

/**
 * The questions of the field over the demo's facts, as different people see them. A changed answer, or a changed
 * number of database statements, shows in review as a changed snapshot.
 */
let platform: Platform;
const VIEWERS = [
  'the public',
  'pankstrasse.staff',
  'duettmann-siedlung.staff',
  'pankstrasse.representative',
  'mitte.officer',
  'network.steward',
];

const account = (name: string): Person | null => {
  if (name === 'the public') return null;
  const isService = name.endsWith('.dashboard');
  return platform.person({
    subject: name,
    isService,
    ...(isService ? {} : { email: `${name}@kiezgraph.example` }),
  });
};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  const tokenOf = async (name: string): Promise<string> =>
    ((await account(name)?.authorization()) ?? '').slice('Bearer '.length);
  await loadDemo({
    graphqlUrl: platform.url ?? '',
    databaseUrl: platform.database.url,
    tokenOf,
    say: () => undefined,
  });
});
afterAll(() => platform.close());

/** Keys differ from run to run: each is shown by its kind and the order in which it appears. */
const steady = (answer: unknown): unknown => {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const kind = /^([A-Z][A-Za-z]+):\d+:[0-9a-f-]{36}$/.exec(
      Buffer.from(text, 'base64url').toString('latin1'),
    )?.[1];
    if (!kind) return text;
    if (!names.has(text)) names.set(text, `<${kind} ${names.size + 1}>`);
    return names.get(text) ?? text;
  };
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    typeof value !== 'string' ? value : key === 'endCursor' ? '<cursor>' : nameOf(value),
  );
};

/** Short enough to be read in a review: what fits stands on one line. */
const readable = (statements: number, answer: unknown): string =>
  `${statements} statements\n${inspect(answer, { depth: null, breakLength: 140, compact: 6, maxArrayLength: null, maxStringLength: null })}`;

describe.each(questions)('$name', ({ document, variables }) => {
  test.each(VIEWERS)('as %s', async viewer => {
    let answer: unknown;
    const statements = await platform.statements(async () => {
      answer = await platform.ask(account(viewer), document, variables);
    });
    expect(answer).not.toHaveProperty('errors');
    expect(readable(statements, steady((answer as Answer).data))).toMatchSnapshot();
  });
});
