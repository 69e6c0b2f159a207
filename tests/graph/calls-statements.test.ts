import { callAct, FORMAL, giveApplication, giveCall } from '../support/give-calls';
import { giveWorkingGroup } from '../support/give-network';
import { giveFund } from '../support/give-programme';
import { openPlatform, type Platform } from '../support/platform';
import type { GivenOffice } from '../support/give';

/** What a question about calls, programmes and funds costs does not grow with their number. */
let platform: Platform;
let office: GivenOffice;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  office = await platform.give.office();
});
afterAll(() => platform.close());

const CALLS = `{ calls(first: 50) { nodes { title quota openAsOf(on: "2024-05-08") office { name }
  eligibility { kinds needsAreaOf { name } } support { money } roles { role actor { name } source { kind } } updates { text }
  results { selectedCount } steps { status } tally { applicantCount { atLeast } eligibleCount { exactCount } selectedCount droppedOutCount deliveredCount }
  namedCount namedDroppedOutCount history { version } viewerCanChange
  applications { nodes { status applicant { name } call { title } project { title } steps { status source { kind } } viewerCanSelect history { version } } } } } }`;
const REGISTER = `{ programmes { name names { asOf(on: "2024-05-08") } departments { actor { name } } parent { name } children { name }
  funds { name ruleSets { maxPerMeasure area { name } } ruleSet(on: "2024-05-08") { isKnown } programme { name } } } }`;
const BACK = `{ actors(first: 50) { nodes { calls { nodes { title } } workingGroups { nodes { topic } } } }
  offices { name actors(first: 2) { nodes { name } } calls(first: 2) { nodes { title } } } funds { name projects { nodes { title } } } }`;

const giveOne = async (): Promise<void> => {
  const { give } = platform;
  const { lead } = office;
  const actor = await give.actor(office, { visibility: 'PUBLIC' });
  const call = await giveCall(give, office, { actors: [actor], until: 'callPublish' });
  for (const visibility of ['OFFICE', 'PUBLIC'] as const) {
    const project = await give.project(office, { visibility });
    const input = { applicantId: actor.id, projectId: project.id };
    await giveApplication(give, lead, call.id, input, FORMAL);
  }
  await giveWorkingGroup(give, office, { members: [actor], visibility: 'PUBLIC' });
  await give.office();
  await callAct(give, lead, 'callUpdateAdd', call, { publishedOn: '2024-05-08', text: 'Neues.' });
  const fund = await giveFund(platform, [{ period: '2020/..' }]);
  const { id: projectId } = await give.project(office);
  const grant = { projectId, programme: 'Soziale Stadt', amount: '1.00', fundId: fund.id };
  await give.act(lead, 'grantRecord', grant, 'grant', 'id');
};

test.each([
  ['calls and their applications', CALLS],
  ['programmes and funds', REGISTER],
  ['what stands below actors, offices and funds', BACK],
])('%s', async (_name, question) => {
  const cost = async (): Promise<number> =>
    platform.statements(async () => {
      const { errors, data } = await platform.ask(office.lead, question);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data).length).toBeGreaterThan(200);
    });
  await giveOne();
  const few = await cost();
  await giveOne();
  await giveOne();
  expect(await cost()).toBe(few);
});
