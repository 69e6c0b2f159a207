import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import type { ActorsContext } from '../context';
import { actorRelationAdd, ActorRelationAddInput, ActorRelationAddPayload } from './actor-relation-add';
import {
  actorRelationChange,
  ActorRelationChangeInput,
  ActorRelationChangePayload,
} from './actor-relation-change';
import {
  actorRelationRemove,
  ActorRelationAtVersionInput,
  ActorRelationRemovePayload,
} from './actor-relation-remove';
import { actorRelationRestore, ActorRelationRestorePayload } from './actor-relation-restore';

const INPUT = { description: 'What the act is to do.' };

@Resolver()
export class RelationActsResolver {
  @Mutation(() => ActorRelationAddPayload, {
    nullable: true,
    description: 'States what an actor is to another one, or the other to it.',
  })
  async actorRelationAdd(
    @Arg('input', () => ActorRelationAddInput, INPUT) input: ActorRelationAddInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorRelationAdd(ctx, input));
  }

  @Mutation(() => ActorRelationChangePayload, {
    nullable: true,
    description: 'Ends a relation, or corrects its period or source.',
  })
  async actorRelationChange(
    @Arg('input', () => ActorRelationChangeInput, INPUT) input: ActorRelationChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorRelationChange(ctx, input));
  }

  @Mutation(() => ActorRelationRemovePayload, {
    nullable: true,
    description: 'Takes a relation out of an entry; it can be restored.',
  })
  async actorRelationRemove(
    @Arg('input', () => ActorRelationAtVersionInput, INPUT) input: ActorRelationAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorRelationRemove(ctx, input));
  }

  @Mutation(() => ActorRelationRestorePayload, {
    nullable: true,
    description: 'Puts a removed relation back.',
  })
  async actorRelationRestore(
    @Arg('input', () => ActorRelationAtVersionInput, INPUT) input: ActorRelationAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorRelationRestore(ctx, input));
  }
}
