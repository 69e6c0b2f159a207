import type { GivenOffice, GivenRecord } from '../support/give';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** What actors are to one another: stated by the office of either, never leading back to where it begins. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const add = async (
  person: Person,
  actor: GivenRecord,
  other: GivenRecord,
  more: Record<string, unknown> = {},
  known?: number,
): Promise<Outcome> => {
  const expectedVersion = known ?? (await platform.give.read(person, actor.id)).version;
  const input = {
    actorId: actor.id,
    expectedVersion,
    kind: 'PARENT_OF',
    direction: 'OUTGOING',
    otherActorId: other.id,
    ...more,
  };
  return attempt(stage, person, 'actorRelationAdd', 'actor', input, 'id relations { nodes { id } }');
};
const give = (
  office: GivenOffice = stage.office,
  visibility: 'PUBLIC' | 'OFFICE' = 'PUBLIC',
): Promise<GivenRecord> => platform.give.actor(office, { visibility });

test('a facility is not the body that runs it: who operates it is told at both ends, on a day', async () => {
  const [house, association] = [await give(), await give(stage.partner)];
  const { codes } = await add(stage.staff, house, association, {
    kind: 'OPERATES',
    direction: 'INCOMING',
    period: '2012/2020',
    source: { kind: 'INFERRED' },
  });
  expect(codes).toEqual([]);
  const query = `query Ends($house: ID!, $association: ID!) {
    house: actor(id: $house) { operatedBy { name } then: operatedBy(on: "2015-01-01") { name } later: operatedBy(on: "2021-01-01") { name } }
    association: actor(id: $association) {
      relations { nodes { kind period from { id } to { id } source { kind } statedBy { id } asOf(on: "2015-01-01") } }
      incoming: relations(direction: INCOMING) { nodes { id } } parents: relations(kinds: [PARENT_OF]) { nodes { id } } } }`;
  const { data } = await platform.ask(null, query, { house: house.id, association: association.id });
  expect(data.house).toEqual({
    operatedBy: [{ name: association.title }],
    then: [{ name: association.title }],
    later: [],
  });
  expect(data.association).toEqual({
    relations: {
      nodes: [
        {
          kind: 'OPERATES',
          period: '2012/2020',
          from: { id: association.id },
          to: { id: house.id },
          source: { kind: 'INFERRED' },
          statedBy: { id: stage.office.id },
          asOf: 'CERTAIN',
        },
      ],
    },
    incoming: { nodes: [] },
    parents: { nodes: [] },
  });
});

test('a circle is refused and named, however long and whoever stated its parts', async () => {
  const [a, b, c] = [await give(), await give(stage.partner), await give(stage.stranger)];
  expect((await add(stage.staff, a, b)).codes).toEqual([]);
  expect((await add(stage.stranger.lead, c, b, { direction: 'INCOMING' })).codes).toEqual([]);
  for (const outcome of [
    await add(stage.stranger.lead, c, a),
    await add(stage.staff, a, c, { direction: 'INCOMING' }),
    // Another time is no excuse.
    await add(stage.stranger.lead, c, a, { period: '1990/1991' }),
  ]) {
    expect([outcome.codes, outcome.fields]).toEqual([['RULE_BROKEN'], ['otherActorId']]);
    expect(outcome.text).toContain('Kreis');
  }
  expect((await add(stage.stranger.lead, c, a, { kind: 'SUCCESSOR_OF' })).codes).toEqual([]);
});

test('an actor has no relation to itself, and is told so', async () => {
  const actor = await give();
  const { codes, fields, text } = await add(stage.staff, actor, actor);
  expect([codes, fields]).toEqual([['RULE_BROKEN'], ['otherActorId']]);
  expect(text).toContain('keine Beziehung zu sich selbst');
});

test('two who each add one half of a circle at the same moment: one does', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [a, b] = [await give(), await give(stage.partner)];
    const outcomes = await Promise.all([
      add(stage.staff, a, b, {}, a.version),
      add(stage.partner.lead, b, a, {}, b.version),
    ]);
    expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['RULE_BROKEN']);
  }
});

test('the database itself refuses a circle, whoever writes it', async () => {
  const [a, b] = [await give(), await give()];
  expect((await add(stage.staff, a, b)).codes).toEqual([]);
  const insert = platform.database.behind.query(
    `insert into actors.actor_relation (office_id, id, actor_id, kind, is_outgoing, other_office_id, other_id) values ($1, gen_random_uuid(), $2, 'PARENT_OF', true, $1, $3)`,
    [b.officeId, b.uuid, a.uuid],
  );
  await expect(insert).rejects.toThrow('circle');
});

test('a removed half frees the other, and can then not be put back', async () => {
  const [a, b] = [await give(), await give()];
  const relationId = (await add(stage.staff, a, b)).record.relations.nodes[0].id;
  const act = async (mutation: string): Promise<Outcome> => {
    const { version } = await platform.give.read(stage.staff, a.id);
    return attempt(stage, stage.staff, mutation, 'actor', {
      actorId: a.id,
      expectedVersion: version,
      relationId,
    });
  };
  expect((await act('actorRelationRemove')).codes).toEqual([]);
  expect((await add(stage.staff, b, a)).codes).toEqual([]);
  const refused = await act('actorRelationRestore');
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['relationId']]);
});

test('a circle through what another office hides does not refuse, and so tells nothing', async () => {
  const [a, b] = [await give(), await give()];
  const hidden = await give(stage.partner, 'OFFICE');
  expect((await add(stage.partner.lead, hidden, b, { direction: 'INCOMING' })).codes).toEqual([]);
  expect((await add(stage.partner.lead, hidden, a)).codes).toEqual([]);
  // b -> hidden -> a stands, for those who see it; this office can not know, so it may say a -> b.
  expect((await add(stage.staff, a, b)).codes).toEqual([]);
  // Who sees all of it is refused.
  const late = await give(stage.partner, 'OFFICE');
  expect((await add(stage.partner.lead, late, b, { direction: 'INCOMING' })).codes).toEqual([]);
  expect((await add(stage.partner.lead, late, a)).codes).toEqual(['RULE_BROKEN']);
});

test('an archived, a hidden and a missing actor can not be newly referred to', async () => {
  const [actor, archived, hidden] = [await give(), await give(), await give(stage.partner, 'OFFICE')];
  await platform.give.act(
    stage.staff,
    'actorArchive',
    { actorId: archived.id, expectedVersion: archived.version },
    'actor',
    'id',
  );
  const outcome = await add(stage.staff, actor, archived);
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], ['otherActorId']]);
  expect((await add(stage.staff, actor, hidden)).codes).toEqual(['NOT_FOUND']);
});
