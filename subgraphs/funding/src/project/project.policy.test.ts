import type { Identity } from '@kiezgraph/kernel/token';
import { Viewer, type Role } from '@kiezgraph/kernel/viewer';
import { ProjectStatus } from './project.enum';
import * as policy from './project.policy';

const OURS = 101;
const THEIRS = 102;

const viewerOf = (role: Role | null, { isService = false, officeId = OURS } = {}): Viewer => {
  const identity: Identity = { issuer: 'i', subject: 's', isService, granted: [], expiresAt: new Date() };
  return new Viewer(identity, role ? [{ id: null, officeId, role, districtId: null }] : []);
};

const ACTS = {
  change: policy.CHANGE,
  submit: policy.SUBMIT,
  start: policy.START,
  end: policy.END,
  withdraw: policy.WITHDRAW,
  setVisibility: policy.SET_VISIBILITY,
  keepGrants: policy.KEEP_GRANTS,
};

const allowed = (viewer: Viewer, status: ProjectStatus, officeId = OURS): string[] =>
  Object.entries(ACTS)
    .filter(([, permission]) => policy.may(viewer, { officeId, status }, permission))
    .map(([act]) => act);

test.each([
  [ProjectStatus.PLANNED, ['change', 'submit', 'withdraw', 'setVisibility', 'keepGrants']],
  [ProjectStatus.SUBMITTED, ['change', 'start', 'withdraw', 'setVisibility', 'keepGrants']],
  [ProjectStatus.RUNNING, ['change', 'end', 'setVisibility', 'keepGrants']],
  [ProjectStatus.ENDED, ['setVisibility', 'keepGrants']],
  [ProjectStatus.WITHDRAWN, ['setVisibility']],
])('a lead may do with a project that is %s: %p', (status, acts) => {
  expect(allowed(viewerOf('OFFICE_LEAD'), status)).toEqual(acts);
});

test.each<[Role, boolean]>([
  ['OFFICE_LEAD', true],
  ['OFFICE_FINANCE', true],
  ['OFFICE_STAFF', false],
  ['MEDIATOR', false],
])('%s keeps the project; its grants: %p', (role, keepsGrants) => {
  const acts = allowed(viewerOf(role), ProjectStatus.PLANNED);
  expect(acts).toContain('change');
  expect(acts.includes('keepGrants')).toBe(keepsGrants);
});

test.each<Role>([
  'ACTOR_REPRESENTATIVE',
  'BODY_MEMBER',
  'DISTRICT_OFFICER',
  'SENATE_OFFICER',
  'AUDITOR',
  'NETWORK_STEWARD',
])('%s reads at most', role => {
  for (const status of Object.values(ProjectStatus)) expect(allowed(viewerOf(role), status)).toEqual([]);
});

test('a service account keeps projects but neither submits, withdraws nor publishes them', () => {
  const program = viewerOf('OFFICE_LEAD', { isService: true });
  expect(allowed(program, ProjectStatus.PLANNED)).toEqual(['change', 'keepGrants']);
});

test('nobody may do anything with a project of another office', () => {
  const stranger = viewerOf('OFFICE_LEAD', { officeId: THEIRS });
  for (const status of Object.values(ProjectStatus)) expect(allowed(stranger, status)).toEqual([]);
  for (const status of Object.values(ProjectStatus)) expect(allowed(viewerOf(null), status)).toEqual([]);
});
