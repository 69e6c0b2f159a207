import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { owningOffice } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { ProjectEntity } from './project.entity';
import { ProjectStatus } from './project.enum';
import { checkStatements, columnsFrom } from './project-input';
import { changeParts, checkAreas, refusalsIn } from './project-parts';
import { askNetwork } from './project-network';
import { askParts, ProjectRoleInput } from './project-roles';
import { ProjectStatementsInput } from './project-statements.input';
import { placeOf } from './project.repository';
import { Project } from './project.type';

@InputType({
  description: 'A new project; seen by its office only, until it is submitted or its visibility is changed.',
})
export class ProjectCreateInput extends ProjectStatementsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The owning office; may be absent for who works in one office only.',
  })
  officeId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same record.',
  })
  clientKey?: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, {
    description: 'From when to when, in EDTF (ISO 8601-2), such as 2017-03-01/2019-12-31.',
  })
  period!: string;

  @Field(() => [ProjectRoleInput], { nullable: true, description: 'Who takes part, at most 50.' })
  roles?: ProjectRoleInput[];
}

export const ProjectCreatePayload = payloadOf('ProjectCreate', 'project', Project);

export const projectCreate = async (
  ctx: FundingContext,
  input: ProjectCreateInput,
): Promise<Result<ProjectEntity>> => {
  const [parts, network] = await Promise.all([
    askParts(ctx.home, 'roles', input.roles),
    askNetwork(ctx.home, input.networkId),
  ]);
  const result = await ctx.db.write<ProjectEntity>(async (em, viewer) => {
    const office = owningOffice(viewer, input.officeId);
    if (!office.ok) return office;
    const id = clientKey(input);
    const refusals = [...checkStatements(input), ...id.refusals, ...refusalsIn(parts, network)];
    if (refusals.length > 0 || !parts.ok || !network.ok) return refuse(refusals);
    const unknown = await checkAreas(em, input);
    if (unknown.length > 0) return refuse(unknown);
    const key = { officeId: office.value, id: id.value };
    const place = await placeOf(em, office.value);
    const columns = {
      ...key,
      status: ProjectStatus.PLANNED,
      ...place,
      ...columnsFrom(input),
      ...network.value,
    };
    const isNew = await insertOnce<ProjectEntity>(em, ProjectEntity, columns);
    const project = await findByKey<ProjectEntity>(em, ProjectEntity, key);
    if (!project) return fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
    // The same key again is the same act, sent twice.
    if (!isNew) return ok(project);
    const wrong = await changeParts(em, project, input, {
      field: 'roles',
      added: parts.value,
      removedIds: [],
    });
    return wrong.length > 0 ? refuse(wrong) : ok(project);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
