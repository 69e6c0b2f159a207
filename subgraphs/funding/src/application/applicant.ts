import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import type { ActorKind } from '../foreign/actor-kind.enums';
import type { ApplicationEntity } from './application.entity';

/** Who applies, and what its home said of it. */
export interface Applicant {
  readonly key: RecordKey;
  readonly kind: ActorKind;
}

/** Asks the applicant's home, before the transaction begins, for what is remembered with the application. */
export const askApplicant = async (
  home: HomeQuestions,
  id: string | null | undefined,
): Promise<Result<Applicant | null>> => {
  if (id === null || id === undefined) return ok(null);
  const selection = 'kind archivedAt';
  const [found] = await home.facts<{ kind: ActorKind; archivedAt: string | null }>(
    'actors',
    'Actor',
    [id],
    selection,
  );
  if (!found) return fail(Code.NOT_FOUND, 'Der Akteur wurde nicht gefunden.', 'applicantId');
  return found.facts.archivedAt === null
    ? ok({ key: found.key, kind: found.facts.kind })
    : fail(Code.INVALID, 'Ein archivierter Akteur bewirbt sich nicht.', 'applicantId');
};

export const applicantColumns = (applicant: Applicant): Partial<ApplicationEntity> => ({
  applicantOfficeId: applicant.key.officeId,
  applicantId: applicant.key.id,
  applicantKind: applicant.kind,
});
