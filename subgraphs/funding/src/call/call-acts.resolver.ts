import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FundingContext } from '../context';
import { callCreate, CallCreateInput, CallCreatePayload } from './call-create';
import { callChange, CallChangeInput, CallChangePayload } from './call-change';
import { callPublish, CallPublishPayload } from './call-publish';
import { callClose, CallClosePayload } from './call-close';
import { callSelectionStart, CallSelectionStartPayload } from './call-selection-start';
import { callDecide, CallDecidePayload } from './call-decide';
import { callCancel, CallCancelInput, CallCancelPayload } from './call-cancel';
import { callReopen, CallReopenPayload } from './call-reopen';
import {
  callVisibilityChange,
  CallVisibilityChangeInput,
  CallVisibilityChangePayload,
} from './call-visibility-change';
import { CallAtVersionInput } from './call-act';
import { CallStepInput } from './call-step-act';
import type { CallEntity } from './call.entity';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<CallEntity>>;

/** The life of a call. */
@Resolver()
export class CallActsResolver {
  @Mutation(() => CallCreatePayload, {
    nullable: true,
    description: 'Makes a call, a draft that its office alone sees.',
  })
  async callCreate(
    @Arg('input', () => CallCreateInput, INPUT) input: CallCreateInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callCreate(ctx, input));
  }

  @Mutation(() => CallChangePayload, { nullable: true, description: 'Changes what is stated of a call.' })
  async callChange(
    @Arg('input', () => CallChangeInput, INPUT) input: CallChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callChange(ctx, input));
  }

  @Mutation(() => CallPublishPayload, {
    nullable: true,
    description: 'States that applications are taken; who sees the call is an act of its own.',
  })
  async callPublish(
    @Arg('input', () => CallStepInput, INPUT) input: CallStepInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callPublish(ctx, input));
  }

  @Mutation(() => CallClosePayload, {
    nullable: true,
    description: 'States that applications are taken no more.',
  })
  async callClose(
    @Arg('input', () => CallStepInput, INPUT) input: CallStepInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callClose(ctx, input));
  }

  @Mutation(() => CallSelectionStartPayload, {
    nullable: true,
    description: 'States that among the applications is being selected.',
  })
  async callSelectionStart(
    @Arg('input', () => CallStepInput, INPUT) input: CallStepInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callSelectionStart(ctx, input));
  }

  @Mutation(() => CallDecidePayload, { nullable: true, description: 'States that the selection stands.' })
  async callDecide(
    @Arg('input', () => CallStepInput, INPUT) input: CallStepInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callDecide(ctx, input));
  }

  @Mutation(() => CallCancelPayload, { nullable: true, description: 'Gives a call up before a decision.' })
  async callCancel(
    @Arg('input', () => CallCancelInput, INPUT) input: CallCancelInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callCancel(ctx, input));
  }

  @Mutation(() => CallReopenPayload, {
    nullable: true,
    description: 'Takes the last step of a call back; what came after it is taken back first.',
  })
  async callReopen(
    @Arg('input', () => CallAtVersionInput, INPUT) input: CallAtVersionInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callReopen(ctx, input));
  }

  @Mutation(() => CallVisibilityChangePayload, {
    nullable: true,
    description: 'Changes who sees a call and, as far as they are named publicly, its applications.',
  })
  async callVisibilityChange(
    @Arg('input', () => CallVisibilityChangeInput, INPUT) input: CallVisibilityChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callVisibilityChange(ctx, input));
  }
}
