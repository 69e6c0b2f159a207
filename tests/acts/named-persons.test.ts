import { CONCEPTS, type Concept } from '../isolation/concepts';
import { fingerprint } from '../support/fingerprint';
import { keyOf, recordId, type GivenMember, type GivenRecord } from '../support/give';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { currentVersion } from './cases/act-case';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** A record that is restricted to persons names whom its setter names, so that it is not lost with one of them. */
let platform: Platform;
let stage: Stage;
let colleague: GivenMember;
let other: GivenMember;
let actors: readonly [GivenRecord, GivenRecord];

beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
  const { give } = platform;
  colleague = await give.member(stage.office, 'OFFICE_STAFF');
  other = await give.member(stage.office, 'MEDIATOR');
  actors = [stage.actor, await give.actor(stage.office, { visibility: 'PUBLIC' })];
});
afterAll(() => platform.close());

/** Those that can be restricted by an act of their own; their parts follow them. */
const ROOTS = [
  'Actor',
  'ContactPerson',
  'Event',
  'Network',
  'PremisesSurvey',
  'Series',
  'Cooperation',
  'Project',
  'Call',
].map(name => CONCEPTS.find(({ type }) => type === name) as Concept);
const TRIED = ROOTS.slice(0, 3);
const named = (concepts: readonly Concept[]): [string, Concept][] =>
  concepts.map(concept => [concept.type, concept]);

const given = (concept: Concept, by: Person): Promise<GivenRecord> =>
  concept.give(platform.give, stage.office, { visibility: 'OFFICE', by, actors });

const act = async (
  person: Person,
  { one }: Concept,
  { id }: GivenRecord,
  name: string,
  input: Record<string, unknown>,
): Promise<Outcome> => {
  const expectedVersion = await currentVersion(stage, person, one, id);
  return attempt(stage, person, name, one, { [`${one}Id`]: id, expectedVersion, ...input });
};
/** Restricts a record; absent names are none stated. */
const restrict = (
  person: Person,
  concept: Concept,
  record: GivenRecord,
  namedMembershipIds?: readonly string[] | null,
): Promise<Outcome> =>
  act(person, concept, record, `${concept.one}VisibilityChange`, {
    visibility: 'RESTRICTED',
    namedMembershipIds,
  });

const look = async (person: Person | null, { one }: Concept, { id }: GivenRecord): Promise<Json> => {
  const query = `query One($id: ID!) { ${one}(id: $id) { id visibility sharedWithOfficeIds namedMembershipIds } }`;
  return (await platform.ask(person, query, { id })).data[one];
};
const namesOf = async (person: Person, concept: Concept, record: GivenRecord): Promise<string[]> =>
  (await look(person, concept, record)).namedMembershipIds.sort();
const ids = (...members: readonly GivenMember[]): string[] =>
  members.map(({ membershipId }) => membershipId).sort();

/** Who of the office and of elsewhere sees it, of those who are not told to. */
const seenByOthers = async (concept: Concept, record: GivenRecord): Promise<string[]> => {
  const others: Record<string, Person | null> = {
    lead: stage.office.lead,
    staff: stage.staff,
    'other mediator': other,
    program: stage.service,
    representative: stage.representative,
    'lead of another office': stage.stranger.lead,
    steward: stage.steward,
    public: null,
  };
  const seen: string[] = [];
  for (const [name, person] of Object.entries(others))
    if ((await look(person, concept, record)) !== null) seen.push(name);
  return seen;
};

test.each(named(ROOTS))(
  '%s: who is named sees it and is told who is, nobody else',
  async (_name, concept) => {
    const mediator = await platform.give.member(stage.office, 'MEDIATOR');
    const record = await given(concept, mediator);
    expect((await restrict(mediator, concept, record, [colleague.membershipId])).codes).toEqual([]);
    for (const person of [mediator, colleague])
      expect(await namesOf(person, concept, record)).toEqual(ids(mediator, colleague));
    expect(await seenByOthers(concept, record)).toEqual([]);

    // Naming nobody in particular leaves those who are named; a list is the whole list.
    expect((await restrict(colleague, concept, record)).codes).toEqual([]);
    expect((await restrict(colleague, concept, record, null)).codes).toEqual([]);
    expect(await namesOf(mediator, concept, record)).toEqual(ids(mediator, colleague));
    const told = await namesOf(mediator, concept, record);
    expect(
      (await restrict(colleague, concept, record, [...told, ...told, other.membershipId])).codes,
    ).toEqual([]);
    expect(await namesOf(other, concept, record)).toEqual(ids(mediator, colleague, other));
    expect((await restrict(colleague, concept, record, [])).codes).toEqual([]);
    expect(await namesOf(colleague, concept, record)).toEqual(ids(colleague));
    expect(await look(mediator, concept, record)).toBeNull();

    // What is open to the office names nobody, and does not remember whom it named.
    const open = { visibility: 'OFFICE' };
    expect((await act(colleague, concept, record, `${concept.one}VisibilityChange`, open)).codes).toEqual([]);
    expect(await look(stage.staff, concept, record)).toMatchObject({ namedMembershipIds: [] });
    expect((await restrict(mediator, concept, record)).codes).toEqual([]);
    expect(await namesOf(mediator, concept, record)).toEqual(ids(mediator));
  },
);

const EDITS: Readonly<Record<string, [act: string, input: Record<string, unknown>]>> = {
  Actor: ['actorChange', { portrait: 'Neu.' }],
  ContactPerson: ['contactChange', { phone: '+49 30 1234567' }],
  Event: ['eventChange', { title: 'Neuer Titel' }],
};

test.each(named(TRIED))('%s: who is named keeps it when the mediator has gone', async (type, concept) => {
  const mediator = await platform.give.member(stage.office, 'MEDIATOR');
  const record = await given(concept, mediator);
  await restrict(mediator, concept, record, [colleague.membershipId]);
  const remove = { membershipId: mediator.membershipId, expectedVersion: 1 };
  await platform.give.act(stage.office.lead, 'memberRemove', remove, 'membership', 'id');

  expect(await look(mediator, concept, record)).toBeNull();
  const [name, input] = EDITS[type] ?? ['', {}];
  expect((await act(colleague, concept, record, name, input)).codes).toEqual([]);
  // Who is gone is named still, and handed back with the rest.
  const told = await namesOf(colleague, concept, record);
  expect(told).toEqual(ids(mediator, colleague));
  expect((await restrict(colleague, concept, record, [...told, other.membershipId])).codes).toEqual([]);
  expect(await look(other, concept, record)).not.toBeNull();
  if (type === 'ContactPerson') {
    expect((await act(other, concept, record, 'contactErase', { reason: 'REQUEST' })).codes).toEqual([]);
    const { data } = await platform.ask(other, 'query C($id: ID!) { contact(id: $id) { name erasedAt } }', {
      id: record.id,
    });
    expect(data.contact).toEqual({ name: null, erasedAt: expect.any(String) });
  }
  expect(await look(stage.office.lead, concept, record)).toBeNull();
  expect(await look(stage.staff, concept, record)).toBeNull();
});

/** Memberships that nobody can be named by. */
const strangers = async (): Promise<Record<string, string>> => {
  const { give } = platform;
  const { office, area } = stage;
  const invite = async (role: string, more = {}): Promise<string> =>
    (await give.member(office, role, more)).membershipId;
  const ended = await give.assignment(area.id, { period: '2020/2021', endsOn: '2021-12-31' });
  const removed = await invite('OFFICE_STAFF');
  const input = { membershipId: removed, expectedVersion: 1 };
  await give.act(office.lead, 'memberRemove', input, 'membership', 'id');
  return {
    missing: recordId('Membership', office.number),
    senseless: 'x',
    'of another type': stage.actor.id,
    'of another office': (await give.member(stage.partner, 'OFFICE_STAFF')).membershipId,
    'the key of a colleague in another office': recordId(
      'Membership',
      stage.partner.number,
      keyOf(colleague.membershipId).uuid,
    ),
    removed,
    ended: await invite('OFFICE_STAFF', { startsOn: '2020-01-01', endsOn: '2021-12-31' }),
    'of next year': await invite('OFFICE_STAFF', { startsOn: '2099-01-01' }),
    'by an ended assignment': await invite('OFFICE_STAFF', { areaAssignmentId: ended.id }),
    'a program': stage.service.membershipId,
    'a representative': stage.representative.membershipId,
    'a body member': await invite('BODY_MEMBER'),
  };
};

test.each(named(TRIED))(
  '%s: whoever is not at work in the office is not found, and nothing is changed',
  async (_name, concept) => {
    const wrong = await strangers();
    const mediator = await platform.give.member(stage.office, 'MEDIATOR');
    const [open, restricted] = [await given(concept, mediator), await given(concept, mediator)];
    await restrict(mediator, concept, restricted, [colleague.membershipId]);
    const before = await fingerprint(platform.database.behind);
    const texts = new Set<string>();
    for (const record of [open, restricted]) {
      for (const [name, id] of Object.entries(wrong)) {
        const outcome = await restrict(mediator, concept, record, [colleague.membershipId, id]);
        expect([name, outcome.codes, outcome.fields]).toEqual([name, ['NOT_FOUND'], ['namedMembershipIds']]);
        texts.add(outcome.text);
      }
      const tooMany = await restrict(
        mediator,
        concept,
        record,
        Array<string>(51).fill(colleague.membershipId),
      );
      expect([tooMany.codes, tooMany.fields]).toEqual([['INVALID'], ['namedMembershipIds']]);
      const unrestricted = { visibility: 'OFFICE', namedMembershipIds: [colleague.membershipId] };
      const { codes, fields } = await act(
        mediator,
        concept,
        record,
        `${concept.one}VisibilityChange`,
        unrestricted,
      );
      expect([codes, fields]).toEqual([['INVALID'], ['namedMembershipIds']]);
    }
    expect(texts.size).toBe(1);
    expect(await fingerprint(platform.database.behind)).toEqual(before);
  },
);
