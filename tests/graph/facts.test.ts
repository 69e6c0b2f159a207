import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo } from '@kiezgraph/infra/demo/load';
import { fingerprint } from '../support/fingerprint';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** What must come out of the real facts: each `*.graphql` beside this file is one request, its answer stands beside it. */
let platform: Platform;

const account = (name: string): Person => {
  const isService = name.endsWith('.dashboard');
  return platform.person({
    subject: name,
    isService,
    ...(isService ? {} : { email: `${name}@kiezgraph.example` }),
  });
};

const load = (): Promise<void> =>
  loadDemo({
    graphqlUrl: platform.url ?? '',
    databaseUrl: platform.database.url,
    tokenOf: async name => ((await account(name).authorization()) ?? '').slice('Bearer '.length),
    say: () => undefined,
  });

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  await load();
});
afterAll(() => platform.close());

const ask = async (name: string, person: Person | null = null): Promise<Json> => {
  const { data, errors } = await platform.ask(
    person,
    readFileSync(join(__dirname, `${name}.graphql`), 'utf8'),
  );
  expect(errors).toBeUndefined();
  return data;
};

const NAMES = readdirSync(__dirname)
  .filter(file => file.endsWith('.graphql'))
  .map(file => file.replace('.graphql', ''));

test.each(NAMES)('%s', async name => {
  const answer = await ask(name);
  const file = join(__dirname, `${name}.answer.json`);
  if (process.env['WRITE_ANSWERS']) writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
  expect(answer).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

test('loading again changes nothing', async () => {
  const before = await fingerprint(platform.database.behind);
  await load();
  expect(await fingerprint(platform.database.behind)).toEqual(before);
});

const act = async (person: Person, name: string, input: Record<string, unknown>): Promise<Json> => {
  const record = name.replace(/[A-Z].*$/, '');
  const query = `mutation Act($input: ${platform.inputTypeOf(name)}!) { act: ${name}(input: $input) { record: ${record} { id version } userErrors { code message field } } }`;
  return (await platform.ask(person, query, { input })).data.act;
};

describe('the sums of A, B and C', () => {
  const GRANT = `{ projects(filter: { search: "Gewerbeplattform" }) { nodes { grants { nodes { id version amount amountSource values { id value isPreferred source { kind } } } } } } }`;
  const grant = async (): Promise<Json> =>
    (await platform.ask(account('network.steward'), GRANT)).data.projects.nodes[0].grants.nodes[0];

  test('66,000.00 € stated, 2 unknown; 93,000.00 € and 1 with the second source preferred; and back', async () => {
    const total = async (): Promise<Json> => (await ask('grants-stated-and-unknown')).grantTotal;
    const steward = account('network.steward');
    expect(await total()).toMatchObject({ stated: '66000.00', unknownCount: 2 });
    const { id, version, values } = await grant();
    const second = values.find((value: Json) => value.source.kind === 'SECOND_SOURCE');
    expect(second).toMatchObject({ value: '27000.00', isPreferred: false });
    const preferred = await act(steward, 'grantValuePrefer', {
      valueId: second.id,
      expectedVersion: version,
    });
    expect(preferred.record.id).toBe(id);
    expect(await total()).toEqual({
      stated: '93000.00',
      unknownCount: 1,
      bySource: expect.arrayContaining([{ source: 'SECOND_SOURCE', stated: '27000.00', count: 1 }]),
    });
    const unknown = (await grant()).values.find((value: Json) => value.value === null);
    await act(steward, 'grantValuePrefer', { valueId: unknown.id, expectedVersion: (await grant()).version });
    expect(await total()).toMatchObject({ stated: '66000.00', unknownCount: 2 });
  });
});

describe('the call of D', () => {
  const CALL = `{ calls(filter: { search: "Kommunen und Privaten" }) { nodes { id version applications(first: 100) {
    nodes { id version status naming { namedOn } } } } } }`;
  const call = async (): Promise<Json> =>
    (await platform.ask(account('network.lead'), CALL)).data.calls.nodes[0];
  const attempt = (name: string, input: Record<string, unknown>): Promise<Json> =>
    act(account('network.lead'), name, input);
  const must = async (name: string, input: Record<string, unknown>): Promise<Json> => {
    const { record, userErrors } = await attempt(name, input);
    expect([name, userErrors]).toEqual([name, []]);
    return record;
  };
  const withCall = async (name: string): Promise<void> => {
    const { id, version } = await call();
    await must(name, { callId: id, expectedVersion: version });
  };
  const at = (application: Json): Record<string, unknown> => ({
    applicationId: application.id,
    expectedVersion: application.version,
  });

  /** Takes the decision back to where applications were taken: the drop-out, the namings, the selections. */
  const reopen = async (): Promise<void> => {
    for (const application of (await call()).applications.nodes)
      if (application.status === 'DROPPED_OUT') await must('applicationStepBack', at(application));
    for (const application of (await call()).applications.nodes)
      if (application.naming) await must('applicationUnname', at(application));
    await withCall('callReopen');
    for (const application of (await call()).applications.nodes)
      await must('applicationStepBack', at(application));
    await withCall('callReopen');
    await withCall('callReopen');
  };

  test('its office knows who was selected, and of who applied only that they were at least as many', async () => {
    const tally =
      'tally { applicantCount { atLeast exactCount } eligibleCount { atLeast exactCount } selectedCount }';
    const question = `{ calls(filter: { search: "Kommunen und Privaten" }) { nodes { ${tally} } } }`;
    const { data } = await platform.ask(account('network.lead'), question);
    const atLeastTen = { atLeast: 10, exactCount: null };
    expect(data.calls.nodes[0].tally).toEqual({
      applicantCount: atLeastTen,
      eligibleCount: atLeastTen,
      selectedCount: 10,
    });
  });

  test('the application of a company and an eleventh selection are refused, and say why', async () => {
    await reopen();
    const { id: callId } = await call();
    const idealo = await platform.ask(null, '{ actors(filter: { search: "idealo" }) { nodes { id } } }');
    const applicantId = idealo.data.actors.nodes[0].id;
    const company = await must('applicationRecord', { callId, applicantId, hasProgrammeArea: true });
    expect((await attempt('applicationSubmit', at(company))).userErrors).toEqual([
      expect.objectContaining({ code: 'RULE_BROKEN', message: expect.stringMatching(/Unternehmen/) }),
    ]);
    const another = await must('applicationRecord', { callId });
    const eleventh = await must('applicationSubmit', at(another));
    await withCall('callClose');
    await withCall('callSelectionStart');
    const checked = await must('applicationCheck', { ...at(eleventh), finding: 'OK' });
    for (const application of (await call()).applications.nodes)
      if (application.id !== checked.id && application.status === 'FORMALLY_OK')
        await must('applicationSelect', at(application));
    expect((await attempt('applicationSelect', at(checked))).userErrors).toEqual([
      expect.objectContaining({ code: 'RULE_BROKEN', message: expect.stringMatching(/10/) }),
    ]);
  });
});
