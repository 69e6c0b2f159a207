import { recordId, type GivenRecord } from '../support/give';
import { takeThrough } from '../support/give-events';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { makeViewers, SEES, type Viewers } from './viewers';

/** A hidden actor takes part in something public: who does not see it learns neither that nor that there is such an actor. */
let platform: Platform;
let viewers: Viewers;
let known: GivenRecord;
let hidden: { id: string; ref: string };
let involved: { cooperation: string; event: string; project: string };

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  const { give } = platform;
  const { owner } = viewers;
  known = await give.actor(owner, { visibility: 'PUBLIC' });
  const actor = await give.actor(owner);
  hidden = { id: actor.id, ref: `${actor.officeId}:${actor.uuid}` };
  const cooperation = await give.cooperation(owner, {
    parties: [actor, known],
    visibility: 'PUBLIC',
  });
  const event = await give.event(owner, { organisers: [actor], visibility: 'PUBLIC' });
  const project = await give.project(owner, { actors: [actor], visibility: 'PUBLIC' });
  involved = { cooperation: cooperation.id, event: event.id, project: project.id };
});
afterAll(() => platform.close());

const ask = async (viewer: string, query: string, variables: Record<string, unknown>): Promise<Json> => {
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const outsiders = Object.keys(SEES).filter(name => !SEES[name]?.includes('OFFICE'));
const REFERENCES = `query References($cooperation: ID!, $event: ID!, $project: ID!) {
  cooperation(id: $cooperation) { parties { actor { id name } } bare: parties { actor { __typename } } }
  event(id: $event) { organisers { actor { id name } } bare: organisers { actor { __typename } } }
  project(id: $project) { roles { actor { id name } } bare: roles { actor { __typename } } }
}`;

test.each(outsiders)('is null in every reference, also by __typename: %s', async viewer => {
  const answer = await ask(viewer, REFERENCES, involved);
  const text = JSON.stringify(answer);
  expect(text).not.toContain(hidden.id);
  for (const list of [
    answer.cooperation.parties,
    answer.event.organisers,
    answer.project.roles,
    answer.event.bare,
    answer.project.bare,
  ]) {
    expect(
      list.filter(
        (each: { actor: { id?: string } | null }) => each.actor !== null && each.actor.id !== known.id,
      ),
    ).toEqual([]);
  }
  expect(answer.cooperation.bare.filter((each: { actor: unknown }) => each.actor !== null)).toHaveLength(1);
});

test.each(outsiders)('is not counted among those who take part: %s', async viewer => {
  const answer = await ask(viewer, REFERENCES, involved);
  expect(answer.cooperation.parties).toEqual([{ actor: expect.objectContaining({ id: known.id }) }]);
  expect(answer.event.organisers).toEqual([]);
  expect(answer.project.roles).toEqual([]);
});

const UNKNOWN = `query Unknown($id: ID!, $office: ID!) { event(id: $id) { organisersUnknown organisers { actor { id } } }
  office(id: $office) { eventFigures(period: "2024") { held { certain } organisersUnknownCount } } }`;

test('is no organiser to others: the event says that none is known, and so do its figures', async () => {
  const office = viewers.partner;
  const hidden = await platform.give.actor(office);
  const shown = await platform.give.actor(office, { visibility: 'PUBLIC' });
  const of = async (organisers: GivenRecord[]): Promise<GivenRecord> => {
    const event = await platform.give.event(office, { organisers, visibility: 'PUBLIC' });
    await takeThrough(platform, office.lead, event.id, ['eventAnnounce'], ['eventHold']);
    return event;
  };
  const [alone, beside] = [await of([hidden]), await of([hidden, shown])];
  const told = async (person: Person | null, { id }: GivenRecord): Promise<unknown> => {
    const { data, errors } = await platform.ask(person, UNKNOWN, { id, office: office.id });
    expect(errors).toBeUndefined();
    return [data.event.organisersUnknown, data.event.organisers.length, data.office.eventFigures];
  };
  const figures = (organisersUnknownCount: number) => ({ held: { certain: 2 }, organisersUnknownCount });
  for (const person of [null, viewers.owner.lead]) {
    expect(await told(person, alone)).toEqual([true, 0, figures(1)]);
    expect(await told(person, beside)).toEqual([false, 1, figures(1)]);
  }
  expect(await told(office.lead, alone)).toEqual([false, 1, figures(0)]);
  expect(await told(office.lead, beside)).toEqual([false, 2, figures(0)]);
});

test('is there for its own office', async () => {
  const answer = await ask('its staff', REFERENCES, involved);
  expect(answer.event.organisers).toEqual([{ actor: expect.objectContaining({ id: hidden.id }) }]);
  expect(JSON.stringify(answer.cooperation)).toContain(hidden.id);
});

const FILTERS = `query Filters($id: ID!) {
  cooperations(filter: { actorId: $id }) { nodes { id } }
  events(filter: { organiserId: $id }) { nodes { id } }
  projects(filter: { actorId: $id }) { nodes { id } }
  carried: projects(filter: { carrierId: $id }) { nodes { id } }
  executed: projects(filter: { executorId: $id }) { nodes { id } }
  actor(id: $id) { cooperations { nodes { id } } events { nodes { id } } projects { nodes { id } } }
}`;

test.each(outsiders)('does not answer in filters, to %s', async viewer => {
  const empty = { nodes: [] };
  const none = { cooperations: empty, events: empty, projects: empty, carried: empty, executed: empty };
  expect(await ask(viewer, FILTERS, { id: hidden.id })).toEqual({ ...none, actor: null });
});

test('answers in every filter for its own office', async () => {
  const some = { nodes: [{ id: expect.any(String) }] };
  const all = { cooperations: some, events: some, projects: some };
  const answer = await ask('its staff', FILTERS, { id: hidden.id });
  expect(answer).toEqual({ ...all, carried: some, executed: some, actor: all });
});

// Known fault: a stub does not ask the actor's home, so who reaches a subgraph itself learns where a key takes part.
test.each(['cooperations', 'events', 'funding'])(
  'shows nothing at the subgraph %s itself, past the gateway',
  async subgraph => {
    const field = subgraph === 'funding' ? 'projects' : subgraph;
    const query = `query Stub($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Actor { ${field} { nodes { id } } } } }`;
    const seenBy = async (viewer: string, ref: string): Promise<Json> =>
      (
        await platform.askAt(subgraph, viewers.people[viewer] ?? null, query, {
          of: [{ __typename: 'Actor', ref }],
        })
      ).data._entities[0]?.[field]?.nodes ?? [];
    expect(await seenBy('its staff', hidden.ref)).toHaveLength(1);
    for (const viewer of outsiders) expect([viewer, await seenBy(viewer, hidden.ref)]).toEqual([viewer, []]);
    const made = recordId('Actor', viewers.owner.number);
    expect(
      await seenBy('the public', Buffer.from(made, 'base64url').toString().slice('Actor:'.length)),
    ).toEqual([]);
  },
);
