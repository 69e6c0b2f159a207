import { loadNetwork } from '@kiezgraph/infra/bench/network/load';
import { migrate } from '@kiezgraph/kernel/db/migrate';
import { emptyDatabase } from '../support/database';
import { allMigrations } from '../support/migrations';
import { openPlatform, type Platform } from '../support/platform';
import { questions } from './questions';
import { reports } from './reports';

/** What a question costs does not grow with the network: as many database statements for 3 offices as for 300. */
// The few do not fill a page of 20: else a statement for every record of a page would cost the same in both.
const SIZES = {
  few: { offices: 17, qmOffices: 3, actors: 18, cooperations: 18, projects: 18, events: 18 },
  many: { offices: 314, qmOffices: 300, actors: 6000, cooperations: 6000, projects: 3000, events: 6000 },
};
const silent = { begin: () => undefined, advance: () => undefined, end: () => undefined };
const VIEWERS: Record<string, string | null> = {
  'the public': null,
  'staff of one office': 'office_staff.1001@bench.example',
  'a district officer': 'district_officer.11@bench.example',
  'the auditor': 'auditor.2@bench.example',
};

const open = async (size: (typeof SIZES)['few']): Promise<Platform> => {
  const database = await emptyDatabase();
  await migrate({ databaseUrl: database.url, secrets: database.secrets, subgraphs: allMigrations() });
  await loadNetwork(database.url, size, silent as never);
  return openPlatform({ gateway: true, database });
};

const platforms: Platform[] = [];
beforeAll(async () => {
  for (const size of Object.values(SIZES)) platforms.push(await open(size));
});
afterAll(async () => {
  for (const platform of platforms) await platform.close();
});

const sizeOf = (answer: unknown): number => JSON.stringify(answer).length;

describe.each([...questions, ...reports])('$name', ({ document, variables, least = 300 }) => {
  test.each(Object.entries(VIEWERS))('as %s', async (_name, email) => {
    const costs: number[] = [];
    const lengths: number[] = [];
    for (const platform of platforms) {
      const person = email === null ? null : platform.person({ email });
      costs.push(
        await platform.statements(async () => {
          const answer = await platform.ask(person, document, variables);
          expect(answer.errors).toBeUndefined();
          lengths.push(sizeOf(answer.data));
        }),
      );
    }
    // Something is shown in both, or an equal cost would prove nothing.
    expect(Math.min(...lengths)).toBeGreaterThan(least);
    expect(costs[0]).toBe(costs[1]);
  });
});
