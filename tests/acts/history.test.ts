import { isObjectType } from 'graphql';
import { wordFor, type HistoryWords } from '@kiezgraph/kernel/graphql/changed-fields';
import { WORDS as ACTORS } from '@kiezgraph/actors/history.words';
import { WORDS as COOPERATIONS } from '@kiezgraph/cooperations/history.words';
import { WORDS as EVENTS } from '@kiezgraph/events/history.words';
import { WORDS as FUNDING } from '@kiezgraph/funding/history.words';
import { numbered } from '../support/give';
import { giveFund, giveProgramme } from '../support/give-programme';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** Every change can be read through the record it belongs to, in the words of the schema, by who may read it. */
let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform.close());

const WORDS: Readonly<Record<string, HistoryWords>> = {
  actors: ACTORS,
  register: ACTORS,
  cooperations: COOPERATIONS,
  events: EVENTS,
  funding: FUNDING,
};

/** The type of each recorded table that is no part of another one. */
const TYPES: Readonly<Record<string, string>> = {
  'actors.actor': 'Actor',
  'actors.contact': 'ContactPerson',
  'actors.network': 'Network',
  'actors.premises_survey': 'PremisesSurvey',
  'cooperations.contribution': 'Contribution',
  'cooperations.cooperation': 'Cooperation',
  'events.attendance_figure': 'AttendanceFigure',
  'events.event': 'Event',
  'events.series': 'Series',
  'funding.call': 'Call',
  'funding.fund': 'Fund',
  'funding.programme': 'Programme',
  'funding.project': 'Project',
  'register.area_assignment': 'AreaAssignment',
  'register.area_succession': 'AreaSuccession',
  'register.firm': 'Firm',
  'register.membership': 'Membership',
  'register.office': 'Office',
  'register.qm_area': 'QmArea',
};

/** Official lists that no act changes; a part of two areas; what is written once and says itself who said it when. */
const WITHOUT = [
  'cooperations.verdict',
  'cooperations.verdict_place',
  'register.area_neighbour',
  'register.district',
  'register.locality',
  'register.planning_area',
];

/** What a history tells of a record that the record itself does not show. */
const MORE = ['sharedWith', 'slug', 'removedAt', 'actorSite', 'areaAssignment'];

const RECORDED = `select n.nspname || '.' || c.relname as name, n.nspname as home, c.relname as table,
    split_part(encode(t.tgargs, 'escape'), '\\000', 2) as parent,
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attname <> all ('{office_id,id,version,created_at,updated_at}')) as columns
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where t.tgname = 'z_record' order by 1`;
/** What a part copies from its record, so that the record of changes leaves it out. */
const COPIED = ['visibility', 'shared_with', 'named', 'submitted_at', 'district_id'];
const recorded = async (): Promise<Json[]> => (await platform.database.behind.query(RECORDED)).rows;

const fieldsOf = (type: string): string[] =>
  Object.values(platform.schemas).flatMap(schema => {
    const found = schema.getType(type);
    return isObjectType(found) ? Object.keys(found.getFields()) : [];
  });

test('every recorded table is a part of a record, or a record with a history', async () => {
  const own = (await recorded()).filter(({ parent }) => parent === '').map(({ name }) => name as string);
  expect(own).toEqual([...Object.keys(TYPES), ...WITHOUT].sort());
  for (const type of Object.values(TYPES))
    expect([type, fieldsOf(type)]).toEqual([type, expect.arrayContaining(['history'])]);
});

/** Parts of what belongs to no office, which name their record's number. */
const REGISTER_PARTS = ['funding.fund_rule_set', 'funding.programme_department', 'funding.programme_name'];

test("every part of an office's record is known by its table, so that its history is told with the record", async () => {
  const { rows } = await platform.database.behind.query(
    `select n.nspname || '.' || part as name from pg_class c join pg_namespace n on n.oid = c.relnamespace,
     unnest(app.parts_of(c.oid)) part where c.relkind = 'r' and n.nspname <> 'pg_catalog'`,
  );
  const parts = (await recorded()).filter(({ parent }) => parent !== '').map(({ name }) => name as string);
  expect([...rows.map(({ name }) => name as string), ...REGISTER_PARTS].sort()).toEqual(parts);
});

test('a history speaks the words of the schema: no column keeps its own name', async () => {
  for (const { name, home, table, parent, columns } of await recorded()) {
    if (WITHOUT.includes(name)) continue;
    const words = (columns as string[])
      .filter(column => parent === '' || ![parent, ...COPIED].includes(column))
      .map(column => wordFor(table, column, WORDS[home] ?? {}))
      .filter(word => word !== null);
    for (const word of words)
      expect([name, word]).toEqual([name, expect.stringMatching(/^[a-z][A-Za-z0-9.]*$/)]);
    expect([name, words.filter((word, index) => words.indexOf(word) !== index)]).toEqual([name, []]);
    const type = TYPES[name];
    if (!type) continue;
    const known = [...fieldsOf(type), ...MORE];
    expect([name, words.filter(word => !known.includes(word.split('.')[0] ?? ''))]).toEqual([name, []]);
  }
});

test('every word that is stated is about a column that is there', async () => {
  const columns = (await recorded()).flatMap(({ table, columns: all }) =>
    (all as string[]).map(column => `${table}.${column}`),
  );
  for (const words of Object.values(WORDS))
    expect(Object.keys(words).filter(word => !columns.includes(word))).toEqual([]);
});

const HISTORY = 'history { version memberIds fields { name before after } }';
const historyOf = async (person: Person | null, field: string, id: string): Promise<Json[]> => {
  const query = `query H($id: ID!) { ${field}(id: $id) { ${HISTORY} } }`;
  const { data, errors } = await platform.ask(person, query, { id });
  expect(errors).toBeUndefined();
  return data[field].history;
};
const names = (changes: readonly Json[]): string[] => [
  ...new Set(changes.flatMap(({ fields }) => (fields as Json[]).map(({ name }) => name as string))),
];

describe('the register', () => {
  const made: [field: string, of: () => Promise<{ readonly id: string }>, told: readonly string[]][] = [
    ['qmArea', () => platform.give.area(), ['name', 'district', 'slug', 'areaNeighbour.isNeighbour']],
    ['office', () => platform.give.office(), ['name', 'kind', 'district']],
    [
      'areaAssignment',
      async () => platform.give.assignment((await platform.give.area()).id),
      ['area', 'firm', 'period', 'source.kind'],
    ],
    ['programme', () => giveProgramme(platform), ['programmeName.name', 'programmeName.period']],
    [
      'fund',
      () => giveFund(platform, [{ maxMonths: 12, period: '2020/..' }]),
      ['name', 'fundRuleSet.maxMonths'],
    ],
  ];

  test.each(made)(
    'the history of %s is read by who keeps the register, and by nobody else',
    async (field, of, told) => {
      const { id } = await of();
      if (field === 'qmArea') {
        const { id: other } = await platform.give.area();
        const input = { areaId: id, expectedVersion: 1, neighbourIds: [other] };
        await platform.give.act(platform.steward, 'qmAreaChange', input, 'qmArea', 'id');
      }
      const changes = await historyOf(platform.steward, field, id);
      expect(names(changes)).toEqual(expect.arrayContaining([...told]));
      const { data } = await platform.ask(
        platform.steward,
        '{ viewer { rights { office { number } role } } }',
      );
      expect(data.viewer.rights).toContainEqual({ office: { number: 1 }, role: 'NETWORK_STEWARD' });
      for (const { memberIds } of changes) expect(memberIds).toHaveLength(1);
      const { lead } = await platform.give.office();
      for (const person of [lead, platform.person(), null])
        expect(await historyOf(person, field, id)).toEqual([]);
    },
  );

  test('programmes and funds of one number do not tell of one another', async () => {
    const programme = await giveProgramme(platform);
    const number = Number(Buffer.from(programme.id, 'base64url').toString().split(':')[1]);
    const input = { number, programmeId: programme.id, kind: 'OTHER', name: 'Gleiche Nummer' };
    const fund = await platform.give.act(platform.steward, 'fundCreate', input, 'fund', 'id version');
    const rules = { maxMonths: 7, period: '2021/..' };
    await platform.give.act(
      platform.steward,
      'fundRuleSetAdd',
      { fundId: fund.id, expectedVersion: fund.version, rules },
      'fund',
      'id',
    );
    expect(names(await historyOf(platform.steward, 'programme', programme.id)).join()).not.toContain(
      'undRuleSet',
    );
    expect(names(await historyOf(platform.steward, 'fund', numbered('Fund', number))).join()).not.toContain(
      'rogrammeName',
    );
  });
});

test('the history of a membership tells its office what changed, and no personal value', async () => {
  const office = await platform.give.office();
  const member = await platform.give.member(office, 'OFFICE_STAFF');
  const input = {
    membershipId: member.membershipId,
    expectedVersion: 1,
    displayName: 'Ganz Neu',
    role: 'MEDIATOR',
  };
  await platform.give.act(office.lead, 'memberChange', input, 'membership', 'id');
  const [newest, first] = await historyOf(office.lead, 'membership', member.membershipId);
  const uuid = Buffer.from(member.membershipId, 'base64url').toString().split(':')[2];
  expect(newest?.['fields']).toEqual(
    expect.arrayContaining([
      { name: 'role', before: '"OFFICE_STAFF"', after: '"MEDIATOR"' },
      { name: 'displayName', before: `"#${uuid}"`, after: `"#${uuid}"` },
    ]),
  );
  expect(names([first ?? {}])).toEqual(expect.arrayContaining(['role', 'startsOn', 'email']));
  const representative = await platform.give.member(office, 'BODY_MEMBER');
  expect(await historyOf(representative, 'membership', representative.membershipId)).toEqual([]);
});

test('what stands in columns is told in fields: a period once, an address within, and no reckoned days', async () => {
  const office = await platform.give.office();
  const project = await platform.give.project(office);
  const actor = await platform.give.actor(office);
  const change = { actorId: actor.id, expectedVersion: actor.version, contact: { city: 'Berlin' } };
  await platform.give.act(office.lead, 'actorChange', change, 'actor', 'id');
  const told = names([
    ...(await historyOf(office.lead, 'project', project.id)),
    ...(await historyOf(office.lead, 'actor', actor.id)),
  ]);
  expect(told).toEqual(expect.arrayContaining(['period', 'title', 'contact.city', 'name']));
  expect(told.filter(name => /possible|certain|earliest|_/.test(name))).toEqual([]);
});

describe('a history shows nothing that the viewer may not see', () => {
  test('not by what right of another office somebody acted', async () => {
    const [office, other] = [await platform.give.office(), await platform.give.office()];
    const staff = await platform.give.member(office, 'OFFICE_STAFF');
    const invited = { role: 'OFFICE_STAFF', displayName: 'Dieselbe', email: staff.email };
    const input = { officeId: other.id, ...invited };
    const elsewhere = await platform.give.act(other.lead, 'memberInvite', input, 'membership', 'id');
    const { id } = await platform.give.cooperation(office, { by: staff });
    const actedBy = async (person: Person): Promise<string[]> =>
      (await historyOf(person, 'cooperation', id)).flatMap(({ memberIds }) => memberIds as string[]);
    expect(new Set(await actedBy(staff))).toEqual(new Set([staff.membershipId, elsewhere.id]));
    expect(new Set(await actedBy(office.lead))).toEqual(new Set([staff.membershipId]));
  });

  test('of the time in which a record was restricted to others, not even after it was opened', async () => {
    const office = await platform.give.office();
    const mediator = await platform.give.member(office, 'MEDIATOR');
    const secret = await platform.give.actor(office, { visibility: 'RESTRICTED', by: mediator });
    const rename = { actorId: secret.id, expectedVersion: secret.version, name: 'Geheimer Name' };
    const renamed = await platform.give.act(mediator, 'actorChange', rename, 'actor', 'version');
    const open = { actorId: secret.id, expectedVersion: renamed.version };
    const opened = { ...open, visibility: 'OFFICE' };
    await platform.give.act(mediator, 'actorVisibilityChange', opened, 'actor', 'id');
    // It was made for the office, restricted, renamed and opened again.
    const versions = async (person: Person): Promise<unknown[]> =>
      (await historyOf(person, 'actor', secret.id)).map(({ version }) => version);
    expect(await versions(mediator)).toEqual([4, 3, 2, 1]);
    expect(await versions(office.lead)).toEqual([4, 1]);
  });

  test('so a part of a record that the office sees is not kept from it', async () => {
    const office = await platform.give.office();
    const { uuid, officeId } = await platform.give.event(office);
    const insert = `insert into events.minutes (office_id, id, event_id, content, naming_limit) values ($1, gen_random_uuid(), $2, 'x', $3)`;
    const minutes = (limit: string): Promise<unknown> =>
      platform.database.behind.query(insert, [officeId, uuid, limit]);
    await expect(minutes('RESTRICTED')).rejects.toThrow('A part is not kept from its own office.');
    await expect(minutes('OFFICE')).resolves.toBeDefined();
  });
});
