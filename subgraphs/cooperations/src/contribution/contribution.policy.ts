import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import type { ContributionEntity } from './contribution.entity';

/** The offices of the parties and the proposing one: they state contributions, and only they see them. */
export const concernedOffices = ({ partyOffices, officeId }: CooperationEntity): number[] => [
  ...new Set([...partyOffices, officeId]),
];

/** The offices for which the viewer may state a contribution. */
export const recordersOf = (viewer: Viewer, cooperation: CooperationEntity): number[] =>
  concernedOffices(cooperation).filter(office => mayKeep(viewer, office));

/** Nothing is given before a cooperation begins; what was given may be entered when it is over. */
export const hasBegun = ({ startedOn }: CooperationEntity): boolean => startedOn !== null;

export const mayContribute = (viewer: Viewer, cooperation: CooperationEntity): boolean =>
  hasBegun(cooperation) && recordersOf(viewer, cooperation).length > 0;

export const mayChange = (viewer: Viewer, contribution: ContributionEntity): boolean =>
  mayKeep(viewer, contribution.officeId) && contribution.removedAt === null;

export const mayRemove = mayChange;

export const mayRestore = (viewer: Viewer, contribution: ContributionEntity): boolean =>
  mayKeep(viewer, contribution.officeId) && contribution.removedAt !== null;
