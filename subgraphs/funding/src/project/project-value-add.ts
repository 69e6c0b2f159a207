import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, sourceColumns, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { addValue } from '../sourced-value/sourced.repository';
import type { ProjectEntity } from './project.entity';
import { ProjectField } from './project.enum';
import { PROJECT_FIELDS, PROJECT_VALUES } from './project.fields';
import { findProject } from './project.repository';
import { Project } from './project.type';
import { holdRecord } from './project-value.frame';

@InputType({ description: 'What another source states of a project.' })
export class ProjectValueAddInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;

  @Field(() => ProjectField, { description: 'The field of the project.' })
  field!: ProjectField;

  @Field(() => String, { description: 'The value in the form of its field, a time in EDTF.' })
  value!: string;

  @Field(() => SourceInput, { description: 'Where the value comes from.' })
  source!: SourceInput;

  @Field(() => ID, {
    nullable: true,
    description: 'A random uuid made by the client: the act sent again with it does nothing more.',
  })
  clientKey?: string;
}

export const ProjectValueAddPayload = payloadOf('ProjectValueAdd', 'project', Project);

/** Keeps what another source states beside the value that counts. */
export const projectValueAdd = async (
  ctx: FundingContext,
  input: ProjectValueAddInput,
): Promise<Result<ProjectEntity>> => {
  const result = await ctx.db.write<ProjectEntity>(async (em, viewer) => {
    const seen = await findProject(em, input.projectId);
    if (!seen) return fail(Code.NOT_FOUND, 'Das Projekt wurde nicht gefunden.', 'projectId');
    const held = await holdRecord(em, viewer, seen, 'projectId');
    if (!held.ok) return held;
    const field = PROJECT_FIELDS[input.field];
    const id = clientKey(input);
    const faults = refusalsOf(field.check('value', input.value), checkSource('source', input.source));
    if (faults.length + id.refusals.length > 0) return refuse([...faults, ...id.refusals]);
    const value = field.form(input.value);
    const added = { id: id.value, field: input.field, value, ...sourceColumns(input.source) };
    const done = await addValue(em, PROJECT_VALUES, held.value, added);
    return done.ok ? ok(held.value) : done;
  });
  if (result.ok) ctx.readAnew();
  return result;
};
