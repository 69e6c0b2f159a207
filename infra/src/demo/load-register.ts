import type { ActAnswer, OfficeClients } from './office-client';
import { demoAccounts, demoOffices, type DemoAccount } from './accounts';
import { readFacts, registered, type RegisterFacts } from './facts';
import type { LoadedKeys } from './loading';

const STEWARD = 'network.steward';

/** A number that is taken, or a colleague who has the role, is what an interrupted load left. */
export const tolerate = ({ userErrors }: ActAnswer, what: string): void => {
  const fault = userErrors.find(
    ({ field }) => field !== 'number' && field !== 'email' && field !== 'subject' && field !== 'officeId',
  );
  if (fault) throw new Error(`${what} was refused: ${fault.message}`);
};

const loadPlaces = async (clients: OfficeClients, facts: RegisterFacts): Promise<void> => {
  const steward = await clients.as(STEWARD);
  for (const { district, localities, ...area } of facts.areas) {
    const places = {
      districtId: registered('District', district),
      localityIds: localities.map(key => registered('Locality', key)),
    };
    tolerate(await steward.act('qmAreaCreate', 'qmArea', { ...area, ...places }), area.name);
  }
  for (const { number, kind, district, area, isArchive, source: known } of facts.offices) {
    const office = demoOffices.find(each => each.number === number);
    if (!office) throw new Error(`No demo accounts belong to office ${number}.`);
    const place = {
      ...(district && { districtId: registered('District', district) }),
      ...(area && { areaId: registered('QmArea', area) }),
    };
    const { slug, name } = office;
    if (isArchive) {
      const { reason, citation } = facts.archives.find(each => each.number === number) ?? {};
      const source = { kind: 'SECOND_SOURCE', citation };
      tolerate(
        await steward.act('officeArchiveOpen', 'office', { number, slug, name, ...place, reason, source }),
        name,
      );
      continue;
    }
    const lead = { firstLeadEmail: `${slug}.lead@kiezgraph.example`, firstLeadName: `Leitung ${name}` };
    const stated = { number, slug, name, kind, ...place, ...(known && { source: known }) };
    tolerate(await steward.act('officeCreate', 'office', { ...stated, ...lead }), name);
  }
  for (const { actor: _actor, ...firm } of facts.firms)
    tolerate(await steward.act('firmCreate', 'firm', firm), firm.name);
  for (const { firm, area, ...stated } of facts.assignments) {
    const { number } = stated;
    const input = { ...stated, firmId: registered('Firm', firm), areaId: registered('QmArea', area) };
    tolerate(await steward.act('areaAssignmentCreate', 'areaAssignment', input), `Assignment ${number}`);
  }
};

/** Says of each firm which actor it is, once the actors are there. */
export const loadFirmActors = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  const steward = await clients.as(STEWARD);
  for (const { number, actor } of readFacts<RegisterFacts>('register').firms) {
    if (!actor) continue;
    const id = registered('Firm', number);
    const { firm } = await steward.ask<{ firm: { version: number; actor: { id: string } | null } }>(
      'query Firm($id: ID!) { firm(id: $id) { version actor { id } } }',
      { id },
    );
    const actorId = keys.get('actor', actor);
    if (firm.actor?.id === actorId) continue;
    await steward.must('firmChange', 'firm', { firmId: id, expectedVersion: firm.version, actorId });
  }
};

const ROLE_NAMES: Record<string, string> = {
  OFFICE_LEAD: 'Leitung',
  OFFICE_STAFF: 'Team',
  OFFICE_FINANCE: 'Finanzen',
  MEDIATOR: 'Mediation',
  BODY_MEMBER: 'Gremium',
  DISTRICT_OFFICER: 'Bezirk',
  SENATE_OFFICER: 'Senat',
  AUDITOR: 'Prüfung',
};

const invitation = (account: DemoAccount, issuer: string): Record<string, unknown> => {
  const [number = 0] = account.offices;
  const [role = ''] = account.roles;
  const identity = account.isService ? { issuer, subject: account.account } : { email: account.email };
  const past = account.isFormer ? { startsOn: '2020-01-01', endsOn: '2024-12-31' } : {};
  return {
    officeId: registered('Office', number),
    role,
    displayName: `Demo ${ROLE_NAMES[role] ?? role}`,
    ...identity,
    ...past,
  };
};

const colleaguesOf = (office: number): DemoAccount[] =>
  demoAccounts.filter(
    ({ account, offices, roles }) =>
      // Who speaks for an actor is invited once the actors are there.
      offices.includes(office) &&
      !account.endsWith('.lead') &&
      account !== STEWARD &&
      !roles.includes('ACTOR_REPRESENTATIVE'),
  );

const invite = async (
  clients: OfficeClients,
  issuer: string,
  who: (account: DemoAccount) => boolean,
): Promise<void> => {
  for (const office of demoOffices.filter(({ isArchive }) => !isArchive)) {
    const lead = await clients.as(`${office.slug}.lead`);
    for (const account of colleaguesOf(office.number).filter(who))
      tolerate(await lead.act('memberInvite', 'membership', invitation(account, issuer)), account.account);
  }
};

/** Programs are known by the provider that names them, people by their address: another provider needs them invited anew. */
export const invitePrograms = (clients: OfficeClients, issuer: string): Promise<void> =>
  invite(clients, issuer, ({ isService }) => isService);

/** Areas, offices with their first leads, the firm, and a colleague for every role. */
export const loadRegister = async (clients: OfficeClients, issuer: string): Promise<void> => {
  await loadPlaces(clients, readFacts<RegisterFacts>('register'));
  // The steward's own office exists before every act; its lead is the steward's to make.
  const network = {
    officeId: registered('Office', 1),
    displayName: 'Leitung Netzwerkstelle',
    email: 'network.lead@kiezgraph.example',
  };
  tolerate(
    await (await clients.as(STEWARD)).act('officeLeadAppoint', 'office', network),
    'The network office',
  );
  await invite(clients, issuer, () => true);
};
