import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import { ActorAtVersionInput } from './actor-act';
import { actorArchive, ActorArchivePayload } from './actor-archive';
import { actorChange, ActorChangeInput, ActorChangePayload } from './actor-change';
import { actorCreate, ActorCreateInput, ActorCreatePayload } from './actor-create';
import type { ActorEntity } from './actor.entity';
import { actorRestore, ActorRestorePayload } from './actor-restore';
import {
  actorVisibilityChange,
  ActorVisibilityChangeInput,
  ActorVisibilityChangePayload,
} from './actor-visibility-change';

const INPUT = { description: 'What the act is to do.' };

@Resolver()
export class ActorActsResolver {
  @Mutation(() => ActorCreatePayload, {
    nullable: true,
    description: 'Makes an entry for an actor, seen by its own office only.',
  })
  async actorCreate(
    @Arg('input', () => ActorCreateInput, INPUT) input: ActorCreateInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorCreate(ctx, input));
  }

  @Mutation(() => ActorChangePayload, { nullable: true, description: 'Changes what is stated of an actor.' })
  async actorChange(
    @Arg('input', () => ActorChangeInput, INPUT) input: ActorChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorChange(ctx, input));
  }

  @Mutation(() => ActorVisibilityChangePayload, {
    nullable: true,
    description: 'Changes who sees an actor: publishes, shares or withdraws it.',
  })
  async actorVisibilityChange(
    @Arg('input', () => ActorVisibilityChangeInput, INPUT) input: ActorVisibilityChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorVisibilityChange(ctx, input));
  }

  @Mutation(() => ActorArchivePayload, {
    nullable: true,
    description: 'Takes an actor out of the lists; what refers to it stays.',
  })
  async actorArchive(
    @Arg('input', () => ActorAtVersionInput, INPUT) input: ActorAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorArchive(ctx, input));
  }

  @Mutation(() => ActorRestorePayload, {
    nullable: true,
    description: 'Puts an archived actor back into the lists.',
  })
  async actorRestore(
    @Arg('input', () => ActorAtVersionInput, INPUT) input: ActorAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorRestore(ctx, input));
  }
}
