import { mayKeep, type Role, type Viewer } from '@kiezgraph/kernel/viewer';
import type { CooperationEntity } from './cooperation.entity';
import { CooperationStatus } from './cooperation.enums';

/** Who may speak for an office: people, never programs. */
const SPEAKING_ROLES: readonly Role[] = ['OFFICE_LEAD', 'OFFICE_STAFF'];

/** The terms can still be judged and changed. */
export const isOpen = ({ status }: CooperationEntity): boolean =>
  status === CooperationStatus.PROPOSED ||
  status === CooperationStatus.DECLINED ||
  status === CooperationStatus.AGREED;

/** The offices of the parties for which the viewer can speak. */
export const partyOfficesOf = (viewer: Viewer, cooperation: CooperationEntity): number[] =>
  viewer.isService ? [] : cooperation.partyOffices.filter(office => viewer.holds(office, SPEAKING_ROLES));

/** Those, and the proposing office. */
export const involvedOfficesOf = (viewer: Viewer, cooperation: CooperationEntity): number[] => {
  const parties = partyOfficesOf(viewer, cooperation);
  const owns = !viewer.isService && viewer.holds(cooperation.officeId, SPEAKING_ROLES);
  return owns && !parties.includes(cooperation.officeId) ? [...parties, cooperation.officeId] : parties;
};

export const mayAgree = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  isOpen(cooperation) &&
  partyOfficesOf(viewer, cooperation).some(office => !cooperation.agreedOffices.includes(office));

export const mayDecline = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  isOpen(cooperation) && partyOfficesOf(viewer, cooperation).length > 0;

export const mayStart = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  cooperation.status === CooperationStatus.AGREED && involvedOfficesOf(viewer, cooperation).length > 0;

export const mayEnd = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  (cooperation.status === CooperationStatus.ACTIVE || cooperation.status === CooperationStatus.AGREED) &&
  involvedOfficesOf(viewer, cooperation).length > 0;

export const mayResume = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  cooperation.status === CooperationStatus.ENDED && involvedOfficesOf(viewer, cooperation).length > 0;

export const mayChange = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  mayKeep(viewer, cooperation.officeId) && isOpen(cooperation);

/** A program does not take back what people agreed. */
export const mayWithdraw = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  mayChange(viewer, cooperation) && !viewer.isService;

export const maySetVisibility = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  mayKeep(viewer, cooperation.officeId) && !viewer.isService;
