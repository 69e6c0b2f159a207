import { today } from '@kiezgraph/kernel/approximate-date';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { checkDay, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnProject, ProjectAtVersionInput } from './project-act';
import type { ProjectEntity } from './project.entity';
import { ProjectStatus } from './project.enum';
import { START } from './project.policy';
import { Project } from './project.type';

@InputType({ description: 'That a submitted project began.' })
export class ProjectStartInput extends ProjectAtVersionInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day, if it is known; not in the future.',
  })
  startedOn?: string;
}

export const ProjectStartPayload = payloadOf('ProjectStart', 'project', Project);

export const projectStart = (ctx: FundingContext, input: ProjectStartInput): Promise<Result<ProjectEntity>> =>
  actOnProject(ctx, input, {
    permission: START,
    refused: 'Den Beginn stellt nur das Büro fest, das das Projekt führt.',
    wrongState: 'Nur ein eingereichtes Projekt kann beginnen.',
    change: () => {
      const refusals = refusalsOf(checkDay('startedOn', input.startedOn, null, today()));
      return refusals.length > 0
        ? refuse(refusals)
        : ok({ status: ProjectStatus.RUNNING, startedOn: input.startedOn ?? null });
    },
  });
