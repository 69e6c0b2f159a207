import { migrate } from '@kiezgraph/kernel/db/migrate';
import { randomUUID } from 'node:crypto';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { allMigrations } from '../support/migrations';

/** Actors of the first slice keep what was said of them, and each becomes an organisation of its own. */
let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

test('the actors and names that were there keep their meaning, version and history', async () => {
  const migrateTo = (subgraphs: ReturnType<typeof allMigrations>): Promise<void> =>
    migrate({ databaseUrl: database.url, secrets: database.secrets, subgraphs });
  const all = allMigrations();
  await migrateTo({ ...all, actors: (all['actors'] ?? []).slice(0, 1) });
  const { behind } = database;
  const [one, two] = [randomUUID(), randomUUID()];
  for (const id of [one, two])
    await behind.query(
      `insert into actors.actor (office_id, id, visibility, kind, name, street, district_id) values (990, $1, 'PUBLIC', 'NONPROFIT', 'Nestwärme e. V.', 'Weg 1', '02')`,
      [id],
    );
  for (const removed of [null, '2026-01-01'])
    await behind.query(
      `insert into actors.actor_name (office_id, id, actor_id, kind, name, removed_at) values (990, $1, $2, 'ALSO', $3, $4)`,
      [randomUUID(), one, `Nest ${removed ?? 'heute'}`, removed],
    );
  const history = async (): Promise<unknown> =>
    (await behind.query('select count(*) from actors.audit')).rows;
  const before = await history();
  await migrateTo(all);
  expect(await history()).toEqual(before);
  const { rows } = await behind.query(
    'select version, street, district_id as district, area_id as area, links, languages, organisation_id as organisation from actors.actor',
  );
  for (const row of rows)
    expect(row).toMatchObject({
      version: 1,
      street: 'Weg 1',
      district: '02',
      area: null,
      links: [],
      languages: [],
    });
  expect(new Set(rows.map(row => row.organisation as string)).size).toBe(2);
  const names = await behind.query(
    'select name, visibility, version, period_text as period, source_kind as source from actors.actor_name order by name desc',
  );
  expect(names.rows).toEqual([
    { name: 'Nest heute', visibility: 'PUBLIC', version: 1, period: null, source: 'STATED' },
    { name: 'Nest 2026-01-01', visibility: 'OFFICE', version: 1, period: null, source: 'STATED' },
  ]);
  const found = await behind.query(`select search_text from actors.actor limit 1`);
  expect(found.rows).toEqual([{ search_text: ' nestwaerme ev ' }]);
});
