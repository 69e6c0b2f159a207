import { migrate } from '@kiezgraph/kernel/db/migrate';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { allMigrations } from '../support/migrations';

/** What was shared too far before is taken back by migrating, and nothing else is touched. */
let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

const COOPERATION = '00000000-0000-7000-8000-000000000001';
const VERDICT = '00000000-0000-7000-8000-000000000002';

// Office 1 shares with the guest 9; of the parties 2 said nothing more, 3 agreed to the network, 1 is the owner's.
const ROWS = `
set session_replication_role = replica;
insert into cooperations.cooperation (office_id, id, visibility, shared_with, kind, title, initiated_by, party_offices)
  values (1, '${COOPERATION}', 'SHARED', '{9,2,3}', 'SPACE', 'Alt', 'COORDINATOR', '{1,2,3}');
insert into cooperations.party (office_id, id, shared_with, cooperation_id, actor_office_id, actor_id, role, naming_limit)
  select 1, gen_random_uuid(), '{9,2,3}', '${COOPERATION}', office, md5(office::text)::uuid, 'BOTH', naming::app.visibility
  from (values (1, 'PUBLIC'), (2, 'SHARED'), (3, 'NETWORK')) as party (office, naming);
insert into cooperations.verdict_place (office_id, id, visibility, shared_with, verdict_id, actor_id, actor_visibility, cooperation_office_id, cooperation_id, terms_version)
  select office, gen_random_uuid(), 'SHARED', array_remove('{9,2,3,1}'::integer[], office), '${VERDICT}', md5(office::text)::uuid, 'PUBLIC', 1, '${COOPERATION}', 1
  from unnest(array[1, 2, 3]) office;
reset session_replication_role`;

const circles = async (table: string, office: string): Promise<Record<string, number[]>> => {
  const { rows } = await database.behind.query<{ office: number; shared: number[]; version: number }>(
    `select ${office} as office, array(select unnest(shared_with) order by 1) as shared, version from ${table}`,
  );
  expect(rows.map(({ version }) => version)).toEqual([1, 1, 1]);
  return Object.fromEntries(rows.map(({ office: of, shared }) => [of, shared]));
};
const both = async (): Promise<Record<string, number[]>[]> => [
  await circles('cooperations.party', 'actor_office_id'),
  await circles('cooperations.verdict_place', 'office_id'),
];

test('a party that is named to the parties only, and its place, are seen by their offices again', async () => {
  const migrateTo = (subgraphs: ReturnType<typeof allMigrations>): Promise<void> =>
    migrate({ databaseUrl: database.url, secrets: database.secrets, subgraphs });
  const all = allMigrations();
  const cooperations = all['cooperations'] ?? [];
  const before = cooperations.findIndex(({ name }) => name === 'PartiesOnly1700000200016');
  await migrateTo({ ...all, cooperations: cooperations.slice(0, before) });
  await database.behind.query(ROWS);
  expect(await both()).toEqual([
    { 1: [2, 3, 9], 2: [2, 3, 9], 3: [2, 3, 9] },
    { 1: [2, 3, 9], 2: [1, 3, 9], 3: [1, 2, 9] },
  ]);
  await migrateTo(all);
  expect(await both()).toEqual([
    { 1: [2, 3, 9], 2: [2, 3], 3: [2, 3, 9] },
    { 1: [2, 3, 9], 2: [1, 3], 3: [1, 2, 9] },
  ]);
});
