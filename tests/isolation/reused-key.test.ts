import type { GivenMember, GivenOffice, GivenRecord } from '../support/give';
import { giveCall } from '../support/give-calls';
import { giveHeld } from '../support/give-events';
import { giveNetwork } from '../support/give-network';
import { giveSeries, LUNCH } from '../support/give-series';
import type { Json } from '../support/json';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** A record made with the key of a restricted one does not tell the history of the other's parts. */
let platform: Platform;
let office: GivenOffice;
let mediator: GivenMember;
beforeAll(async () => {
  platform = await openPlatform();
  office = await platform.give.office();
  mediator = await platform.give.member(office, 'MEDIATOR');
});
afterAll(() => platform.close());

const historyOf = async (person: Person, field: string, id: string): Promise<string[]> => {
  const query = `query H($id: ID!) { ${field}(id: $id) { history { fields { name after } } } }`;
  const { data, errors } = await platform.ask(person, query, { id });
  expect(errors).toBeUndefined();
  const fields: Json[] = (data[field]?.history ?? []).flatMap((change: Json) => change.fields);
  return fields.map(({ name, after }) => `${name}: ${after}`);
};

const restrict = async (concept: string, record: GivenRecord): Promise<GivenRecord> => {
  const fields = `query V($id: ID!) { ${concept}(id: $id) { version } }`;
  const { data } = await platform.ask(mediator, fields, { id: record.id });
  const input = { [`${concept}Id`]: record.id, expectedVersion: data[concept].version };
  const act = `${concept}VisibilityChange`;
  await platform.give.act(mediator, act, { ...input, visibility: 'RESTRICTED' }, concept, 'id');
  return record;
};

const hiddenActor = async (): Promise<GivenRecord> => {
  const actor = await platform.give.actor(office, { by: mediator });
  const name = { kind: 'FORMER', name: 'Tabuname Früher' };
  const input = { actorId: actor.id, expectedVersion: actor.version, name };
  await platform.give.act(mediator, 'actorNameAdd', input, 'actor', 'id');
  return restrict('actor', actor);
};
const hiddenProject = async (): Promise<GivenRecord> =>
  restrict('project', await platform.give.project(office, { by: mediator, grant: { amount: '4711.00' } }));
const hiddenEvent = async (): Promise<GivenRecord> => {
  const event = await giveHeld(platform.give, office, { by: mediator });
  const input = { eventId: event.id, expectedVersion: event.version, count: 4711 };
  await platform.give.act(mediator, 'eventAttendanceRecord', input, 'event', 'id');
  return restrict('event', event);
};

type Other = (key: string) => Promise<GivenRecord>;
const network: Other = key => giveNetwork(platform.give, office, { input: { clientKey: key } });
const call: Other = key => giveCall(platform.give, office, { input: { clientKey: key } });
const series: Other = key => giveSeries(platform.give, office, { input: { ...LUNCH, clientKey: key } });

test.each<[string, string, () => Promise<GivenRecord>, string, Other]>([
  ['actor', 'actorName.name: "Tabuname Früher"', hiddenActor, 'network', network],
  ['project', 'grant.amount: 4711', hiddenProject, 'call', call],
  ['event', 'turnout.count: 4711', hiddenEvent, 'series', series],
])('a part of a restricted %s (%s)', async (concept, entry, hide, field, make) => {
  const hidden = await hide();
  expect(await historyOf(mediator, concept, hidden.id)).toContain(entry);
  expect(await historyOf(office.lead, concept, hidden.id)).toEqual([]);
  const other = await make(hidden.uuid);
  expect(other.uuid).toBe(hidden.uuid);
  const told = await historyOf(office.lead, field, other.id);
  expect(told).toContain(`title: ${JSON.stringify(other.title)}`);
  expect(told.filter(each => each.startsWith(entry.split('.')[0] ?? ''))).toEqual([]);
});
