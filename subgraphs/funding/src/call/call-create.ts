import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey, ClientKeyInput } from '@kiezgraph/kernel/graphql/client-key';
import { owningOffice } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import { stepFrom } from '../step/step-input';
import { CallEntity } from './call.entity';
import { CallKind, CallStatus } from './call.enums';
import {
  CallEligibilityInput,
  CallSupportInput,
  checkStatements,
  closesTooEarly,
  columnsFrom,
} from './call-input';
import { programmeColumn } from './call-programme';
import { CALL_STEPS } from './call.repository';
import { addRoles, askRoles, CallRoleInput } from './call-roles';
import { Call } from './call.type';

@InputType({ description: 'A new call, a draft that its office alone sees.' })
export class CallCreateInput extends ClientKeyInput {
  @Field(() => CallKind, { description: 'What the call is.' })
  kind!: CallKind;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'All other titles under which it was published, at most 20.',
  })
  alternateTitles?: string[];

  @Field(() => String, { nullable: true, description: 'Whom it addresses, in its own words.' })
  audience?: string;

  @Field(() => String, { nullable: true, description: 'What the selected are to do; absent is not stated.' })
  task?: string | null;

  @Field(() => [String], { nullable: true, description: 'The topics it names, at most 50.' })
  topics?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the topics are named in particular, so that others are possible.',
  })
  topicsAreOpen?: boolean;

  @Field(() => CallEligibilityInput, { nullable: true, description: 'Who may apply.' })
  eligibility?: CallEligibilityInput;

  @Field(() => Int, { nullable: true, description: 'How many are selected at most; absent is unknown.' })
  quota?: number | null;

  @Field(() => CallSupportInput, { nullable: true, description: 'What the selected get.' })
  support?: CallSupportInput;

  @Field(() => String, {
    nullable: true,
    description: 'Since when applications are taken, in EDTF (ISO 8601-2); absent is not stated.',
  })
  opens?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Until when applications are taken, in EDTF (ISO 8601-2); absent is not stated.',
  })
  closes?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether all who apply are written down as applications; absent is not known.',
  })
  applicationListIsComplete?: boolean;

  @Field(() => [CallRoleInput], { nullable: true, description: 'Who stands behind the call, at most 50.' })
  roles?: CallRoleInput[];
}

export const CallCreatePayload = payloadOf('CallCreate', 'call', Call);

const NOTHING = { opens: null, closes: null };

const insertCall = async (
  em: EntityManager,
  input: CallCreateInput,
  key: { readonly officeId: number; readonly id: string },
): Promise<Result<{ readonly call: CallEntity; readonly isNew: boolean }>> => {
  const programme = await programmeColumn(em, input);
  if (!programme.ok) return programme;
  const columns = { ...key, kind: input.kind, ...columnsFrom(input, NOTHING), ...programme.value };
  const isNew = await insertOnce<CallEntity>(em, CallEntity, columns);
  const call = await findByKey<CallEntity>(em, CallEntity, key);
  return call ? ok({ call, isNew }) : fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
};

export const callCreate = async (
  ctx: FundingContext,
  input: CallCreateInput,
): Promise<Result<CallEntity>> => {
  const roles = await askRoles(ctx.home, 'roles', input.roles);
  const result = await ctx.db.write<CallEntity>(async (em, viewer) => {
    const office = owningOffice(viewer, input.officeId);
    if (!office.ok) return office;
    const id = clientKey(input);
    const refusals = [...checkStatements(input), ...id.refusals, ...(roles.ok ? [] : roles.refusals)];
    if (refusals.length > 0 || !roles.ok) return refuse(refusals);
    const order = closesTooEarly(input, NOTHING);
    if (order.length > 0) return refuse(order);
    const made = await insertCall(em, input, { officeId: office.value, id: id.value });
    // The same key again is the same act, sent twice.
    if (!made.ok || !made.value.isNew) return made.ok ? ok(made.value.call) : made;
    await CALL_STEPS.add(em, made.value.call, stepFrom(CallStatus.DRAFT, {}));
    const overfull = await addRoles(em, made.value.call, 'roles', roles.value);
    return overfull.length > 0 ? refuse(overfull) : ok(made.value.call);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
