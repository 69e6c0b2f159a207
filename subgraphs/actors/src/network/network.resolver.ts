import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId, keyFrom, refOf } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import type { AreaRow, OfficeRow } from '../register/register.repository';
import { Office, QmArea } from '../register/register.type';
import { preferredOf } from './network.values';
import type { NetworkEntity } from './network.entity';
import { NetworkOrder, NetworkValueField } from './network.enums';
import { NetworkFilter, networkFilterValues } from './network.filter';
import { readNetworks } from './network.repository';
import { Network, NetworkConnection, NetworkValue } from './network.type';

@Resolver(() => Network)
export class NetworkResolver {
  @Query(() => Network, { nullable: true, description: 'One network the viewer sees.' })
  network(
    @Arg('id', () => ID, { description: 'The key of the network.' }) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<NetworkEntity | null> | null {
    const key = keyFrom('Network', id);
    return key === null ? null : loaders.network.load(key);
  }

  @Query(() => NetworkConnection, { nullable: true, description: 'The networks the viewer sees.' })
  networks(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => NetworkFilter, { nullable: true, description: 'Which networks to show.' })
    filter: NetworkFilter | undefined,
    @Arg('orderBy', () => NetworkOrder, {
      defaultValue: NetworkOrder.TITLE_ASC,
      description: 'How to sort.',
    })
    orderBy: NetworkOrder,
    @Ctx() { db, cursors }: ActorsContext,
  ): Promise<Page<NetworkEntity>> {
    const values = networkFilterValues(filter, orderBy);
    return db.read(em => readNetworks(em, cursors, values, orderBy, page));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: NetworkEntity): string {
    return globalId('Network', row);
  }

  @FieldResolver(() => ID, { description: "The owning office's number and the record's uuid." })
  ref(@Root() row: NetworkEntity): string {
    return refOf(row);
  }

  @FieldResolver(() => Office, { description: 'The office that keeps the entry.' })
  office(@Root() row: NetworkEntity, @Ctx() { loaders }: ActorsContext): Promise<OfficeRow | null> {
    return loaders.offices.byId.load(row.officeId);
  }

  @FieldResolver(() => [QmArea], { description: 'The areas it is at home in, as stated.' })
  async areas(@Root() row: NetworkEntity, @Ctx() { loaders }: ActorsContext): Promise<AreaRow[]> {
    const areas = await Promise.all(row.areaIds.map(id => loaders.areas.byId.load(id)));
    return areas.filter(area => area !== null);
  }

  @FieldResolver(() => Source, { description: 'Who says when it was founded, or that it is not known.' })
  foundedSource(@Root() row: NetworkEntity): Source {
    return sourceOf(preferredOf(row, NetworkValueField.FOUNDED));
  }

  @FieldResolver(() => Source, { description: 'Who says since when the idea existed.' })
  ideaSinceSource(@Root() row: NetworkEntity): Source {
    return sourceOf(preferredOf(row, NetworkValueField.IDEA_SINCE));
  }

  @FieldResolver(() => Source, { description: 'Who says how many large meetings a year are aimed at.' })
  plenariesPerYearSource(@Root() row: NetworkEntity): Source {
    return sourceOf(preferredOf(row, NetworkValueField.PLENARIES_PER_YEAR));
  }

  @FieldResolver(() => Source, { description: 'Who says how many business rounds a year are aimed at.' })
  businessRoundsPerYearSource(@Root() row: NetworkEntity): Source {
    return sourceOf(preferredOf(row, NetworkValueField.BUSINESS_ROUNDS_PER_YEAR));
  }

  @FieldResolver(() => AsOf, {
    description: 'Whether it existed on a day, from what is stated of its founding and end.',
  })
  asOf(
    @Root() row: NetworkEntity,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
  ): AsOf {
    return asOf(row, dayArgument('on', on));
  }

  @FieldResolver(() => [NetworkValue], {
    description:
      'What several sources say, at most 100, for those who work in the owning office; else empty. The preferred value stands in the field itself.',
  })
  values(@Root() row: NetworkEntity, @Ctx() { loaders }: ActorsContext): Promise<SourcedValueRow[]> {
    return loaders.networkValues.load(row);
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: NetworkEntity, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.networkHistory.load(row);
  }
}

@Resolver(() => NetworkValue)
export class NetworkValueResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: SourcedValueRow): string {
    return globalId('NetworkValue', row);
  }

  @FieldResolver(() => Source, { description: 'Who says so.' })
  source(@Root() row: SourcedValueRow): Source {
    return sourceOf(row);
  }
}
