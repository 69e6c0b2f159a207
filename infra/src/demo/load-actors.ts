import { clientKeyOf, readFacts, registered, type ActorFact } from './facts';
import { clientOf, officeIdOf, setVisibility, type Loaded, type LoadedKeys } from './loading';
import type { OfficeClient, OfficeClients } from './office-client';

interface LoadedActor extends Omit<Loaded, 'status'> {
  readonly relations: { nodes: { other: { id: string } | null }[] };
}

const ACTOR = 'id version visibility relations(first: 100) { nodes { other { id } } }';

const locationOf = ({
  locality,
  area,
  ...rest
}: NonNullable<ActorFact['location']>): Record<string, unknown> => ({
  ...rest,
  ...(locality && { localityId: registered('Locality', locality) }),
  ...(area && { areaId: registered('QmArea', area) }),
});

const stateRelations = async (
  client: OfficeClient,
  actor: LoadedActor,
  fact: ActorFact,
  keys: LoadedKeys,
): Promise<LoadedActor> => {
  let latest = actor;
  for (const { other, ...relation } of fact.relations ?? []) {
    const otherActorId = keys.get('actor', other);
    if (latest.relations.nodes.some(entry => entry.other?.id === otherActorId)) continue;
    const input = { actorId: actor.id, expectedVersion: latest.version, otherActorId, ...relation };
    latest = await client.must<LoadedActor>('actorRelationAdd', 'actor', input, ACTOR);
  }
  return latest;
};

/** The organisations with their names by date and who operates whom. */
export const loadActors = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  for (const fact of readFacts<ActorFact[]>('actors')) {
    const { key, office, district, location, links, visibility, sharedWith, relations, ...stated } = fact;
    const client = await clientOf(clients, office);
    const input = {
      clientKey: clientKeyOf(`actor ${key}`),
      officeId: officeIdOf(office),
      ...stated,
      ...(district && { districtId: registered('District', district) }),
      ...(location && { location: locationOf(location) }),
      ...(links && { profile: { links } }),
    };
    const made = await client.must<LoadedActor>('actorCreate', 'actor', input, ACTOR);
    const actor = relations ? await stateRelations(client, made, fact, keys) : made;
    await setVisibility(
      client,
      'actor',
      actor,
      { visibility, ...(sharedWith && { sharedWith }) },
      'id version visibility',
    );
    keys.set('actor', key, actor.id);
  }
};
