import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import type { AreaRow, OfficeRow } from '../register/register.repository';
import { Office, QmArea } from '../register/register.type';
import type { ActorEntity } from './actor.entity';
import { ActorConnection } from './actor.type';

@Resolver(() => Office)
export class OfficeActorsResolver {
  @FieldResolver(() => ActorConnection, {
    nullable: true,
    description: 'The actors the office keeps that the viewer sees, by name; without the archived entries.',
  })
  actors(
    @Root() row: OfficeRow,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<ActorEntity>> {
    return loaders.actorsOfOffice.load(row.id, page);
  }
}

@Resolver(() => QmArea)
export class QmAreaActorsResolver {
  @FieldResolver(() => ActorConnection, {
    nullable: true,
    description:
      'The actors that sit in the area today, as their offices state it, that the viewer sees, by name; without the archived entries.',
  })
  actors(
    @Root() row: AreaRow,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<ActorEntity>> {
    return loaders.actorsOfArea.load(row.id, page);
  }
}
