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
import { END } from './project.policy';
import { Project } from './project.type';

@InputType({ description: 'That a running project ended.' })
export class ProjectEndInput extends ProjectAtVersionInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day, if it is known; not before the first, not in the future.',
  })
  endedOn?: string;
}

export const ProjectEndPayload = payloadOf('ProjectEnd', 'project', Project);

export const projectEnd = (ctx: FundingContext, input: ProjectEndInput): Promise<Result<ProjectEntity>> =>
  actOnProject(ctx, input, {
    permission: END,
    refused: 'Das Ende stellt nur das Büro fest, das das Projekt führt.',
    wrongState: 'Nur ein laufendes Projekt kann beendet werden.',
    change: (_em, project) => {
      const refusals = refusalsOf(checkDay('endedOn', input.endedOn, project.startedOn, today()));
      return refusals.length > 0
        ? refuse(refusals)
        : ok({ status: ProjectStatus.ENDED, endedOn: input.endedOn ?? null });
    },
  });
