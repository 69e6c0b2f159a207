import { migrate } from '@kiezgraph/kernel/db/migrate';
import { knownMigrations, rebuild } from '@kiezgraph/kernel/db/rebuild';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { allMigrations } from '../support/migrations';

/** What was recorded of records that were restricted before is kept back by migrating, with that of their parts. */
let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

const PERSON = '00000000-0000-7000-8000-000000000009';
const SECRET = '00000000-0000-7000-8000-000000000001';
const OPEN = '00000000-0000-7000-8000-000000000002';
const PART = '00000000-0000-7000-8000-000000000003';

// Another table's record, and another office's, may bear the same key.
const ROWS = `
insert into actors.actor (office_id, id, kind, name) values (1, '${SECRET}', 'MEDIA', 'Geheim'), (1, '${OPEN}', 'MEDIA', 'Offen'), (2, '${SECRET}', 'MEDIA', 'Fremd');
insert into actors.actor_name (office_id, id, actor_id, kind, name) values (1, '${PART}', '${SECRET}', 'ALSO', 'Auch geheim');
insert into actors.network (office_id, id, title, kind) values (1, '${SECRET}', 'Netz', 'KIEZ_NETWORK');
insert into funding.call (office_id, id, kind, title, visibility, named)
  values (1, '${SECRET}', 'EXTERNAL', 'Geheimer Aufruf', 'RESTRICTED', '{${PERSON}}'), (1, '${OPEN}', 'EXTERNAL', 'Offener Aufruf', 'OFFICE', '{}');
update actors.actor set visibility = 'RESTRICTED', named = '{${PERSON}}' where office_id = 1 and id = '${SECRET}';
update actors.actor set name = 'Ganz geheim' where office_id = 1 and id = '${SECRET}';`;

const restricted = async (home: string): Promise<string[]> => {
  const { rows } = await database.behind.query<{ told: string }>(
    `select concat_ws(' ', office_id, record_table, record_id, restricted_to::text) as told from ${home}.audit order by sequence`,
  );
  return rows.map(({ told }) => told);
};

test('the persons named now are who reads it, and nothing else is touched', async () => {
  const options = { databaseUrl: database.url, secrets: database.secrets, subgraphs: allMigrations() };
  const known = knownMigrations(options.subgraphs);
  const without = (home: string, later: string): string[] =>
    (known[home] ?? []).filter(name => name !== later);
  const before = {
    ...known,
    app: without('app', 'RestrictedNow1700000000017'),
    // Writes what the first adds.
    cooperations: without('cooperations', 'VerdictsKept1700000200017'),
  };
  await rebuild(options, before, async () => undefined);
  await database.behind.query(ROWS);
  const { rows } = await database.behind.query('select * from actors.audit order by sequence');
  await migrate(options);
  expect(await restricted('actors')).toEqual([
    `1 actor ${SECRET} {${PERSON}}`,
    `1 actor ${OPEN}`,
    `2 actor ${SECRET}`,
    `1 actor_name ${PART} {${PERSON}}`,
    `1 network ${SECRET}`,
    `1 actor ${SECRET} {${PERSON}}`,
    `1 actor ${SECRET} {${PERSON}}`,
  ]);
  expect(await restricted('funding')).toEqual([`1 call ${SECRET} {${PERSON}}`, `1 call ${OPEN}`]);
  const now = (await database.behind.query('select * from actors.audit order by sequence')).rows;
  expect(now.map(({ restricted_to: _kept, ...row }) => row)).toEqual(rows);
});
