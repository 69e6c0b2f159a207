import type { Identity } from './token';

/** Roles of domain.md §2; what each may see and do is decided in the database (`app.enter`) and in policies. */
export const ROLES = [
  'OFFICE_LEAD',
  'OFFICE_STAFF',
  'OFFICE_FINANCE',
  'MEDIATOR',
  'ACTOR_REPRESENTATIVE',
  'BODY_MEMBER',
  'DISTRICT_OFFICER',
  'SENATE_OFFICER',
  'AUDITOR',
  'NETWORK_STEWARD',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that work in an office and so keep its records. */
export const STAFF_ROLES: readonly Role[] = ['OFFICE_LEAD', 'OFFICE_STAFF', 'OFFICE_FINANCE', 'MEDIATOR'];

/** What a right rests on: a membership, a provider's claim, or, by the register, a membership elsewhere. */
export const RIGHT_BASES = ['MEMBERSHIP', 'CLAIM', 'SUCCESSION', 'ARCHIVE'] as const;
export type RightBasis = (typeof RIGHT_BASES)[number];

/** One right that holds at this moment. `id` is null where no membership of its own gave it. */
export interface Membership {
  readonly id: string | null;
  readonly officeId: number;
  readonly role: Role;
  readonly districtId: string | null;
  readonly basis?: RightBasis;
}

const officesOf = (memberships: readonly Membership[]): readonly number[] => [
  ...new Set(memberships.filter(({ role }) => STAFF_ROLES.includes(role)).map(held => held.officeId)),
];

/** Who is asking, with the rights the database found when the transaction was entered. */
export class Viewer {
  constructor(
    readonly identity: Identity | null,
    readonly memberships: readonly Membership[],
  ) {}

  get isSignedIn(): boolean {
    return this.identity !== null;
  }

  /** A program, not a person: it may keep records, but its yes counts for nothing. */
  get isService(): boolean {
    return this.identity?.isService ?? false;
  }

  get isSteward(): boolean {
    return this.memberships.some(({ role }) => role === 'NETWORK_STEWARD');
  }

  holds(officeId: number, roles: readonly Role[]): boolean {
    return this.memberships.some(held => held.officeId === officeId && roles.includes(held.role));
  }

  /** Offices in which the viewer works. */
  get staffOffices(): readonly number[] {
    return officesOf(this.memberships);
  }

  /** Offices in which the viewer works by a right of their own, not because the register hands another office's down. */
  get ownStaffOffices(): readonly number[] {
    return officesOf(this.memberships.filter(({ basis }) => basis !== 'SUCCESSION' && basis !== 'ARCHIVE'));
  }
}

/** Whether the viewer works in the office and so may keep its records. */
export const mayKeep = (viewer: Viewer, officeId: number): boolean => viewer.holds(officeId, STAFF_ROLES);

/** Why a program is refused what only people may do. */
export const FOR_PERSONS = 'Das dürfen Programme nicht, nur Personen des Büros.';
