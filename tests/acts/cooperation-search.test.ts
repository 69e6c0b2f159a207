import { openPlatform, type Platform } from '../support/platform';
import type { Json } from '../support/json';
import { takeStep } from './cases/cooperations';
import { setStage, type Stage } from './stage';

/** Cooperations are found by words, by who started them and by time. */
let platform: Platform;
let stage: Stage;
const made: Record<string, string> = {};
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
  const { office, actor, partnerActor } = stage;
  const parties = [
    { actorId: actor.id, role: 'GIVER' },
    { actorId: partnerActor.id, role: 'RECEIVER' },
  ];
  for (const [key, title, description, initiatedBy] of [
    ['football', 'Fußball auf dem Hof', 'Jeden Freitag.', 'BUSINESS'],
    ['books', 'Lesestunde', 'In der Buchhandlung am Platz.', 'SOCIAL_ORGANISATION'],
    ['tools', 'Werkzeug', 'Zum Leihen.', 'COORDINATOR'],
  ] as const) {
    const input = { officeId: office.id, kind: 'SPACE', title, description, initiatedBy, parties };
    const { id } = await platform.give.act(office.lead, 'cooperationPropose', input, 'cooperation', 'id');
    made[key] = id;
  }
  for (const step of ['cooperationAgree', 'cooperationStart', 'cooperationEnd'])
    await takeStep(stage, made['football'] ?? '', step);
});
afterAll(() => platform.close());

const ask = (filter: Record<string, unknown>, orderBy = 'TITLE_ASC'): Promise<Json> =>
  platform.ask(
    stage.office.lead,
    'query L($filter: CooperationFilter, $orderBy: CooperationOrder!) { cooperations(filter: $filter, orderBy: $orderBy) { nodes { id } } }',
    { filter, orderBy },
  );
const found = async (filter: Record<string, unknown>, orderBy?: string): Promise<string[]> =>
  (await ask(filter, orderBy)).data.cooperations.nodes.map(
    ({ id }: { id: string }) => Object.entries(made).find(([, each]) => each === id)?.[0],
  );

test.each([
  ['fussball', ['football']],
  ['buchhandl', ['books']],
  ['Werkzueg', ['tools']],
  ['Lesestunde Platz', ['books']],
  ['Schwimmbad', []],
  ['%', []],
])('by the words %s', async (search, keys) => {
  expect(await found({ search }, 'BEST_MATCH')).toEqual(keys);
});

test('the best match needs words, and days need a calendar', async () => {
  for (const [filter, order, field] of [
    [{}, 'BEST_MATCH', 'orderBy'],
    [{ runsOn: '2024-02-30' }, 'TITLE_ASC', 'runsOn'],
    [{ agreedFromOn: '2024-13-01' }, 'TITLE_ASC', 'agreedFromOn'],
  ] as const) {
    const { errors } = await ask(filter, order);
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } })]);
  }
});

test.each([
  ['who started it', { initiatedBy: ['BUSINESS', 'SOCIAL_ORGANISATION'] }, ['football', 'books']],
  ['its first day', { runsOn: '2024-05-08' }, ['football']],
  ['its last day', { runsOn: '2024-06-08' }, ['football']],
  ['the day after', { runsOn: '2024-06-09' }, []],
  ['the day before', { runsOn: '2024-05-07' }, []],
  ['its agreement', { agreedFromOn: '2024-05-08', agreedUntilOn: '2024-05-08' }, ['football']],
  ['no agreement', { agreedUntilOn: '2024-05-07' }, []],
  ['two states at once', { statuses: ['ENDED', 'PROPOSED'] }, ['football', 'books', 'tools']],
] as const)('by %s', async (_by, filter, keys) => {
  expect(await found(filter)).toEqual(keys);
});
