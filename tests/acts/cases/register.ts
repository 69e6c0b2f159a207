import { numbered } from '../../support/give';
import { letLeadEnd } from '../../support/lead-gone';
import type { Stage } from '../stage';
import { next, type ActCase } from './act-case';

/** An act of the steward on the register. */
export const stewardCase = (
  record: string,
  again: ActCase['again'],
  input: (stage: Stage) => Promise<Record<string, unknown>> | Record<string, unknown>,
  can?: string,
): ActCase => ({
  record,
  again,
  ...(can && { can }),
  lesser: 'FORBIDDEN',
  service: 'FORBIDDEN',
  ready: async stage => ({ person: stage.steward, input: await input(stage) }),
});

/** An act of the lead on a colleague. */
const memberCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  input: Record<string, unknown>,
): ActCase => ({
  record: 'membership',
  stranger: 'NOT_FOUND',
  lesser: 'NOT_FOUND',
  service: 'FORBIDDEN',
  ...more,
  ready: async stage => {
    const { membershipId } = await stage.platform.give.member(stage.office, 'OFFICE_FINANCE');
    return { person: stage.office.lead, input: { membershipId, expectedVersion: 1, ...input } };
  },
});

const officeWithoutLead = async ({ platform }: Stage): Promise<string> => {
  const office = await platform.give.office();
  await letLeadEnd(platform.database.behind, office.number);
  return office.id;
};

/** What the steward and the leads do. */
export const REGISTER_CASES: Readonly<Record<string, ActCase>> = {
  memberInvite: {
    record: 'membership',
    again: 'INVALID',
    service: 'FORBIDDEN',
    ready: async ({ office }) => ({
      person: office.lead,
      input: {
        officeId: office.id,
        role: 'MEDIATOR',
        displayName: 'Neu Hier',
        email: `neu-${next()}@people.example`,
      },
    }),
  },
  memberChange: memberCase(
    { again: 'OK', can: 'viewerCanChange' },
    { role: 'OFFICE_STAFF', displayName: 'Anderer Name', endsOn: '2099-12-31' },
  ),
  memberRemove: memberCase({ again: 'WRONG_STATE', can: 'viewerCanRemove' }, {}),
  officeCreate: stewardCase('office', 'INVALID', () => {
    const free = next();
    return {
      number: free,
      slug: `office-${free}`,
      name: 'Büro',
      kind: 'QM_OFFICE',
      districtId: numbered('District', '01'),
      source: { kind: 'INFERRED', citation: 'Internetseite' },
      firstLeadEmail: `lead-${free}@people.example`,
      firstLeadName: 'Erste Leitung',
    };
  }),
  officeLeadAppoint: stewardCase('office', 'RULE_BROKEN', async stage => ({
    officeId: await officeWithoutLead(stage),
    email: `lead-${next()}@people.example`,
    displayName: 'Neue Leitung',
  })),
};
