import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import { actOnProject, type ProjectAtVersionInput } from './project-act';
import type { ProjectEntity } from './project.entity';
import { ProjectStatus } from './project.enum';
import { REOPEN } from './project.policy';
import { Project } from './project.type';

export const ProjectReopenPayload = payloadOf('ProjectReopen', 'project', Project);

/** Undoes `projectEnd`. */
export const projectReopen = (
  ctx: FundingContext,
  input: ProjectAtVersionInput,
): Promise<Result<ProjectEntity>> =>
  actOnProject(ctx, input, {
    permission: REOPEN,
    refused: 'Das Ende nimmt nur das Büro zurück, das das Projekt führt.',
    wrongState: 'Nur das Ende eines beendeten Projekts kann zurückgenommen werden.',
    change: () => ok({ status: ProjectStatus.RUNNING, endedOn: null }),
  });
