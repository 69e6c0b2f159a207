import type { Json } from './json';
import type { Person } from './person';
import type { GivenOffice, GivenRecord, Giver, Wanted } from './give';

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

let numbers = 100_000;
/** A number of Wikidata: a new one, or always the same one of a record. */
export const identifierOf = (record?: { readonly uuid: string }): { scheme: string; value: string } => ({
  scheme: 'WIKIDATA',
  value: `Q${record ? Number.parseInt(record.uuid.slice(-9), 16) + 1_000_000 : (numbers += 1)}`,
});

/** By actor: the area of its own in which it sits. */
const areas = new Map<string, string>();
export const areaOf = ({ id }: GivenRecord): string | undefined => areas.get(id);

export const LOCALITY = Buffer.from('Locality:0801').toString('base64url');
export const FIELD = 'Stadtteilzeitung';

/** An actor with a former name, a number, a place, a field of activity and a year, seen as wanted. */
export const giveProfile = async (
  giver: Giver,
  office: GivenOffice,
  { by = office.lead, ...wanted }: Wanted,
): Promise<GivenRecord> => {
  const actor = await giver.actor(office, { ...wanted, by, kind: 'MEDIA', district: '08' });
  const area = await giver.area({ district: '08' });
  areas.set(actor.id, area.id);
  await actOn(giver, by, actor, 'actorChange', {
    location: { areaId: area.id, localityId: LOCALITY },
    profile: { fieldsOfActivity: [FIELD, 'Lesungen'], establishedInAreaSince: '1998' },
  });
  await actOn(giver, by, actor, 'actorNameAdd', {
    name: { kind: 'FORMER', name: `Ehemals ${actor.title}` },
  });
  await actOn(giver, by, actor, 'actorIdentifierAdd', { identifier: identifierOf(actor) });
  return actor;
};

/** The keys of an actor's parts, each newly made: a name, a site, an identifier and a relation to `other`. */
export const giveParts = async (
  giver: Giver,
  person: Person,
  actor: { readonly id: string; readonly title: string },
  other: { readonly id: string },
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
  const { identifiers } = await actOn(
    giver,
    person,
    actor,
    'actorIdentifierAdd',
    { identifier: identifierOf() },
    'identifiers { id }',
  );
  const { relations } = await actOn(
    giver,
    person,
    actor,
    'actorRelationAdd',
    { kind: 'OPERATES', direction: 'OUTGOING', otherActorId: other.id },
    'relations { nodes { id } }',
  );
  return {
    ActorName: names[0].id,
    ActorIdentifier: identifiers[0].id,
    ActorRelation: relations.nodes[0].id,
    ActorSite: sites.find(({ isMain }: { isMain: boolean }) => !isMain).id,
  };
};
