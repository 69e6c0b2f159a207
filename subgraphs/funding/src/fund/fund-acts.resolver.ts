import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FundingContext } from '../context';
import { fundCreate, FundCreateInput, FundCreatePayload } from './fund-create';
import { fundChange, FundChangeInput, FundChangePayload } from './fund-change';
import { fundRuleSetAdd, FundRuleSetAddInput, FundRuleSetAddPayload } from './fund-rule-set-add';
import { fundRuleSetChange, FundRuleSetChangeInput, FundRuleSetChangePayload } from './fund-rule-set-change';
import { fundRuleSetEnd, FundRuleSetEndInput, FundRuleSetEndPayload } from './fund-rule-set-end';
import { fundRuleSetRemove, FundRuleSetRemovePayload } from './fund-rule-set-remove';
import { FundRuleSetAtVersionInput } from './fund-act';
import type { FundRow } from './fund.repository';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<FundRow>>;

/** The steward's acts on funds and their rules. */
@Resolver()
export class FundActsResolver {
  @Mutation(() => FundCreatePayload, {
    nullable: true,
    description: 'Enters a fund of a programme; an act of the steward.',
  })
  async fundCreate(
    @Arg('input', () => FundCreateInput, INPUT) input: FundCreateInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await fundCreate(ctx, input));
  }

  @Mutation(() => FundChangePayload, {
    nullable: true,
    description: 'Renames a fund; an act of the steward.',
  })
  async fundChange(
    @Arg('input', () => FundChangeInput, INPUT) input: FundChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await fundChange(ctx, input));
  }

  @Mutation(() => FundRuleSetAddPayload, {
    nullable: true,
    description: 'Enters the rules of a fund for a time, in one area or in all; an act of the steward.',
  })
  async fundRuleSetAdd(
    @Arg('input', () => FundRuleSetAddInput, INPUT) input: FundRuleSetAddInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await fundRuleSetAdd(ctx, input));
  }

  @Mutation(() => FundRuleSetChangePayload, {
    nullable: true,
    description: 'Changes the rules of a fund for a time; an act of the steward.',
  })
  async fundRuleSetChange(
    @Arg('input', () => FundRuleSetChangeInput, INPUT) input: FundRuleSetChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await fundRuleSetChange(ctx, input));
  }

  @Mutation(() => FundRuleSetEndPayload, {
    nullable: true,
    description: 'States the last day of a rule set; an act of the steward.',
  })
  async fundRuleSetEnd(
    @Arg('input', () => FundRuleSetEndInput, INPUT) input: FundRuleSetEndInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await fundRuleSetEnd(ctx, input));
  }

  @Mutation(() => FundRuleSetRemovePayload, {
    nullable: true,
    description: 'Takes out a rule set that was entered by mistake; an act of the steward.',
  })
  async fundRuleSetRemove(
    @Arg('input', () => FundRuleSetAtVersionInput, INPUT) input: FundRuleSetAtVersionInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await fundRuleSetRemove(ctx, input));
  }
}
