import { randomUUID } from 'node:crypto';
import type { Giver, GivenOffice, GivenRecord, Wanted } from './give';
import type { Json } from './json';

/** The parts of an opaque key. */
export const givenRecord = (made: { id: string; version: number }, title: string): GivenRecord => {
  const [, office = '', uuid = ''] = Buffer.from(made.id, 'base64url').toString().split(':');
  return { id: made.id, officeId: Number(office), uuid, version: made.version, title };
};

/** Gives a record of a concept the visibility wanted; its version then. */
export const seenAs = async (
  give: Giver,
  office: GivenOffice,
  concept: string,
  made: { id: string; version: number },
  { by = office.lead, visibility = 'OFFICE', sharedWith = [] }: Wanted,
): Promise<number> => {
  if (visibility === 'OFFICE') return made.version;
  const input = {
    [`${concept}Id`]: made.id,
    expectedVersion: made.version,
    visibility,
    sharedWithOfficeIds: visibility === 'SHARED' ? sharedWith.map(({ id }) => id) : [],
  };
  return (await give.act(by, `${concept}VisibilityChange`, input, concept, 'version')).version;
};

export interface WantedNetwork extends Wanted {
  readonly members?: readonly GivenRecord[];
  readonly input?: Record<string, unknown>;
}

/** A network with members. */
export const giveNetwork = async (
  give: Giver,
  office: GivenOffice,
  { by = office.lead, members = [], input = {}, ...wanted }: WantedNetwork = {},
): Promise<GivenRecord> => {
  const title = `Netzwerk ${randomUUID().slice(0, 8)}`;
  const made = await give.act(
    by,
    'networkCreate',
    { officeId: office.id, title, kind: 'KIEZ_NETWORK', founded: '2016-04', ...input },
    'network',
    'id version',
  );
  for (const { id } of members) await giveMember(give, office, made.id, id);
  const version = await seenAs(give, office, 'network', made, { by, ...wanted });
  return givenRecord({ id: made.id, version }, title);
};

/** An actor as a member of a network. */
export const giveMember = (
  give: Giver,
  office: GivenOffice,
  networkId: string,
  actorId: string,
  more: Record<string, unknown> = {},
): Promise<Json> =>
  give.act(
    office.lead,
    'networkMemberAdd',
    { networkId, actorId, ...more },
    'networkMembership',
    'id version',
  );

/** An actor in a role of a network. */
export const giveRole = (
  give: Giver,
  office: GivenOffice,
  networkId: string,
  actorId: string,
  kind = 'INITIATOR',
  more: Record<string, unknown> = {},
): Promise<Json> =>
  give.act(office.lead, 'networkRoleAdd', { networkId, actorId, kind, ...more }, 'networkRole', 'id version');

/** A working group of a network of its own, seen as the network is. */
export const giveWorkingGroup = async (
  give: Giver,
  office: GivenOffice,
  { members = [], ...wanted }: WantedNetwork = {},
): Promise<GivenRecord> => {
  const network = await giveNetwork(give, office);
  const topic = `AG ${randomUUID().slice(0, 8)}`;
  const input = { networkId: network.id, topic, memberIds: members.map(({ id }) => id) };
  const made = await give.act(office.lead, 'workingGroupCreate', input, 'workingGroup', 'id version');
  await seenAs(give, office, 'network', network, wanted);
  const isSpread = (wanted.visibility ?? 'OFFICE') !== 'OFFICE';
  return givenRecord({ id: made.id, version: made.version + (isSpread ? 1 : 0) }, topic);
};

/** What another source says of a network; the key of the value. */
export const giveNetworkValue = async (
  give: Giver,
  office: GivenOffice,
  networkId: string,
  field = 'FOUNDED',
  value: string | null = '2016-06',
): Promise<string> => {
  const input = { networkId, field, value, source: { kind: 'SECOND_SOURCE', citation: 'Internetseite' } };
  const { values } = await give.act(
    office.lead,
    'networkValueAdd',
    input,
    'network',
    'values { id field value }',
  );
  const added = (values as { id: string; field: string; value: string | null }[])
    .filter(each => each.field === field && each.value === value)
    .at(-1);
  return added?.id ?? '';
};

/** A network with everything that can hang on it, by type into a table of keys. */
export const keepNetworks = async (
  { give }: { give: Giver },
  office: GivenOffice,
  actor: GivenRecord,
  into: Record<string, string>,
): Promise<void> => {
  const network = await giveNetwork(give, office);
  into['Network'] = network.id;
  into['NetworkMembership'] = (await giveMember(give, office, network.id, actor.id)).id;
  into['NetworkRole'] = (await giveRole(give, office, network.id, actor.id)).id;
  into['NetworkValue'] = await giveNetworkValue(give, office, network.id);
  into['WorkingGroup'] = (await giveWorkingGroup(give, office)).id;
};
