import { giveNetwork, giveWorkingGroup } from '../support/give-network';
import type { GivenOffice, GivenRecord, Giver, Wanted } from '../support/give';
import type { Concept } from './concepts';

/** By event: the public records it refers to. */
const references = new Map<string, Record<string, string>>();

/** An event with a reference of every kind. */
const eventWithReferences = async (
  giver: Giver,
  office: GivenOffice,
  { actors, ...wanted }: Wanted & { actors: readonly GivenRecord[] },
): Promise<GivenRecord> => {
  const by = wanted.by ?? office.lead;
  const event = await giver.event(office, { ...wanted, organisers: actors });
  const project = await giver.project(office, { by, visibility: 'PUBLIC' });
  const network = await giveNetwork(giver, office, { by, visibility: 'PUBLIC' });
  const group = await giveWorkingGroup(giver, office, { visibility: 'PUBLIC' });
  const named = { projectId: project.id, networkId: network.id, workingGroupId: group.id };
  const { version } = await giver.act(
    by,
    'eventChange',
    { eventId: event.id, expectedVersion: event.version, ...named },
    'event',
    'version',
  );
  references.set(event.id, named);
  return { ...event, version };
};

/** What the subgraph of events keeps. */
export const EVENT_CONCEPTS: readonly Concept[] = [
  {
    name: 'Event',
    type: 'Event',
    isEntity: true,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'events',
    one: 'event',
    many: 'events',
    title: 'title',
    orders: ['TIME_ASC', 'TIME_DESC', 'CREATED_ASC', 'CREATED_DESC', 'BEST_MATCH'],
    commonWord: 'Treffen',
    give: eventWithReferences,
    filters: {
      officeId: (_record, owner) => owner.id,
      kinds: () => ['WORKSHOP'],
      statuses: () => ['DRAFT'],
      organiserId: (_record, _owner, actor) => actor.id,
      networkId: ({ id }) => references.get(id)?.['networkId'],
      workingGroupId: ({ id }) => references.get(id)?.['workingGroupId'],
      projectId: ({ id }) => references.get(id)?.['projectId'],
      takesPlaceOn: () => '2024-05-08',
      fromOn: () => '2024-05-08',
      untilOn: () => '2024-05-08',
      search: ({ title }) => title,
    },
  },
];
