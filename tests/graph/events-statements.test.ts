import { giveHeld, giveOutcome, takeThrough } from '../support/give-events';
import { giveSeries } from '../support/give-series';
import type { GivenOffice } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';

/** Everything that hangs on events and series costs as many statements for two as for one. */
let platform: Platform;
let office: GivenOffice;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  office = await platform.give.office();
});
afterAll(() => platform.close());

const fill = async (): Promise<void> => {
  const series = await giveSeries(platform.give, office, { visibility: 'PUBLIC' });
  const { eventId } = await giveOutcome(platform.give, office, { visibility: 'PUBLIC' });
  const actor = await platform.give.actor(office, { visibility: 'PUBLIC' });
  const attendees = [{ actorId: actor.id, people: 2 }];
  const documented = { summary: 'Gut.', minutes: 'Wir sprachen.' };
  await takeThrough(
    platform,
    office.lead,
    eventId,
    ['eventChange', { seriesId: series.id }],
    ['eventAttendanceRecord', { attendees, count: 12, volunteerHours: 2 }],
    ['eventDocument', documented],
  );
  const said = { eventId, field: 'TIME', value: '2024-05', source: { kind: 'SECOND_SOURCE' } };
  await platform.give.act(office.lead, 'eventValueAdd', said, 'event', 'id');
  await giveHeld(platform.give, office, { visibility: 'PUBLIC' });
};

const QUERY = `{ events(first: 50) { nodes { id minutes values { id isPreferred } series { id title } attendance { count attendees { people actor { id } } }
    organisers { actor { id } } outcomes { nodes { id description event { id } } } arisenFrom(first: 5) { nodes { id } } } }
  seriesList(first: 50) { nodes { id organisers { actor { id } } events(first: 5) { nodes { id } } targetProgress(year: 2024) { heldCertain }
    occurrences(fromOn: "2026-01-01", untilOn: "2026-12-31") { occurrenceOn event { id } } } }
  offices { eventFigures(period: "2024") { held { certain } organisationCount } } }`;

test('as many statements for many as for few', async () => {
  const costs: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    for (let made = 0; made <= round * 2; made += 1) await fill();
    costs.push(
      await platform.statements(async () => {
        const { data, errors } = await platform.ask(office.lead, QUERY);
        expect(errors).toBeUndefined();
        expect(data.events.nodes.length).toBe(round === 0 ? 2 : 8);
        expect(data.seriesList.nodes[0].occurrences).toHaveLength(12);
      }),
    );
  }
  expect(costs[1]).toBe(costs[0]);
});
