import { today } from '@kiezgraph/kernel/approximate-date';
import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId, numberFrom } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import type { AreaRow, DistrictRow, LocalityRow } from '../register/register.repository';
import { District, Locality, QmArea } from '../register/register.type';
import { sitesOf } from './main-site';
import { homeAreaOn, positionOn } from './position';
import type { ActorSiteEntity, PlaceColumns } from './site.entity';
import { AreaPosition } from './site.enums';
import { ActorSite, Coordinates, PlanningAreaRef } from './site.type';

const isKept = ({ removedAt }: ActorSiteEntity): boolean => removedAt === null;
const isRemoved = ({ removedAt }: ActorSiteEntity): boolean => removedAt !== null;

const REMOVED = {
  defaultValue: false,
  description: 'True for those taken out of the entry instead; for the office that keeps it.',
};
const ON = { nullable: true, description: 'The day that is asked about; today if absent.' };
const ON_TEXT = { description: 'The day that is asked about.' };

const planningAreaOf = ({
  planningArea: key,
  planningAreaEdition: edition,
}: PlaceColumns): PlanningAreaRef | null => (key === null || edition === null ? null : { key, edition });
const localityOf = ({ loaders }: ActorsContext, row: PlaceColumns): Promise<LocalityRow | null> | null =>
  row.localityId === null ? null : loaders.localities.byId.load(row.localityId);
const areaOf = ({ loaders }: ActorsContext, number: number | null): Promise<AreaRow | null> | null =>
  number === null ? null : loaders.areas.byId.load(number);

/** Where an actor sits. */
@Resolver(() => Actor)
export class ActorPlacesResolver {
  @FieldResolver(() => [ActorSite], {
    description: 'Where the actor sits and sat, the main site of today first; at most 100.',
  })
  async sites(
    @Root() row: ActorEntity,
    @Arg('removed', () => Boolean, REMOVED) removed: boolean,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<ActorSiteEntity[]> {
    const further = await loaders.actorSites.load(row);
    return removed ? further.filter(isRemoved) : sitesOf(row, further.filter(isKept));
  }

  @FieldResolver(() => QmArea, {
    nullable: true,
    description:
      'The area in which the main site lies, as stated by its office; null when it lies outside every area, or is not known.',
  })
  async homeArea(
    @Root() row: ActorEntity,
    @Arg('on', () => LocalDate, ON) on: string | undefined,
    @Ctx() ctx: ActorsContext,
  ): Promise<AreaRow | null> {
    const day = dayArgument('on', on);
    // The actor itself says where it sits today.
    if (day === undefined || day === null) return areaOf(ctx, row.areaId);
    return areaOf(
      ctx,
      homeAreaOn(sitesOf(row, (await ctx.loaders.actorSites.load(row)).filter(isKept)), day),
    );
  }

  @FieldResolver(() => AreaPosition, {
    nullable: true,
    description: 'Whether the actor sits in an area on a day; null when there is no such area.',
  })
  async areaPosition(
    @Root() row: ActorEntity,
    @Arg('areaId', () => ID, { description: 'The area.' }) areaId: string,
    @Arg('on', () => LocalDate, ON) on: string | undefined,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<AreaPosition | null> {
    const day = dayArgument('on', on) ?? today();
    const number = numberFrom('QmArea', areaId);
    const area = number === null ? null : await loaders.areas.byId.load(number);
    return area && positionOn(sitesOf(row, (await loaders.actorSites.load(row)).filter(isKept)), area, day);
  }

  @FieldResolver(() => PlanningAreaRef, {
    nullable: true,
    description: 'The planning area in which the main site lies, if stated.',
  })
  planningArea(@Root() row: ActorEntity): PlanningAreaRef | null {
    return planningAreaOf(row);
  }

  @FieldResolver(() => Locality, {
    nullable: true,
    description: 'The locality in which the main site lies, if stated.',
  })
  locality(@Root() row: ActorEntity, @Ctx() ctx: ActorsContext): Promise<LocalityRow | null> | null {
    return localityOf(ctx, row);
  }
}

@Resolver(() => ActorSite)
export class ActorSiteResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: ActorSiteEntity): string {
    return globalId('ActorSite', row);
  }

  @FieldResolver(() => Coordinates, { nullable: true, description: 'Where it lies on the map, if stated.' })
  coordinates(@Root() row: ActorSiteEntity): Coordinates | null {
    return row.latitude === null || row.longitude === null
      ? null
      : { latitude: Number(row.latitude), longitude: Number(row.longitude) };
  }

  @FieldResolver(() => PlanningAreaRef, { nullable: true, description: 'Its planning area, if stated.' })
  planningArea(@Root() row: ActorSiteEntity): PlanningAreaRef | null {
    return planningAreaOf(row);
  }

  @FieldResolver(() => Locality, { nullable: true, description: 'Its locality, if stated.' })
  locality(@Root() row: ActorSiteEntity, @Ctx() ctx: ActorsContext): Promise<LocalityRow | null> | null {
    return localityOf(ctx, row);
  }

  @FieldResolver(() => District, { nullable: true, description: 'Its district, if stated.' })
  district(
    @Root() row: ActorSiteEntity,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<DistrictRow | null> | null {
    return row.districtId === null ? null : loaders.districts.byId.load(row.districtId);
  }

  @FieldResolver(() => QmArea, {
    nullable: true,
    description: 'The area it lies in, as stated; null when it lies outside every area, or is not known.',
  })
  area(@Root() row: ActorSiteEntity, @Ctx() ctx: ActorsContext): Promise<AreaRow | null> | null {
    return areaOf(ctx, row.areaId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Since and until when, as stated, in EDTF (ISO 8601-2).',
  })
  period(@Root() row: ActorSiteEntity): string | null {
    return row.periodText;
  }

  @FieldResolver(() => Source, { description: 'Where this is known from.' })
  source(@Root() row: ActorSiteEntity): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => AsOf, { description: 'Whether the actor sits there on a day.' })
  asOf(@Root() row: ActorSiteEntity, @Arg('on', () => LocalDate, ON_TEXT) on: string): AsOf {
    return asOf(row, dayArgument('on', on));
  }
}
