import type { OfficeClient, OfficeClients } from './office-client';
import {
  clientKeyOf,
  readFacts,
  registered,
  type ActorFact,
  type CooperationFact,
  type EventFact,
  type ProjectFact,
} from './facts';
import { demoOffices } from './accounts';

/** A record as the loader follows it through its acts. */
interface Loaded {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly visibility: string;
}

const FIELDS = 'id version status visibility';

const leadOf = (clients: OfficeClients, office: string): Promise<OfficeClient> =>
  clients.as(`${office}.lead`);

const officeIdOf = (slug: string): string =>
  registered('Office', demoOffices.find(office => office.slug === slug)?.number ?? 0);

/** Sets the visibility a fact wants, unless an earlier run did. */
const setVisibility = async <T extends Pick<Loaded, 'id' | 'version' | 'visibility'>>(
  client: OfficeClient,
  type: string,
  record: T,
  fact: { visibility: string; sharedWith?: number[] },
  fields: string,
): Promise<T> => {
  if (record.visibility === fact.visibility) return record;
  const shared = fact.sharedWith
    ? { sharedWithOfficeIds: fact.sharedWith.map(number => registered('Office', number)) }
    : {};
  const input = {
    [`${type}Id`]: record.id,
    expectedVersion: record.version,
    visibility: fact.visibility,
    ...shared,
  };
  return client.must<T>(`${type}VisibilityChange`, type, input, fields);
};

/** The organisations; gives their opaque keys by the facts' short names. */
export const loadActors = async (clients: OfficeClients): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  for (const fact of readFacts<ActorFact[]>('actors')) {
    const { key, office, kind, name, names, contact, district } = fact;
    const client = await leadOf(clients, office);
    const place = district ? { districtId: registered('District', district) } : {};
    const input = {
      clientKey: clientKeyOf(`actor ${key}`),
      officeId: officeIdOf(office),
      kind,
      name,
      ...(names && { names }),
      ...(contact && { contact }),
      ...place,
    };
    const actor = await client.must<Loaded>('actorCreate', 'actor', input, 'id version visibility');
    await setVisibility(client, 'actor', actor, fact, 'id version visibility');
    ids.set(key, actor.id);
  }
  return ids;
};

const idOf = (actors: Map<string, string>, key: string): string => {
  const id = actors.get(key);
  if (!id) throw new Error(`The facts name an actor ${key} that they do not have.`);
  return id;
};

const loadGrants = async (client: OfficeClient, projectId: string, fact: ProjectFact): Promise<void> => {
  for (const [index, grant] of fact.grants.entries()) {
    await client.must('grantRecord', 'grant', {
      clientKey: clientKeyOf(`grant ${fact.key} ${index}`),
      projectId,
      ...grant,
    });
  }
};

/** The projects with roles and grants, brought to where they stand by the acts of their lives. */
export const loadProjects = async (clients: OfficeClients, actors: Map<string, string>): Promise<void> => {
  for (const fact of readFacts<ProjectFact[]>('projects')) {
    const client = await leadOf(clients, fact.office);
    const { key, office, title, description, period, startedOn, endedOn } = fact;
    const roles = fact.roles.map(({ actor, role }) => ({ actorId: idOf(actors, actor), role }));
    let project = await client.must<Loaded>(
      'projectCreate',
      'project',
      { clientKey: clientKeyOf(key), officeId: officeIdOf(office), title, description, period, roles },
      FIELDS,
    );
    const at = (): Record<string, unknown> => ({ projectId: project.id, expectedVersion: project.version });
    if (project.status === 'PLANNED') {
      await loadGrants(client, project.id, fact);
      project = await client.must<Loaded>(
        'projectSubmit',
        'project',
        { ...at() },
        FIELDS,
        'ProjectAtVersionInput',
      );
    }
    if (project.status === 'SUBMITTED')
      project = await client.must<Loaded>(
        'projectStart',
        'project',
        { ...at(), ...(startedOn && { startedOn }) },
        FIELDS,
      );
    if (project.status === 'RUNNING' && endedOn)
      project = await client.must<Loaded>('projectEnd', 'project', { ...at(), endedOn }, FIELDS);
    await setVisibility(client, 'project', project, { visibility: 'PUBLIC' }, FIELDS);
  }
};

export const loadEvents = async (clients: OfficeClients, actors: Map<string, string>): Promise<void> => {
  for (const fact of readFacts<EventFact[]>('events')) {
    const client = await leadOf(clients, fact.office);
    const { key, office, kind, title, description, place, time, announce, heldOn } = fact;
    const input = {
      clientKey: clientKeyOf(`event ${key}`),
      officeId: officeIdOf(office),
      kind,
      title,
      description,
      place,
      time: { period: time },
    };
    let event = await client.must<Loaded>(
      'eventCreate',
      'event',
      { ...input, organiserIds: fact.organisers.map(actor => idOf(actors, actor)) },
      FIELDS,
    );
    const at = (): Record<string, unknown> => ({ eventId: event.id, expectedVersion: event.version });
    if (event.status === 'DRAFT')
      event = await client.must<Loaded>('eventAnnounce', 'event', at(), FIELDS, 'EventAtVersionInput');
    if (event.status === 'ANNOUNCED' && !announce)
      event = await client.must<Loaded>('eventHold', 'event', { ...at(), ...(heldOn && { heldOn }) }, FIELDS);
    await setVisibility(client, 'event', event, fact, FIELDS);
  }
};

export const loadCooperations = async (
  clients: OfficeClients,
  actors: Map<string, string>,
): Promise<void> => {
  for (const fact of readFacts<CooperationFact[]>('cooperations')) {
    const client = await leadOf(clients, fact.office);
    const { key, office, kind, title, initiatedBy, period, startedOn } = fact;
    const parties = fact.parties.map(({ actor, role }) => ({ actorId: idOf(actors, actor), role }));
    const input = {
      clientKey: clientKeyOf(`cooperation ${key}`),
      officeId: officeIdOf(office),
      kind,
      title,
      initiatedBy,
      parties,
      ...(period && { period }),
    };
    const proposed = await client.must<Loaded>('cooperationPropose', 'cooperation', input, FIELDS);
    const shown = await setVisibility(client, 'cooperation', proposed, fact, FIELDS);
    if (shown.status === 'AGREED' && startedOn) {
      await client.must(
        'cooperationStart',
        'cooperation',
        { cooperationId: shown.id, expectedVersion: shown.version, startedOn },
        FIELDS,
      );
    }
  }
};
