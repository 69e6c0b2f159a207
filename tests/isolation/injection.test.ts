import type { Client } from 'pg';
import { loginOf } from '@kiezgraph/kernel/db/bootstrap';
import { openDataSource } from '@kiezgraph/kernel/db/data-source';
import { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { inside, signedPass } from '../support/door';
import type { GivenMember, GivenOffice, GivenRecord } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import type { Json } from '../support/json';

/**
 * Somebody has found a hole and runs SQL of their own with a subgraph's login, inside a transaction that was
 * entered for a member of office `ours`. What they want lies in office `theirs`.
 */
let platform: Platform;
let actors: Client;
let events: Client;
let ours: GivenOffice;
let theirs: GivenOffice;
let attacker: GivenMember;
let victim: GivenMember;
let mine: GivenRecord;
let hidden: GivenRecord;
let visible: GivenRecord;

beforeAll(async () => {
  platform = await openPlatform();
  const { give, database } = platform;
  [ours, theirs] = [await give.office(), await give.office({ district: '02' })];
  attacker = await give.member(ours, 'OFFICE_STAFF');
  victim = await give.member(theirs, 'OFFICE_STAFF');
  mine = await give.actor(ours, { by: attacker });
  hidden = await give.actor(theirs, { by: victim, name: 'Verborgener Träger' });
  visible = await give.actor(theirs, { by: victim, visibility: 'NETWORK' });
  [actors, events] = [await database.login('actors'), await database.login('events')];
});
afterAll(() => platform.close());

const asAttacker = <T>(work: () => Promise<T>): Promise<T> =>
  inside(actors, signedPass(platform.database, 'actors', attacker), work);
const rows = async (client: Client, sql: string, values: unknown[] = []): Promise<Json[]> =>
  (await client.query(sql, values)).rows;
const attack = (sql: string, values: unknown[] = []): Promise<Json[]> =>
  asAttacker(() => rows(actors, sql, values));
const SEE = 'select name from actors.actor where office_id = $1 and id = $2';

test("the hidden record exists, and the attacker's transaction is a working one", async () => {
  const asVictim = await inside(actors, signedPass(platform.database, 'actors', victim), () =>
    rows(actors, SEE, [theirs.number, hidden.uuid]),
  );
  expect(asVictim).toEqual([{ name: 'Verborgener Träger' }]);
  expect(await attack(SEE, [ours.number, mine.uuid])).toHaveLength(1);
  expect(await attack(SEE, [theirs.number, visible.uuid])).toHaveLength(1);
  expect(await attack(SEE, [theirs.number, hidden.uuid])).toEqual([]);
});

describe('reading', () => {
  test('no statement of any shape shows, counts or betrays the hidden record', async () => {
    for (const sql of [
      `select * from actors.actor where name like 'Verborgen%'`,
      `select * from actors.actor where office_id = ${theirs.number} and visibility = 'OFFICE'`,
      `select a.* from (select * from actors.actor offset 0) a where a.id = '${hidden.uuid}'`,
      `with recursive r as (select * from actors.actor) select * from r where id = '${hidden.uuid}'`,
      `select * from actors.audit where record_id = '${hidden.uuid}'`,
      `select * from actors.audit where office_id = ${theirs.number}`,
      `select * from pg_stats where tablename in ('actor', 'membership', 'audit')`,
      `select * from actors.actor where id = '${hidden.uuid}' for update`,
    ]) {
      expect([sql, await attack(sql)]).toEqual([sql, []]);
    }
    expect(
      await attack(
        `select count(*)::integer as n, max(name) as last from actors.actor where office_id = ${theirs.number} and visibility = 'OFFICE'`,
      ),
    ).toEqual([{ n: 0, last: null }]);
  });

  test("a condition of the attacker's is never asked of a hidden row, so no error can betray it", async () => {
    const trap = `select 1 / (case when name = $1 then 0 else 1 end) as one from actors.actor where office_id = $2`;
    await platform.database.behind.query('analyze actors.actor');
    await expect(attack(trap, ['Verborgener Träger', theirs.number])).resolves.toEqual([{ one: 1 }]);
    await expect(attack(trap, [visible.title, theirs.number])).rejects.toThrow('division by zero');
  });

  test('row-level security can not be switched off', async () => {
    await expect(attack(`set local row_security = off; select * from actors.actor`)).rejects.toThrow(
      'row-level security',
    );
    for (const sql of [
      'alter table actors.actor disable row level security',
      'alter table actors.actor no force row level security',
      'drop policy wall_read on actors.actor',
      'create policy mine on actors.actor using (true)',
    ]) {
      await expect(attack(sql)).rejects.toThrow('must be owner');
    }
  });

  test('the key, the signing function, the migrations and the seeds are out of reach', async () => {
    const { rows: keys } = await platform.database.behind.query('select id from app.signing_key');
    expect(keys).toHaveLength(1);
    for (const sql of [
      'select * from app.signing_key',
      'select inner_pad from app.signing_key',
      `select app.mac('k1', 'viewer:anything')`,
      'select * from app.migration_app',
      `select app.seed_steward('me@people.example')`,
      `select app.seed_places('[]', '[]')`,
      `select pg_read_file('postgresql.conf')`,
      'select * from pg_authid',
    ]) {
      await expect(attack(sql)).rejects.toThrow('permission denied');
    }
  });

  test("a foreign subgraph reads neither the memberships nor another subgraph's tables", async () => {
    const { rows: members } = await platform.database.behind.query(
      'select email from register.membership where email = $1',
      [victim.email],
    );
    expect(members).toHaveLength(1);
    const asEvents = (sql: string): Promise<Json[]> =>
      inside(events, signedPass(platform.database, 'events', attacker), () => rows(events, sql));
    expect(await asEvents('select id from register.office where id = 1')).toHaveLength(1);
    for (const table of ['register.membership', 'register.audit', 'actors.actor', 'actors.audit']) {
      await expect(asEvents(`select * from ${table}`)).rejects.toThrow('permission denied');
    }
  });
});

describe('becoming somebody else', () => {
  const sealOf = async (person: GivenMember): Promise<string> => {
    const client = await platform.database.login('actors');
    return inside(
      client,
      signedPass(platform.database, 'actors', person),
      async () => (await rows(client, `select current_setting('kiez.viewer') as seal`))[0].seal,
    );
  };
  const become = (seal: string): Promise<Json[]> =>
    asAttacker(async () => {
      await rows(actors, `select set_config('kiez.viewer', $1, true)`, [seal]);
      return rows(actors, SEE, [theirs.number, hidden.uuid]);
    });

  test('a made-up viewer is refused', async () => {
    const seal = await sealOf(victim);
    for (const forged of [
      seal.slice(65),
      `|${seal.slice(65)}`,
      `${'0'.repeat(64)}|${seal.slice(65)}`,
      `x|k9|PUBLIC|{${theirs.number}}`,
    ]) {
      await expect(become(forged)).rejects.toThrow('not genuine');
    }
  });

  test("a genuine viewer of another transaction is refused, also one's own of a moment ago", async () => {
    await expect(become(await sealOf(victim))).rejects.toThrow('not genuine');
    const old = await attack(`select current_setting('kiez.viewer') as seal`);
    await expect(become(old[0].seal)).rejects.toThrow('not genuine');
  });

  test("one's own viewer with another office in it is refused", async () => {
    const tampered = asAttacker(async () => {
      const [{ seal }] = await rows(actors, `select current_setting('kiez.viewer') as seal`);
      const changed = String(seal).replace(`{${ours.number}}`, `{${ours.number},${theirs.number}}`);
      expect(changed).not.toBe(seal);
      await rows(actors, `select set_config('kiez.viewer', $1, true)`, [changed]);
      return rows(actors, SEE, [theirs.number, hidden.uuid]);
    });
    await expect(tampered).rejects.toThrow('not genuine');
  });

  test('no viewer at all sees nothing, not even what is public', async () => {
    expect(await become('')).toEqual([]);
    const published = await platform.give.actor(theirs, { visibility: 'PUBLIC' });
    expect(await rows(actors, SEE, [theirs.number, published.uuid])).toEqual([]);
  });

  test('the door opens to no signature but a fresh one of the same subgraph', async () => {
    const { database } = platform;
    const good = signedPass(database, 'actors', victim);
    expect(await inside(actors, good, () => rows(actors, SEE, [theirs.number, hidden.uuid]))).toHaveLength(1);
    const bad: [string, string | null][] = [
      [good.text, ''],
      [good.text, null],
      [good.text, '0'.repeat(64)],
      [
        good.text.replace('"granted":[]', `"granted":[{"officeId":${theirs.number},"role":"OFFICE_LEAD"}]`),
        good.mac,
      ],
      [good.text.replace(/"key":"[^"]+"/, '"key":"unknown"'), null],
      [good.text.replace(/"key":"[^"]+",/, ''), null],
      ['{}', null],
    ];
    const spoilt = [
      signedPass(database, 'events', victim),
      signedPass(database, 'actors', victim, { expires: Math.floor(Date.now() / 1000) - 1 }),
      signedPass(database, 'actors', victim, { expires: undefined }),
      signedPass(database, 'actors', victim, { subgraph: undefined }),
    ];
    for (const [text, mac] of [...bad, ...spoilt.map(({ text, mac }): [string, string] => [text, mac])]) {
      const tried = attack('select app.enter($1, $2, $3) as held', [text, mac, '']).catch(
        (error: Error) => error.message,
      );
      expect([text, mac, await tried]).toEqual([
        text,
        mac,
        expect.stringContaining('signature is not valid'),
      ]);
    }
  });

  test("a viewer of another subgraph's login is of no use", async () => {
    const stolen = signedPass(platform.database, 'events', victim);
    await expect(inside(actors, stolen, () => rows(actors, 'select 1'))).rejects.toThrow(
      'signature is not valid',
    );
  });

  test('no other role can be taken on, and no object made that could stand in for one of ours', async () => {
    for (const role of [
      'kiezgraph_owner',
      'kiezgraph_enter',
      'kiezgraph_audit',
      'kiezgraph_seed',
      'kiezgraph_events',
      'postgres',
    ]) {
      await expect(attack(`set role ${role}`)).rejects.toThrow('permission denied');
    }
    for (const sql of [
      'set session authorization postgres',
      'set session_replication_role = replica',
      'create table actors.mine (id integer)',
      'create table public.mine (id integer)',
      'create temporary table actor (id integer)',
      'create schema mine',
      `create function app.viewer_offices_too() returns integer language sql as 'select 1'`,
      'create extension dblink',
      'alter role kiezgraph_actors bypassrls',
      `create or replace function app.viewer(part integer) returns text language sql as $$ select '{${1}}' $$`,
    ]) {
      await expect(attack(sql)).rejects.toThrow(
        /permission denied|must be owner|must have|must be superuser/,
      );
    }
  });
});

describe('what injected SQL leaves behind on its connection', () => {
  test("a statement prepared in place of the door does not catch the next caller's signature", async () => {
    const { secrets, url } = platform.database;
    const login = loginOf('actors');
    const dataSource = await openDataSource('actors', url, login, secrets.passwordOf(login), []);
    const seal = { subgraph: 'actors', keyId: secrets.keys[0]?.id ?? '', key: secrets.derive('viewer') };
    const as = ({ issuer, subject, email }: GivenMember): OfficeDatabase =>
      new OfficeDatabase(
        dataSource,
        seal,
        {
          issuer,
          subject,
          email: email ?? '',
          isService: false,
          granted: [],
          expiresAt: new Date(Date.now() + 60_000),
        },
        'attack-00000000',
      );
    const trap = `prepare enter (text, text, text) as select set_config('my.stolen', $1 || $2, false) as held`;
    try {
      await as(attacker).read(em => em.query(`deallocate all; ${trap}`));
      const next = as(victim).read(em =>
        em.query<{ stolen: string }[]>(`select current_setting('my.stolen', true) as stolen`),
      );
      expect(await next).toEqual([{ stolen: null }]);
    } finally {
      await dataSource.destroy();
    }
  });
});

describe('writing', () => {
  const stored = async (uuid: string): Promise<unknown> =>
    (await platform.database.behind.query('select a::text as row from actors.actor a where id = $1', [uuid]))
      .rows;

  test('a row of another office can not be made, changed, taken over or deleted', async () => {
    const before = [await stored(hidden.uuid), await stored(visible.uuid), await stored(mine.uuid)];
    const columns = '(office_id, id, kind, name)';
    await expect(
      attack(
        `insert into actors.actor ${columns} values (${theirs.number}, gen_random_uuid(), 'MEDIA', 'x')`,
      ),
    ).rejects.toThrow('row-level security');
    for (const target of [hidden, visible]) {
      expect(
        await attack(`update actors.actor set name = 'x' where id = '${target.uuid}' returning id`),
      ).toEqual([]);
      expect(
        await attack(
          `update actors.actor set office_id = ${ours.number} where id = '${target.uuid}' returning id`,
        ),
      ).toEqual([]);
    }
    await expect(
      attack(`update actors.actor set office_id = ${theirs.number} where id = '${mine.uuid}'`),
    ).rejects.toThrow(/row-level security|never changes its owner/);
    await expect(
      attack(`update actors.actor set id = gen_random_uuid() where id = '${mine.uuid}'`),
    ).rejects.toThrow('never changes its owner or its key');
    for (const sql of [
      `delete from actors.actor where id = '${mine.uuid}'`,
      'truncate actors.actor',
      'drop table actors.actor_name',
    ]) {
      await expect(attack(sql)).rejects.toThrow(/permission denied|must be owner/);
    }
    expect([await stored(hidden.uuid), await stored(visible.uuid), await stored(mine.uuid)]).toEqual(before);
  });

  test("an upsert over another office's row neither changes nor betrays it", async () => {
    const upsert = (office: number, uuid: string): Promise<Json[]> =>
      attack(
        `insert into actors.actor (office_id, id, kind, name) values ($1, $2, 'MEDIA', 'x') on conflict (office_id, id) do update set name = 'x' returning name`,
        [office, uuid],
      );
    await expect(upsert(theirs.number, hidden.uuid)).rejects.toThrow('row-level security');
    await expect(upsert(theirs.number, '01900000-0000-7000-8000-000000000000')).rejects.toThrow(
      'row-level security',
    );
    // The office is part of the key: another office's uuid is free, and being free says nothing.
    expect(await upsert(ours.number, hidden.uuid)).toEqual([{ name: 'x' }]);
  });

  test("a foreign key does not tell whether another office's record exists", async () => {
    const child = (uuid: string): Promise<string> =>
      attack(
        `insert into actors.actor_name (office_id, id, actor_id, kind, name) values (${ours.number}, gen_random_uuid(), '${uuid}', 'ALSO', 'x') returning name`,
      ).then(
        found => `made ${found.length}`,
        (error: Error) => error.message,
      );
    expect(await child(mine.uuid)).toBe('made 1');
    expect(await child(hidden.uuid)).toBe(await child('01900000-0000-7000-8000-000000000000'));
    expect(await child(hidden.uuid)).not.toContain('made');
  });

  test('a child can not be shown wider than its parent', async () => {
    const sql = `insert into actors.actor_name (office_id, id, actor_id, kind, name, visibility, shared_with)
      values (${ours.number}, gen_random_uuid(), '${mine.uuid}', 'ALSO', 'x', 'PUBLIC', '{${theirs.number}}') returning visibility, shared_with`;
    expect(await attack(sql)).toEqual([{ visibility: 'OFFICE', shared_with: [] }]);
  });

  test("version and times are the database's, whatever the statement says", async () => {
    const sql = `update actors.actor set version = 99, created_at = 'epoch', updated_at = 'epoch' where id = '${mine.uuid}' returning version, created_at > '2020-01-01' and updated_at > '2020-01-01' as "isTrue"`;
    expect(await attack(sql)).toEqual([{ version: mine.version + 1, isTrue: true }]);
  });

  test('the record of changes can not be written, changed or avoided', async () => {
    for (const sql of [
      `insert into actors.audit (office_id, record_table, record_id, record_version, operation, before, after, visibility, named) values (${ours.number}, 'actor', 'x', 1, 'INSERT', '{}', '{}', 'OFFICE', '{}')`,
      `update actors.audit set member = 'somebody else'`,
      'delete from actors.audit',
      'truncate actors.audit',
      'alter table actors.actor disable trigger z_record',
    ]) {
      await expect(attack(sql)).rejects.toThrow(/permission denied|must be owner/);
    }
    const recorded = await attack(
      `with change as (update actors.actor set name = 'Neuer Name' where id = '${mine.uuid}' returning id) select * from change`,
    ).then(() =>
      asAttacker(async () => {
        await rows(actors, `update actors.actor set name = 'Neuer Name' where id = '${mine.uuid}'`);
        return rows(
          actors,
          `select member, after ->> 'name' as name from actors.audit where record_id = '${mine.uuid}' order by sequence desc limit 1`,
        );
      }),
    );
    const membership = Buffer.from(attacker.membershipId, 'base64url')
      .toString()
      .split(':')
      .slice(1)
      .join(':');
    expect(recorded).toEqual([{ member: membership, name: 'Neuer Name' }]);
  });

  test('nobody makes himself a member, a lead or a steward', async () => {
    const columns = '(office_id, id, role, email, display_name, starts_on)';
    for (const [office, role] of [
      [theirs.number, 'OFFICE_STAFF'],
      [ours.number, 'OFFICE_LEAD'],
      [1, 'NETWORK_STEWARD'],
    ] as const) {
      const sql = `insert into register.membership ${columns} values (${office}, gen_random_uuid(), '${role}', '${attacker.email}', 'Ich', '2020-01-01')`;
      await expect(attack(sql)).rejects.toThrow('row-level security');
    }
    expect(
      await attack(
        `update register.membership set role = 'OFFICE_LEAD' where office_id = ${ours.number} returning id`,
      ),
    ).toEqual([]);
    for (const sql of [
      `insert into register.office (id, slug, name, kind) values (99, 'mine', 'x', 'COORDINATION')`,
      `insert into register.district values ('99', 'x')`,
    ]) {
      await expect(attack(sql)).rejects.toThrow('row-level security');
    }
    expect(await attack(`update register.office set name = 'x' returning id`)).toEqual([]);
  });

  test('what is public can be read without an account, and nothing can be written', async () => {
    const asPublic = (sql: string): Promise<Json[]> =>
      inside(actors, signedPass(platform.database, 'actors', null), () => rows(actors, sql));
    expect(
      await asPublic(
        `select * from actors.actor where id in ('${hidden.uuid}', '${visible.uuid}', '${mine.uuid}')`,
      ),
    ).toEqual([]);
    expect(await asPublic(`update actors.actor set name = 'x' returning id`)).toEqual([]);
    await expect(
      asPublic(
        `insert into actors.actor (office_id, id, kind, name) values (${ours.number}, gen_random_uuid(), 'MEDIA', 'x')`,
      ),
    ).rejects.toThrow('row-level security');
  });
});
