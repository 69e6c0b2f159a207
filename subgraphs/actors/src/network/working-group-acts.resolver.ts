import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import { WorkingGroupAtVersionInput } from './working-group-act';
import {
  workingGroupChange,
  WorkingGroupChangeInput,
  WorkingGroupChangePayload,
} from './working-group-change';
import {
  workingGroupCreate,
  WorkingGroupCreateInput,
  WorkingGroupCreatePayload,
} from './working-group-create';
import { workingGroupRemove, WorkingGroupRemovePayload } from './working-group-remove';
import { workingGroupRestore, WorkingGroupRestorePayload } from './working-group-restore';
import type { WorkingGroupEntity } from './network.entity';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<WorkingGroupEntity>>;

@Resolver()
export class WorkingGroupActsResolver {
  @Mutation(() => WorkingGroupCreatePayload, {
    nullable: true,
    description: 'Makes a working group of a network.',
  })
  async workingGroupCreate(
    @Arg('input', () => WorkingGroupCreateInput, INPUT) input: WorkingGroupCreateInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await workingGroupCreate(ctx, input));
  }

  @Mutation(() => WorkingGroupChangePayload, {
    nullable: true,
    description: 'Changes what is stated of a working group, and its members.',
  })
  async workingGroupChange(
    @Arg('input', () => WorkingGroupChangeInput, INPUT) input: WorkingGroupChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await workingGroupChange(ctx, input));
  }

  @Mutation(() => WorkingGroupRemovePayload, {
    nullable: true,
    description: 'Takes a working group out that was entered by mistake.',
  })
  async workingGroupRemove(
    @Arg('input', () => WorkingGroupAtVersionInput, INPUT) input: WorkingGroupAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await workingGroupRemove(ctx, input));
  }

  @Mutation(() => WorkingGroupRestorePayload, {
    nullable: true,
    description: 'Puts a working group back that was taken out.',
  })
  async workingGroupRestore(
    @Arg('input', () => WorkingGroupAtVersionInput, INPUT) input: WorkingGroupAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await workingGroupRestore(ctx, input));
  }
}
