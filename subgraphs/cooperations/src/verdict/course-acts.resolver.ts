import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { cooperationPause, CooperationPauseInput, CooperationPausePayload } from './cooperation-pause';
import { cooperationWake, CooperationWakeInput, CooperationWakePayload } from './cooperation-wake';
import { cooperationFulfil, CooperationFulfilInput, CooperationFulfilPayload } from './cooperation-fulfil';
import {
  cooperationEstablish,
  CooperationEstablishInput,
  CooperationEstablishPayload,
} from './cooperation-establish';
import {
  cooperationBreakOff,
  CooperationBreakOffInput,
  CooperationBreakOffPayload,
} from './cooperation-break-off';
import { cooperationUndo, CooperationUndoInput, CooperationUndoPayload } from './cooperation-undo';
import {
  cooperationNamingChange,
  CooperationNamingChangeInput,
  CooperationNamingChangePayload,
} from './cooperation-naming-change';

const INPUT = { description: 'What the act is to do.' };
type Answer = Promise<Payload<CooperationEntity>>;

/** What the offices say of the course of a cooperation. */
@Resolver()
export class CourseActsResolver {
  @Mutation(() => CooperationPausePayload, {
    nullable: true,
    description: 'States that a running cooperation rests for a while.',
  })
  async cooperationPause(
    @Arg('input', () => CooperationPauseInput, INPUT) input: CooperationPauseInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationPause(ctx, input));
  }

  @Mutation(() => CooperationWakePayload, {
    nullable: true,
    description: 'States that a resting cooperation runs again.',
  })
  async cooperationWake(
    @Arg('input', () => CooperationWakeInput, INPUT) input: CooperationWakeInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationWake(ctx, input));
  }

  @Mutation(() => CooperationFulfilPayload, {
    nullable: true,
    description: 'States that what was agreed has been given; refused without a contribution.',
  })
  async cooperationFulfil(
    @Arg('input', () => CooperationFulfilInput, INPUT) input: CooperationFulfilInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationFulfil(ctx, input));
  }

  @Mutation(() => CooperationEstablishPayload, {
    nullable: true,
    description: 'States that a fulfilled cooperation runs on without the coordinator.',
  })
  async cooperationEstablish(
    @Arg('input', () => CooperationEstablishInput, INPUT) input: CooperationEstablishInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationEstablish(ctx, input));
  }

  @Mutation(() => CooperationBreakOffPayload, {
    nullable: true,
    description: 'States that a cooperation failed, and why.',
  })
  async cooperationBreakOff(
    @Arg('input', () => CooperationBreakOffInput, INPUT) input: CooperationBreakOffInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationBreakOff(ctx, input));
  }

  @Mutation(() => CooperationUndoPayload, {
    nullable: true,
    description:
      'Takes back the last statement on the course: the beginning, rest, fulfilment, establishment, end or failure; or the withdrawal.',
  })
  async cooperationUndo(
    @Arg('input', () => CooperationUndoInput, INPUT) input: CooperationUndoInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationUndo(ctx, input));
  }

  @Mutation(() => CooperationNamingChangePayload, {
    nullable: true,
    description: 'Says anew how far the actors of an office are named; takes effect at once, in any state.',
  })
  async cooperationNamingChange(
    @Arg('input', () => CooperationNamingChangeInput, INPUT) input: CooperationNamingChangeInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await cooperationNamingChange(ctx, input));
  }
}
