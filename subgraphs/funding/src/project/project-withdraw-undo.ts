import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import { actOnProject, type ProjectAtVersionInput } from './project-act';
import type { ProjectEntity } from './project.entity';
import { ProjectStatus } from './project.enum';
import { UNDO_WITHDRAW } from './project.policy';
import { Project } from './project.type';

export const ProjectWithdrawUndoPayload = payloadOf('ProjectWithdrawUndo', 'project', Project);

/** Undoes `projectWithdraw`: the project is again what it was, planned or submitted. */
export const projectWithdrawUndo = (
  ctx: FundingContext,
  input: ProjectAtVersionInput,
): Promise<Result<ProjectEntity>> =>
  actOnProject(ctx, input, {
    permission: UNDO_WITHDRAW,
    refused: 'Den Rückzug nimmt nur das Büro zurück, das das Projekt führt.',
    wrongState: 'Nur der Rückzug eines zurückgezogenen Projekts kann zurückgenommen werden.',
    change: (_em, { submittedAt }) =>
      ok({
        status: submittedAt === null ? ProjectStatus.PLANNED : ProjectStatus.SUBMITTED,
        withdrawalReason: null,
      }),
  });
