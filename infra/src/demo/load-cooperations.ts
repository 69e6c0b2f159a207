import { clientKeyOf, readFacts, type CooperationFact } from './facts';
import { clientOf, FIELDS, officeIdOf, setVisibility, type Loaded, type LoadedKeys } from './loading';
import type { OfficeClients } from './office-client';

/** The cooperations, as far as the acts of one side bring them. */
export const loadCooperations = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  for (const fact of readFacts<CooperationFact[]>('cooperations')) {
    const client = await clientOf(clients, fact.office);
    const { key, office, kind, title, initiatedBy, period, startedOn } = fact;
    const parties = fact.parties.map(({ actor, role }) => ({ actorId: keys.get('actor', actor), role }));
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
