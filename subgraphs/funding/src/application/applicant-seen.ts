import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { actorRefOf } from '../foreign/actor.reference';
import type { ApplicationEntity } from './application.entity';

/** The applicant, where one is known. */
export const applicantOf = ({
  applicantOfficeId: actorOfficeId,
  applicantId: actorId,
}: ApplicationEntity): { actorOfficeId: number; actorId: string } | null =>
  actorOfficeId === null || actorId === null ? null : { actorOfficeId, actorId };

/** Asks the applicant's home, before the transaction begins, how far it shows the applicant; null where not even to the caller. */
export const askApplicantSeen = async (
  home: HomeQuestions,
  application: ApplicationEntity | null,
): Promise<Visibility | null> => {
  const applicant = application && applicantOf(application);
  if (!applicant) return null;
  const told = await home.told<{ visibility: Visibility }>(
    'actors',
    'Actor',
    actorRefOf(applicant),
    'visibility',
  );
  return told && told.visibility;
};

const { PUBLIC, NETWORK, SHARED } = Visibility;

/**
 * Whether everybody who sees the call may see its applicant. With which offices an actor is shared its home does not
 * tell, so below a shared call it has to be seen by every office.
 */
export const isSeenAsWide = (applicant: Visibility | null, call: Visibility): boolean => {
  if (call === PUBLIC) return applicant === PUBLIC;
  if (call === NETWORK || call === SHARED) return applicant === PUBLIC || applicant === NETWORK;
  return true;
};
