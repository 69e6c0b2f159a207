import type { GivenRecord } from '../support/give';
import { giveOutcome } from '../support/give-events';
import { giveWorkingGroup } from '../support/give-network';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { makeViewers, SEES, type Viewers } from './viewers';

/** What a public event led to may be hidden, and what led to something public, too: neither tells of the other. */
const FIELDS = ['cooperationId', 'projectId', 'workingGroupId', 'becameEventId'] as const;
type Field = (typeof FIELDS)[number];
let platform: Platform;
let viewers: Viewers;
/** Public outcomes of what is hidden, and hidden outcomes of what is public. */
let toHidden: Record<Field, GivenRecord & { eventId: string }>;
let ofPublic: Record<Field, GivenRecord & { eventId: string }>;
let subjects: Record<Field, GivenRecord>;
let removed: GivenRecord & { eventId: string };

const subjectsAt = async (visibility: 'OFFICE' | 'PUBLIC'): Promise<Record<Field, GivenRecord>> => {
  const { owner } = viewers;
  return {
    cooperationId: await platform.give.cooperation(owner, { visibility }),
    projectId: await platform.give.project(owner, { visibility }),
    workingGroupId: await giveWorkingGroup(platform.give, owner, { visibility }),
    becameEventId: await platform.give.event(owner, { visibility }),
  };
};
const outcomesOf = async (
  of: Record<Field, GivenRecord>,
  visibility: 'OFFICE' | 'PUBLIC',
): Promise<typeof toHidden> => {
  const made: Partial<typeof toHidden> = {};
  for (const field of FIELDS)
    made[field] = await giveOutcome(platform.give, viewers.owner, {
      visibility,
      input: { [field]: of[field].id },
    });
  return made as typeof toHidden;
};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  subjects = await subjectsAt('PUBLIC');
  toHidden = await outcomesOf(await subjectsAt('OFFICE'), 'PUBLIC');
  ofPublic = await outcomesOf(subjects, 'OFFICE');
  removed = await giveOutcome(platform.give, viewers.owner, { visibility: 'PUBLIC' });
  const at = { outcomeId: removed.id, expectedVersion: removed.version };
  await platform.give.act(viewers.owner.lead, 'outcomeRemove', at, 'outcome', 'id');
});
afterAll(() => platform.close());

const ask = async (viewer: string, query: string, variables: Record<string, unknown>): Promise<Json> => {
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const outsiders = Object.keys(SEES).filter(name => !SEES[name]?.includes('OFFICE'));
const BECAME: Record<Field, string> = {
  cooperationId: 'cooperation',
  projectId: 'project',
  workingGroupId: 'workingGroup',
  becameEventId: 'becameEvent',
};
const CONCEPT: Record<Field, string> = { ...BECAME, becameEventId: 'event' };

test.each(outsiders)('what it became stays hidden, and what is hidden led to nothing: %s', async viewer => {
  for (const field of FIELDS) {
    const became = `query Became($id: ID!) { outcome(id: $id) { event { id } ${BECAME[field]} { id } } }`;
    const { outcome } = await ask(viewer, became, { id: toHidden[field].id });
    expect([field, outcome]).toEqual([
      field,
      { event: { id: toHidden[field].eventId }, [BECAME[field]]: null },
    ]);
    const from = `query From($id: ID!) { ${CONCEPT[field]}(id: $id) { arisenFrom { nodes { id } } } }`;
    const answer = await ask(viewer, from, { id: subjects[field].id });
    expect([field, answer]).toEqual([field, { [CONCEPT[field]]: { arisenFrom: { nodes: [] } } }]);
  }
});

test('all of it is there for its own office', async () => {
  for (const field of FIELDS) {
    const became = `query Became($id: ID!) { outcome(id: $id) { ${BECAME[field]} { id } event { outcomes { nodes { id } } } } }`;
    const { outcome } = await ask('its staff', became, { id: ofPublic[field].id });
    expect([field, outcome]).toEqual([
      field,
      {
        [BECAME[field]]: { id: subjects[field].id },
        event: { outcomes: { nodes: [{ id: ofPublic[field].id }] } },
      },
    ]);
    const from = `query From($id: ID!) { ${CONCEPT[field]}(id: $id) { arisenFrom { nodes { id } } } }`;
    const answer = await ask('its staff', from, { id: subjects[field].id });
    expect(answer[CONCEPT[field]].arisenFrom.nodes).toEqual([{ id: ofPublic[field].id }]);
  }
});

test('what was taken out is in no list, and seen by its own office only', async () => {
  const query =
    'query Removed($id: ID!, $event: ID!) { outcome(id: $id) { removedAt } event(id: $event) { outcomes { nodes { id } } } }';
  const variables = { id: removed.id, event: removed.eventId };
  const event = { outcomes: { nodes: [] } };
  for (const viewer of outsiders)
    expect([viewer, await ask(viewer, query, variables)]).toEqual([viewer, { outcome: null, event }]);
  expect(await ask('its staff', query, variables)).toEqual({
    outcome: { removedAt: expect.any(String) },
    event,
  });
});
