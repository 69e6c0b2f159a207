import { tellPlans } from '@kiezgraph/infra/bench/plans/inner-plans';
import { loadNetwork } from '@kiezgraph/infra/bench/network/load';
import { migrate } from '@kiezgraph/kernel/db/migrate';
import type { Client } from 'pg';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { inside, signedPass } from '../support/door';
import { allMigrations } from '../support/migrations';
import type { Person } from '../support/person';
import { growTables, searchedTables, type SearchedTable } from './searched-tables';

/** Searching reads the trigram index, whoever searches: the wall around it makes nobody read the whole table. */
const SIZE = { offices: 314, qmOffices: 300, actors: 1_500, cooperations: 600, projects: 600, events: 600 };
/** From some thousand rows on, asking each for its likeness takes longer than any page of an index. */
const ROWS = 6_000;
const silent = { begin: () => undefined, advance: () => undefined, end: () => undefined };
const VIEWERS: Record<string, string | null> = {
  'the public': null,
  'a lead': 'office_lead.1001@bench.example',
  'staff of one office': 'office_staff.1001@bench.example',
  'a representative': 'actor_representative.1001@bench.example',
  'a district officer': 'district_officer.11@bench.example',
  'the auditor': 'auditor.2@bench.example',
  'the steward': 'network.steward@kiezgraph.example',
};
/** Words as people type them: rare and frequent, short and long, right and with a slip. */
const SEARCHES = ['Wiesnergrund', 'Zirkus Wesnerg', 'Mikita', 'kiez wiesnergurnd am'];

let database: TestDatabase;
let tables: SearchedTable[];
const logins = new Map<string, Client>();
beforeAll(async () => {
  database = await emptyDatabase();
  await migrate({ databaseUrl: database.url, secrets: database.secrets, subgraphs: allMigrations() });
  await loadNetwork(database.url, SIZE, silent as never);
  tables = await searchedTables(database.behind);
  await growTables(database.behind, tables, ROWS);
  await database.behind.query('vacuum (analyze)');
  await tellPlans(database.url);
  for (const home of new Set(tables.map(({ schema }) => schema)))
    logins.set(home, await database.login(home));
});
afterAll(() => database.close());

const person = (email: string): Person =>
  ({ email, issuer: 'https://issuer.example', subject: email }) as Person;

/** How PostgreSQL ran the statements over a searched text, in words. */
const plansOf = async (table: SearchedTable, email: string | null, words: string): Promise<string[]> => {
  const client = logins.get(table.schema) as Client;
  const plans: string[] = [];
  const hear = ({ message }: { message?: string }): void => {
    if (message?.includes('plan:\n') && /rank\n\s+from \(select/.test(message)) plans.push(message);
  };
  client.on('notice', hear);
  const pass = signedPass(database, table.schema, email === null ? null : person(email));
  await inside(client, pass, () =>
    client.query(`select * from ${table.schema}.search_${table.name}($1)`, [words]),
  );
  client.off('notice', hear);
  return plans;
};

test('all that is searched has rows enough to tell', async () => {
  expect(tables.map(({ schema, name }) => `${schema}.${name}`)).toEqual([
    'actors.actor',
    'actors.actor_name',
    'actors.network',
    'cooperations.cooperation',
    'events.event',
    'events.series',
    'funding.call',
    'funding.project',
    'funding.project_title',
  ]);
  for (const { schema, name } of tables) {
    const { rows } = await database.behind.query<{ count: string }>(`select count(*) from ${schema}.${name}`);
    expect([name, Number(rows[0]?.count) >= ROWS]).toEqual([name, true]);
  }
});

describe.each(Object.entries(VIEWERS))('%s', (_name, email) => {
  test.each(SEARCHES)('looks for “%s” in the index of every table', async words => {
    for (const table of tables) {
      const plans = await plansOf(table, email, words);
      expect(plans.length).toBe(2);
      for (const plan of plans) {
        expect(plan).toContain(`Bitmap Index Scan on ${table.name}_search`);
        expect(plan).not.toContain('Seq Scan on');
      }
    }
  });
});

test('a search finds the same through the index as somebody who reads everything', async () => {
  const found = await inside(
    logins.get('actors') as Client,
    signedPass(database, 'actors', null),
    async () => {
      const { rows } = await (logins.get('actors') as Client).query<{ count: string }>(
        `select count(distinct (office_id, id)) from actors.search_actor('Zirkus Böckhstraße')`,
      );
      return Number(rows[0]?.count);
    },
  );
  const { rows } = await database.behind.query<{ count: string }>(
    `select count(*) from actors.actor where visibility = 'PUBLIC' and search_text like '%zirkus%' and search_text like '%boeckhstrasse%'`,
  );
  expect(found).toBeGreaterThan(0);
  expect(found).toBeGreaterThanOrEqual(Number(rows[0]?.count));
});
