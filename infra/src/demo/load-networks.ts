import { clientKeyOf, readFacts, type NetworkFact } from './facts';
import { clientOf, FIELDS, officeIdOf, setVisibility, type Loaded, type LoadedKeys } from './loading';
import type { OfficeClient, OfficeClients } from './office-client';

/** Who belongs to the network, who has a part in it, and its working groups; each entry by a key of its own. */
const loadParts = async (
  client: OfficeClient,
  networkId: string,
  fact: NetworkFact,
  keys: LoadedKeys,
): Promise<void> => {
  const entry = (what: string): Record<string, unknown> => ({
    networkId,
    clientKey: clientKeyOf(`${fact.key} ${what}`),
  });
  for (const member of fact.members)
    await client.must('networkMemberAdd', 'networkMembership', {
      ...entry(`member ${member}`),
      actorId: keys.get('actor', member),
    });
  for (const { actor, ...role } of fact.roles)
    await client.must('networkRoleAdd', 'networkRole', {
      ...entry(`${role.kind} ${actor}`),
      actorId: keys.get('actor', actor),
      ...role,
    });
  for (const group of fact.workingGroups)
    await client.must('workingGroupCreate', 'workingGroup', { ...entry(`group ${group.topic}`), ...group });
};

/** The networks with members and roles kept apart. */
export const loadNetworks = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  for (const fact of readFacts<NetworkFact[]>('networks')) {
    const {
      key,
      office,
      visibility,
      members: _members,
      roles: _roles,
      workingGroups: _groups,
      ...stated
    } = fact;
    const client = await clientOf(clients, office);
    const input = { clientKey: clientKeyOf(`network ${key}`), officeId: officeIdOf(office), ...stated };
    const network = await client.must<Loaded>('networkCreate', 'network', input, FIELDS);
    await setVisibility(client, 'network', network, { visibility }, FIELDS);
    await loadParts(client, network.id, fact, keys);
    keys.set('network', key, network.id);
  }
};
