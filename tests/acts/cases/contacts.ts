import { randomUUID } from 'node:crypto';
import { daysAhead, giveContact } from '../../support/give-contact';
import { attempt, type Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

const STATEMENTS = {
  name: 'Erika Beispiel',
  email: 'erika@kiez.example',
  phone: '+49 30 123456',
  function: 'Hausleitung',
  purpose: 'Absprachen.\nEinladungen.',
  legalBasis: 'CONSENT',
  consentedOn: '2026-02-01',
  consentVisibility: 'NETWORK',
  retainUntilOn: daysAhead(700),
};

const contactCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  input: Record<string, unknown>,
): ActCase => ({
  record: 'contact',
  stranger: 'NOT_FOUND',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async (stage: Stage) => {
    const { id } = await giveContact(stage.platform.give, stage.office);
    const expectedVersion = await currentVersion(stage, stage.staff, 'contact', id);
    return { person: stage.staff, input: { contactId: id, expectedVersion, ...input } };
  },
});

/** What can be done with a contact person, and with what is left of a member. */
export const CONTACT_CASES: Readonly<Record<string, ActCase>> = {
  contactCreate: {
    record: 'contact',
    again: 'SAME',
    ready: async ({ staff, actor }) => ({
      person: staff,
      input: { actorId: actor.id, clientKey: randomUUID(), ...STATEMENTS },
    }),
  },
  contactChange: contactCase({ again: 'OK', can: 'viewerCanChange' }, STATEMENTS),
  contactVisibilityChange: contactCase(
    { again: 'OK', can: 'viewerCanSetVisibility', service: 'FORBIDDEN' },
    { visibility: 'PUBLIC', sharedWithOfficeIds: [], namedMembershipIds: [] },
  ),
  contactErase: contactCase(
    { again: 'SAME', can: 'viewerCanErase', service: 'FORBIDDEN' },
    { reason: 'REQUEST' },
  ),
  memberErase: {
    record: 'membership',
    again: 'SAME',
    stranger: 'NOT_FOUND',
    lesser: 'NOT_FOUND',
    service: 'FORBIDDEN',
    can: 'viewerCanErase',
    ready: async stage => {
      const { membershipId } = await stage.platform.give.member(stage.office, 'OFFICE_FINANCE');
      const at = { membershipId, expectedVersion: 1 };
      const { record } = await attempt(stage, stage.office.lead, 'memberRemove', 'membership', at);
      return { person: stage.office.lead, input: { membershipId, expectedVersion: record.version } };
    },
  },
};
