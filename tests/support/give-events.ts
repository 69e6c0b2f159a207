import { randomUUID } from 'node:crypto';
import type { Person } from './person';
import type { Platform } from './platform';
import type { GivenOffice, GivenRecord, Giver, Wanted } from './give';
import { givenRecord } from './give-network';
import type { Json } from './json';

/** The version a person sees of a record right now. */
export const versionOf = async (
  platform: Platform,
  person: Person,
  concept: string,
  id: string,
): Promise<number> =>
  (await platform.ask(person, `query V($id: ID!) { ${concept}(id: $id) { version } }`, { id })).data[concept]
    .version;

/** Does acts on one event, one after the other, each at the version the one before left. */
export const takeThrough = async (
  platform: Platform,
  person: Person,
  eventId: string,
  ...steps: readonly (readonly [act: string, input?: Record<string, unknown>])[]
): Promise<number> => {
  let version = await versionOf(platform, person, 'event', eventId);
  for (const [act, input = {}] of steps) {
    const record: Json = await platform.give.act(
      person,
      act,
      { eventId, expectedVersion: version, ...input },
      'event',
      'version',
    );
    version = record.version;
  }
  return version;
};

/** An event of an office that was held, with an organiser of its own. */
export const heldEvent = async (
  platform: Platform,
  office: GivenOffice,
  more: Record<string, unknown> = {},
  heldOn?: string,
): Promise<GivenRecord> => {
  const { give } = platform;
  const organiser = await give.actor(office, { visibility: 'PUBLIC' });
  const event = await give.event(office, { organisers: [organiser] });
  const steps: [string, Record<string, unknown>?][] = [];
  if ('time' in more) steps.push(['eventMove', { time: more['time'] }]);
  const { time: _time, ...changes } = more;
  if (Object.keys(changes).length > 0) steps.push(['eventChange', changes]);
  steps.push(['eventAnnounce'], ['eventHold', heldOn ? { heldOn } : {}]);
  const version = await takeThrough(platform, office.lead, event.id, ...steps);
  return { ...event, version };
};

/** An event that was held, seen as wanted, without asking for versions: also one that few see. */
export const giveHeld = async (
  give: Giver,
  office: GivenOffice,
  { by = office.lead, ...wanted }: Wanted = {},
): Promise<GivenRecord> => {
  const organiser = await give.actor(office, { by, visibility: 'PUBLIC' });
  const event = await give.event(office, { by, ...wanted, organisers: [organiser] });
  let { version } = event;
  for (const act of ['eventAnnounce', 'eventHold']) {
    const input = { eventId: event.id, expectedVersion: version };
    ({ version } = await give.act(by, act, input, 'event', 'version'));
  }
  return { ...event, version };
};

/** What an event that was held led to, seen as the event is. */
export const giveOutcome = async (
  give: Giver,
  office: GivenOffice,
  { by = office.lead, input = {}, ...wanted }: Wanted & { input?: Record<string, unknown> } = {},
): Promise<GivenRecord & { eventId: string }> => {
  const event = await giveHeld(give, office, { by, ...wanted });
  const description = `Ergebnis ${randomUUID().slice(0, 8)}`;
  const made = await give.act(
    by,
    'outcomeAdd',
    { eventId: event.id, kind: 'COOPERATION', description, ...input },
    'outcome',
    'id version',
  );
  return { ...givenRecord({ id: made.id, version: made.version }, description), eventId: event.id };
};
