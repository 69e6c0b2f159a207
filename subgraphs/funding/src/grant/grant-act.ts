import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import { fits, KEEP_GRANTS } from '../project/project.policy';
import { lockProject } from '../project/project.repository';
import { GrantEntity } from './grant.entity';
import { findGrant } from './grant.repository';
import { instalmentsFit } from './instalment.repository';

/** Names the grant and the version its editor saw. */
@InputType({
  description:
    'A grant at the version its editor saw; submitting or publishing the project counts it up, too.',
})
export class GrantAtVersionInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

/** For which grants an act is, and what it says to others. */
export interface GrantState {
  /** Whether the act is for removed grants; else for those that count. */
  readonly onRemoved: boolean;
  readonly wrongState: string;
}

/** What an act does with a grant. */
export interface GrantAct extends GrantState {
  /** The input field that is to mend it when the instalments no longer fit the sum. */
  readonly sumField: string;
  readonly change: (
    grant: GrantEntity,
    em: EntityManager,
  ) => Result<Partial<GrantEntity>> | Promise<Result<Partial<GrantEntity>>>;
}

/** Whether the viewer may keep the grants of the project; holds the project, so that it is neither withdrawn nor published meanwhile. */
export const holdProject = async (
  em: EntityManager,
  viewer: Viewer,
  key: { readonly officeId: number; readonly id: string },
  field: string,
): Promise<Result<true>> => {
  if (!KEEP_GRANTS.rights(viewer, key.officeId)) {
    return fail(Code.FORBIDDEN, 'Zuwendungen führen nur die Leitung und die Finanzen des Büros.', field);
  }
  const status = await lockProject(em, key);
  if (status === null) return fail(Code.NOT_FOUND, 'Das Projekt wurde nicht gefunden.', field);
  if (fits(KEEP_GRANTS, status)) return ok(true);
  return fail(
    Code.WRONG_STATE,
    'Die Zuwendungen eines zurückgezogenen Projekts werden nicht mehr geändert.',
    field,
  );
};

/** The grant as it is once its project is held: nobody else changes it until the transaction ends. */
export const holdGrant = async (
  em: EntityManager,
  viewer: Viewer,
  seen: GrantEntity,
  field: string,
  state: GrantState,
): Promise<Result<GrantEntity>> => {
  const held = await holdProject(em, viewer, { officeId: seen.officeId, id: seen.projectId }, field);
  if (!held.ok) return held;
  const grant = (await findByKey<GrantEntity>(em, GrantEntity, seen)) as GrantEntity;
  return (grant.removedAt !== null) === state.onRemoved
    ? ok(grant)
    : fail(Code.WRONG_STATE, state.wrongState, field);
};

const CHANGED = fail(Code.CONFLICT, 'Die Zuwendung wurde inzwischen geändert.', 'expectedVersion');

/** Changes a grant that is held, at the version its editor saw. */
export const changeGrant = async (
  em: EntityManager,
  grant: GrantEntity,
  expectedVersion: number,
  { change, sumField }: Pick<GrantAct, 'change' | 'sumField'>,
): Promise<Result<GrantEntity>> => {
  if (grant.version !== expectedVersion) return CHANGED;
  const changed = await change(grant, em);
  if (!changed.ok) return changed;
  const columns = Object.keys(changed.value).length > 0 ? changed.value : { programme: grant.programme };
  if (!(await changeAt<GrantEntity>(em, GrantEntity, grant, expectedVersion, columns))) return CHANGED;
  if (!(await instalmentsFit(em, grant)))
    return fail(Code.RULE_BROKEN, 'Die Raten ergeben nicht den Betrag der Zuwendung.', sumField);
  return ok((await findByKey<GrantEntity>(em, GrantEntity, grant)) as GrantEntity);
};

/** The frame of every act on a grant, refusals in a clerk's order; locks in the order project, grant. */
export const actOnGrant = async (
  ctx: FundingContext,
  input: GrantAtVersionInput,
  act: GrantAct,
): Promise<Result<GrantEntity>> => {
  const result = await ctx.db.write<GrantEntity>(async (em, viewer) => {
    const seen = await findGrant(em, input.grantId);
    if (!seen) return fail(Code.NOT_FOUND, 'Die Zuwendung wurde nicht gefunden.', 'grantId');
    const held = await holdGrant(em, viewer, seen, 'grantId', act);
    return held.ok ? changeGrant(em, held.value, input.expectedVersion, act) : held;
  });
  if (result.ok) ctx.readAnew();
  return result;
};
