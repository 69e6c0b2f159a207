import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkCount, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { refuseBrokenRules } from '../application/call-rules';
import { actOnCall, CallAtVersionInput } from './call-act';
import type { CallEntity } from './call.entity';
import {
  CallEligibilityInput,
  CallSupportInput,
  checkStatements,
  closesTooEarly,
  columnsFrom,
} from './call-input';
import { CHANGE } from './call.policy';
import { programmeColumn } from './call-programme';
import { addRoles, askRoles, CallRoleInput, removeRoles } from './call-roles';
import { Call } from './call.type';

@InputType({
  description:
    'What is to change of a call; what is absent stays. Rules and quota can not be narrowed past the applications that are there.',
})
export class CallChangeInput extends CallAtVersionInput {
  @Field(() => String, { nullable: true, description: 'The title.' })
  title?: string;

  @Field(() => [String], {
    nullable: true,
    description: 'All other titles under which it was published, at most 20.',
  })
  alternateTitles?: string[];

  @Field(() => String, { nullable: true, description: 'Whom it addresses; null takes it away.' })
  audience?: string | null;

  @Field(() => String, { nullable: true, description: 'What the selected are to do; null takes it away.' })
  task?: string | null;

  @Field(() => [String], { nullable: true, description: 'The topics it names, at most 50.' })
  topics?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Whether other topics are possible.' })
  topicsAreOpen?: boolean;

  @Field(() => CallEligibilityInput, { nullable: true, description: 'Who may apply.' })
  eligibility?: CallEligibilityInput;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are selected at most, not fewer than are selected already; null is unknown.',
  })
  quota?: number | null;

  @Field(() => CallSupportInput, { nullable: true, description: 'What the selected get.' })
  support?: CallSupportInput;

  @Field(() => String, {
    nullable: true,
    description: 'Since when applications are taken, in EDTF (ISO 8601-2); null is not stated.',
  })
  opens?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Until when applications are taken, in EDTF (ISO 8601-2); null is not stated.',
  })
  closes?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether all who applied are written down as applications.',
  })
  applicationListIsComplete?: boolean;

  @Field(() => [CallRoleInput], {
    nullable: true,
    description: 'Who stands behind the call as well, at most 50; null is nobody.',
  })
  addRoles?: CallRoleInput[];

  @Field(() => [ID], {
    nullable: true,
    description: 'The roles that are taken away, at most 50; null is none.',
  })
  removeCallRoleIds?: string[];
}

export const CallChangePayload = payloadOf('CallChange', 'call', Call);

export const callChange = async (
  ctx: FundingContext,
  input: CallChangeInput,
): Promise<Result<CallEntity>> => {
  const roles = await askRoles(ctx.home, 'addRoles', input.addRoles);
  return actOnCall(ctx, input, {
    permission: CHANGE,
    refused: 'Den Aufruf kann nur das Büro ändern, das ihn führt.',
    wrongState: 'Ein abgebrochener Aufruf wird nicht mehr geändert.',
    change: async (em, call) => {
      const counted = refusalsOf(checkCount('removeCallRoleIds', input.removeCallRoleIds, 50));
      const refusals = [...checkStatements(input), ...counted, ...(roles.ok ? [] : roles.refusals)];
      if (refusals.length > 0) return refuse(refusals);
      const order = closesTooEarly(input, call);
      if (order.length > 0) return refuse(order);
      const programme = await programmeColumn(em, input);
      return programme.ok ? ok({ ...columnsFrom(input, call), ...programme.value }) : programme;
    },
    after: async (em, call) => [
      ...(await refuseBrokenRules(em, call, input)),
      ...(await removeRoles(em, call, input.removeCallRoleIds ?? [])),
      ...(roles.ok ? await addRoles(em, call, 'addRoles', roles.value) : []),
    ],
  });
};
