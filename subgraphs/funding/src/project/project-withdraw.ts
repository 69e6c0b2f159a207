import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnProject, ProjectAtVersionInput } from './project-act';
import type { ProjectEntity } from './project.entity';
import { ProjectStatus } from './project.enum';
import { WITHDRAW } from './project.policy';
import { Project } from './project.type';

@InputType({ description: 'That a project which has not begun is given up.' })
export class ProjectWithdrawInput extends ProjectAtVersionInput {
  @Field(() => String, { description: 'Why, at most 2000 characters; whoever sees the project reads it.' })
  reason!: string;
}

export const ProjectWithdrawPayload = payloadOf('ProjectWithdraw', 'project', Project);

/** What oversight has read once it keeps reading: a submitted project stays open to it. */
export const projectWithdraw = (
  ctx: FundingContext,
  input: ProjectWithdrawInput,
): Promise<Result<ProjectEntity>> =>
  actOnProject(ctx, input, {
    permission: WITHDRAW,
    refused: 'Das Projekt zieht eine Person zurück, die in dem Büro arbeitet, das es führt.',
    wrongState: 'Nur ein geplantes oder eingereichtes Projekt kann zurückgezogen werden.',
    change: () => {
      const refusals = refusalsOf(checkText('reason', input.reason, 2000));
      if (refusals.length > 0) return refuse(refusals);
      return ok({ status: ProjectStatus.WITHDRAWN, withdrawalReason: input.reason });
    },
  });
