import type { GivenRecord } from '../support/give';
import { actOn } from '../support/give-profile';
import { openPlatform, type Platform } from '../support/platform';
import type { Person } from '../support/person';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** A number is that of one organisation: checked by its scheme, once in an office, found by whoever sees the actor. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const LEI = { scheme: 'LEI', value: '5493001KJTIIGC8Y1R12' };
const REGISTER = { scheme: 'VEREINSREGISTER', value: 'VR 4711 B', court: 'Charlottenburg' };
const add = async (
  actor: GivenRecord,
  identifier: object,
  person: Person = stage.staff,
): Promise<Outcome> => {
  const { version } = await platform.give.read(person, actor.id);
  const input = { actorId: actor.id, expectedVersion: version, identifier };
  return attempt(
    stage,
    person,
    'actorIdentifierAdd',
    'actor',
    input,
    'id identifiers { id scheme value court }',
  );
};
const give = (): Promise<GivenRecord> => platform.give.actor(stage.office, { visibility: 'PUBLIC' });

test.each([
  [{ scheme: 'LEI', value: '5493001KJTIIGC8Y1R13' }, 'identifier.value'],
  [{ scheme: 'WIKIDATA', value: 'coopolis' }, 'identifier.value'],
  [{ scheme: 'AGS', value: '99000000' }, 'identifier.value'],
  [{ scheme: 'HANDELSREGISTER', value: 'HRB 12345' }, 'identifier.court'],
  [{ scheme: 'WIKIDATA', value: 'Q64', court: 'Charlottenburg' }, 'identifier.court'],
])('%j is refused by name', async (identifier, field) => {
  const outcome = await add(await give(), identifier);
  expect([outcome.codes, outcome.fields]).toEqual([['INVALID'], [field]]);
});

test('the same number twice in one office is refused, in whatever spelling; another office may have it', async () => {
  const [actor, other] = [await give(), await give()];
  expect((await add(actor, REGISTER)).codes).toEqual([]);
  expect((await add(actor, REGISTER)).codes).toEqual(['INVALID']);
  const refused = await add(other, { ...REGISTER, value: 'vr4711b' });
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['identifier.value']]);
  expect(refused.text).toContain('„VR 4711 B“ (Vereinsregister, Charlottenburg)');
  expect((await add(other, { ...REGISTER, court: 'Köln' })).codes).toEqual([]);
  const theirs = await platform.give.actor(stage.partner);
  expect((await add(theirs, REGISTER, stage.partner.lead)).codes).toEqual([]);
});

test('three who give the same number to three actors at the same moment: one has it', async () => {
  const actors = [await give(), await give(), await give()];
  const outcomes = await Promise.all(
    actors.map(actor => add(actor, { scheme: 'WIKIDATA', value: 'Q9000001' })),
  );
  expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['RULE_BROKEN', 'RULE_BROKEN']);
});

test('an archived entry frees its numbers, and comes back only while nobody else has them', async () => {
  const [first, second] = [await give(), await give()];
  expect((await add(first, LEI)).codes).toEqual([]);
  const give1 = platform.give;
  await actOn(give1, stage.staff, first, 'actorArchive', {});
  expect((await add(second, LEI)).codes).toEqual([]);
  const { version } = await platform.give.read(stage.staff, first.id);
  const refused = await attempt(stage, stage.staff, 'actorRestore', 'actor', {
    actorId: first.id,
    expectedVersion: version,
  });
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['actorId']]);
  expect(refused.text).toContain(`„${LEI.value}“ (LEI)`);
  await actOn(give1, stage.staff, second, 'actorArchive', {});
  await actOn(give1, stage.staff, first, 'actorRestore', {});
  expect((await add(second, LEI)).codes).toEqual(['WRONG_STATE']);
});

/** An entry that the office's lead keeps from everybody else, with a number. */
const giveHidden = async (number: object): Promise<GivenRecord> => {
  const hidden = await platform.give.actor(stage.office, { visibility: 'RESTRICTED' });
  expect((await add(hidden, number, stage.office.lead)).codes).toEqual([]);
  return hidden;
};

test('a number of a hidden entry is given to another one as if there were no such entry, and is kept', async () => {
  const number = { ...REGISTER, value: 'VR 77777' };
  const hidden = await giveHidden(number);
  const { codes, record } = await add(await give(), number);
  expect([codes, record.identifiers]).toEqual([[], [{ id: expect.any(String), ...number }]]);
  // Nor does what all see refuse it in a hidden entry, where it stands once like everywhere.
  await giveHidden(number);
  expect((await add(hidden, number, stage.office.lead)).codes).toEqual(['INVALID']);
});

test('a hidden entry is judged when it is opened, or kept again', async () => {
  const { lead } = stage.office;
  const number = { ...REGISTER, value: 'VR 88888' };
  const hidden = await giveHidden(number);
  const other = await give();
  expect((await add(other, number)).codes).toEqual([]);
  const attemptOn = async (act: string, { id }: GivenRecord, more = {}): Promise<unknown> => {
    const { version } = await platform.give.read(lead, id);
    const input = { actorId: id, expectedVersion: version, ...more };
    const { codes, fields } = await attempt(stage, lead, act, 'actor', input);
    return codes.length > 0 ? `${codes.join()} ${fields.join()}` : 'DONE';
  };
  for (const visibility of ['OFFICE', 'PUBLIC'])
    expect(await attemptOn('actorVisibilityChange', hidden, { visibility })).toBe('RULE_BROKEN visibility');
  // What stays hidden comes back whatever others have meanwhile.
  expect(await attemptOn('actorArchive', hidden)).toBe('DONE');
  expect(await attemptOn('actorRestore', hidden)).toBe('DONE');
  expect(await attemptOn('actorArchive', other)).toBe('DONE');
  expect(await attemptOn('actorVisibilityChange', hidden, { visibility: 'OFFICE' })).toBe('DONE');
  expect(await attemptOn('actorRestore', other)).toBe('RULE_BROKEN actorId');
});

test('is found by its number, with and without the court; the office’s own number by its office only', async () => {
  const actor = await give();
  await add(actor, { scheme: 'HANDELSREGISTER', value: 'HRB 77 B', court: 'Charlottenburg' });
  await add(actor, { scheme: 'OFFICE_LOCAL', value: 'Akte 7' });
  const query = 'query By($f: ActorFilter) { actors(filter: $f) { nodes { id } } }';
  const found = async (person: Parameters<Platform['ask']>[0], identifier: object): Promise<unknown> => {
    const { data, errors } = await platform.ask(person, query, { f: { identifier } });
    return errors?.[0]?.extensions ?? data.actors.nodes.map(({ id }: { id: string }) => id);
  };
  const hrb = { scheme: 'HANDELSREGISTER', value: 'hrb 77b' };
  expect(await found(null, hrb)).toEqual([actor.id]);
  expect(await found(null, { ...hrb, court: 'Charlottenburg' })).toEqual([actor.id]);
  expect(await found(null, { ...hrb, court: 'Köln' })).toEqual([]);
  expect(await found(stage.staff, { scheme: 'OFFICE_LOCAL', value: 'Akte 7' })).toEqual([actor.id]);
  expect(await found(null, { scheme: 'OFFICE_LOCAL', value: 'Akte 7' })).toEqual([]);
  expect(await found(stage.stranger.lead, { scheme: 'OFFICE_LOCAL', value: 'Akte 7' })).toEqual([]);
  expect(await found(null, { scheme: 'LEI', value: 'x\u0000' })).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'identifier.value',
  });
});
