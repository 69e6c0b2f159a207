import type { Person } from './person';
import type { Platform } from './platform';
import type { GivenOffice, GivenRecord } from './give';
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
