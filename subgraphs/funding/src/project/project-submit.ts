import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import { actOnProject, type ProjectAtVersionInput } from './project-act';
import type { ProjectEntity } from './project.entity';
import { ProjectStatus } from './project.enum';
import { canBeSubmitted, SUBMIT } from './project.policy';
import { placeOf } from './project.repository';
import { Project } from './project.type';

export const ProjectSubmitPayload = payloadOf('ProjectSubmit', 'project', Project);

/** Hands the project in: from now on the oversight of the district reads it and its grants. */
export const projectSubmit = (
  ctx: FundingContext,
  input: ProjectAtVersionInput,
): Promise<Result<ProjectEntity>> =>
  actOnProject(ctx, input, {
    permission: SUBMIT,
    refused: 'Das Projekt reicht eine Person ein, die in dem Büro arbeitet, das es führt.',
    wrongState: 'Nur ein geplantes Projekt kann eingereicht werden.',
    change: async (em, project) => {
      if (!canBeSubmitted(project)) {
        return fail(
          Code.RULE_BROKEN,
          'Ein auf Genannte beschränktes Projekt ist der Aufsicht verschlossen und kann nicht eingereicht werden.',
          'projectId',
        );
      }
      const { districtId } = await placeOf(em, project.officeId);
      return ok({ status: ProjectStatus.SUBMITTED, submittedAt: new Date(), districtId });
    },
  });
