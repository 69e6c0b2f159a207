import { clientKeyOf, readFacts, type EventFact, type SeriesFact } from './facts';
import { clientOf, FIELDS, officeIdOf, setVisibility, type Loaded, type LoadedKeys } from './loading';
import type { OfficeClient, OfficeClients } from './office-client';

const SERIES = 'id version visibility';

/** The series; one without a rule has a target at most. */
export const loadSeries = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  for (const { key, office, network, visibility, ...stated } of readFacts<SeriesFact[]>('series')) {
    const client = await clientOf(clients, office);
    const input = {
      clientKey: clientKeyOf(`series ${key}`),
      officeId: officeIdOf(office),
      ...stated,
      networkId: keys.get('network', network),
    };
    const series = await client.must<Loaded>('seriesCreate', 'series', input, SERIES);
    await setVisibility(client, 'series', series, { visibility }, SERIES);
    keys.set('series', key, series.id);
  }
};

const create = (client: OfficeClient, fact: EventFact, keys: LoadedKeys): Promise<Loaded> => {
  const { key, office, network, series, organisers, time } = fact;
  const { kind, title, description, place, ordinal, timeSource, organisersUnknown } = fact;
  return client.must<Loaded>(
    'eventCreate',
    'event',
    {
      clientKey: clientKeyOf(`event ${key}`),
      officeId: officeIdOf(office),
      ...{ kind, title, description, place, ordinal, timeSource, organisersUnknown },
      time: { period: time },
      ...(network && { networkId: keys.get('network', network) }),
      ...(series && { seriesId: keys.get('series', series) }),
      organiserIds: organisers.map(actor => keys.get('actor', actor)),
    },
    FIELDS,
  );
};

const loadStatements = async (client: OfficeClient, eventId: string, fact: EventFact): Promise<void> => {
  const entry = (what: string): Record<string, unknown> => ({
    eventId,
    clientKey: clientKeyOf(`event ${fact.key} ${what}`),
  });
  for (const [index, value] of (fact.values ?? []).entries())
    await client.must('eventValueAdd', 'event', { ...entry(`value ${index}`), ...value });
  for (const [index, outcome] of (fact.outcomes ?? []).entries())
    await client.must('outcomeAdd', 'outcome', { ...entry(`outcome ${index}`), ...outcome });
};

/** The events, as precisely as they are known, brought to where they stand. */
export const loadEvents = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  for (const fact of readFacts<EventFact[]>('events')) {
    const client = await clientOf(clients, fact.office);
    const { announce, heldOn } = fact;
    let event = await create(client, fact, keys);
    const at = (): Record<string, unknown> => ({ eventId: event.id, expectedVersion: event.version });
    if (event.status === 'DRAFT')
      event = await client.must<Loaded>('eventAnnounce', 'event', at(), FIELDS, 'EventAtVersionInput');
    if (event.status === 'ANNOUNCED' && !announce)
      event = await client.must<Loaded>('eventHold', 'event', { ...at(), ...(heldOn && { heldOn }) }, FIELDS);
    event = await setVisibility(client, 'event', event, fact, FIELDS);
    await loadStatements(client, event.id, fact);
    keys.set('event', fact.key, event.id);
  }
};
