import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import { ProjectEntity } from './project.entity';
import { fits, type Permission } from './project.policy';
import { findProject } from './project.repository';

/** Names the project and the version its editor saw. */
@InputType({ description: 'A project at the version its editor saw.' })
export class ProjectAtVersionInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

type Columns = Result<Partial<ProjectEntity>>;

/** What may refuse an act on a project in sight, and what it changes. */
export interface ProjectAct {
  readonly permission: Permission;
  readonly refused: string;
  readonly wrongState: string;
  readonly change: (em: EntityManager, project: ProjectEntity, viewer: Viewer) => Promise<Columns> | Columns;
  /** Changes of children, once the project is held; refusals undo everything. */
  readonly after?: (em: EntityManager, project: ProjectEntity) => Promise<readonly Refusal[]>;
}

/** The frame of every act on a project, refusals in a clerk's order: missing, not allowed, wrong state, the act's own, changed meanwhile. */
export const actOnProject = async (
  ctx: FundingContext,
  input: ProjectAtVersionInput,
  act: ProjectAct,
): Promise<Result<ProjectEntity>> => {
  const result = await ctx.db.write<ProjectEntity>(async (em, viewer) => {
    const seen = await findProject(em, input.projectId);
    if (!seen) return fail(Code.NOT_FOUND, 'Das Projekt wurde nicht gefunden.', 'projectId');
    if (!act.permission.rights(viewer, seen.officeId)) return fail(Code.FORBIDDEN, act.refused, 'projectId');
    if (!fits(act.permission, seen.status)) return fail(Code.WRONG_STATE, act.wrongState, 'projectId');
    // Judged on the very version that is changed below.
    if (seen.version !== input.expectedVersion)
      return fail(Code.CONFLICT, 'Das Projekt wurde inzwischen geändert.', 'expectedVersion');
    const change = await act.change(em, seen, viewer);
    if (!change.ok) return change;
    // Also a change of children alone counts the version up, so that a second editor notices.
    const columns = Object.keys(change.value).length > 0 ? change.value : { status: seen.status };
    if (!(await changeAt<ProjectEntity>(em, ProjectEntity, seen, input.expectedVersion, columns))) {
      return fail(Code.CONFLICT, 'Das Projekt wurde inzwischen geändert.', 'expectedVersion');
    }
    const refusals = (await act.after?.(em, seen)) ?? [];
    if (refusals.length > 0) return refuse(refusals);
    return ok((await findByKey<ProjectEntity>(em, ProjectEntity, seen)) as ProjectEntity);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
