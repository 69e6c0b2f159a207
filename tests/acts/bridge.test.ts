import { today } from '@kiezgraph/kernel/approximate-date';
import { inside, signedPass } from '../support/door';
import { numbered, type GivenOffice, type GivenRecord } from '../support/give';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { currentVersion } from './cases/act-case';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** A bridge is derived from where the parties sat on the day of their yes; nobody types it in, and it betrays nobody. */
let platform: Platform;
let stage: Stage;
let areas: { id: string; number: number }[];
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  stage = await setStage(platform);
  areas = [await platform.give.area(), await platform.give.area({ district: '02' })];
});
afterAll(() => platform.close());

type Location = Record<string, unknown>;
const inArea = (index: number): Location => ({ areaId: areas[index]?.id });
const inPlanningArea = (key: string, edition = 'FROM_2021'): Location => ({ planningArea: { key, edition } });

/** An actor that sits somewhere; seen as far as wanted. */
const sitting = async (
  office: GivenOffice,
  location: Location | null,
  { visibility = 'PUBLIC', district }: { visibility?: string; district?: string } = {},
): Promise<GivenRecord> => {
  const input = {
    officeId: office.id,
    kind: 'BUSINESS',
    name: 'Betrieb',
    ...(location && { location }),
    ...(district && { districtId: numbered('District', district) }),
  };
  const { id, version } = await platform.give.act(office.lead, 'actorCreate', input, 'actor', 'id version');
  const wide = { actorId: id, expectedVersion: version, visibility };
  if (visibility !== 'OFFICE')
    await platform.give.act(office.lead, 'actorVisibilityChange', wide, 'actor', 'id');
  return { id, version, officeId: office.number, uuid: '', title: 'Betrieb' };
};

const QUERY = `query B($id: ID!) { cooperation(id: $id) { version isBridge crossesDistricts
  bridges { area { number } district { key } planningArea locality } } }`;
const read = async (id: string, person: Person | null = stage.office.lead): Promise<Json> => {
  const { data, errors } = await platform.ask(person, QUERY, { id });
  expect(errors).toBeUndefined();
  return data.cooperation;
};
const agree = async (id: string, more: Record<string, unknown> = {}): Promise<void> => {
  const { partner } = stage;
  const expectedVersion = await currentVersion(stage, partner.lead, 'cooperation', id);
  const input = { cooperationId: id, expectedVersion, naming: 'PUBLIC', ...more };
  await platform.give.act(partner.lead, 'cooperationAgree', input, 'cooperation', 'id');
};
const agreed = async (
  ours: GivenRecord,
  theirs: GivenRecord,
  more: Record<string, unknown> = {},
): Promise<string> => {
  const { id } = await platform.give.cooperation(stage.office, {
    parties: [ours, theirs],
    visibility: 'PUBLIC',
  });
  await agree(id, more);
  return id;
};

type Somewhere = () => Location | null;
const WHERE: readonly (readonly [
  where: string,
  ours: Somewhere,
  theirs: Somewhere,
  bridge: string,
  across: string,
])[] = [
  ['in two areas of two districts', () => inArea(0), () => inArea(1), 'YES', 'YES'],
  ['in one area', () => inArea(0), () => inArea(0), 'NO', 'NO'],
  [
    'outside every area, in two planning areas',
    () => inPlanningArea('01100101'),
    () => inPlanningArea('02100101'),
    'YES',
    'YES',
  ],
  ['in one planning area', () => inPlanningArea('01100101'), () => inPlanningArea('01100101'), 'NO', 'NO'],
  [
    'in the same key of two editions',
    () => inPlanningArea('01011101'),
    () => inPlanningArea('01011101', 'UNTIL_2020'),
    'UNKNOWN',
    'NO',
  ],
  ['one of them nobody knows where', () => inArea(0), () => null, 'UNKNOWN', 'UNKNOWN'],
];

test.each(WHERE)('parties %s', async (_where, ours, theirs, isBridge, crossesDistricts) => {
  const { office, partner } = stage;
  const id = await agreed(await sitting(office, ours()), await sitting(partner, theirs()));
  for (const person of [office.lead, partner.lead, stage.stranger.lead, null])
    expect(await read(id, person)).toMatchObject({ isBridge, crossesDistricts });
});

test('districts alone show what lies clearly apart, and nothing else', async () => {
  const { office, partner } = stage;
  const ours = await sitting(office, null, { district: '01' });
  const apart = await agreed(ours, await sitting(partner, null, { district: '02' }));
  const near = await agreed(ours, await sitting(partner, null, { district: '01' }));
  expect(await read(apart)).toMatchObject({ isBridge: 'YES', crossesDistricts: 'YES' });
  expect(await read(near)).toMatchObject({ isBridge: 'UNKNOWN', crossesDistricts: 'NO' });
});

test('the places are those of the day of the yes, whatever happens later', async () => {
  const { office, partner } = stage;
  const [ours, theirs] = [await sitting(office, inArea(0)), await sitting(partner, inArea(1))];
  const id = await agreed(ours, theirs);
  const expectedVersion = await currentVersion(stage, partner.lead, 'actor', theirs.id);
  const move = {
    actorId: theirs.id,
    expectedVersion,
    districtId: numbered('District', '01'),
    location: { areaId: areas[0]?.id },
  };
  await platform.give.act(partner.lead, 'actorChange', move, 'actor', 'id');
  expect((await read(id)).bridges.map((place: Json) => place.area.number).sort()).toEqual(
    areas.map(({ number }) => number).sort(),
  );
});

test('before every yes, and after new terms, it is not known', async () => {
  const { office, partner } = stage;
  const [ours, theirs] = [await sitting(office, inArea(0)), await sitting(partner, inArea(1))];
  const { id } = await platform.give.cooperation(office, { parties: [ours, theirs] });
  expect(await read(id)).toMatchObject({ isBridge: 'UNKNOWN', bridges: [] });
  await agree(id);
  const { version, isBridge } = await read(id);
  expect(isBridge).toBe('YES');
  const terms = { cooperationId: id, expectedVersion: version, title: 'Neu' };
  await platform.give.act(office.lead, 'cooperationChange', terms, 'cooperation', 'id');
  expect(await read(id)).toMatchObject({ isBridge: 'UNKNOWN', bridges: [] });
  await agree(id);
  expect(await read(id)).toMatchObject({ isBridge: 'YES' });
});

test('a party that is not named to somebody has no place for them', async () => {
  const { office, partner, stranger } = stage;
  const id = await agreed(await sitting(office, inArea(0)), await sitting(partner, inArea(1)), {
    naming: 'NETWORK',
  });
  expect((await read(id, stranger.lead)).isBridge).toBe('YES');
  expect(await read(id, null)).toMatchObject({ isBridge: 'UNKNOWN', bridges: [] });
});

describe('the place of a hidden actor', () => {
  test.each(['before the yes', 'after the yes'])('is not shown, %s', async when => {
    const { office, partner } = stage;
    const [ours, theirs] = [await sitting(office, inArea(0)), await sitting(partner, inArea(1))];
    const { id } = await platform.give.cooperation(office, { parties: [ours, theirs], visibility: 'PUBLIC' });
    const hide = async (): Promise<void> => {
      const expectedVersion = await currentVersion(stage, partner.lead, 'actor', theirs.id);
      const input = { actorId: theirs.id, expectedVersion, visibility: 'OFFICE' };
      await platform.give.act(partner.lead, 'actorVisibilityChange', input, 'actor', 'id');
    };
    if (when === 'before the yes') await hide();
    await agree(id);
    if (when === 'after the yes') await hide();
    const list =
      'query L($of: ID!) { cooperations(first: 100, filter: { isBridge: YES, actorId: $of }) { nodes { id } edges { node { id } } } }';
    for (const person of [office.lead, stage.stranger.lead, null]) {
      expect(await read(id, person)).toMatchObject({
        isBridge: 'UNKNOWN',
        crossesDistricts: 'UNKNOWN',
        bridges: [],
      });
      const { data } = await platform.ask(person, list, { of: ours.id });
      expect(data.cooperations).toEqual({ nodes: [], edges: [] });
    }
    expect((await read(id, partner.lead)).isBridge).toBe('YES');
  });
});

test.each(['isBridge', 'crossesDistricts'])(
  'the filter %s finds what the field says, for everybody',
  async field => {
    const { office, partner } = stage;
    const ours = await sitting(office, inArea(0));
    const made = [
      await agreed(ours, await sitting(partner, inArea(1))),
      await agreed(ours, await sitting(partner, inArea(0))),
      await agreed(ours, await sitting(partner, null), { naming: 'NETWORK' }),
      await agreed(ours, await sitting(partner, inArea(1)), { naming: 'SHARED' }),
    ];
    for (const person of [office.lead, partner.lead, stage.stranger.lead, null]) {
      for (const answer of ['YES', 'NO', 'UNKNOWN']) {
        const query = `query F($of: ID!) { cooperations(first: 100, filter: { ${field}: ${answer}, actorId: $of }) { nodes { id } } }`;
        const { data } = await platform.ask(person, query, { of: ours.id });
        const expected: string[] = [];
        for (const id of made) if ((await read(id, person))[field] === answer) expected.push(id);
        expect([answer, data.cooperations.nodes.map((node: Json) => node.id).sort()]).toEqual([
          answer,
          expected.sort(),
        ]);
      }
    }
  },
);

test('a yes of long ago remembers the area of that day, and no other place of today', async () => {
  const { office, partner } = stage;
  const [ours, theirs] = [
    await sitting(office, inArea(0)),
    await sitting(partner, inPlanningArea('02100101')),
  ];
  const parties = [
    { actorId: ours.id, role: 'GIVER' },
    { actorId: theirs.id, role: 'RECEIVER' },
  ];
  const input = { officeId: office.id, kind: 'SPACE', title: 'Von damals', parties, agreedOn: '2018-03-01' };
  const { id } = await platform.give.act(office.lead, 'cooperationPropose', input, 'cooperation', 'id');
  await agree(id, { agreedOn: '2018-04-01' });
  const { rows } = await platform.database.behind.query(
    'select p.office_id, p.area_number, p.planning_area from cooperations.verdict_place p order by p.created_at desc limit 2',
  );
  expect(rows).toContainEqual({ office_id: partner.number, area_number: null, planning_area: null });
  expect(today() > '2018-04-01').toBe(true);
});

test('an archived actor is not newly named as a party, but stays one', async () => {
  const { office, actor, partnerActor } = stage;
  const old = await platform.give.actor(office, { visibility: 'PUBLIC' });
  const { id } = await platform.give.cooperation(office, { parties: [old, actor] });
  await platform.give.act(
    office.lead,
    'actorArchive',
    { actorId: old.id, expectedVersion: old.version },
    'actor',
    'id',
  );
  const party = (of: GivenRecord, role: string): object => ({ actorId: of.id, role });
  const propose = {
    officeId: office.id,
    kind: 'SPACE',
    title: 'x',
    parties: [party(old, 'GIVER'), party(actor, 'RECEIVER')],
  };
  const refused = await attempt(stage, office.lead, 'cooperationPropose', 'cooperation', propose);
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['parties']]);
  const change = async (parties: object[], of = id): Promise<Outcome> =>
    attempt(stage, office.lead, 'cooperationChange', 'cooperation', {
      cooperationId: of,
      expectedVersion: await currentVersion(stage, office.lead, 'cooperation', of),
      parties,
    });
  expect((await change([party(old, 'RECEIVER'), party(actor, 'GIVER')])).codes).toEqual([]);
  const other = await platform.give.cooperation(office, { parties: [actor, partnerActor] });
  expect((await change([party(old, 'RECEIVER'), party(actor, 'GIVER')], other.id)).codes).toEqual([
    'RULE_BROKEN',
  ]);
});

test('a place can not be added to a yes of before, nor for the actor of another office', async () => {
  const { office, partner } = stage;
  const [ours, theirs] = [await sitting(office, inArea(0)), await sitting(partner, inArea(1))];
  await agreed(ours, theirs);
  const client = await platform.database.login('cooperations');
  const forge = (sql: string): Promise<unknown> =>
    inside(client, signedPass(platform.database, 'cooperations', partner.lead), () => client.query(sql));
  const insert = (by: number): string =>
    `insert into cooperations.verdict_place (office_id, id, verdict_id, actor_id, actor_visibility, area_number)
     select ${by}, gen_random_uuid(), v.id, p.actor_id, 'PUBLIC', 1 from cooperations.verdict v join cooperations.party p on p.cooperation_id = v.cooperation_id
     where v.office_id = ${by} order by v.created_at desc limit 1`;
  await expect(forge(insert(partner.number))).rejects.toThrow('remembered with a yes');
  await expect(forge(insert(office.number))).rejects.toThrow(/row-level security|remembered with a yes/);
  await expect(forge('update cooperations.verdict_place set area_number = 1')).rejects.toThrow(
    'permission denied',
  );
});

test('a page of many costs as many statements as a page of one', async () => {
  const { office, partner } = stage;
  const ours = await sitting(office, inArea(0));
  for (const index of [0, 1, 1]) await agreed(ours, await sitting(partner, inArea(index)));
  // Without the parties: whether their home is asked together with that of the places is a matter of moments.
  const page = `query P($of: ID!, $first: Int!) { cooperations(first: $first, filter: { actorId: $of }) { nodes {
    isBridge crossesDistricts bridges { planningArea locality } contributionTotal { count } viewerCanUndo } } }`;
  const cost = (first: number): Promise<number> =>
    platform.statements(async () => {
      const { data, errors } = await platform.ask(office.lead, page, { of: ours.id, first });
      expect([errors, data.cooperations.nodes.length]).toEqual([undefined, first]);
    });
  expect(await cost(1)).toBe(await cost(3));
});
