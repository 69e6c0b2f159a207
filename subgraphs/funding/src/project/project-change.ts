import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkCount, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnProject } from './project-act';
import type { ProjectEntity } from './project.entity';
import { checkStatements, columnsFrom } from './project-input';
import { changeParts, checkAreas, refusalsIn, rolesOfNobody } from './project-parts';
import { askNetwork } from './project-network';
import { askParts, ProjectRoleInput } from './project-roles';
import { ProjectStatementsInput } from './project-statements.input';
import { CHANGE } from './project.policy';
import { Project } from './project.type';

// Roles are added and taken away one by one: a whole list would drop the actors its editor does not see.
@InputType({ description: 'What is to change of a project; what is absent stays.' })
export class ProjectChangeInput extends ProjectStatementsInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'The title.' })
  title?: string;

  @Field(() => String, { nullable: true, description: 'From when to when, in EDTF (ISO 8601-2).' })
  period?: string;

  @Field(() => [ProjectRoleInput], {
    nullable: true,
    description:
      'Who takes part from now on besides the others, at most 50; who does already gets the period and source stated; null is nobody.',
  })
  addRoles?: ProjectRoleInput[];

  @Field(() => [ID], {
    nullable: true,
    description: 'The roles that are taken away, at most 50; null is none.',
  })
  removeRoleIds?: string[];
}

export const ProjectChangePayload = payloadOf('ProjectChange', 'project', Project);

export const projectChange = async (
  ctx: FundingContext,
  input: ProjectChangeInput,
): Promise<Result<ProjectEntity>> => {
  const [parts, network] = await Promise.all([
    askParts(ctx.home, 'addRoles', input.addRoles),
    askNetwork(ctx.home, input.networkId),
  ]);
  const added = parts.ok ? parts.value : [];
  return actOnProject(ctx, input, {
    permission: CHANGE,
    refused: 'Das Projekt kann nur das Büro ändern, das es führt.',
    wrongState: 'Ein beendetes oder zurückgezogenes Projekt wird nicht mehr geändert.',
    change: async (em, project) => {
      const counted = refusalsOf(checkCount('removeRoleIds', input.removeRoleIds, 50));
      const refusals = [...checkStatements(input), ...counted, ...refusalsIn(parts, network)];
      if (refusals.length > 0 || !network.ok) return refuse(refusals);
      const unknown = await checkAreas(em, input);
      if (unknown.length > 0) return refuse(unknown);
      const nobody = rolesOfNobody(input, project.rolesOfNobody, added);
      return ok({
        ...columnsFrom(input),
        ...network.value,
        ...(nobody.length !== project.rolesOfNobody.length && { rolesOfNobody: nobody }),
      });
    },
    after: (em, project) =>
      changeParts(em, project, input, {
        field: 'addRoles',
        added,
        removedIds: input.removeRoleIds ?? [],
      }),
  });
};
