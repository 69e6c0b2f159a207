import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { numbered } from '../support/give';
import { actsOf } from '../support/example-input';
import { fingerprint } from '../support/fingerprint';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { CASES, CASES_OF, type ActCase, type Ready } from './cases';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** Every act, one after the other: what it refuses, that a refusal changes nothing, and that it works. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

test('every act of the graph has a case: whoever adds one adds it', () => {
  const acts = Object.values(platform.schemas).flatMap(actsOf);
  expect(acts.map(({ name }) => name).sort()).toEqual(Object.keys(CASES).sort());
});

test('every group of acts gets bad input', () => {
  const tried = readdirSync(join(__dirname, 'bad-input')).filter(name => name.endsWith('.test.ts'));
  expect(tried.sort()).toEqual(
    Object.keys(CASES_OF)
      .map(group => `${group}.test.ts`)
      .sort(),
  );
});

/** What lies in all tables while nobody is meant to change anything; reading it takes longer than an act. */
let untouched: Readonly<Record<string, string>>;
const keepPrint = async (): Promise<void> => {
  untouched = await fingerprint(platform.database.behind);
};
const expectUntouched = async (): Promise<void> => {
  expect(await fingerprint(platform.database.behind)).toEqual(untouched);
};

/** Runs an act that must be refused; that it changed nothing is for whoever calls to prove. */
const saidNo = async (
  person: Person | null,
  name: string,
  input: Record<string, unknown>,
): Promise<Outcome> => {
  const outcome = await attempt(stage, person, name, CASES[name]?.record ?? '', input);
  expect([name, input, outcome.record, outcome.codes.length > 0]).toEqual([name, input, null, true]);
  expect(outcome.text).not.toMatch(/INTERNAL|stack|select |insert |constraint|violates/);
  return outcome;
};

/** The same, and proves that nothing was changed, in no table and in no record of changes. */
const refused = async (...[person, name, input]: Parameters<typeof saidNo>): Promise<Outcome> => {
  const outcome = await saidNo(person, name, input);
  await expectUntouched();
  return outcome;
};

const MISSING_NUMBER = numbered('Office', 98_765);
const idField = (input: Record<string, unknown>): string | undefined =>
  Object.keys(input).find(
    key => key.endsWith('Id') && key !== 'districtId' && !(key === 'officeId' && 'cooperationId' in input),
  );

describe.each(Object.entries(CASES))('%s', (name, act: ActCase) => {
  let ready: Ready;
  beforeAll(async () => {
    ready = await act.ready(stage);
    await keepPrint();
  });

  test('nobody without an account', async () => {
    const { answer } = await refused(null, name, ready.input);
    expect(answer.errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })]);
  });

  test('nobody of another office', async () => {
    expect((await refused(stage.stranger.lead, name, ready.input)).codes).toEqual([
      act.stranger ?? 'FORBIDDEN',
    ]);
  });

  test('nobody with an account and no office', async () => {
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(
      (await refused(platform.person(), name, ready.input)).codes[0],
    );
  });

  test('nobody in a lesser role', async () => {
    expect((await refused(stage.representative, name, ready.input)).codes).toEqual([
      act.lesser ?? 'FORBIDDEN',
    ]);
  });

  if (act.service === 'FORBIDDEN') {
    test('no program', async () => {
      expect((await refused(stage.service, name, ready.input)).codes).toEqual(['FORBIDDEN']);
    });
  }

  test('not with an unknown or senseless key', async () => {
    const field = idField(ready.input);
    if (!field) return;
    for (const id of [MISSING_NUMBER, 'x', '', '\u0000']) {
      const outcome = await saidNo(ready.person, name, { ...ready.input, [field]: id });
      // Offices are known to all, so it is no secret whether one works there.
      const isOwner = field === 'officeId' && 'clientKey' in ready.input;
      expect([id, outcome.codes, outcome.fields]).toEqual([
        id,
        [isOwner ? expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/) : 'NOT_FOUND'],
        [field],
      ]);
    }
    await expectUntouched();
  });

  test('not on a stale version', async () => {
    if (!('expectedVersion' in ready.input)) return;
    const version = Number(ready.input['expectedVersion']);
    for (const stale of [version - 1, version + 1, -1, 0, 2_147_483_647]) {
      const outcome = await saidNo(ready.person, name, { ...ready.input, expectedVersion: stale });
      expect([stale, outcome.codes, outcome.fields]).toEqual([stale, ['CONFLICT'], ['expectedVersion']]);
    }
    await expectUntouched();
  });

  test('refusals speak German and name no key', async () => {
    const { answer } = await attempt(stage, stage.stranger.lead, name, act.record, ready.input);
    for (const { message } of answer.data[name].userErrors) {
      expect(message).toMatch(/^[A-ZÄÖÜ].*\.$/);
      expect(message).not.toMatch(/[0-9a-f]{8}-|[A-Za-z0-9_-]{40}/);
    }
  });

  test('foretold beside the record, done, recorded, and answered the second time', async () => {
    const field = idField(ready.input) ?? '';
    const foretold = async (person: Person): Promise<unknown> =>
      (
        await platform.ask(person, `query Can($id: ID!) { ${act.record}(id: $id) { ${act.can} } }`, {
          id: ready.input[field],
        })
      ).data[act.record]?.[act.can ?? ''] ?? false;
    if (act.can)
      expect([await foretold(ready.person), await foretold(stage.stranger.lead)]).toEqual([true, false]);

    const { record, codes } = await attempt(stage, ready.person, name, act.record, ready.input);
    expect([name, codes, record]).toEqual([
      name,
      [],
      { id: expect.any(String), version: expect.any(Number) },
    ]);
    const before = untouched;
    await keepPrint();
    const changed = Object.keys(untouched).filter(table => untouched[table] !== before[table]);
    expect(changed).toContainEqual(expect.stringMatching(/\.audit$/));
    if ('expectedVersion' in ready.input)
      expect(record.version).toBeGreaterThan(Number(ready.input['expectedVersion']));

    const input =
      'expectedVersion' in ready.input ? { ...ready.input, expectedVersion: record.version } : ready.input;
    if (act.again === 'WRONG_STATE' && act.can) expect(await foretold(ready.person)).toBe(false);
    if (act.again === 'SAME') {
      expect((await attempt(stage, ready.person, name, act.record, input)).record.id).toBe(record.id);
      await expectUntouched();
    } else if (act.again === 'OK') {
      expect((await attempt(stage, ready.person, name, act.record, input)).codes).toEqual([]);
    } else {
      expect((await refused(ready.person, name, input)).codes).toEqual([act.again]);
    }
  });

  test('twice at the same moment, it is done once', async () => {
    const { person, input } = await act.ready(stage);
    const outcomes = await Promise.all([1, 2, 3].map(() => attempt(stage, person, name, act.record, input)));
    const ids = new Set(outcomes.flatMap(({ record }) => (record ? [record.id] : [])));
    expect(ids.size).toBe(1);
    const refusals = outcomes.flatMap(({ codes }) => codes);
    expect(refusals).toHaveLength(act.again === 'SAME' ? 0 : 2);
    for (const code of refusals)
      expect(['CONFLICT', 'WRONG_STATE', 'INVALID', 'RULE_BROKEN']).toContain(code);
  });
});
