import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FundingContext } from '../context';
import { applicationRecord, ApplicationRecordInput, ApplicationRecordPayload } from './application-record';
import { applicationChange, ApplicationChangeInput, ApplicationChangePayload } from './application-change';
import { applicationSubmit, ApplicationSubmitInput, ApplicationSubmitPayload } from './application-submit';
import { applicationCheck, ApplicationCheckInput, ApplicationCheckPayload } from './application-check';
import { applicationExamine, ApplicationExaminePayload } from './application-examine';
import { applicationWithdraw, ApplicationWithdrawPayload } from './application-withdraw';
import { applicationStepBack, ApplicationStepBackPayload } from './application-step-back';
import { ApplicationAtVersionInput } from './application-act';
import { ApplicationStepInput } from './application-step-act';
import type { ApplicationEntity } from './application.entity';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<ApplicationEntity>>;

/** An application until the selection. */
@Resolver()
export class ApplicationActsResolver {
  @Mutation(() => ApplicationRecordPayload, {
    nullable: true,
    description: 'Writes an application of a call down, as a draft.',
  })
  async applicationRecord(
    @Arg('input', () => ApplicationRecordInput, INPUT) input: ApplicationRecordInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationRecord(ctx, input));
  }

  @Mutation(() => ApplicationChangePayload, {
    nullable: true,
    description: 'Changes what is stated of an application.',
  })
  async applicationChange(
    @Arg('input', () => ApplicationChangeInput, INPUT) input: ApplicationChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationChange(ctx, input));
  }

  @Mutation(() => ApplicationSubmitPayload, {
    nullable: true,
    description: 'States that an application was submitted: only by the eligible, and in time.',
  })
  async applicationSubmit(
    @Arg('input', () => ApplicationSubmitInput, INPUT) input: ApplicationSubmitInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationSubmit(ctx, input));
  }

  @Mutation(() => ApplicationCheckPayload, {
    nullable: true,
    description: 'States what the formal check found.',
  })
  async applicationCheck(
    @Arg('input', () => ApplicationCheckInput, INPUT) input: ApplicationCheckInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationCheck(ctx, input));
  }

  @Mutation(() => ApplicationExaminePayload, {
    nullable: true,
    description: 'Hands an application to the experts.',
  })
  async applicationExamine(
    @Arg('input', () => ApplicationStepInput, INPUT) input: ApplicationStepInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationExamine(ctx, input));
  }

  @Mutation(() => ApplicationWithdrawPayload, {
    nullable: true,
    description: 'States that an application was withdrawn; before the decision this frees its place.',
  })
  async applicationWithdraw(
    @Arg('input', () => ApplicationStepInput, INPUT) input: ApplicationStepInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationWithdraw(ctx, input));
  }

  @Mutation(() => ApplicationStepBackPayload, {
    nullable: true,
    description: 'Takes the last step of an application back; its history keeps both.',
  })
  async applicationStepBack(
    @Arg('input', () => ApplicationAtVersionInput, INPUT) input: ApplicationAtVersionInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationStepBack(ctx, input));
  }
}
