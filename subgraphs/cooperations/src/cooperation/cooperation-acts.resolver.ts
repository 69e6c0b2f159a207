import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CooperationsContext } from '../context';
import {
  cooperationAgree,
  CooperationAgreeInput,
  CooperationAgreePayload,
} from '../verdict/cooperation-agree';
import {
  cooperationDecline,
  CooperationDeclineInput,
  CooperationDeclinePayload,
} from '../verdict/cooperation-decline';
import { cooperationEnd, CooperationEndInput, CooperationEndPayload } from '../verdict/cooperation-end';
import {
  cooperationResume,
  CooperationResumeInput,
  CooperationResumePayload,
} from '../verdict/cooperation-resume';
import {
  cooperationStart,
  CooperationStartInput,
  CooperationStartPayload,
} from '../verdict/cooperation-start';
import { CooperationAtVersionInput } from './cooperation-act';
import { cooperationChange, CooperationChangeInput, CooperationChangePayload } from './cooperation-change';
import type { CooperationEntity } from './cooperation.entity';
import {
  cooperationPropose,
  CooperationProposeInput,
  CooperationProposePayload,
} from './cooperation-propose';
import {
  cooperationVisibilityChange,
  CooperationVisibilityChangeInput,
  CooperationVisibilityChangePayload,
} from './cooperation-visibility-change';
import { cooperationWithdraw, CooperationWithdrawPayload } from './cooperation-withdraw';

const INPUT = { description: 'What the act is to do.' };
type Answer = Promise<Payload<CooperationEntity>>;

@Resolver()
export class CooperationActsResolver {
  @Mutation(() => CooperationProposePayload, {
    nullable: true,
    description: 'Proposes a cooperation to the offices of its parties; an own party thereby agrees.',
  })
  async cooperationPropose(
    @Arg('input', () => CooperationProposeInput, INPUT) input: CooperationProposeInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationPropose(ctx, input));
  }

  @Mutation(() => CooperationChangePayload, {
    nullable: true,
    description: 'Changes the terms of a cooperation that has not begun; every yes to the old terms is void.',
  })
  async cooperationChange(
    @Arg('input', () => CooperationChangeInput, INPUT) input: CooperationChangeInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationChange(ctx, input));
  }

  @Mutation(() => CooperationWithdrawPayload, {
    nullable: true,
    description: 'Takes a proposal back; an act of the office that proposed it.',
  })
  async cooperationWithdraw(
    @Arg('input', () => CooperationAtVersionInput, INPUT) input: CooperationAtVersionInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationWithdraw(ctx, input));
  }

  @Mutation(() => CooperationVisibilityChangePayload, {
    nullable: true,
    description: 'Changes who sees a cooperation: publishes, shares or narrows it.',
  })
  async cooperationVisibilityChange(
    @Arg('input', () => CooperationVisibilityChangeInput, INPUT) input: CooperationVisibilityChangeInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationVisibilityChange(ctx, input));
  }

  @Mutation(() => CooperationAgreePayload, {
    nullable: true,
    description: 'Says yes for the office of a party.',
  })
  async cooperationAgree(
    @Arg('input', () => CooperationAgreeInput, INPUT) input: CooperationAgreeInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationAgree(ctx, input));
  }

  @Mutation(() => CooperationDeclinePayload, {
    nullable: true,
    description: 'Says no for the office of a party, or takes its yes back, before it begins.',
  })
  async cooperationDecline(
    @Arg('input', () => CooperationDeclineInput, INPUT) input: CooperationDeclineInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationDecline(ctx, input));
  }

  @Mutation(() => CooperationStartPayload, {
    nullable: true,
    description: 'States that an agreed cooperation began.',
  })
  async cooperationStart(
    @Arg('input', () => CooperationStartInput, INPUT) input: CooperationStartInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationStart(ctx, input));
  }

  @Mutation(() => CooperationEndPayload, {
    nullable: true,
    description: 'Ends an agreed or running cooperation; any office of a party may.',
  })
  async cooperationEnd(
    @Arg('input', () => CooperationEndInput, INPUT) input: CooperationEndInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationEnd(ctx, input));
  }

  @Mutation(() => CooperationResumePayload, {
    nullable: true,
    description: 'Takes back that a cooperation has ended.',
  })
  async cooperationResume(
    @Arg('input', () => CooperationResumeInput, INPUT) input: CooperationResumeInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationResume(ctx, input));
  }
}
