import { Visibility, VisibilityInput, wallColumns } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnProject } from './project-act';
import type { ProjectEntity } from './project.entity';
import { SET_VISIBILITY } from './project.policy';
import { Project } from './project.type';

@InputType({ description: 'Who is to see a project and its grants from now on.' })
export class ProjectVisibilityChangeInput extends VisibilityInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const ProjectVisibilityChangePayload = payloadOf('ProjectVisibilityChange', 'project', Project);

export const projectVisibilityChange = (
  ctx: FundingContext,
  input: ProjectVisibilityChangeInput,
): Promise<Result<ProjectEntity>> =>
  actOnProject(ctx, input, {
    permission: SET_VISIBILITY,
    refused: 'Die Sichtbarkeit dieses Projekts können Sie nicht ändern.',
    wrongState: 'Die Sichtbarkeit dieses Projekts kann nicht mehr geändert werden.',
    change: async (em, project, viewer) => {
      if (input.visibility === Visibility.RESTRICTED && project.submittedAt !== null) {
        return fail(
          Code.RULE_BROKEN,
          'Ein eingereichtes Projekt bleibt der Aufsicht offen und kann nicht auf Genannte beschränkt werden.',
          'visibility',
        );
      }
      return wallColumns(em, input, project, viewer);
    },
  });
