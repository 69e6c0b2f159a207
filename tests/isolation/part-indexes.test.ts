import { emptyDatabase, type TestDatabase } from '../support/database';
import { allMigrations } from '../support/migrations';
import { migrate } from '@kiezgraph/kernel/db/migrate';

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
  await migrate({ databaseUrl: database.url, secrets: database.secrets, subgraphs: allMigrations() });
});
afterAll(() => database.close());

// An index with a condition does not count: the wall follows the record to its removed parts too.
const FOUND_BY_READING_THE_OFFICE = `
  select k.conrelid::regclass || ' by ' || k.conname as part from pg_constraint k
  join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where k.contype = 'f' and cardinality(k.conkey) = 2 and n.nspname in ('actors', 'cooperations', 'funding', 'events')
    and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
      and (i.indkey::int2[])[0:1] @> k.conkey and k.conkey @> (i.indkey::int2[])[0:1])
  order by 1`;

test('every part of a record is found by its record through an index, not by reading all parts of the office', async () => {
  const { rows } = await database.behind.query<{ part: string }>(FOUND_BY_READING_THE_OFFICE);
  expect(rows.map(({ part }) => part)).toEqual([]);
});
