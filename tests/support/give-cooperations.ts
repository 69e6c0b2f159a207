import { randomUUID } from 'node:crypto';
import type { GivenOffice, GivenRecord, Giver, Wanted } from './give';
import type { Person } from './person';

const keyOf = (id: string): { officeId: number; uuid: string } => {
  const [, office = '', uuid = ''] = Buffer.from(id, 'base64url').toString().split(':');
  return { officeId: Number(office), uuid };
};

/** A cooperation that has begun, between an actor of the office and, where there is one, an actor of the partner. */
export const beginCooperation = async (
  giver: Giver,
  office: GivenOffice,
  { by = office.lead, partner }: { by?: Person; partner?: GivenOffice | undefined } = {},
): Promise<{ id: string; version: number }> => {
  const [mine, theirs] = [
    await giver.actor(office, { visibility: 'PUBLIC' }),
    await giver.actor(partner ?? office, { visibility: 'PUBLIC' }),
  ];
  const { id, version } = await giver.cooperation(office, { by, parties: [mine, theirs] });
  let now = version;
  const act = async (person: Person, name: string, input: Record<string, unknown> = {}): Promise<void> => {
    const said = { cooperationId: id, expectedVersion: now, ...input };
    now = (await giver.act(person, name, said, 'cooperation', 'version')).version;
  };
  // Who mediates proposes without agreeing: only lead and staff speak for an office.
  if (by !== office.lead) await act(office.lead, 'cooperationAgree');
  if (partner) await act(partner.lead, 'cooperationAgree', { officeId: partner.id });
  await act(office.lead, 'cooperationStart', { startedOn: '2024-05-08', officeId: office.id });
  return { id, version: now };
};

/** What was given in a cooperation of its own; who sees it follows from the parties. */
export const giveContribution = async (
  giver: Giver,
  office: GivenOffice,
  { by = office.lead, visibility = 'OFFICE', sharedWith = [] }: Wanted = {},
): Promise<GivenRecord> => {
  const partner = visibility === 'SHARED' ? sharedWith[0] : undefined;
  const cooperation = await beginCooperation(giver, office, { by, partner });
  const title = `Beleg ${randomUUID().slice(0, 8)}`;
  const input = { cooperationId: cooperation.id, officeId: office.id, period: '2024-06', evidence: title };
  const made = await giver.act(by, 'contributionRecord', input, 'contribution', 'id version');
  if (visibility === 'RESTRICTED') {
    const change = { cooperationId: cooperation.id, expectedVersion: cooperation.version, visibility };
    await giver.act(by, 'cooperationVisibilityChange', change, 'cooperation', 'id');
  }
  return { ...keyOf(made.id), id: made.id, version: made.version, title };
};

/** A cooperation of actors of one office that runs since 2024-05-08. */
export const giveRunningCooperation = async (
  giver: Giver,
  office: GivenOffice,
  {
    by = office.lead,
    visibility = 'OFFICE',
    sharedWith = [],
    parties,
  }: Wanted & { parties: readonly GivenRecord[] },
): Promise<GivenRecord> => {
  const made = await giver.cooperation(office, { by, parties });
  let { version } = made;
  const act = async (person: Person, name: string, input: Record<string, unknown>): Promise<void> => {
    const all = { cooperationId: made.id, expectedVersion: version, ...input };
    ({ version } = await giver.act(person, name, all, 'cooperation', 'version'));
  };
  if (by !== office.lead) await act(office.lead, 'cooperationAgree', { naming: 'PUBLIC' });
  await act(office.lead, 'cooperationStart', { startedOn: '2024-05-08' });
  const sharedWithOfficeIds = visibility === 'SHARED' ? sharedWith.map(({ id }) => id) : [];
  if (visibility !== 'OFFICE')
    await act(by, 'cooperationVisibilityChange', { visibility, sharedWithOfficeIds });
  return { ...made, version };
};
