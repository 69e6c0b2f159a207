import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { findProject } from '../project/project.repository';
import type { ApplicationEntity } from './application.entity';

/** What can be stated of an application besides its applicant. */
export interface ApplicationStatements {
  readonly title?: string | null;
  readonly submitted?: string | null;
  readonly appliesAsDistrict?: boolean | null;
  readonly hasProgrammeArea?: boolean | null;
  readonly projectId?: string | null;
}

/** Everything that is wrong with the statements. */
export const checkStatements = ({ title, submitted }: ApplicationStatements): Refusal[] =>
  refusalsOf(checkLine('title', title, 300), checkPeriod('submitted', submitted));

/** The columns of the day of submission; null is not stated. */
export const submittedColumns = (
  stated: string | null,
): Pick<ApplicationEntity, 'submitted' | 'possible' | 'certain'> => {
  if (stated === null) return { submitted: null, possible: null, certain: null };
  const { text, possible, certain } = parsePeriod(stated);
  return { submitted: text, possible, certain };
};

/** The columns that the statements change; what is absent stays. */
export const columnsFrom = (stated: ApplicationStatements): Partial<ApplicationEntity> => ({
  ...(stated.title !== undefined && { title: stated.title }),
  ...(stated.submitted !== undefined && submittedColumns(stated.submitted)),
  ...(typeof stated.appliesAsDistrict === 'boolean' && { appliesAsDistrict: stated.appliesAsDistrict }),
  ...(stated.hasProgrammeArea !== undefined && { hasProgrammeArea: stated.hasProgrammeArea }),
});

/** The column of the project that came of the application: one of the same office. */
export const projectColumn = async (
  em: EntityManager,
  officeId: number,
  id: string | null | undefined,
): Promise<Result<Partial<ApplicationEntity>>> => {
  if (id === undefined) return ok({});
  if (id === null) return ok({ projectId: null });
  const project = await findProject(em, id);
  if (!project) return fail(Code.NOT_FOUND, 'Das Projekt wurde nicht gefunden.', 'projectId');
  return project.officeId === officeId
    ? ok({ projectId: project.id })
    : fail(Code.INVALID, 'Das Projekt führt ein anderes Büro als den Aufruf.', 'projectId');
};
