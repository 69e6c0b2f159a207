import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import {
  premisesSurveyCreate,
  PremisesSurveyCreatePayload,
  PremisesSurveyCreateInput,
} from './premises-survey-create';
import {
  premisesSurveyChange,
  PremisesSurveyChangePayload,
  PremisesSurveyChangeInput,
} from './premises-survey-change';
import {
  premisesSurveyVisibilityChange,
  PremisesSurveyVisibilityChangePayload,
  PremisesSurveyVisibilityChangeInput,
} from './premises-survey-visibility-change';
import { premisesSurveyRemove, PremisesSurveyRemovePayload } from './premises-survey-remove';
import { premisesSurveyRestore, PremisesSurveyRestorePayload } from './premises-survey-restore';
import { PremisesSurveyAtVersionInput } from './survey-act';
import type { PremisesSurveyEntity } from './survey.entity';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<PremisesSurveyEntity>>;

@Resolver()
export class SurveyActsResolver {
  @Mutation(() => PremisesSurveyCreatePayload, {
    nullable: true,
    description: 'Makes an entry for a survey of premises, seen by its own office only.',
  })
  async premisesSurveyCreate(
    @Arg('input', () => PremisesSurveyCreateInput, INPUT) input: PremisesSurveyCreateInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await premisesSurveyCreate(ctx, input));
  }

  @Mutation(() => PremisesSurveyChangePayload, {
    nullable: true,
    description: 'Changes what is stated of a survey of premises.',
  })
  async premisesSurveyChange(
    @Arg('input', () => PremisesSurveyChangeInput, INPUT) input: PremisesSurveyChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await premisesSurveyChange(ctx, input));
  }

  @Mutation(() => PremisesSurveyVisibilityChangePayload, {
    nullable: true,
    description: 'Changes who sees a survey of premises.',
  })
  async premisesSurveyVisibilityChange(
    @Arg('input', () => PremisesSurveyVisibilityChangeInput, INPUT)
    input: PremisesSurveyVisibilityChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await premisesSurveyVisibilityChange(ctx, input));
  }

  @Mutation(() => PremisesSurveyRemovePayload, {
    nullable: true,
    description: 'Takes a survey of premises out of the lists; from then on only its own office sees it.',
  })
  async premisesSurveyRemove(
    @Arg('input', () => PremisesSurveyAtVersionInput, INPUT) input: PremisesSurveyAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await premisesSurveyRemove(ctx, input));
  }

  @Mutation(() => PremisesSurveyRestorePayload, {
    nullable: true,
    description: 'Puts a removed survey of premises back, seen by its own office only.',
  })
  async premisesSurveyRestore(
    @Arg('input', () => PremisesSurveyAtVersionInput, INPUT) input: PremisesSurveyAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await premisesSurveyRestore(ctx, input));
  }
}
