import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import type { ActorsContext } from '../context';
import { actorMove, ActorMoveInput, ActorMovePayload } from './actor-move';
import { actorSiteAdd, ActorSiteAddInput, ActorSiteAddPayload } from './actor-site-add';
import { actorSiteChange, ActorSiteChangeInput, ActorSiteChangePayload } from './actor-site-change';
import { actorSiteRemove, ActorSiteAtVersionInput, ActorSiteRemovePayload } from './actor-site-remove';
import { actorSiteRestore, ActorSiteRestorePayload } from './actor-site-restore';

const INPUT = { description: 'What the act is to do.' };

@Resolver()
export class SiteActsResolver {
  @Mutation(() => ActorMovePayload, {
    nullable: true,
    description: 'Moves the main site: the one of today becomes an earlier one with its period.',
  })
  async actorMove(
    @Arg('input', () => ActorMoveInput, INPUT) input: ActorMoveInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorMove(ctx, input));
  }

  @Mutation(() => ActorSiteAddPayload, {
    nullable: true,
    description: 'Adds a further site of an actor, or an earlier main one.',
  })
  async actorSiteAdd(
    @Arg('input', () => ActorSiteAddInput, INPUT) input: ActorSiteAddInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorSiteAdd(ctx, input));
  }

  @Mutation(() => ActorSiteChangePayload, {
    nullable: true,
    description: 'Changes what is stated of a further or earlier site.',
  })
  async actorSiteChange(
    @Arg('input', () => ActorSiteChangeInput, INPUT) input: ActorSiteChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorSiteChange(ctx, input));
  }

  @Mutation(() => ActorSiteRemovePayload, {
    nullable: true,
    description: 'Takes a further or earlier site out of an entry; it can be restored.',
  })
  async actorSiteRemove(
    @Arg('input', () => ActorSiteAtVersionInput, INPUT) input: ActorSiteAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorSiteRemove(ctx, input));
  }

  @Mutation(() => ActorSiteRestorePayload, {
    nullable: true,
    description: 'Puts a removed site back.',
  })
  async actorSiteRestore(
    @Arg('input', () => ActorSiteAtVersionInput, INPUT) input: ActorSiteAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorSiteRestore(ctx, input));
  }
}
