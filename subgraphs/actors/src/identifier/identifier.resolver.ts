import { globalId } from '@kiezgraph/kernel/graphql/node';
import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import {
  actorIdentifierAdd,
  ActorIdentifierAddInput,
  ActorIdentifierAddPayload,
} from './actor-identifier-add';
import {
  ActorIdentifierAtVersionInput,
  actorIdentifierRemove,
  ActorIdentifierRemovePayload,
} from './actor-identifier-remove';
import { actorIdentifierRestore, ActorIdentifierRestorePayload } from './actor-identifier-restore';
import type { ActorIdentifierEntity } from './identifier.entity';
import { ActorIdentifier } from './identifier.type';

const INPUT = { description: 'What the act is to do.' };
const REMOVED = {
  defaultValue: false,
  description: 'True for those taken out of the entry instead; for the office that keeps it.',
};

@Resolver(() => Actor)
export class ActorIdentifiersResolver {
  @FieldResolver(() => [ActorIdentifier], {
    description: 'The numbers under which registers know it, by scheme; at most 50.',
  })
  async identifiers(
    @Root() row: ActorEntity,
    @Arg('removed', () => Boolean, REMOVED) removed: boolean,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<ActorIdentifierEntity[]> {
    const all = await loaders.actorIdentifiers.load(row);
    return all.filter(({ removedAt }) => (removedAt !== null) === removed);
  }

  @Mutation(() => ActorIdentifierAddPayload, {
    nullable: true,
    description: 'Adds a number under which a register knows the actor.',
  })
  async actorIdentifierAdd(
    @Arg('input', () => ActorIdentifierAddInput, INPUT) input: ActorIdentifierAddInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorIdentifierAdd(ctx, input));
  }

  @Mutation(() => ActorIdentifierRemovePayload, {
    nullable: true,
    description: 'Takes an identifier out of an entry; it can be restored.',
  })
  async actorIdentifierRemove(
    @Arg('input', () => ActorIdentifierAtVersionInput, INPUT) input: ActorIdentifierAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorIdentifierRemove(ctx, input));
  }

  @Mutation(() => ActorIdentifierRestorePayload, {
    nullable: true,
    description: 'Puts a removed identifier back.',
  })
  async actorIdentifierRestore(
    @Arg('input', () => ActorIdentifierAtVersionInput, INPUT) input: ActorIdentifierAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<ActorEntity>> {
    return toPayload(await actorIdentifierRestore(ctx, input));
  }
}

@Resolver(() => ActorIdentifier)
export class ActorIdentifierResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: ActorIdentifierEntity): string {
    return globalId('ActorIdentifier', row);
  }

  @FieldResolver(() => Source, { description: 'Where the number is known from.' })
  source(@Root() row: ActorIdentifierEntity): Source {
    return sourceOf(row);
  }
}
