import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EventsContext } from '../context';
import { OutcomeAtVersionInput } from './outcome-act';
import { outcomeAdd, OutcomeAddInput, OutcomeAddPayload } from './outcome-add';
import { outcomeChange, OutcomeChangeInput, OutcomeChangePayload } from './outcome-change';
import { outcomeRemove, OutcomeRemovePayload } from './outcome-remove';
import { outcomeRestore, OutcomeRestorePayload } from './outcome-restore';
import type { OutcomeEntity } from './outcome.entity';

const INPUT = { description: 'What the act is to do.' };

@Resolver()
export class OutcomeActsResolver {
  @Mutation(() => OutcomeAddPayload, {
    nullable: true,
    description: 'Keeps what came of an event that was held.',
  })
  async outcomeAdd(
    @Arg('input', () => OutcomeAddInput, INPUT) input: OutcomeAddInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<OutcomeEntity>> {
    return toPayload(await outcomeAdd(ctx, input));
  }

  @Mutation(() => OutcomeChangePayload, {
    nullable: true,
    description: 'Changes what is stated of an outcome.',
  })
  async outcomeChange(
    @Arg('input', () => OutcomeChangeInput, INPUT) input: OutcomeChangeInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<OutcomeEntity>> {
    return toPayload(await outcomeChange(ctx, input));
  }

  @Mutation(() => OutcomeRemovePayload, {
    nullable: true,
    description: 'Takes an outcome entered by mistake out of the lists.',
  })
  async outcomeRemove(
    @Arg('input', () => OutcomeAtVersionInput, INPUT) input: OutcomeAtVersionInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<OutcomeEntity>> {
    return toPayload(await outcomeRemove(ctx, input));
  }

  @Mutation(() => OutcomeRestorePayload, {
    nullable: true,
    description: 'Undoes that an outcome was taken out.',
  })
  async outcomeRestore(
    @Arg('input', () => OutcomeAtVersionInput, INPUT) input: OutcomeAtVersionInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<OutcomeEntity>> {
    return toPayload(await outcomeRestore(ctx, input));
  }
}
