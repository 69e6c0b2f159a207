import type { Viewer } from '@kiezgraph/kernel/viewer';
import type { MembershipEntity } from './membership.entity';

/** A lead invites, changes and removes the colleagues of its own office. */
export const mayLead = (viewer: Viewer, officeId: number): boolean =>
  viewer.holds(officeId, ['OFFICE_LEAD']) && !viewer.isService;

export const mayChange = (viewer: Viewer, membership: MembershipEntity): boolean =>
  mayLead(viewer, membership.officeId) && membership.removedAt === null;

/** Only who is no member any more can be forgotten. */
export const mayErase = (viewer: Viewer, membership: MembershipEntity): boolean =>
  mayLead(viewer, membership.officeId) && membership.removedAt !== null && membership.erasedAt === null;
