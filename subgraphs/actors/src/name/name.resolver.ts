import { globalId } from '@kiezgraph/kernel/graphql/node';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import type { ActorNameEntity } from './name.entity';
import { ActorName } from './name.type';

@Resolver(() => Actor)
export class ActorNamesResolver {
  @FieldResolver(() => [ActorName], { description: 'Further names, by kind.' })
  names(@Root() row: ActorEntity, @Ctx() { loaders }: ActorsContext): Promise<ActorNameEntity[]> {
    return loaders.actorNames.load(row);
  }
}

@Resolver(() => ActorName)
export class ActorNameResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: ActorNameEntity): string {
    return globalId('ActorName', row);
  }
}
