import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import type { CallEntity } from './call.entity';
import { CallStatus } from './call.enums';

/** Who may do an act, and in which states of the call: asked by the act and by `viewerCan…`. */
export interface CallPermission {
  readonly rights: (viewer: Viewer, officeId: number) => boolean;
  readonly states: readonly CallStatus[];
}

const { DRAFT, PUBLISHED, CLOSED, IN_SELECTION, DECIDED, CANCELLED } = CallStatus;

/** A person who works in the office: a program neither publishes nor decides. */
export const personOfOffice = (viewer: Viewer, officeId: number): boolean =>
  mayKeep(viewer, officeId) && !viewer.isService;

const ALL = [DRAFT, PUBLISHED, CLOSED, IN_SELECTION, DECIDED, CANCELLED];

/** Also of a decided call: what was not stated may become known later. */
export const CHANGE: CallPermission = {
  rights: mayKeep,
  states: [DRAFT, PUBLISHED, CLOSED, IN_SELECTION, DECIDED],
};
export const PUBLISH: CallPermission = { rights: personOfOffice, states: [DRAFT] };
export const CLOSE: CallPermission = { rights: personOfOffice, states: [PUBLISHED] };
export const START_SELECTION: CallPermission = { rights: personOfOffice, states: [CLOSED] };
export const DECIDE: CallPermission = { rights: personOfOffice, states: [IN_SELECTION] };
export const CANCEL: CallPermission = {
  rights: personOfOffice,
  states: [DRAFT, PUBLISHED, CLOSED, IN_SELECTION],
};
export const REOPEN: CallPermission = {
  rights: personOfOffice,
  states: [PUBLISHED, CLOSED, IN_SELECTION, DECIDED, CANCELLED],
};
export const KEEP_NEWS: CallPermission = { rights: mayKeep, states: ALL };
export const PUBLISH_RESULT: CallPermission = { rights: personOfOffice, states: [DECIDED] };
export const REMOVE_RESULT: CallPermission = { rights: personOfOffice, states: ALL };
export const SET_VISIBILITY: CallPermission = { rights: personOfOffice, states: ALL };
/** Drafts of late applications are written down, too, and then formally rejected. */
export const RECORD_APPLICATION: CallPermission = {
  rights: mayKeep,
  states: [PUBLISHED, CLOSED, IN_SELECTION],
};

export const fits = (permission: CallPermission, status: CallStatus): boolean =>
  permission.states.includes(status);

export const may = (
  viewer: Viewer,
  call: Pick<CallEntity, 'officeId' | 'status'>,
  permission: CallPermission,
): boolean => permission.rights(viewer, call.officeId) && fits(permission, call.status);
