import { demoAccounts, demoOffices } from './accounts';
import { readFacts, registered, type ActorFact } from './facts';
import type { LoadedKeys } from './loading';
import type { OfficeClients } from './office-client';

/** Who speaks for an actor, one for each office that keeps one: the first its facts name. */
export const loadRepresentatives = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  const facts = readFacts<ActorFact[]>('actors');
  for (const { account, email, offices, roles } of demoAccounts) {
    const office = demoOffices.find(({ number }) => number === offices[0]);
    const fact = facts.find(each => each.office === office?.slug);
    if (!roles.includes('ACTOR_REPRESENTATIVE') || !office || !fact) continue;
    const lead = await clients.as(`${office.slug}.lead`);
    const { userErrors } = await lead.act('memberInvite', 'membership', {
      officeId: registered('Office', office.number),
      role: 'ACTOR_REPRESENTATIVE',
      displayName: 'Demo Vertretung',
      email,
      actorId: keys.get('actor', fact.key),
    });
    // An earlier run invited the person already.
    const fault = userErrors.find(({ field }) => field !== 'email');
    if (fault) throw new Error(`${account} was refused: ${fault.message}`);
  }
};
