import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import type { ActorsContext } from '../context';
import { actorRename, ActorRenameInput, ActorRenamePayload } from './actor-rename';
import { actorNameAdd, ActorNameAddInput, ActorNameAddPayload } from './actor-name-add';
import { actorNameChange, ActorNameChangeInput, ActorNameChangePayload } from './actor-name-change';
import { actorNameRemove, ActorNameAtVersionInput, ActorNameRemovePayload } from './actor-name-remove';
import { actorNameRestore, ActorNameRestorePayload } from './actor-name-restore';

const INPUT = { description: 'What the act is to do.' };

@Resolver()
export class NameActsResolver {
  @Mutation(() => ActorRenamePayload, {
    nullable: true,
    description: 'Gives an actor a new name from a day on; the old one stays readable by date.',
  })
  async actorRename(
    @Arg('input', () => ActorRenameInput, INPUT) input: ActorRenameInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorRename(ctx, input));
  }

  @Mutation(() => ActorNameAddPayload, { nullable: true, description: 'Adds a further name to an entry.' })
  async actorNameAdd(
    @Arg('input', () => ActorNameAddInput, INPUT) input: ActorNameAddInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorNameAdd(ctx, input));
  }

  @Mutation(() => ActorNameChangePayload, {
    nullable: true,
    description: 'Corrects a further name of an entry.',
  })
  async actorNameChange(
    @Arg('input', () => ActorNameChangeInput, INPUT) input: ActorNameChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorNameChange(ctx, input));
  }

  @Mutation(() => ActorNameRemovePayload, {
    nullable: true,
    description: 'Takes a further name out of an entry; it can be restored.',
  })
  async actorNameRemove(
    @Arg('input', () => ActorNameAtVersionInput, INPUT) input: ActorNameAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorNameRemove(ctx, input));
  }

  @Mutation(() => ActorNameRestorePayload, { nullable: true, description: 'Puts a removed name back.' })
  async actorNameRestore(
    @Arg('input', () => ActorNameAtVersionInput, INPUT) input: ActorNameAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorNameRestore(ctx, input));
  }
}
