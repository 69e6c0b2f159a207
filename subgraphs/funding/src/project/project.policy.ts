import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import type { ProjectEntity } from './project.entity';
import { ProjectStatus } from './project.enum';

/** Who may do an act, and in which states of the project: asked by the act and by `viewerCan…`. */
export interface Permission {
  readonly rights: (viewer: Viewer, officeId: number) => boolean;
  readonly states: readonly ProjectStatus[];
}

const { PLANNED, SUBMITTED, RUNNING, ENDED, WITHDRAWN } = ProjectStatus;

/** A person who works in the office: a program neither hands in nor publishes. */
const personOfOffice = (viewer: Viewer, officeId: number): boolean =>
  mayKeep(viewer, officeId) && !viewer.isService;

const keepsMoney = (viewer: Viewer, officeId: number): boolean =>
  viewer.holds(officeId, ['OFFICE_LEAD', 'OFFICE_FINANCE']);

export const CHANGE: Permission = { rights: mayKeep, states: [PLANNED, SUBMITTED, RUNNING] };
export const SUBMIT: Permission = { rights: personOfOffice, states: [PLANNED] };
export const START: Permission = { rights: mayKeep, states: [SUBMITTED] };
export const END: Permission = { rights: mayKeep, states: [RUNNING] };
export const UNDO_START: Permission = { rights: personOfOffice, states: [RUNNING] };
export const UNDO_WITHDRAW: Permission = { rights: personOfOffice, states: [WITHDRAWN] };
/** What is found out later: values of other sources, what was reached. */
export const KEEP_RECORD: Permission = { rights: mayKeep, states: [PLANNED, SUBMITTED, RUNNING, ENDED] };
export const REOPEN: Permission = { rights: personOfOffice, states: [ENDED] };
export const WITHDRAW: Permission = { rights: personOfOffice, states: [PLANNED, SUBMITTED] };
export const SET_VISIBILITY: Permission = {
  rights: personOfOffice,
  states: [PLANNED, SUBMITTED, RUNNING, ENDED, WITHDRAWN],
};
/** Also of an ended project: a sum may become known years later. */
export const KEEP_GRANTS: Permission = { rights: keepsMoney, states: [PLANNED, SUBMITTED, RUNNING, ENDED] };

export const fits = (permission: Permission, status: ProjectStatus): boolean =>
  permission.states.includes(status);

export const may = (
  viewer: Viewer,
  project: Pick<ProjectEntity, 'officeId' | 'status'>,
  permission: Permission,
): boolean => permission.rights(viewer, project.officeId) && fits(permission, project.status);

/** What is restricted to persons is closed to oversight, and so is not submitted. */
export const canBeSubmitted = ({ visibility }: Pick<ProjectEntity, 'visibility'>): boolean =>
  visibility !== Visibility.RESTRICTED;

export const maySubmit = (
  viewer: Viewer,
  project: Pick<ProjectEntity, 'officeId' | 'status' | 'visibility'>,
): boolean => may(viewer, project, SUBMIT) && canBeSubmitted(project);
