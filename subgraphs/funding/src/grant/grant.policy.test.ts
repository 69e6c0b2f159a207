import type { Identity } from '@kiezgraph/kernel/token';
import { Viewer, type Role } from '@kiezgraph/kernel/viewer';
import { ProjectStatus } from '../project/project.enum';
import { mayChange, mayRemove, mayRestore } from './grant.policy';

const viewerOf = (role: Role): Viewer => {
  const identity: Identity = {
    issuer: 'i',
    subject: 's',
    isService: false,
    granted: [],
    expiresAt: new Date(),
  };
  return new Viewer(identity, [{ id: null, officeId: 101, role, districtId: null }]);
};
const project = (status: ProjectStatus) => ({ officeId: 101, status });
const counted = { removedAt: null };
const removed = { removedAt: new Date() };

test('who keeps grants changes and removes what counts, and restores what was removed', () => {
  const finance = viewerOf('OFFICE_FINANCE');
  const ended = project(ProjectStatus.ENDED);
  expect([mayChange, mayRemove, mayRestore].map(may => may(finance, ended, counted))).toEqual([
    true,
    true,
    false,
  ]);
  expect([mayChange, mayRemove, mayRestore].map(may => may(finance, ended, removed))).toEqual([
    false,
    false,
    true,
  ]);
});

test('staff keeps no grants, and nobody those of a withdrawn project', () => {
  const withdrawn = project(ProjectStatus.WITHDRAWN);
  for (const may of [mayChange, mayRemove, mayRestore]) {
    for (const grant of [counted, removed]) {
      expect(may(viewerOf('OFFICE_STAFF'), project(ProjectStatus.PLANNED), grant)).toBe(false);
      expect(may(viewerOf('OFFICE_LEAD'), withdrawn, grant)).toBe(false);
    }
  }
});
