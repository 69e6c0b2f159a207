import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import type { OfficeRow } from '../register/register.repository';
import { Office } from '../register/register.type';
import type { NetworkEntity, WorkingGroupEntity } from './network.entity';
import { NetworkConnection } from './network.type';
import { WorkingGroupConnection } from './working-group.type';

@Resolver(() => Actor)
export class ActorNetworksResolver {
  @FieldResolver(() => NetworkConnection, {
    nullable: true,
    description:
      'The networks that name the actor as a member or in a role and that the viewer sees, by title.',
  })
  networks(
    @Root() row: ActorEntity,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<NetworkEntity>> {
    return loaders.networksOfActor.load(row, page);
  }

  @FieldResolver(() => WorkingGroupConnection, {
    nullable: true,
    description: 'The working groups in which the actor is a member and that the viewer sees, by topic.',
  })
  workingGroups(
    @Root() row: ActorEntity,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<WorkingGroupEntity>> {
    return loaders.workingGroupsOfActor.load(row, page);
  }
}

@Resolver(() => Office)
export class OfficeNetworksResolver {
  @FieldResolver(() => NetworkConnection, {
    nullable: true,
    description: 'The networks the office keeps that the viewer sees, by title.',
  })
  networks(
    @Root() row: OfficeRow,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<NetworkEntity>> {
    return loaders.networksOfOffice.load(row.id, page);
  }
}
