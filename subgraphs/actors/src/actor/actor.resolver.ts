import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { globalId, keyFrom, refOf } from '@kiezgraph/kernel/graphql/node';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import { District, Office } from '../register/register.type';
import type { DistrictRow, OfficeRow } from '../register/register.repository';
import type { ActorEntity } from './actor.entity';
import { mayArchive, mayChange, mayRestore, maySetVisibility } from './actor.policy';
import { readActors } from './actor.repository';
import { ActorFilter, actorFilterValues, actorOrder } from './actor.filter';
import { ActorOrder } from './actor.enums';
import { Actor, ActorConnection, PublicContact } from './actor.type';

@Resolver(() => Actor)
export class ActorResolver {
  @Query(() => Actor, { nullable: true, description: 'One actor the viewer sees.' })
  actor(
    @Arg('id', () => ID, { description: 'The key of the actor.' }) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<ActorEntity | null> | null {
    const key = keyFrom('Actor', id);
    return key === null ? null : loaders.actor.load(key);
  }

  @Query(() => ActorConnection, { nullable: true, description: 'The actors the viewer sees.' })
  actors(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => ActorFilter, { nullable: true, description: 'Which actors to show.' })
    filter: ActorFilter | undefined,
    @Arg('orderBy', () => ActorOrder, {
      nullable: true,
      description: 'How to sort; if absent by BEST_MATCH with `search`, else by NAME_ASC.',
    })
    orderBy: ActorOrder | undefined,
    @Ctx() { db, cursors }: ActorsContext,
  ): Promise<Page<ActorEntity>> {
    const values = actorFilterValues(filter);
    return db.read(em => readActors(em, cursors, values, actorOrder(orderBy, values), page));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: ActorEntity): string {
    return globalId('Actor', row);
  }

  @FieldResolver(() => ID, { description: "The owning office's number and the record's uuid." })
  ref(@Root() row: ActorEntity): string {
    return refOf(row);
  }

  @FieldResolver(() => Office, { description: 'The office that keeps the entry.' })
  office(@Root() row: ActorEntity, @Ctx() { loaders }: ActorsContext): Promise<OfficeRow | null> {
    return loaders.offices.byId.load(row.officeId);
  }

  @FieldResolver(() => District, {
    nullable: true,
    description: 'The district in which the actor sits, if stated.',
  })
  district(@Root() row: ActorEntity, @Ctx() { loaders }: ActorsContext): Promise<DistrictRow | null> | null {
    return row.districtId === null ? null : loaders.districts.byId.load(row.districtId);
  }

  @FieldResolver(() => PublicContact, { description: 'How the organisation is reached in public.' })
  contact(@Root() row: ActorEntity): PublicContact {
    return row;
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: ActorEntity, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.actorHistory.load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the entry.' })
  viewerCanChange(@Root() row: ActorEntity, @Ctx() { db }: ActorsContext): boolean {
    return mayChange(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change who sees the entry.' })
  viewerCanSetVisibility(@Root() row: ActorEntity, @Ctx() { db }: ActorsContext): boolean {
    return maySetVisibility(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may archive the entry.' })
  viewerCanArchive(@Root() row: ActorEntity, @Ctx() { db }: ActorsContext): boolean {
    return mayArchive(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may restore the archived entry.' })
  viewerCanRestore(@Root() row: ActorEntity, @Ctx() { db }: ActorsContext): boolean {
    return mayRestore(db.viewer, row);
  }
}
