import type { Level } from '../support/give';

/** A right of a viewer that holds today. A right that a token claims has no membership behind it. */
export interface Right {
  readonly membership: string | null;
  readonly office: number;
  readonly role: string;
  readonly district: string | null;
}

/** What the wall knows of a record. */
export interface Walled {
  readonly office: number;
  readonly visibility: Level;
  readonly sharedWith: readonly number[];
  readonly named: readonly string[];
  /** The district of public money that was submitted. */
  readonly submittedIn: string | null;
}

const STAFF = ['OFFICE_LEAD', 'OFFICE_STAFF', 'OFFICE_FINANCE', 'MEDIATOR'];
const OUTSIDERS = ['ACTOR_REPRESENTATIVE', 'BODY_MEMBER'];

/** The read rule of domain.md §2, said once more and in other words than the database's. */
export const mayRead = (
  rights: readonly Right[],
  { office, visibility, sharedWith, named, submittedIn }: Walled,
): boolean => {
  const worksIn = (number: number): boolean =>
    rights.some(right => right.office === number && STAFF.includes(right.role));
  if (rights.some(({ membership }) => membership !== null && named.includes(membership))) return true;
  if (visibility === 'PUBLIC') return true;
  if (visibility === 'RESTRICTED') return false;
  if (visibility === 'NETWORK' && rights.some(({ role }) => !OUTSIDERS.includes(role))) return true;
  if (worksIn(office)) return true;
  if (visibility !== 'OFFICE' && sharedWith.some(worksIn)) return true;
  const oversees = ({ role, district }: Right): boolean =>
    ['SENATE_OFFICER', 'AUDITOR'].includes(role) || (role === 'DISTRICT_OFFICER' && district === submittedIn);
  return submittedIn !== null && rights.some(oversees);
};
