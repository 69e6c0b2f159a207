import fc from 'fast-check';
import type { GivenOffice, GivenRecord, Level } from '../support/give';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { mayRead, type Right, type Walled } from './read-rule';

/** SEED=… repeats a run, RUNS=… makes it longer. */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const numRuns = Number(process.env['RUNS'] ?? 25);

const LEVELS: readonly Level[] = ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'];
const ROLES: Record<string, readonly string[]> = {
  QM_OFFICE: [
    'OFFICE_LEAD',
    'OFFICE_STAFF',
    'OFFICE_FINANCE',
    'MEDIATOR',
    'ACTOR_REPRESENTATIVE',
    'BODY_MEMBER',
  ],
  DISTRICT_AUTHORITY: ['OFFICE_LEAD', 'OFFICE_STAFF', 'DISTRICT_OFFICER'],
  SENATE_AUTHORITY: ['OFFICE_STAFF', 'SENATE_OFFICER', 'AUDITOR'],
};
const STATES = ['running', 'running', 'running', 'ended', 'future', 'removed', 'claimed'] as const;
const PER_TYPE = 4;
/** Viewers with several rights, beside one for every single right there is. */
const RANDOM_VIEWERS = 12;

interface Kind {
  readonly type: string;
  readonly subgraph: string;
  readonly one: string;
  readonly many: string | null;
  readonly table: string;
  readonly isEntity: boolean;
}
const KINDS: readonly Kind[] = [
  { type: 'Actor', subgraph: 'actors', one: 'actor', many: 'actors', table: 'actors.actor', isEntity: true },
  {
    type: 'Cooperation',
    subgraph: 'cooperations',
    one: 'cooperation',
    many: 'cooperations',
    table: 'cooperations.cooperation',
    isEntity: true,
  },
  { type: 'Event', subgraph: 'events', one: 'event', many: 'events', table: 'events.event', isEntity: true },
  {
    type: 'Project',
    subgraph: 'funding',
    one: 'project',
    many: 'projects',
    table: 'funding.project',
    isEntity: true,
  },
  { type: 'Grant', subgraph: 'funding', one: 'grant', many: null, table: 'funding.project', isEntity: false },
];

/** A record and the row that carries its wall: a grant is seen as its project is. */
interface Placed {
  readonly kind: Kind;
  readonly record: GivenRecord;
  readonly wallId: string;
  readonly office: number;
  readonly submittedIn: string | null;
}
interface Looking {
  readonly person: Person | null;
  readonly rights: readonly Right[];
}

let platform: Platform;
const offices: (GivenOffice & { kind: string })[] = [];
const placed: Placed[] = [];
const looking: Looking[] = [{ person: null, rights: [] }];
const memberships: string[] = [];

const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[2] ?? '';

const makeOffices = async (): Promise<void> => {
  for (const [kind, district] of [
    ['QM_OFFICE', '01'],
    ['QM_OFFICE', '01'],
    ['QM_OFFICE', '02'],
    ['QM_OFFICE', '08'],
    ['DISTRICT_AUTHORITY', '01'],
    ['DISTRICT_AUTHORITY', '02'],
    ['SENATE_AUTHORITY', undefined],
  ] as const) {
    offices.push({ ...(await platform.give.office({ kind, ...(district && { district }) })), kind });
  }
};

const PERIODS: Record<string, Record<string, string>> = {
  ended: { startsOn: '2020-01-01', endsOn: '2021-01-01' },
  future: { startsOn: '2099-01-01' },
};

/** Somebody with several memberships, some of which hold. */
const makeLooking = async (
  plan: readonly { office: number; role: number; state: (typeof STATES)[number] }[],
): Promise<void> => {
  const email = `viewer-${looking.length}@people.example`;
  const rights: Right[] = [];
  const claims: { office: number; role: string }[] = [];
  const taken = new Set<string>();
  const known = new Set<number>();
  for (const { office: index, role: at, state } of plan) {
    const office = offices[index % offices.length] as (typeof offices)[number];
    const roles = ROLES[office.kind] ?? [];
    const role = roles[at % roles.length] ?? '';
    if (taken.has(`${office.number} ${role}`)) continue;
    taken.add(`${office.number} ${role}`);
    const district = office.district ?? null;
    if (state === 'claimed') {
      claims.push({ office: office.number, role });
      rights.push({ membership: null, office: office.number, role, district });
      continue;
    }
    // Who speaks for an actor needs one; it is not among the records of the model.
    const spokenFor = role === 'ACTOR_REPRESENTATIVE' && { actorId: (await platform.give.actor(office)).id };
    const input = {
      officeId: office.id,
      role,
      displayName: 'Person',
      email,
      ...PERIODS[state],
      ...spokenFor,
    };
    const { id } = await platform.give.act(office.lead, 'memberInvite', input, 'membership', 'id');
    if (state === 'removed')
      await platform.give.act(
        office.lead,
        'memberRemove',
        { membershipId: id, expectedVersion: 1 },
        'membership',
        'id',
      );
    memberships.push(uuidOf(id));
    known.add(office.number);
    if (state === 'running') rights.push({ membership: uuidOf(id), office: office.number, role, district });
  }
  // Whom an office's register knows, in whatever state, has no right there by a claim.
  const held = rights.filter(({ membership, office }) => membership || !known.has(office));
  looking.push({
    person: platform.person({ email, claims: { kiezgraph_memberships: claims } }),
    rights: held,
  });
};

const place = async (kind: Kind, index: number): Promise<void> => {
  const office = offices[index % 4] as (typeof offices)[number];
  const isSubmitted = kind.table === 'funding.project' && index % 2 === 0;
  const { give } = platform;
  const record =
    kind.type === 'Actor'
      ? await give.actor(office)
      : kind.type === 'Cooperation'
        ? await give.cooperation(office)
        : kind.type === 'Event'
          ? await give.event(office)
          : kind.type === 'Project'
            ? await give.project(office, { isSubmitted })
            : await give.grant(office, { isSubmitted });
  let wallId = record.uuid;
  if (kind.type === 'Grant') {
    const { data } = await platform.ask(
      office.lead,
      'query Of($id: ID!) { grant(id: $id) { project { id } } }',
      { id: record.id },
    );
    wallId = uuidOf(data.grant.project.id);
  }
  placed.push({
    kind,
    record,
    wallId,
    office: office.number,
    submittedIn: isSubmitted ? (office.district ?? null) : null,
  });
};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  await makeOffices();
  const membership = fc.record({ office: fc.nat(6), role: fc.nat(5), state: fc.constantFrom(...STATES) });
  for (const [office, { kind }] of offices.entries()) {
    for (const role of (ROLES[kind] ?? []).keys()) await makeLooking([{ office, role, state: 'running' }]);
  }
  for (const plan of fc.sample(fc.array(membership, { minLength: 2, maxLength: 4 }), {
    seed,
    numRuns: RANDOM_VIEWERS,
  }))
    await makeLooking(plan);
  for (const kind of KINDS) for (let index = 0; index < PER_TYPE; index += 1) await place(kind, index);
});
afterAll(() => platform.close());

interface Wall {
  readonly level: Level;
  readonly shared: readonly number[];
  readonly named: readonly number[];
}

const wallOf = ({ office, submittedIn }: Placed, { level, shared, named }: Wall): Walled => {
  const persons = [...new Set(named.map(index => memberships[index % memberships.length] ?? ''))];
  // The database demands names on what is restricted, and keeps what was submitted open to oversight.
  const visibility =
    level === 'RESTRICTED' && (persons.length === 0 || submittedIn !== null) ? 'OFFICE' : level;
  return {
    office,
    visibility,
    sharedWith: [...new Set(shared.map(index => offices[index % offices.length]?.number ?? 0))],
    named: persons,
    submittedIn,
  };
};

/** Behind the wall, for acts name only persons of the own office, and this rule is about all of them. */
const build = async (walls: readonly Walled[]): Promise<void> => {
  for (const [index, { kind, wallId }] of placed.entries()) {
    const { office, visibility, sharedWith, named } = walls[index] as Walled;
    await platform.database.behind.query(
      `update ${kind.table} set visibility = $3, shared_with = $4, named = $5 where office_id = $1 and id = $2`,
      [office, wallId, visibility, sharedWith, named],
    );
  }
};

const listed = async (person: Person | null, many: string): Promise<string[]> => {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const query = `query Page($after: String) { ${many}(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors } = await platform.ask(person, query, { after });
    expect(errors).toBeUndefined();
    found.push(...data[many].nodes.map(({ id }: { id: string }) => id));
    if (!data[many].pageInfo.hasNextPage) return found;
    after = data[many].pageInfo.endCursor;
  }
};

const opened = async (person: Person | null): Promise<string[]> => {
  const fields = placed.map(({ kind, record }, index) => `r${index}: ${kind.one}(id: "${record.id}") { id }`);
  const found: string[] = [];
  // The gateway limits aliases, so some at a time.
  for (let at = 0; at < fields.length; at += 10) {
    const { data, errors } = await platform.ask(person, `{ ${fields.slice(at, at + 10).join(' ')} }`);
    expect(errors).toBeUndefined();
    found.push(...Object.values<{ id: string } | null>(data).flatMap(record => (record ? [record.id] : [])));
  }
  return found;
};

const resolved = async (person: Person | null): Promise<string[]> => {
  const found: string[] = [];
  for (const kind of KINDS.filter(({ isEntity }) => isEntity)) {
    const of = placed
      .filter(each => each.kind === kind)
      .map(({ record }) => ({ __typename: kind.type, ref: `${record.officeId}:${record.uuid}` }));
    const { data } = await platform.askAt(
      kind.subgraph,
      person,
      `query Of($of: [_Any!]!) { _entities(representations: $of) { ... on ${kind.type} { id } } }`,
      { of },
    );
    found.push(...data._entities.flatMap((entity: { id: string } | null) => (entity ? [entity.id] : [])));
  }
  return found;
};

const arbitraryWall = fc.record({
  level: fc.constantFrom(...LEVELS),
  shared: fc.array(fc.nat(6), { maxLength: 2 }),
  named: fc.array(fc.nat(99), { maxLength: 2 }),
});
const arbitraryCase = fc.record({
  walls: fc.array(arbitraryWall, { minLength: KINDS.length * PER_TYPE, maxLength: KINDS.length * PER_TYPE }),
  lookers: fc.uniqueArray(fc.nat(45), { minLength: 5, maxLength: 5 }),
});

test(`the graph shows what the rule says, for random rights, records and names (seed ${seed})`, async () => {
  const counts = { shown: 0, hidden: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryCase, async ({ walls, lookers }) => {
      const built = placed.map((each, index) => wallOf(each, walls[index] as Wall));
      await build(built);
      for (const index of lookers) {
        const { person, rights } = looking[index % looking.length] as Looking;
        const seen = placed.filter((_, at) => mayRead(rights, built[at] as Walled));
        counts.shown += seen.length;
        counts.hidden += placed.length - seen.length;
        const ids = (of: readonly Placed[]): string[] => of.map(({ record }) => record.id).sort();
        expect((await opened(person)).sort()).toEqual(ids(seen));
        expect((await resolved(person)).sort()).toEqual(ids(seen.filter(({ kind }) => kind.isEntity)));
        for (const kind of KINDS.filter(({ many }) => many)) {
          const known = new Set(ids(placed.filter(each => each.kind === kind)));
          const found = (await listed(person, kind.many ?? '')).filter(id => known.has(id));
          expect(found.sort()).toEqual(ids(seen.filter(each => each.kind === kind)));
        }
      }
    }),
    { seed, numRuns, endOnFailure: true },
  );
  // A property that never hides, or never shows, proves nothing.
  expect(counts.shown).toBeGreaterThan(numRuns * 10);
  expect(counts.hidden).toBeGreaterThan(numRuns * 10);
});
