import type { GivenOffice, GivenRecord } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';

/** Whoever has the id of one request finds it everywhere: in the answer, in each log line, at the statement, in the record of changes. */
const CORRELATION = 'dashboard-2026-11-26';
let platform: Platform;
let office: GivenOffice;
let actor: GivenRecord;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true, logLevel: 'info' });
  office = await platform.give.office();
  actor = await platform.give.actor(office);
});
afterAll(() => platform.close());

const publish = async (): Promise<Response> =>
  fetch(platform.url ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-correlation-id': CORRELATION,
      authorization: await office.lead.authorization(),
    },
    body: JSON.stringify({
      query:
        'mutation P($input: ActorVisibilityChangeInput!) { actorVisibilityChange(input: $input) { actor { id } userErrors { code } } }',
      variables: { input: { actorId: actor.id, expectedVersion: actor.version, visibility: 'PUBLIC' } },
    }),
  });

interface Statement {
  readonly pid: number;
  readonly login: string;
  readonly name: string;
}

/** The statement that waits for a lock, as whoever watches the database sees it. */
const waiting = async (): Promise<Statement> => {
  for (;;) {
    // Within its transaction the watcher would see again what it saw first.
    await platform.database.behind.query('select pg_stat_clear_snapshot()');
    const { rows } = await platform.database.behind.query<Statement>(
      `select pid, usename as login, application_name as name from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows[0]) return rows[0];
    await new Promise(resolve => setTimeout(resolve, 20));
  }
};

test("the caller's correlation id goes through the gateway and the subgraph to the statement, and into the log of both", async () => {
  const { behind } = platform.database;
  const uuid = Buffer.from(actor.id, 'base64url').toString().split(':')[2];
  await behind.query('begin');
  await behind.query('select from actors.actor where office_id = $1 and id = $2 for update', [
    office.number,
    uuid,
  ]);
  const asked = publish();
  const { pid, login, name } = await waiting();
  expect([login, name]).toEqual(['kiezgraph_actors', `kiezgraph ${CORRELATION}`]);
  await behind.query('select pg_cancel_backend($1)', [pid]);
  const answer = await asked;
  await behind.query('rollback');
  const { errors } = await answer.json();
  expect(answer.headers.get('x-correlation-id')).toBe(CORRELATION);
  expect(errors?.[0]?.extensions).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    correlationId: CORRELATION,
  });
  await new Promise(resolve => setTimeout(resolve, 50));
  const lines = platform.log
    .map(line => JSON.parse(line) as Record<string, unknown>)
    .filter(({ correlationId }) => correlationId === CORRELATION);
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'A question failed.', subgraph: 'actors' }));
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'request', route: 'graphql' }));
});

test('and into the record of changes', async () => {
  const { data } = await (await publish()).json();
  expect(data.actorVisibilityChange.userErrors).toEqual([]);
  const { rows } = await platform.database.behind.query<{ correlation: string }>(
    "select correlation from actors.audit where office_id = $1 and record_table = 'actor' order by sequence desc limit 1",
    [office.number],
  );
  expect(rows).toEqual([{ correlation: CORRELATION }]);
});
