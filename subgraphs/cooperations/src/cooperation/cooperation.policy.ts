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

/** Whether the viewer works in an office that has a say, but speaks for none: in another role, or as a program. */
export const worksThereOnly = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  involvedOfficesOf(viewer, cooperation).length === 0 &&
  [...cooperation.partyOffices, cooperation.officeId].some(office => mayKeep(viewer, office));

export const mayAgree = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  isOpen(cooperation) &&
  partyOfficesOf(viewer, cooperation).some(office => !cooperation.agreedOffices.includes(office));

export const mayDecline = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  isOpen(cooperation) && partyOfficesOf(viewer, cooperation).length > 0;

/** A fact of the course may be stated by the office of any party, or by the proposing one; any of them may contest it. */
const mayState =
  (...statuses: readonly CooperationStatus[]) =>
  (viewer: Viewer, cooperation: CooperationEntity): boolean =>
    statuses.includes(cooperation.status) && involvedOfficesOf(viewer, cooperation).length > 0;

const { AGREED, ACTIVE, DORMANT, FULFILLED, ESTABLISHED, ENDED, BROKEN_OFF, WITHDRAWN } = CooperationStatus;

export const mayStart = mayState(AGREED);
export const mayPause = mayState(ACTIVE);
export const mayWake = mayState(DORMANT);
export const mayFulfil = mayState(ACTIVE, DORMANT);
export const mayEstablish = mayState(FULFILLED);
export const mayBreakOff = mayState(AGREED, ACTIVE, DORMANT);
export const mayEnd = mayState(AGREED, ACTIVE, DORMANT, ESTABLISHED);
export const mayResume = mayState(ENDED);
const mayTakeBack = mayState(ACTIVE, DORMANT, FULFILLED, ESTABLISHED, ENDED, BROKEN_OFF);

/** Who can take the last statement back; a withdrawal only the office that withdrew. */
export const undoersOf = (viewer: Viewer, cooperation: CooperationEntity): number[] =>
  involvedOfficesOf(viewer, cooperation).filter(
    office => cooperation.status !== WITHDRAWN || office === cooperation.officeId,
  );

export const mayUndo = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  mayTakeBack(viewer, cooperation) ||
  (cooperation.status === WITHDRAWN && undoersOf(viewer, cooperation).length > 0);

/** The offices whose yes is in force, so that they can say anew how far it names them. */
export const namersOf = (viewer: Viewer, cooperation: CooperationEntity): number[] =>
  partyOfficesOf(viewer, cooperation).filter(office => cooperation.agreedOffices.includes(office));

export const mayChangeNaming = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  cooperation.status !== WITHDRAWN && namersOf(viewer, cooperation).length > 0;

export const mayChange = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  mayKeep(viewer, cooperation.officeId) && isOpen(cooperation);

/** A program does not take back what people agreed. */
export const mayWithdraw = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  mayChange(viewer, cooperation) && !viewer.isService;

export const maySetVisibility = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  mayKeep(viewer, cooperation.officeId) && !viewer.isService;
