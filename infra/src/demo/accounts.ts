/** One demo account: somebody who can sign in at the local provider. What it may do, its memberships say. */
export interface DemoAccount {
  /** Also the subject of its tokens. */
  readonly account: string;
  readonly email: string;
  /** Numbers of its offices. */
  readonly offices: readonly number[];
  readonly roles: readonly string[];
  /** A program: it signs in by client credentials, not on the page. */
  readonly isService: boolean;
  /** Its membership has ended: it signs in and sees what the public sees. */
  readonly isFormer: boolean;
}

/** An office that demo accounts belong to. */
export interface DemoOffice {
  readonly number: number;
  /** The first part of its accounts' names. */
  readonly slug: string;
  readonly name: string;
  /** Roles by the last part of the accounts' names. */
  readonly roles: Readonly<Record<string, string>>;
  /** It closed before the platform: nobody works there, and the steward imports its records. */
  readonly isArchive: boolean;
}

const QM_ROLES = {
  lead: 'OFFICE_LEAD',
  staff: 'OFFICE_STAFF',
  finance: 'OFFICE_FINANCE',
  mediator: 'MEDIATOR',
  representative: 'ACTOR_REPRESENTATIVE',
  body: 'BODY_MEMBER',
};
const DISTRICT_ROLES = { lead: 'OFFICE_LEAD', officer: 'DISTRICT_OFFICER' };
const SENATE_ROLES = { lead: 'OFFICE_LEAD', officer: 'SENATE_OFFICER', auditor: 'AUDITOR' };
const NETWORK_ROLES = { lead: 'OFFICE_LEAD', staff: 'OFFICE_STAFF', steward: 'NETWORK_STEWARD' };

const office = (
  number: number,
  slug: string,
  name: string,
  roles: Readonly<Record<string, string>>,
): DemoOffice => ({ number, slug, name, roles, isArchive: Object.keys(roles).length === 0 });

/** The offices of the demo; an archive has no roles. */
export const demoOffices: readonly DemoOffice[] = [
  office(101, 'pankstrasse', 'QM Pankstraße', {
    ...QM_ROLES,
    former: 'OFFICE_STAFF',
    dashboard: 'OFFICE_STAFF',
  }),
  office(102, 'brunnenstrasse', 'QM Brunnenstraße', QM_ROLES),
  office(103, 'sparrplatz', 'QM Sparrplatz', {}),
  office(104, 'badstrasse', 'QM Badstraße', QM_ROLES),
  office(105, 'soldiner-strasse', 'QM Soldiner Straße', QM_ROLES),
  office(201, 'duettmann-siedlung', 'QM Düttmann-Siedlung', QM_ROLES),
  office(202, 'wassertorplatz', 'QM Wassertorplatz', QM_ROLES),
  office(801, 'schillerpromenade', 'QM Schillerpromenade', {}),
  office(11, 'mitte', 'Bezirksamt Mitte', DISTRICT_ROLES),
  office(12, 'friedrichshain-kreuzberg', 'Bezirksamt Friedrichshain-Kreuzberg', DISTRICT_ROLES),
  office(18, 'neukoelln', 'Bezirksamt Neukölln', DISTRICT_ROLES),
  office(2, 'senate', 'Senatsverwaltung für Stadtentwicklung, Bauen und Wohnen', SENATE_ROLES),
  office(1, 'network', 'Netzwerkstelle Kiezgraph', NETWORK_ROLES),
];

/** Every account of the demo: one per office and role, one whose membership has ended, one program. */
export const demoAccounts: readonly DemoAccount[] = demoOffices.flatMap(({ number, slug, roles }) =>
  Object.entries(roles).map(([suffix, role]) => ({
    account: `${slug}.${suffix}`,
    email: `${slug}.${suffix}@kiezgraph.example`,
    offices: [number],
    roles: [role],
    isService: suffix === 'dashboard',
    isFormer: suffix === 'former',
  })),
);
