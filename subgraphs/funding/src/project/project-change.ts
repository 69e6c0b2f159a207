import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkCount, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnProject, ProjectAtVersionInput } from './project-act';
import type { ProjectEntity } from './project.entity';
import { checkStatements, columnsFrom } from './project-input';
import { addParts, askParts, ProjectRoleInput, removeParts } from './project-roles';
import { CHANGE } from './project.policy';
import { Project } from './project.type';

// Roles are added and taken away one by one: a whole list would drop the actors its editor does not see.
@InputType({ description: 'What is to change of a project; what is absent stays.' })
export class ProjectChangeInput extends ProjectAtVersionInput {
  @Field(() => String, { nullable: true, description: 'The title.' })
  title?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the project is for and does; null takes it away.',
  })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'From when to when, in EDTF (ISO 8601-2).' })
  period?: string;

  @Field(() => [ProjectRoleInput], {
    nullable: true,
    description: 'Who takes part from now on besides the others, at most 50.',
  })
  addRoles?: ProjectRoleInput[];

  @Field(() => [ID], { nullable: true, description: 'The roles that are taken away, at most 50.' })
  removeRoleIds?: string[];
}

export const ProjectChangePayload = payloadOf('ProjectChange', 'project', Project);

export const projectChange = async (
  ctx: FundingContext,
  input: ProjectChangeInput,
): Promise<Result<ProjectEntity>> => {
  const parts = await askParts(ctx.home, 'addRoles', input.addRoles);
  return actOnProject(ctx, input, {
    permission: CHANGE,
    refused: 'Das Projekt kann nur das Büro ändern, das es führt.',
    wrongState: 'Ein beendetes oder zurückgezogenes Projekt wird nicht mehr geändert.',
    change: () => {
      const counted = refusalsOf(checkCount('removeRoleIds', input.removeRoleIds, 50));
      const refusals = [...checkStatements(input), ...counted, ...(parts.ok ? [] : parts.refusals)];
      return refusals.length > 0 ? refuse(refusals) : ok(columnsFrom(input));
    },
    after: async (em, project) => [
      ...(await removeParts(em, project, 'removeRoleIds', input.removeRoleIds ?? [])),
      ...(parts.ok ? await addParts(em, project, 'addRoles', parts.value) : []),
    ],
  });
};
