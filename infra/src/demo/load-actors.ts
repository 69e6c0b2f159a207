import { clientKeyOf, readFacts, registered, type ActorFact } from './facts';
import { clientOf, officeIdOf, setVisibility, type Loaded, type LoadedKeys } from './loading';
import type { OfficeClient, OfficeClients } from './office-client';

interface LoadedActor extends Omit<Loaded, 'status'> {
  readonly relations: { nodes: { from: { id: string } | null; to: { id: string } | null }[] };
}

const ACTOR = 'id version visibility relations(first: 100) { nodes { from { id } to { id } } }';

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
): Promise<void> => {
  let latest = actor;
  for (const { other, ...relation } of fact.relations ?? []) {
    const otherActorId = keys.get('actor', other);
    if (latest.relations.nodes.some(({ from, to }) => [from?.id, to?.id].includes(otherActorId))) continue;
    const input = { actorId: actor.id, expectedVersion: latest.version, otherActorId, ...relation };
    latest = await client.must<LoadedActor>('actorRelationAdd', 'actor', input, ACTOR);
  }
};

/** The organisations with their names by date, then who operates whom. */
export const loadActors = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  const facts = readFacts<ActorFact[]>('actors');
  const related: [ActorFact, LoadedActor][] = [];
  for (const fact of facts) {
    const actor = await create(await clientOf(clients, fact.office), fact);
    keys.set('actor', fact.key, actor.id);
    if (fact.relations) related.push([fact, actor]);
  }
  for (const [fact, actor] of related)
    await stateRelations(await clientOf(clients, fact.office), actor, fact, keys);
};

const create = async (client: OfficeClient, fact: ActorFact): Promise<LoadedActor> => {
  const {
    key,
    office,
    district,
    location,
    links,
    fieldsOfActivity,
    visibility,
    sharedWith,
    relations: _relations,
    ...stated
  } = fact;
  const input = {
    clientKey: clientKeyOf(`actor ${key}`),
    officeId: officeIdOf(office),
    ...stated,
    ...(district && { districtId: registered('District', district) }),
    ...(location && { location: locationOf(location) }),
    ...((links ?? fieldsOfActivity) && {
      profile: { ...(links && { links }), ...(fieldsOfActivity && { fieldsOfActivity }) },
    }),
  };
  const actor = await client.must<LoadedActor>('actorCreate', 'actor', input, ACTOR);
  return setVisibility(client, 'actor', actor, { visibility, ...(sharedWith && { sharedWith }) }, ACTOR);
};
