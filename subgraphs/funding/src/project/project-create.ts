import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey, ClientKeyInput } from '@kiezgraph/kernel/graphql/client-key';
import { owningOffice } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { ProjectEntity } from './project.entity';
import { ProjectStatus } from './project.enum';
import { checkStatements, columnsFrom } from './project-input';
import { addParts, askParts, ProjectRoleInput } from './project-roles';
import { districtOf } from './project.repository';
import { Project } from './project.type';

@InputType({
  description: 'A new project; seen by its office only, until it is submitted or its visibility is changed.',
})
export class ProjectCreateInput extends ClientKeyInput {
  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What the project is for and does.' })
  description?: string;

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
  const parts = await askParts(ctx.home, 'roles', input.roles);
  const result = await ctx.db.write<ProjectEntity>(async (em, viewer) => {
    const office = owningOffice(viewer, input.officeId);
    if (!office.ok) return office;
    const id = clientKey(input);
    const refusals = [...checkStatements(input), ...id.refusals, ...(parts.ok ? [] : parts.refusals)];
    if (refusals.length > 0 || !parts.ok) return refuse(refusals);
    const key = { officeId: office.value, id: id.value };
    const districtId = await districtOf(em, office.value);
    const columns = { ...key, status: ProjectStatus.PLANNED, districtId, ...columnsFrom(input) };
    const isNew = await insertOnce<ProjectEntity>(em, ProjectEntity, columns);
    const project = await findByKey<ProjectEntity>(em, ProjectEntity, key);
    if (!project) return fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
    // The same key again is the same act, sent twice.
    if (!isNew) return ok(project);
    const overfull = await addParts(em, project, 'roles', parts.value);
    return overfull.length > 0 ? refuse(overfull) : ok(project);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
