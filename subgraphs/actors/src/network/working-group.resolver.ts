import { AsOf, asOfPart } from '@kiezgraph/kernel/graphql/as-of';
import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId, keyFrom, refOf } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { ActorConnection } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { may } from '../frame/permission';
import type { OfficeRow } from '../register/register.repository';
import { Office } from '../register/register.type';
import type { NetworkEntity, WorkingGroupEntity } from './network.entity';
import { Network } from './network.type';
import { CHANGE_GROUP, REMOVE_GROUP, RESTORE_GROUP } from './working-group.policy';
import { WorkingGroup, WorkingGroupConnection } from './working-group.type';

@Resolver(() => WorkingGroup)
export class WorkingGroupResolver {
  @Query(() => WorkingGroup, { nullable: true, description: 'One working group the viewer sees.' })
  workingGroup(
    @Arg('id', () => ID, { description: 'The key of the working group.' }) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<WorkingGroupEntity | null> | null {
    const key = keyFrom('WorkingGroup', id);
    return key === null ? null : loaders.workingGroup.load(key);
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: WorkingGroupEntity): string {
    return globalId('WorkingGroup', row);
  }

  @FieldResolver(() => ID, { description: "The owning office's number and the record's uuid." })
  ref(@Root() row: WorkingGroupEntity): string {
    return refOf(row);
  }

  @FieldResolver(() => Office, { description: 'The office that keeps the entry.' })
  office(@Root() row: WorkingGroupEntity, @Ctx() { loaders }: ActorsContext): Promise<OfficeRow | null> {
    return loaders.offices.byId.load(row.officeId);
  }

  @FieldResolver(() => Network, { nullable: true, description: 'The network it belongs to.' })
  network(@Root() row: WorkingGroupEntity, @Ctx() { loaders }: ActorsContext): Promise<NetworkEntity | null> {
    return loaders.network.load({ officeId: row.officeId, id: row.networkId });
  }

  @FieldResolver(() => ActorConnection, {
    description: 'Its members that the viewer sees, by name.',
  })
  members(
    @Root() row: WorkingGroupEntity,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<ActorEntity>> {
    return loaders.workingGroupMembers.load(row, page);
  }

  @FieldResolver(() => AsOf, {
    description:
      'Whether it existed on a day: as long as the network does, and where it states a time, within both.',
  })
  async asOf(
    @Root() row: WorkingGroupEntity,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<AsOf> {
    const day = dayArgument('on', on);
    const network = await loaders.network.load({ officeId: row.officeId, id: row.networkId });
    return asOfPart(row, network ?? { possible: null, certain: null }, day);
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: WorkingGroupEntity, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.workingGroupHistory.load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change it.' })
  viewerCanChange(@Root() row: WorkingGroupEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(CHANGE_GROUP, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take it out.' })
  viewerCanRemove(@Root() row: WorkingGroupEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(REMOVE_GROUP, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may put it back.' })
  viewerCanRestore(@Root() row: WorkingGroupEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(RESTORE_GROUP, db.viewer, row);
  }
}

@Resolver(() => Network)
export class NetworkGroupsResolver {
  @FieldResolver(() => WorkingGroupConnection, { description: 'Its working groups, by topic.' })
  workingGroups(
    @Root() row: NetworkEntity,
    @Args(() => PageInput) page: PageInput,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'Only those that existed on this day, CERTAIN or POSSIBLE.',
    })
    on: string | undefined,
    @Arg('removed', () => Boolean, {
      defaultValue: false,
      description: 'True for those that were taken out, seen by their own office only.',
    })
    removed: boolean,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<WorkingGroupEntity>> {
    return loaders.workingGroups.load(row, { ...page, on: dayArgument('on', on ?? null), removed });
  }
}
