import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import { CallStatus } from '../call/call.enums';
import { personOfOffice } from '../call/call.policy';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';

type Application = Pick<ApplicationEntity, 'officeId' | 'status' | 'namingLimit'>;

/** Who may do an act, in which states of the application and of its call. */
export interface ApplicationPermission {
  readonly rights: (viewer: Viewer, officeId: number) => boolean;
  readonly states: readonly ApplicationStatus[];
  readonly callStates: readonly CallStatus[];
  /** Whether the applicant has to be named publicly, or must not be; absent where it does not matter. */
  readonly named?: boolean;
}

const { DRAFT, SUBMITTED, FORMALLY_OK, FORMALLY_REJECTED, EXPERT_OPINION } = ApplicationStatus;
const { SELECTED, RESERVE, NOT_SELECTED, WITHDRAWN, DROPPED_OUT } = ApplicationStatus;
const { PUBLISHED, CLOSED, IN_SELECTION, DECIDED } = CallStatus;

const RUNNING = [PUBLISHED, CLOSED, IN_SELECTION];
const judged = { rights: personOfOffice, callStates: [IN_SELECTION] };

export const CHANGE: ApplicationPermission = {
  rights: mayKeep,
  states: Object.values(ApplicationStatus),
  callStates: [...RUNNING, DECIDED],
};
export const SUBMIT: ApplicationPermission = { rights: mayKeep, states: [DRAFT], callStates: [PUBLISHED] };
/** Of a draft only that it fails: what came late or from the wrong hands was never submitted validly. */
export const CHECK: ApplicationPermission = {
  rights: personOfOffice,
  states: [DRAFT, SUBMITTED],
  callStates: RUNNING,
};
export const EXAMINE: ApplicationPermission = {
  rights: mayKeep,
  states: [FORMALLY_OK],
  callStates: [CLOSED, IN_SELECTION],
};
export const SELECT: ApplicationPermission = { ...judged, states: [FORMALLY_OK, EXPERT_OPINION, RESERVE] };
export const SET_RESERVE: ApplicationPermission = { ...judged, states: [FORMALLY_OK, EXPERT_OPINION] };
export const DECLINE: ApplicationPermission = { ...judged, states: [FORMALLY_OK, EXPERT_OPINION, RESERVE] };
/** Whoever was selected withdraws before the decision; after it, it drops out. */
export const WITHDRAW: ApplicationPermission = {
  rights: mayKeep,
  states: [DRAFT, SUBMITTED, FORMALLY_OK, EXPERT_OPINION, RESERVE, SELECTED],
  callStates: [...RUNNING, DECIDED],
  named: false,
};
export const DROP_OUT: ApplicationPermission = {
  rights: mayKeep,
  states: [SELECTED],
  callStates: [DECIDED],
};
export const NAME: ApplicationPermission = {
  rights: personOfOffice,
  states: [SELECTED, DROPPED_OUT],
  callStates: [DECIDED],
  named: false,
};
export const UNNAME: ApplicationPermission = {
  rights: personOfOffice,
  states: [SELECTED, DROPPED_OUT],
  callStates: [DECIDED],
  named: true,
};
export const STEP_BACK: ApplicationPermission = {
  rights: personOfOffice,
  states: Object.values(ApplicationStatus).filter(status => status !== DRAFT),
  callStates: [...RUNNING, DECIDED],
};

/** In which states of the call an application enters its own: a step is taken back only while it could be taken. */
const ENTERED_IN: Readonly<Record<ApplicationStatus, readonly CallStatus[]>> = {
  [DRAFT]: [],
  [SUBMITTED]: [PUBLISHED],
  [FORMALLY_OK]: RUNNING,
  [FORMALLY_REJECTED]: RUNNING,
  [EXPERT_OPINION]: [CLOSED, IN_SELECTION],
  [SELECTED]: [IN_SELECTION],
  [RESERVE]: [IN_SELECTION],
  [NOT_SELECTED]: [IN_SELECTION],
  [WITHDRAWN]: [...RUNNING, DECIDED],
  [DROPPED_OUT]: [DECIDED],
};

const isNamed = ({ namingLimit }: Application): boolean => namingLimit === Visibility.PUBLIC;

export const fits = (
  permission: ApplicationPermission,
  application: Application,
  callStatus: CallStatus,
): boolean => {
  if (!permission.states.includes(application.status) || !permission.callStates.includes(callStatus))
    return false;
  if (permission.named !== undefined && permission.named !== isNamed(application)) return false;
  if (permission === WITHDRAW) return application.status !== SELECTED || callStatus === IN_SELECTION;
  if (permission !== STEP_BACK) return true;
  // What is named was selected: only dropping out can be taken back under a name.
  if (isNamed(application) && application.status !== DROPPED_OUT) return false;
  return ENTERED_IN[application.status].includes(callStatus);
};

export const may = (
  viewer: Viewer,
  application: Application,
  callStatus: CallStatus,
  permission: ApplicationPermission,
): boolean => permission.rights(viewer, application.officeId) && fits(permission, application, callStatus);
