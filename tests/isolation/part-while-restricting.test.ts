import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { GivenOffice } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';

/** One adds a part to a record while another restricts the record to persons: the part is restricted with it, whoever is first. */
let platform: Platform;
let office: GivenOffice;
let adding: Client;
let restricting: Client;

beforeAll(async () => {
  platform = await openPlatform();
  office = await platform.give.office();
  adding = new Client({ connectionString: platform.database.url });
  restricting = new Client({ connectionString: platform.database.url });
  await Promise.all([adding.connect(), restricting.connect()]);
});
afterAll(async () => {
  await Promise.all([adding.end(), restricting.end()]);
  await platform.close();
});

const ADD = `insert into actors.actor_name (office_id, id, actor_id, kind, name) values ($1, $2, $3, 'FORMER', 'Früher')`;
const RESTRICT = `update actors.actor set visibility = 'RESTRICTED', named = array[$3::uuid] where office_id = $1 and id = $2`;

test.each([
  ['the part', 'restricting'],
  ['the restriction', 'adding'],
])('%s comes first', async (_first, waiting) => {
  const actor = await platform.give.actor(office);
  const part = randomUUID();
  const add = () => adding.query(ADD, [office.number, part, actor.uuid]);
  const restrict = () => restricting.query(RESTRICT, [office.number, actor.uuid, randomUUID()]);
  const [first, second] = waiting === 'restricting' ? [adding, restricting] : [restricting, adding];
  await Promise.all([first.query('begin'), second.query('begin')]);
  await (waiting === 'restricting' ? add() : restrict());
  const later = waiting === 'restricting' ? restrict() : add();
  // The second waits for the first; what does not wait has gone on before this.
  await platform.database.behind.query('select pg_sleep(0.2)');
  await first.query('commit');
  await later;
  await second.query('commit');
  const { rows } = await platform.database.behind.query(
    'select visibility from actors.actor_name where office_id = $1 and id = $2',
    [office.number, part],
  );
  expect(rows).toEqual([{ visibility: 'RESTRICTED' }]);
});
