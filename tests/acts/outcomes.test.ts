import { giveHeld, giveOutcome, takeThrough } from '../support/give-events';
import { giveNetwork } from '../support/give-network';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** What a meeting led to: told only of what was held, counted only where it was. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const add = async (input: Record<string, unknown>, eventId?: string): Promise<Outcome> => {
  const id = eventId ?? (await giveHeld(platform.give, stage.office)).id;
  const said = { eventId: id, kind: 'COOPERATION', description: 'Zahlreiche Kooperationen' };
  return attempt(stage, stage.staff, 'outcomeAdd', 'outcome', { ...said, ...input }, 'id version quantity');
};

test('“numerous” is not one: how many stays unknown', async () => {
  expect((await add({})).record).toMatchObject({ quantity: null });
  expect((await add({ quantity: 3 })).record).toMatchObject({ quantity: 3 });
});

test('an event that was not held led to nothing yet', async () => {
  const { id } = await platform.give.event(stage.office, { organisers: [stage.actor] });
  const draft = await add({}, id);
  expect([draft.codes, draft.fields]).toEqual([['WRONG_STATE'], ['eventId']]);
  await takeThrough(platform, stage.staff, id, ['eventAnnounce'], ['eventCancel', { reason: 'Regen' }]);
  expect((await add({}, id)).codes).toEqual(['WRONG_STATE']);
});

test('it becomes one record that is seen, and not the event itself', async () => {
  const held = await giveHeld(platform.give, stage.office);
  const group = await giveNetwork(platform.give, stage.partner);
  const project = await platform.give.project(stage.office);
  for (const [input, code, field] of [
    [{ projectId: project.id, becameEventId: held.id }, 'INVALID', 'becameEventId'],
    [{ becameEventId: held.id }, 'RULE_BROKEN', 'becameEventId'],
    [{ workingGroupId: group.id }, 'NOT_FOUND', 'workingGroupId'],
    [{ quantity: 0 }, 'INVALID', 'quantity'],
    [{ period: '2021/2019' }, 'INVALID', 'period'],
  ] as const) {
    const refused = await add(input, held.id);
    expect([field, refused.codes, refused.fields]).toEqual([field, [code], [field]]);
  }
});

test('the way from a meeting to a festival is walked in one question', async () => {
  const festival = await giveHeld(platform.give, stage.office);
  const cooperation = await platform.give.cooperation(stage.office);
  const first = await giveOutcome(platform.give, stage.office, {
    input: { kind: 'JOINT_EVENT', becameEventId: festival.id },
  });
  await add({ cooperationId: cooperation.id }, festival.id);
  const query = `query Walk($id: ID!) { event(id: $id) { outcomes(first: 5) { nodes { kind becameEvent { id
    outcomes(first: 5) { nodes { cooperation { id arisenFrom(first: 5) { nodes { event { arisenFrom(first: 5) { nodes { event { id } } } } } } } } } } } } } }`;
  const { data, errors } = await platform.ask(stage.staff, query, { id: first.eventId });
  expect(errors).toBeUndefined();
  const back = { event: { arisenFrom: { nodes: [{ event: { id: first.eventId } }] } } };
  expect(data.event.outcomes.nodes).toEqual([
    {
      kind: 'JOINT_EVENT',
      becameEvent: {
        id: festival.id,
        outcomes: { nodes: [{ cooperation: { id: cooperation.id, arisenFrom: { nodes: [back] } } }] },
      },
    },
  ]);
});
