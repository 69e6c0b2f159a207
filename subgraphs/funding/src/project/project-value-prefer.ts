import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { isPreferred } from '../sourced-value/sourced.field';
import { keepPresent } from '../sourced-value/sourced.repository';
import { ProjectEntity } from './project.entity';
import { PROJECT_VALUES } from './project.fields';
import { Project } from './project.type';
import { holdProjectValue } from './project-value.frame';

@InputType({ description: 'Which of the values that sources state of a project is to count.' })
export class ProjectValuePreferInput {
  @Field(() => ID, { description: 'The value.' })
  valueId!: string;

  @Field(() => Int, { description: 'The version of the project that the editor saw.' })
  expectedVersion!: number;
}

export const ProjectValuePreferPayload = payloadOf('ProjectValuePrefer', 'project', Project);

/** Lets another value count; the one that counted so far stays among the values. */
export const projectValuePrefer = async (
  ctx: FundingContext,
  input: ProjectValuePreferInput,
): Promise<Result<ProjectEntity>> => {
  const result = await ctx.db.write<ProjectEntity>(async (em, viewer) => {
    const held = await holdProjectValue(em, viewer, input.valueId);
    if (!held.ok) return held;
    const { project, value, field } = held.value;
    if (isPreferred(field, project, value))
      return fail(Code.WRONG_STATE, 'Dieser Wert gilt schon.', 'valueId');
    await keepPresent(em, PROJECT_VALUES, project, value.field, field);
    const columns = field.columns(value.value, value.sourceKind);
    if (!(await changeAt<ProjectEntity>(em, ProjectEntity, project, input.expectedVersion, columns)))
      return fail(Code.CONFLICT, 'Das Projekt wurde inzwischen geändert.', 'expectedVersion');
    return ok((await findByKey<ProjectEntity>(em, ProjectEntity, project)) as ProjectEntity);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
