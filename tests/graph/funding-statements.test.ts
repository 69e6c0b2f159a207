import { giveGrantValue, giveProjectValue } from '../support/give-funding';
import { giveNetwork } from '../support/give-network';
import type { GivenOffice } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';

/** Everything that hangs on a project or a grant is read for all of a page at once, and figures for all offices at once. */
let platform: Platform;
let lead: GivenOffice['lead'];
let office: GivenOffice;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  office = await platform.give.office();
  lead = office.lead;
});
afterAll(() => platform.close());

const FIGURES =
  'fundingFigures(period: "2025/2026") { projects { certain } grantTotal { stated bySource { stated } } carriers { organisationCount } executors { organisationCount } instalments { stated } }';
const QUESTIONS: Record<string, string> = {
  'projects with all that is stated': `{ projects(first: 20, filter: { search: "Projekt" }, orderBy: BEST_MATCH) { nodes { title goals { text } alternateTitles { title source { kind } } areas { id name }
    network { id title } indicators { name } values { value } roles { role period source { kind } actor { id name } asOf(on: "2025-01-01") } roleStatement(role: CARRIER)
    grantTotal { stated bySource { stated } } grants { nodes { amount values { value } instalments { cashYear amount } viewerCanChange } } } } }`,
  // One by one: what is asked at the same moment may share a question to the home of the actors, or not.
  'figures of all offices': `{ offices { id ${FIGURES} } }`,
  'figures of all areas': `{ qmAreas { id ${FIGURES} } }`,
  'figures of all districts': `{ districts { id ${FIGURES} } }`,
  'figures of all': `{ ${FIGURES} }`,
  'a total over all':
    '{ grantTotal(filter: { period: "2025" }) { stated unknownCount bySource { stated } } }',
};

const fill = async (owner: GivenOffice): Promise<void> => {
  const actor = await platform.give.actor(owner, { visibility: 'PUBLIC' });
  const network = await giveNetwork(platform.give, owner, { visibility: 'PUBLIC' });
  const alternateTitles = [{ title: 'Anderer Titel' }];
  const project = await platform.give.project(owner, {
    actors: [actor],
    visibility: 'PUBLIC',
    input: { networkId: network.id, alternateTitles, goals: [{ text: 'Ziel' }] },
  });
  await giveProjectValue(platform, owner, project.id);
  const input = { projectId: project.id, programme: 'Fonds', amount: '5.00' };
  const grant = await platform.give.act(owner.lead, 'grantRecord', input, 'grant', 'id version');
  await giveGrantValue(platform, owner, grant.id);
  const instalments = [{ cashYear: 2025, amount: '5.00' }];
  const paid = { grantId: grant.id, expectedVersion: grant.version, instalments, areComplete: true };
  await platform.give.act(owner.lead, 'grantInstalmentsSet', paid, 'grant', 'id');
};
const costs = async (): Promise<Record<string, number>> => {
  const counted: Record<string, number> = {};
  for (const [name, question] of Object.entries(QUESTIONS)) {
    counted[name] = await platform.statements(async () => {
      const { errors } = await platform.ask(lead, question);
      expect(errors).toBeUndefined();
    });
  }
  return counted;
};

test('the cost does not grow with projects, grants and offices', async () => {
  const area = await platform.give.area();
  await fill(await platform.give.office({ areaId: area.id }));
  await fill(office);
  const few = await costs();
  for (let more = 0; more < 4; more += 1) {
    await fill(office);
    await fill(await platform.give.office({ district: '08' }));
  }
  expect(await costs()).toEqual(few);
  expect(Math.max(...Object.values(few))).toBeLessThan(40);
});
