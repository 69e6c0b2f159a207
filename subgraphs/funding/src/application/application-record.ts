import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import type { CallEntity } from '../call/call.entity';
import { CallStatus } from '../call/call.enums';
import { fits, RECORD_APPLICATION } from '../call/call.policy';
import { findCall, holdCall } from '../call/call.repository';
import { stepFrom } from '../step/step-input';
import { applicantColumns, askApplicant } from './applicant';
import { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { checkStatements, columnsFrom, projectColumn } from './application-input';
import { APPLICATION_STEPS } from './application.repository';
import { Application } from './application.type';

@InputType({
  description: 'An application of a call as its office writes it down; a draft until it is submitted.',
})
export class ApplicationRecordInput {
  @Field(() => ID, { description: 'The call.' })
  callId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who applies; absent where the name was not published and nobody knows it.',
  })
  applicantId?: string;

  @Field(() => String, { nullable: true, description: 'The idea of the project.' })
  title?: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it was submitted, in EDTF (ISO 8601-2); absent is not stated.',
  })
  submitted?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the applicant applies as a district of a city state; absent is no.',
  })
  appliesAsDistrict?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the applicant declares an area of the programme; absent is not stated.',
  })
  hasProgrammeArea?: boolean;

  @Field(() => ID, { nullable: true, description: 'The project of the same office that came of it.' })
  projectId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same application.',
  })
  clientKey?: string;
}

export const ApplicationRecordPayload = payloadOf('ApplicationRecord', 'application', Application);

/** The call, held, if an application of it may be written down. */
const holdOpenCall = async (em: EntityManager, viewer: Viewer, id: string): Promise<Result<CallEntity>> => {
  const seen = await findCall(em, id);
  if (!seen) return fail(Code.NOT_FOUND, 'Der Aufruf wurde nicht gefunden.', 'callId');
  if (!RECORD_APPLICATION.rights(viewer, seen.officeId))
    return fail(Code.FORBIDDEN, 'Bewerbungen schreibt nur das Büro auf, das den Aufruf führt.', 'callId');
  const call = await holdCall(em, seen);
  if (!call) return fail(Code.NOT_FOUND, 'Der Aufruf wurde nicht gefunden.', 'callId');
  if (call.status === CallStatus.DRAFT)
    return fail(
      Code.WRONG_STATE,
      'Der Aufruf ist noch ein Entwurf; er muss zuerst veröffentlicht werden.',
      'callId',
    );
  return fits(RECORD_APPLICATION, call.status)
    ? ok(call)
    : fail(Code.WRONG_STATE, 'Zu diesem Aufruf werden keine Bewerbungen aufgeschrieben.', 'callId');
};

export const applicationRecord = async (
  ctx: FundingContext,
  input: ApplicationRecordInput,
): Promise<Result<ApplicationEntity>> => {
  const applicant = await askApplicant(ctx.home, input.applicantId);
  const result = await ctx.db.write<ApplicationEntity>(async (em, viewer) => {
    const held = await holdOpenCall(em, viewer, input.callId);
    if (!held.ok) return held;
    const call = held.value;
    const id = clientKey(input);
    const refusals = [...checkStatements(input), ...id.refusals, ...(applicant.ok ? [] : applicant.refusals)];
    if (refusals.length > 0 || !applicant.ok) return refuse(refusals);
    const project = await projectColumn(em, call.officeId, input.projectId ?? undefined);
    if (!project.ok) return project;
    const key = { officeId: call.officeId, id: id.value };
    const who = applicant.value ? applicantColumns(applicant.value) : {};
    const columns = { ...key, callId: call.id, ...columnsFrom(input), ...project.value, ...who };
    const isNew = await insertOnce<ApplicationEntity>(em, ApplicationEntity, columns);
    const application = await findByKey<ApplicationEntity>(em, ApplicationEntity, key);
    if (application?.callId !== call.id)
      return fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
    // The same key again is the same act, sent twice.
    if (isNew) await APPLICATION_STEPS.add(em, application, stepFrom(ApplicationStatus.DRAFT, {}));
    return ok(application);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
