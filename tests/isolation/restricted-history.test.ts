import type { Client } from 'pg';
import { globalId } from '@kiezgraph/kernel/graphql/node';
import { inside, signedPass } from '../support/door';
import type { GivenMember, GivenOffice, GivenRecord } from '../support/give';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { CONCEPTS, type Concept } from './concepts';

/**
 * Somebody runs SQL of their own with a subgraph's login, in a transaction entered for a member of the office. What was
 * recorded while a record was open to the office is kept from them as soon as the record is kept from them.
 */
let platform: Platform;
let office: GivenOffice;
let named: GivenMember;
let staff: GivenMember;
let actors: readonly [GivenRecord, GivenRecord];
const logins = new Map<string, Client>();

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  const { give, database } = platform;
  office = await give.office({ areaId: (await give.area()).id });
  named = await give.member(office, 'MEDIATOR');
  staff = await give.member(office, 'OFFICE_STAFF');
  actors = [
    await give.actor(office, { visibility: 'PUBLIC' }),
    await give.actor(office, { visibility: 'PUBLIC' }),
  ];
  for (const { subgraph } of CONCEPTS)
    if (!logins.has(subgraph)) logins.set(subgraph, await database.login(subgraph));
});
afterAll(() => platform.close());

interface Entry {
  readonly sequence: string;
  readonly table: string;
  readonly record: string;
  readonly parent: string | null;
  readonly visibility: string;
}
const ENTRY = `sequence, record_table as table, record_id as record, parent_id as parent, visibility`;

// A contribution is a record of its own, restricted with its cooperation.
const ROOT = (home: string): string => `
  with recursive above as (
    select record_id, record_table, coalesce(parent_id, after ->> 'cooperation_id') as parent from ${home}.audit where operation = 'INSERT' and record_id = $1
    union all select a.record_id, a.record_table, coalesce(a.parent_id, a.after ->> 'cooperation_id') from ${home}.audit a
      join above on a.record_id = above.parent and a.operation = 'INSERT')
  select record_id as uuid, record_table as table from above where parent is null`;
const TREE = (home: string): string => `
  with recursive part (record_id) as (select unnest($1::text[])
    union select a.record_id from ${home}.audit a join part on a.parent_id = part.record_id)
  select ${ENTRY} from ${home}.audit where record_id in (select record_id from part) order by sequence`;

/** A record that can be restricted as a whole, and everything that was recorded of it, of its parts and of theirs. */
interface Whole {
  readonly home: string;
  readonly uuid: string;
  readonly table: string;
  recorded(): Promise<Entry[]>;
}

const wholeOf = async ({ subgraph: home }: Concept, { uuid }: GivenRecord): Promise<Whole> => {
  const { behind } = platform.database;
  const [root] = (await behind.query<{ uuid: string; table: string }>(ROOT(home), [uuid])).rows;
  if (!root) throw new Error(`Nothing was recorded of ${uuid}.`);
  const recorded = async (): Promise<Entry[]> =>
    (await behind.query<Entry>(TREE(home), [[root.uuid, uuid]])).rows;
  return { home, ...root, recorded };
};

/** What somebody reads of the record of changes with raw SQL: all there is of the office, as far as it is of this record. */
const read = async ({ home, recorded }: Whole, person: Person): Promise<string[]> => {
  const ours = new Set((await recorded()).map(({ sequence }) => sequence));
  const login = logins.get(home) as Client;
  const { rows } = await inside(login, signedPass(platform.database, home, person), () =>
    login.query<{ sequence: string }>(`select sequence from ${home}.audit order by sequence`),
  );
  return rows.map(({ sequence }) => sequence).filter(sequence => ours.has(sequence));
};

const TYPES: Readonly<Record<string, string>> = { contact: 'ContactPerson' };

const see = async ({ home, table, uuid }: Whole, visibility: string): Promise<void> => {
  const word = table.replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());
  const type = TYPES[table] ?? word.replace(/^./, letter => letter.toUpperCase());
  const { rows } = await platform.database.behind.query<{ version: number }>(
    `select version from ${home}.${table} where office_id = $1 and id = $2`,
    [office.number, uuid],
  );
  const input = {
    [`${word}Id`]: globalId(type, { officeId: office.number, id: uuid }),
    expectedVersion: rows[0]?.version,
    visibility,
    sharedWithOfficeIds: [],
  };
  await platform.give.act(named, `${word}VisibilityChange`, input, word, 'id');
};

const sequences = (entries: readonly Entry[]): string[] => entries.map(({ sequence }) => sequence);
const restrictable = CONCEPTS.filter(({ levels }) => levels.includes('RESTRICTED'));
const given = (concept: Concept): Promise<GivenRecord> =>
  concept.give(platform.give, office, { visibility: 'OFFICE', by: named, actors });

test('every subgraph that keeps records has some that can be restricted, with parts of parts', async () => {
  expect(new Set(restrictable.map(({ subgraph }) => subgraph))).toEqual(
    new Set(['actors', 'cooperations', 'events', 'funding']),
  );
  const group = restrictable.find(({ name }) => name === 'WorkingGroup') as Concept;
  const entries = await (await wholeOf(group, await given(group))).recorded();
  const parents = entries.map(({ parent }) => parent);
  const grandchildren = entries.filter(
    ({ parent }) => entries.find(({ record }) => record === parent)?.parent,
  );
  expect(parents).toContain(null);
  expect(grandchildren).not.toEqual([]);
});

test.each(restrictable.map(concept => [concept.name, concept] as const))(
  '%s: what was recorded of it is read by its office, then by the named only, then by its office again',
  async (_name, concept) => {
    const record = await given(concept);
    const whole = await wholeOf(concept, record);
    const before = await whole.recorded();
    expect(before.filter(entry => entry.record === record.uuid)).not.toEqual([]);
    expect(await read(whole, staff)).toEqual(sequences(before));

    await see(whole, 'RESTRICTED');
    expect(await read(whole, staff)).toEqual([]);
    expect(await read(whole, office.lead)).toEqual([]);
    expect(await read(whole, named)).toEqual(sequences(await whole.recorded()));

    await see(whole, 'OFFICE');
    const after = (await whole.recorded()).filter(({ visibility }) => visibility !== 'RESTRICTED');
    expect(sequences(after)).toEqual(expect.arrayContaining(sequences(before)));
    expect(await read(whole, staff)).toEqual(sequences(after));
  },
);

test('whoever is named instead reads what was open to the office before, and who was named reads nothing', async () => {
  const concept = CONCEPTS.find(({ name }) => name === 'Actor') as Concept;
  const whole = await wholeOf(concept, await given(concept));
  const before = await whole.recorded();
  await see(whole, 'RESTRICTED');
  const [, , membership] = Buffer.from(staff.membershipId, 'base64url').toString().split(':');
  await platform.database.behind.query(
    'update actors.actor set named = $1 where office_id = $2 and id = $3',
    [[membership], office.number, whole.uuid],
  );
  expect(await read(whole, named)).toEqual([]);
  const mine = await read(whole, staff);
  expect(mine).toEqual(expect.arrayContaining(sequences(before)));
  const asRestricted = (await whole.recorded()).filter(({ visibility }) => visibility === 'RESTRICTED');
  expect(mine).not.toEqual(expect.arrayContaining(sequences(asRestricted)));
});

test('what is recorded is kept as it was: the trigger itself can change nothing of it', async () => {
  const { behind } = platform.database;
  for (const sql of [
    `update actors.audit set after = '{}'`,
    `update actors.audit set visibility = 'PUBLIC'`,
    'delete from actors.audit',
  ]) {
    await behind.query('begin; set local role kiezgraph_audit');
    await expect(behind.query(sql)).rejects.toThrow('permission denied');
    await behind.query('rollback');
  }
});
