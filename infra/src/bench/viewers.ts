/** Numbers of the synthetic QM offices begin here; an area has the number of its office. */
export const QM_OFFICE_START = 1001;

const DISTRICTS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The offices that are not QM offices: the coordination, the Senate, twelve districts. */
export const AUTHORITY_OFFICES: readonly { id: number; kind: string; district?: string }[] = [
  { id: 1, kind: 'COORDINATION' },
  { id: 2, kind: 'SENATE_AUTHORITY' },
  ...DISTRICTS.map((district, index) => ({ id: 11 + index, kind: 'DISTRICT_AUTHORITY', district })),
];

/** As whom the questions are asked; no e-mail address is the public. */
export interface BenchViewer {
  readonly name: string;
  readonly email?: string;
}

const member = (role: string, office: number): string => `${role.toLowerCase()}.${office}@bench.example`;

export const VIEWERS: readonly BenchViewer[] = [
  { name: 'public' },
  { name: 'staff', email: member('OFFICE_STAFF', QM_OFFICE_START) },
  { name: 'officer', email: member('DISTRICT_OFFICER', 11) },
];

/** Oversees every district: the widest viewer, for plans. */
export const AUDITOR: BenchViewer = { name: 'auditor', email: member('AUDITOR', 2) };

/** Everybody, from the one who sees least to the one who sees most of one kind. */
export const EVERY_VIEWER: readonly BenchViewer[] = [
  ...VIEWERS,
  { name: 'other-staff', email: member('OFFICE_STAFF', QM_OFFICE_START + 1) },
  { name: 'representative', email: member('ACTOR_REPRESENTATIVE', QM_OFFICE_START) },
  AUDITOR,
  { name: 'steward', email: member('NETWORK_STEWARD', 1) },
];
