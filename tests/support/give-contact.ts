import { randomUUID } from 'node:crypto';
import type { Giver, GivenOffice, GivenRecord, Wanted } from './give';
import { givenRecord, seenAs } from './give-network';

export interface WantedContact extends Wanted {
  readonly actor?: GivenRecord;
  readonly input?: Record<string, unknown>;
}

/** Some days from today, as a day of the calendar. */
export const daysAhead = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A contact person of an actor, who agreed to be seen by everyone. */
export const giveContact = async (
  give: Giver,
  office: GivenOffice,
  { by = office.lead, actor, input = {}, ...wanted }: WantedContact = {},
): Promise<GivenRecord> => {
  const of = actor ?? (await give.actor(office, { visibility: 'PUBLIC' }));
  const name = `Person ${randomUUID().slice(0, 8)}`;
  const made = await give.act(
    by,
    'contactCreate',
    {
      actorId: of.id,
      name,
      purpose: 'Absprachen im Kiez',
      legalBasis: 'CONSENT',
      consentedOn: '2026-01-15',
      consentVisibility: 'PUBLIC',
      retainUntilOn: daysAhead(365),
      ...input,
    },
    'contact',
    'id version name',
  );
  const version = await seenAs(give, office, 'contact', made, { by, ...wanted });
  return givenRecord({ id: made.id, version }, made.name);
};
