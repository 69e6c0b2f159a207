import { randomUUID } from 'node:crypto';
import type { Answer } from './platform';
import type { Person, PersonOptions } from './person';
import type { Json } from './json';

type Ask = (person: Person | null, query: string, variables?: Record<string, unknown>) => Promise<Answer>;

export interface GivenOffice {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly district: string | undefined;
  readonly areaId: string | undefined;
  /** Its first lead. */
  readonly lead: Person;
}

export interface GivenMember extends Person {
  readonly membershipId: string;
}

export interface GivenRecord {
  readonly id: string;
  readonly officeId: number;
  readonly uuid: string;
  readonly version: number;
  /** A text of its own in the field that lists show. */
  readonly title: string;
}

export type Level = 'RESTRICTED' | 'OFFICE' | 'SHARED' | 'NETWORK' | 'PUBLIC';

/** Who sees a given record; by default only its own office. */
export interface Wanted {
  readonly visibility?: Level;
  readonly sharedWith?: readonly GivenOffice[];
  /** Who acts; the office's lead if absent. */
  readonly by?: Person;
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');

/** The opaque key of something the register numbers. */
export const numbered = (type: string, number: number | string): string => encode(`${type}:${number}`);

/** The opaque key of a record that need not exist. */
export const recordId = (type: string, officeId: number, uuid: string = randomUUID()): string =>
  encode(`${type}:${officeId}:${uuid}`);

export const keyOf = (id: string): { officeId: number; uuid: string } => {
  const [, office = '', uuid = ''] = Buffer.from(id, 'base64url').toString().split(':');
  return { officeId: Number(office), uuid };
};

let numbers = 1000;
const nextNumber = (): number => (numbers += 1);

/** Makes what a test needs, by the platform's own acts only. */
export class Giver {
  constructor(
    private readonly ask: Ask,
    private readonly inputTypeOf: (mutation: string) => string,
    readonly steward: Person,
    private readonly person: (options?: PersonOptions) => Person,
  ) {}

  /** Does an act that must succeed and gives the record it answers. */
  async act(
    person: Person,
    mutation: string,
    input: Record<string, unknown>,
    record: string,
    fields: string,
  ): Promise<Json> {
    const query = `mutation Given($input: ${this.inputTypeOf(mutation)}!) { ${mutation}(input: $input) { ${record} { ${fields} } userErrors { code message field } } }`;
    const { data, errors } = await this.ask(person, query, { input });
    const given = data?.[mutation]?.[record];
    if (!given)
      throw new Error(`${mutation} was refused: ${JSON.stringify(errors ?? data?.[mutation]?.userErrors)}`);
    return given;
  }

  /** An actor as somebody sees it now. */
  async read(person: Person, actorId: string, fields = 'id version'): Promise<Json> {
    return (await this.ask(person, `query Now($id: ID!) { actor(id: $id) { ${fields} } }`, { id: actorId }))
      .data.actor;
  }

  async area({ district = '01', number = nextNumber() } = {}): Promise<{
    id: string;
    number: number;
    version: number;
  }> {
    const input = {
      number,
      slug: `area-${number}`,
      name: `Gebiet ${number}`,
      districtId: numbered('District', district),
      localityIds: [],
      status: 'ACTIVE',
    };
    return this.act(this.steward, 'qmAreaCreate', input, 'qmArea', 'id number version');
  }

  async office({
    kind = 'QM_OFFICE',
    district,
    areaId,
  }: { kind?: string; district?: string; areaId?: string } = {}): Promise<GivenOffice> {
    const number = nextNumber();
    const place = district ?? (kind === 'QM_OFFICE' || kind === 'DISTRICT_AUTHORITY' ? '01' : undefined);
    const lead = this.person();
    const name = `Büro ${number}`;
    const input = {
      number,
      slug: `office-${number}`,
      name,
      kind,
      districtId: place && numbered('District', place),
      areaId,
      firstLeadEmail: lead.email,
      firstLeadName: 'Erste Leitung',
    };
    const { id } = await this.act(this.steward, 'officeCreate', input, 'office', 'id');
    return { id, number, name, district: place, areaId, lead };
  }

  async member(
    office: GivenOffice,
    role: string,
    more: Record<string, unknown> & { isService?: boolean } = {},
  ): Promise<GivenMember> {
    const { isService = false, ...rest } = more;
    // A representative speaks for an actor of the office; one of its own, where none is given.
    const period =
      role === 'ACTOR_REPRESENTATIVE' && !('actorId' in rest)
        ? { ...rest, actorId: (await this.actor(office)).id }
        : rest;
    const person = this.person({ isService });
    const identity = isService ? { issuer: person.issuer, subject: person.subject } : { email: person.email };
    const input = {
      officeId: office.id,
      role,
      displayName: `Person ${person.subject}`,
      ...identity,
      ...period,
    };
    const { id } = await this.act(office.lead, 'memberInvite', input, 'membership', 'id');
    return { ...person, membershipId: id };
  }

  async firm(): Promise<{ id: string; number: number }> {
    const number = nextNumber();
    return this.act(this.steward, 'firmCreate', { number, name: `Firma ${number}` }, 'firm', 'id number');
  }

  async assignment(
    areaId: string,
    { period = '2020/..', endsOn }: { period?: string; endsOn?: string } = {},
  ): Promise<{ id: string; version: number }> {
    const firm = await this.firm();
    const input = { number: nextNumber(), firmId: firm.id, areaId, period, endsOn };
    return this.act(this.steward, 'areaAssignmentCreate', input, 'areaAssignment', 'id version');
  }

  async actor(
    office: GivenOffice,
    {
      by = office.lead,
      name,
      kind = 'NONPROFIT',
      district,
      ...wanted
    }: Wanted & { name?: string; kind?: string; district?: string } = {},
  ): Promise<GivenRecord> {
    const title = name ?? `Akteur ${randomUUID().slice(0, 8)}`;
    const made = await this.act(
      by,
      'actorCreate',
      { officeId: office.id, kind, name: title, districtId: district && numbered('District', district) },
      'actor',
      'id version',
    );
    return this.seenAs('actor', by, { ...made, title }, wanted);
  }

  /** A cooperation between two actors of the office, or between those given. */
  async cooperation(
    office: GivenOffice,
    { by = office.lead, parties, ...wanted }: Wanted & { parties?: readonly GivenRecord[] } = {},
  ): Promise<GivenRecord> {
    const title = `Kooperation ${randomUUID().slice(0, 8)}`;
    const [giver, receiver] = parties ?? [
      await this.actor(office, { by: office.lead, visibility: 'PUBLIC' }),
      await this.actor(office, { by: office.lead, visibility: 'PUBLIC' }),
    ];
    const input = {
      officeId: office.id,
      kind: 'SPACE',
      title,
      parties: [
        { actorId: giver?.id, role: 'GIVER' },
        { actorId: receiver?.id, role: 'RECEIVER' },
      ],
    };
    const made = await this.act(by, 'cooperationPropose', input, 'cooperation', 'id version');
    return this.seenAs('cooperation', by, { ...made, title }, wanted);
  }

  async event(
    office: GivenOffice,
    { by = office.lead, organisers = [], ...wanted }: Wanted & { organisers?: readonly GivenRecord[] } = {},
  ): Promise<GivenRecord> {
    const title = `Treffen ${randomUUID().slice(0, 8)}`;
    const input = {
      officeId: office.id,
      kind: 'WORKSHOP',
      title,
      time: { period: '2024-05-08' },
      organiserIds: organisers.map(({ id }) => id),
    };
    const made = await this.act(by, 'eventCreate', input, 'event', 'id version');
    return this.seenAs('event', by, { ...made, title }, wanted);
  }

  /** A project, perhaps submitted: from then on it is open to oversight. */
  async project(
    office: GivenOffice,
    {
      by = office.lead,
      actors = [],
      isSubmitted = false,
      input = {},
      grant,
      ...wanted
    }: Wanted & {
      actors?: readonly GivenRecord[];
      isSubmitted?: boolean;
      input?: Record<string, unknown>;
      /** What is stated of its grant, if it is to have one. */
      grant?: Record<string, unknown>;
    } = {},
  ): Promise<GivenRecord> {
    const title = `Projekt ${randomUUID().slice(0, 8)}`;
    const roles = actors.flatMap(({ id }) => ['CARRIER', 'EXECUTOR'].map(role => ({ role, actorId: id })));
    const made = await this.act(
      by,
      'projectCreate',
      { officeId: office.id, title, period: '2025/2027', roles, ...input },
      'project',
      'id version',
    );
    if (grant) {
      const stated = { projectId: made.id, programme: 'Fonds', ...grant };
      await this.act(office.lead, 'grantRecord', stated, 'grant', 'id');
    }
    const { version } = isSubmitted
      ? await this.act(
          by,
          'projectSubmit',
          { projectId: made.id, expectedVersion: made.version },
          'project',
          'version',
        )
      : made;
    return this.seenAs('project', by, { ...made, version, title }, wanted);
  }

  /** A grant of a project of its own, seen as the project is. */
  async grant(
    office: GivenOffice,
    {
      by = office.lead,
      actors = [],
      isSubmitted = false,
      ...wanted
    }: Wanted & { actors?: readonly GivenRecord[]; isSubmitted?: boolean } = {},
  ): Promise<GivenRecord> {
    const project = await this.project(office, { by, actors, isSubmitted });
    const title = `Fonds ${randomUUID().slice(0, 8)}`;
    const made = await this.act(
      office.lead,
      'grantRecord',
      { projectId: project.id, programme: title, amount: '1500.00' },
      'grant',
      'id',
    );
    await this.seenAs('project', by, { ...project }, wanted);
    return { ...keyOf(made.id), id: made.id, version: 1, title };
  }

  /** Gives a record of a concept the visibility wanted. */
  private async seenAs(
    concept: string,
    by: Person,
    made: { id: string; version: number; title: string },
    { visibility = 'OFFICE', sharedWith = [] }: Wanted,
  ): Promise<GivenRecord> {
    let { version } = made;
    if (visibility !== 'OFFICE') {
      const input = {
        [`${concept}Id`]: made.id,
        expectedVersion: version,
        visibility,
        sharedWithOfficeIds: visibility === 'SHARED' ? sharedWith.map(({ id }) => id) : [],
      };
      ({ version } = await this.act(by, `${concept}VisibilityChange`, input, concept, 'version'));
    }
    return { ...keyOf(made.id), id: made.id, version, title: made.title };
  }
}
