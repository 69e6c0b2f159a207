import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import { actOnProject, type ProjectAtVersionInput } from './project-act';
import type { ProjectEntity } from './project.entity';
import { ProjectStatus } from './project.enum';
import { UNDO_START } from './project.policy';
import { Project } from './project.type';

export const ProjectStartUndoPayload = payloadOf('ProjectStartUndo', 'project', Project);

/** Undoes `projectStart`. */
export const projectStartUndo = (
  ctx: FundingContext,
  input: ProjectAtVersionInput,
): Promise<Result<ProjectEntity>> =>
  actOnProject(ctx, input, {
    permission: UNDO_START,
    refused: 'Den Beginn nimmt nur das Büro zurück, das das Projekt führt.',
    wrongState: 'Nur der Beginn eines laufenden Projekts kann zurückgenommen werden.',
    change: () => ok({ status: ProjectStatus.SUBMITTED, startedOn: null }),
  });
