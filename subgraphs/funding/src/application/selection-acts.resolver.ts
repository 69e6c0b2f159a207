import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FundingContext } from '../context';
import { applicationSelect, ApplicationSelectPayload } from './application-select';
import { applicationReserve, ApplicationReservePayload } from './application-reserve';
import { applicationDecline, ApplicationDeclinePayload } from './application-decline';
import { applicationDropOut, ApplicationDropOutPayload } from './application-drop-out';
import { applicationName, ApplicationNameInput, ApplicationNamePayload } from './application-name';
import { applicationUnname, ApplicationUnnamePayload } from './application-unname';
import { ApplicationAtVersionInput } from './application-act';
import { ApplicationStepInput } from './application-step-act';
import type { ApplicationEntity } from './application.entity';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<ApplicationEntity>>;

/** The selection and what is made known of it. */
@Resolver()
export class SelectionActsResolver {
  @Mutation(() => ApplicationSelectPayload, {
    nullable: true,
    description: 'Selects an application, never more than the quota.',
  })
  async applicationSelect(
    @Arg('input', () => ApplicationStepInput, INPUT) input: ApplicationStepInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationSelect(ctx, input));
  }

  @Mutation(() => ApplicationReservePayload, {
    nullable: true,
    description: 'Lets an application wait for a place.',
  })
  async applicationReserve(
    @Arg('input', () => ApplicationStepInput, INPUT) input: ApplicationStepInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationReserve(ctx, input));
  }

  @Mutation(() => ApplicationDeclinePayload, {
    nullable: true,
    description: 'States that an application is not selected.',
  })
  async applicationDecline(
    @Arg('input', () => ApplicationStepInput, INPUT) input: ApplicationStepInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationDecline(ctx, input));
  }

  @Mutation(() => ApplicationDropOutPayload, {
    nullable: true,
    description: 'States that a selected application dropped out after the decision; this frees no place.',
  })
  async applicationDropOut(
    @Arg('input', () => ApplicationStepInput, INPUT) input: ApplicationStepInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationDropOut(ctx, input));
  }

  @Mutation(() => ApplicationNamePayload, {
    nullable: true,
    description: 'States that the applicant was named publicly: whoever sees the call sees the application.',
  })
  async applicationName(
    @Arg('input', () => ApplicationNameInput, INPUT) input: ApplicationNameInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationName(ctx, input));
  }

  @Mutation(() => ApplicationUnnamePayload, {
    nullable: true,
    description: 'Takes the public naming of an applicant back.',
  })
  async applicationUnname(
    @Arg('input', () => ApplicationAtVersionInput, INPUT) input: ApplicationAtVersionInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await applicationUnname(ctx, input));
  }
}
