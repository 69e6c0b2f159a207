import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import type { CallEntity } from '../call/call.entity';
import { holdCall } from '../call/call.repository';
import type { NewStep } from '../step/step.repository';
import { ApplicationEntity } from './application.entity';
import type { ApplicationStatus } from './application.enums';
import { fits, type ApplicationPermission } from './application.policy';
import { APPLICATION_STEPS, findApplication } from './application.repository';
import { brokenRules } from './application-rules';

/** Names the application and the version its editor saw. */
@InputType({
  description:
    'An application at the version its editor saw; a changed visibility of the call counts it up, too.',
})
export class ApplicationAtVersionInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

/** What an act changes of an application. */
export interface ApplicationChange {
  readonly columns?: Partial<ApplicationEntity>;
  /** The state it enters. */
  readonly step?: NewStep<ApplicationStatus>;
  /** Whether the last step is taken back, to this state. */
  readonly backTo?: ApplicationStatus;
}

/** What may refuse an act on an application in sight, and what it changes. */
export interface ApplicationAct {
  readonly permission: ApplicationPermission;
  readonly refused: string;
  readonly wrongState: string;
  readonly change: (
    em: EntityManager,
    application: ApplicationEntity,
    call: CallEntity,
  ) => Promise<Result<ApplicationChange>> | Result<ApplicationChange>;
}

const MISSING = fail(Code.NOT_FOUND, 'Die Bewerbung wurde nicht gefunden.', 'applicationId');

const apply = async (
  em: EntityManager,
  seen: ApplicationEntity,
  { columns = {}, step, backTo }: ApplicationChange,
): Promise<ApplicationEntity> => {
  const status = backTo ?? step?.status ?? seen.status;
  await changeAt<ApplicationEntity>(em, ApplicationEntity, seen, seen.version, { ...columns, status });
  if (step) await APPLICATION_STEPS.add(em, seen, step);
  if (backTo !== undefined) await APPLICATION_STEPS.stepBack(em, seen);
  return (await findByKey<ApplicationEntity>(em, ApplicationEntity, seen)) as ApplicationEntity;
};

/** The call and its application as they are now, held until the end of the transaction. */
const hold = async (
  em: EntityManager,
  seen: ApplicationEntity,
): Promise<{ call: CallEntity; application: ApplicationEntity } | null> => {
  const call = await holdCall(em, { officeId: seen.officeId, id: seen.callId });
  const application = await findByKey<ApplicationEntity>(em, ApplicationEntity, seen);
  return call && application ? { call, application } : null;
};

/** The frame of every act on an application, refusals in a clerk's order; its call is held first, so that places are counted once. */
export const actOnApplication = async (
  ctx: FundingContext,
  input: ApplicationAtVersionInput,
  act: ApplicationAct,
): Promise<Result<ApplicationEntity>> => {
  const result = await ctx.db.write<ApplicationEntity>(async (em, viewer) => {
    const seen = await findApplication(em, input.applicationId);
    if (!seen) return MISSING;
    if (!act.permission.rights(viewer, seen.officeId))
      return fail(Code.FORBIDDEN, act.refused, 'applicationId');
    const held = await hold(em, seen);
    if (!held) return MISSING;
    const { call, application } = held;
    if (!fits(act.permission, application, call.status))
      return fail(Code.WRONG_STATE, act.wrongState, 'applicationId');
    if (application.version !== input.expectedVersion)
      return fail(Code.CONFLICT, 'Die Bewerbung wurde inzwischen geändert.', 'expectedVersion');
    const change = await act.change(em, application, call);
    if (!change.ok) return change;
    const changed = await apply(em, application, change.value);
    const refusals: readonly Refusal[] = await brokenRules(em, call, changed, Object.keys(input));
    return refusals.length > 0 ? refuse(refusals) : ok(changed);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
