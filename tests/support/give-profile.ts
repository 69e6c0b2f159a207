import type { Json } from './json';
import type { Person } from './person';
import type { GivenRecord, Giver } from './give';

/** Does an act on an actor at the version it has then, and gives the fields asked for. */
export const actOn = async (
  giver: Giver,
  person: Person,
  actor: { readonly id: string },
  mutation: string,
  input: Record<string, unknown>,
  fields = 'id version',
): Promise<Json> => {
  const { version } = await giver.read(person, actor.id);
  return giver.act(
    person,
    mutation,
    { actorId: actor.id, expectedVersion: version, ...input },
    'actor',
    fields,
  );
};

/** The keys of an actor's parts, each newly made: a further name and a further site. */
export const giveParts = async (
  giver: Giver,
  person: Person,
  actor: GivenRecord,
): Promise<Record<string, string>> => {
  const { names } = await actOn(
    giver,
    person,
    actor,
    'actorNameAdd',
    { name: { kind: 'ALSO', name: `Auch ${actor.title}` } },
    'names { id }',
  );
  const { sites } = await actOn(
    giver,
    person,
    actor,
    'actorSiteAdd',
    { place: { street: 'Nebenweg 2' } },
    'sites { id isMain }',
  );
  return {
    ActorName: names[0].id,
    ActorSite: sites.find(({ isMain }: { isMain: boolean }) => !isMain).id,
  };
};
