import { recordId } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import { CONCEPTS, type Concept } from './concepts';
import { SEES } from './viewers';
import { makeWorld, type World } from './world';

/** An organisation is there for who sees one of its entries, and no office makes its entry another's organisation. */
let platform: Platform;
let world: World;
let organisations: Record<string, string>;
const actorConcept = CONCEPTS.find(({ name }) => name === 'Actor') as Concept;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  world = await makeWorld(platform);
  organisations = {};
  for (const level of actorConcept.levels) {
    const { id } = world.record(actorConcept, level);
    const by = world.viewers.mediator;
    organisations[level] = (await platform.give.read(by, id, 'organisation { id }')).organisation.id;
  }
});
afterAll(() => platform.close());

test.each(Object.keys(SEES))('is shown with its visible entries only: %s', async viewer => {
  const QUERY = 'query One($id: ID!) { organisation(id: $id) { id actors { id } } }';
  for (const level of actorConcept.levels) {
    const id = organisations[level];
    const seen = SEES[viewer]?.includes(level);
    const actors = [{ id: world.record(actorConcept, level).id }];
    expect([level, (await world.ask(viewer, QUERY, { id })).organisation]).toEqual([
      level,
      seen ? { id, actors } : null,
    ]);
  }
});

test('each entry has one of its own', () => {
  expect(new Set(Object.values(organisations)).size).toBe(actorConcept.levels.length);
});

test('an entry made under the key of another one is another organisation', async () => {
  const theirs = world.record(actorConcept, 'PUBLIC');
  const { other } = world.viewers;
  const input = { officeId: other.id, kind: 'MEDIA', name: 'Doppelgänger', clientKey: theirs.uuid };
  const made = await platform.give.act(
    other.lead,
    'actorCreate',
    input,
    'actor',
    'organisation { id actors { id } }',
  );
  expect(made.organisation.id).not.toBe(organisations['PUBLIC']);
  expect(made.organisation.actors).toHaveLength(1);
});

test('not even SQL as the office itself makes it another’s organisation', async () => {
  const { rows } = await platform.database.behind.query<{ kept: boolean }>(
    `with wanted as (select organisation_id from actors.actor where id <> $1 limit 1)
     update actors.actor set organisation_id = wanted.organisation_id from wanted where id = $1
     returning actor.organisation_id <> wanted.organisation_id as kept`,
    [world.record(actorConcept, 'PUBLIC').uuid],
  );
  expect(rows.every(({ kept }) => kept)).toBe(true);
  expect(rows.length).toBeGreaterThan(0);
});

test.each([recordId('Organisation', 1), 'x', '', '\u0000'])('a senseless key %j is none', async id => {
  const query = 'query One($id: ID!) { organisation(id: $id) { id } }';
  expect(await world.ask('its lead', query, { id })).toEqual({ organisation: null });
});
