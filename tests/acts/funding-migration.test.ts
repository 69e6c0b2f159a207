import { migrate } from '@kiezgraph/kernel/db/migrate';
import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { randomUUID } from 'node:crypto';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { allMigrations } from '../support/migrations';

/** What was kept before keeps its meaning when funding's tables grow. */
const PERIODS = [
  '2020',
  '2020-02',
  '2020-02-29',
  '2017-03-01/2019-12-31',
  '2017-01/2018-12',
  '2002/..',
  '../2015',
  '2002/',
];
const CIRCA = [
  '2015~',
  '2016?',
  '2016-04~',
  '2015~/2018-12',
  '2015/2016-02~',
  '2015-03-01/2018~',
  '2016~/..',
  '2016-04?/',
];
const KEPT = ['2015', '2016-~04', '2016-04-01/2017-03-01'];
const OTHERS = ['2015~', '2015-36', '2015-36/2017'];

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

test('the days of the grants that were there follow from their stated times', async () => {
  const migrateTo = (subgraphs: ReturnType<typeof allMigrations>): Promise<void> =>
    migrate({ databaseUrl: database.url, secrets: database.secrets, subgraphs });
  const all = allMigrations();
  await migrateTo({ ...all, funding: (all['funding'] ?? []).slice(0, 1) });
  const project = randomUUID();
  await database.behind.query(
    `insert into funding.project (office_id, id, title, period_text, possible, certain) values (990, $1, 'Alt', '2020', '[2020-01-01,2020-12-31]', 'empty')`,
    [project],
  );
  // As the days were counted then; what is not circa, or too odd to tell, stays as it was.
  for (const period of [...CIRCA, ...KEPT])
    await database.behind.query(
      `insert into funding.project (office_id, id, title, period_text, possible, certain) values (990, $1, 'Circa', $2, '[2000-01-02,2000-12-30]', 'empty')`,
      [randomUUID(), period],
    );
  for (const period of [null, ...PERIODS, ...OTHERS])
    await database.behind.query(
      `insert into funding.grant (office_id, id, project_id, programme, period_text) values (990, $1, $2, 'Fonds', $3)`,
      [randomUUID(), project, period],
    );
  await database.behind.query(
    `insert into register.qm_area (id, slug, name, district_id, status) select 77, 'kiez', 'Kiez', '01', 'ACTIVE';
     insert into register.office (id, slug, name, kind, district_id, area_id) values (990, 'kiez', 'Kiez', 'QM_OFFICE', '01', 77)`,
  );
  await migrateTo(all);
  const places = await database.behind.query(
    `select area_ids as areas, version from funding.project where title = 'Alt'`,
  );
  expect(places.rows).toEqual([{ areas: [77], version: 1 }]);
  const { rows } = await database.behind.query(
    `select period_text as period, possible = $1::daterange as any_day, version, amount_source as source from funding.grant`,
    ['(,)'],
  );
  expect(rows).toHaveLength(1 + PERIODS.length + OTHERS.length);
  for (const period of PERIODS) {
    const { possible, certain } = parsePeriod(period);
    const { rows: equal } = await database.behind.query(
      `select possible = $2::daterange and certain = $3::daterange as equal from funding.grant where period_text = $1`,
      [period, possible, certain],
    );
    expect([period, equal]).toEqual([period, [{ equal: true }]]);
  }
  for (const row of rows) {
    expect(row).toMatchObject({ version: 1, source: 'STATED' });
    expect([row.period, row.any_day]).toEqual([
      row.period,
      row.period === null ? null : OTHERS.includes(row.period as string),
    ]);
  }
  const { rows: forced } = await database.behind.query(
    `select relforcerowsecurity as forced from pg_class where oid = 'funding.grant'::regclass`,
  );
  expect(forced).toEqual([{ forced: true }]);
  for (const period of CIRCA) {
    const { possible, certain } = parsePeriod(period);
    const { rows: equal } = await database.behind.query(
      `select possible = $2::daterange as possible, certain = $3::daterange as certain, version from funding.project where period_text = $1`,
      [period, possible, certain],
    );
    expect([period, equal]).toEqual([period, [{ possible: true, certain: true, version: 1 }]]);
  }
  const kept = await database.behind.query(
    `select count(*)::integer as count from funding.project where period_text = any ($1) and possible = '[2000-01-02,2000-12-30]'`,
    [KEPT],
  );
  expect(kept.rows).toEqual([{ count: KEPT.length }]);
});
