import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { isPreferred } from '../sourced-value/sourced.field';
import type { ProjectEntity } from './project.entity';
import { PROJECT_VALUES } from './project.fields';
import { Project } from './project.type';
import { holdProjectValue } from './project-value.frame';

@InputType({ description: 'Which of the values that sources state of a project goes.' })
export class ProjectValueRemoveInput {
  @Field(() => ID, { description: 'The value; not the one that counts.' })
  valueId!: string;
}

export const ProjectValueRemovePayload = payloadOf('ProjectValueRemove', 'project', Project);

/** Takes a value out of the list; the record of changes keeps it, and the same value can be added again. */
export const projectValueRemove = async (
  ctx: FundingContext,
  input: ProjectValueRemoveInput,
): Promise<Result<ProjectEntity>> => {
  const result = await ctx.db.write<ProjectEntity>(async (em, viewer) => {
    const held = await holdProjectValue(em, viewer, input.valueId);
    if (!held.ok) return held;
    const { project, value, field } = held.value;
    if (isPreferred(field, project, value)) {
      return fail(
        Code.RULE_BROKEN,
        'Der Wert, der gilt, bleibt; wählen Sie zuerst einen anderen.',
        'valueId',
      );
    }
    await PROJECT_VALUES.remove(em, value);
    return ok(project);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
