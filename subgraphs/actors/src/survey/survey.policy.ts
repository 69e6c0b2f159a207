import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import type { Permission } from '../frame/permission';
import type { PremisesSurveyEntity } from './survey.entity';

const counts = ({ removedAt }: PremisesSurveyEntity): boolean => removedAt === null;

export const CHANGE: Permission<PremisesSurveyEntity> = { rights: mayKeep, fits: counts };

/** Publishing is for the person who answers for it. */
export const SET_VISIBILITY: Permission<PremisesSurveyEntity> = {
  rights: (viewer: Viewer, officeId) => mayKeep(viewer, officeId) && !viewer.isService,
  fits: counts,
};

export const REMOVE = CHANGE;

export const RESTORE: Permission<PremisesSurveyEntity> = { rights: mayKeep, fits: row => !counts(row) };
