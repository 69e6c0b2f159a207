import { loadNetwork } from '@kiezgraph/infra/bench/network/load';
import { migrate } from '@kiezgraph/kernel/db/migrate';
import type { Client } from 'pg';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { inside, signedPass } from '../support/door';
import { allMigrations } from '../support/migrations';
import type { Person } from '../support/person';

/** Searching reads the trigram index, whoever searches: the wall around it makes nobody read the whole table. */
const SIZE = { offices: 314, qmOffices: 300, actors: 12_000, cooperations: 20, projects: 20, events: 20 };
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

let database: TestDatabase;
let actors: Client;
beforeAll(async () => {
  database = await emptyDatabase();
  await migrate({ databaseUrl: database.url, secrets: database.secrets, subgraphs: allMigrations() });
  await loadNetwork(database.url, SIZE, silent as never);
  await database.behind.query('analyze actors.actor, actors.actor_name');
  // The plan of the very statement that the search function runs, in the name in which it runs it.
  await database.behind.query(`
    create function actors.explain_search(target regclass, key_column name, condition text, query text, forgiving boolean) returns setof text
    language plpgsql security definer set search_path = '' set "pg_trgm.word_similarity_threshold" = 0.5 as $body$
    begin
      return query execute 'explain (costs off) ' || app.search_statement(target, key_column, condition, false, string_to_array(app.fold(query), ' '), forgiving);
    end $body$;
    alter function actors.explain_search(regclass, name, text, text, boolean) owner to kiezgraph_search;
    grant execute on function actors.explain_search(regclass, name, text, text, boolean) to kiezgraph_actors`);
  actors = await database.login('actors');
});
afterAll(() => database.close());

const person = (email: string): Person =>
  ({ email, issuer: 'https://issuer.example', subject: email }) as Person;
const SEARCHED = [
  ['actors.actor', 'id', 'true', 'actor_search'],
  ['actors.actor_name', 'actor_id', 'removed_at is null', 'actor_name_search'],
] as const;

describe.each(Object.entries(VIEWERS))('%s', (_name, email) => {
  test.each(SEARCHED)('in %s', async (table, key, condition, index) => {
    const pass = signedPass(database, 'actors', email === null ? null : person(email));
    for (const forgiving of [false, true]) {
      const plan = await inside(actors, pass, async () => {
        const { rows } = await actors.query<{ plan: string }>(
          'select explain_search as plan from actors.explain_search($1, $2, $3, $4, $5)',
          [table, key, condition, 'Werkstatt Lausitzer', forgiving],
        );
        return rows.map(row => row.plan).join('\n');
      });
      expect(plan).toContain(`Bitmap Index Scan on ${index}`);
      expect(plan).not.toContain('Seq Scan on');
    }
  });
});

test('a search finds the same through the index as somebody who reads everything', async () => {
  const found = await inside(actors, signedPass(database, 'actors', null), async () => {
    const { rows } = await actors.query<{ count: string }>(
      `select count(distinct (office_id, id)) from actors.search_actor('Zirkus Böckhstraße')`,
    );
    return Number(rows[0]?.count);
  });
  const { rows } = await database.behind.query<{ count: string }>(
    `select count(*) from actors.actor where visibility = 'PUBLIC' and search_text like '%zirkus%' and search_text like '%boeckhstrasse%'`,
  );
  expect(found).toBeGreaterThan(0);
  expect(found).toBeGreaterThanOrEqual(Number(rows[0]?.count));
});
