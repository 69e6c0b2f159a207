import { clientKeyOf } from '@kiezgraph/infra/demo/facts';
import { demoAccount, loadDemoFacts, openDemoPlatform } from '../support/demo-platform';
import type { Json } from '../support/json';
import type { Platform } from '../support/platform';
import { expectAnswer, requestOf } from './golden';

/** What must come out when something is done with the real facts: each act is one request, and leaves the facts as they were. */
let platform: Platform;
beforeAll(async () => {
  platform = await openDemoPlatform();
});
afterAll(() => platform.close());

const ask = async (name: string | null, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await platform.ask(demoAccount(platform, name), query, variables);
  expect(errors).toBeUndefined();
  return data as Json;
};
/** A golden request as an account, compared with the answer beside it. */
const expectRequest = async (request: string, name: string | null, input?: object): Promise<void> =>
  expectAnswer(request, await ask(name, requestOf(request), input && { input }));

const STEWARD = 'network.steward';
const LEAD = 'network.lead';

const must = async (name: string, act: string, input: object): Promise<Json> => {
  const record = act.replace(/[A-Z].*$/, '');
  const query = `mutation Act($input: ${platform.inputTypeOf(act)}!) { act: ${act}(input: $input) { record: ${record} { id version } userErrors { code message field } } }`;
  const { userErrors, record: done } = (await ask(name, query, { input })).act;
  expect([act, userErrors]).toEqual([act, []]);
  return done;
};

describe('the sum of B', () => {
  const recordOf = (type: string, fact: string): string =>
    Buffer.from(`${type}:801:${clientKeyOf(fact)}`).toString('base64url');
  const GRANT = `query Grant($id: ID!) { grant(id: $id) { version values { id value source { kind } } } }`;
  const grant = async (): Promise<Json> =>
    (await ask(STEWARD, GRANT, { id: recordOf('Grant', 'grant project-b 0') })).grant;

  test('93,000.00 € stated, 1 unknown with the second source preferred; and back', async () => {
    await expectRequest('grants-stated-and-unknown', null);
    const valueId = recordOf('GrantValue', 'grant project-b 0 value 0');
    const { version: expectedVersion } = await grant();
    await expectRequest('second-source-preferred', STEWARD, { valueId, expectedVersion });
    await expectRequest('grants-with-second-source', null);

    const { version, values } = await grant();
    const unknown = values.find(({ value }: Json) => value === null);
    await must(STEWARD, 'grantValuePrefer', { valueId: unknown.id, expectedVersion: version });
    await expectRequest('grants-stated-and-unknown', null);
  });
});

describe('the call of D', () => {
  const CALL = `{ calls(filter: { search: "Kommunen und Privaten" }) { nodes { id version
    applications(first: 100) { nodes { id version status naming { namedOn } } } } } }`;
  const call = async (): Promise<Json> => (await ask(LEAD, CALL)).calls.nodes[0];
  const step = async (act: string): Promise<void> => {
    const { id: callId, version: expectedVersion } = await call();
    await must(LEAD, act, { callId, expectedVersion });
  };
  const at = ({ id, version }: Json): object => ({ applicationId: id, expectedVersion: version });
  const forEach = async (act: string, concerned: (application: Json) => boolean): Promise<void> => {
    for (const application of (await call()).applications.nodes)
      if (concerned(application)) await must(LEAD, act, at(application));
  };
  const latest = async ({ id }: Json): Promise<Json> =>
    (await call()).applications.nodes.find((application: Json) => application.id === id);

  /** Takes the decision back to where applications were taken: the drop-out, the namings, the selections. */
  const reopen = async (): Promise<void> => {
    await forEach('applicationStepBack', ({ status }) => status === 'DROPPED_OUT');
    await forEach('applicationUnname', ({ naming }) => naming !== null);
    await step('callReopen');
    await forEach('applicationStepBack', ({ status }) => status === 'SELECTED');
    await step('callReopen');
    await step('callReopen');
  };

  test('its office knows who was selected, and of who applied only that they were at least as many', async () => {
    const tally =
      'tally { applicantCount { atLeast exactCount } eligibleCount { atLeast exactCount } selectedCount }';
    const { calls } = await ask(
      LEAD,
      `{ calls(filter: { search: "Kommunen und Privaten" }) { nodes { ${tally} } } }`,
    );
    const atLeastTen = { atLeast: 10, exactCount: null };
    expect(calls.nodes[0].tally).toEqual({
      applicantCount: atLeastTen,
      eligibleCount: atLeastTen,
      selectedCount: 10,
    });
  });

  test('a private company and an eleventh selection are refused, and say why; and back', async () => {
    await expectRequest('call-result', null);
    await reopen();
    const { id: callId } = await call();
    const [{ id: applicantId }] = (
      await ask(null, '{ actors(filter: { search: "idealo" }) { nodes { id } } }')
    ).actors.nodes;
    const company = await must(LEAD, 'applicationRecord', { callId, applicantId, hasProgrammeArea: true });
    await expectRequest('company-application-refused', LEAD, at(company));

    const another = await must(LEAD, 'applicationRecord', { callId });
    const eleventh = await must(LEAD, 'applicationSubmit', at(another));
    await step('callClose');
    await step('callSelectionStart');
    await must(LEAD, 'applicationCheck', { ...at(eleventh), finding: 'OK' });
    await forEach('applicationSelect', ({ id, status }) => id !== eleventh.id && status === 'FORMALLY_OK');
    await expectRequest('eleventh-selection-refused', LEAD, at(await latest(eleventh)));

    // Neither was ever there; what was decided is decided again as the facts state it.
    for (const application of [company, eleventh])
      await must(LEAD, 'applicationWithdraw', at(await latest(application)));
    await loadDemoFacts(platform);
    await expectRequest('call-result', null);
  });
});
