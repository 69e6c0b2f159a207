import { withoutHidden } from '@kiezgraph/kernel/server/home-questions';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { Cooperation } from '../cooperation/cooperation.type';
import { actorIsShown } from '../foreign/actor.reference';
import { DistrictStub } from '../foreign/district.stub';
import { QmAreaStub } from '../foreign/qm-area.stub';
import { crossesDistricts, distinctPlaces, isBridge } from './bridge';
import type { PlaceRow } from './place.repository';
import { BridgeAnswer } from './place.enums';
import { CooperationPlace } from './place.type';

/** The places the viewer may see; that of an actor hidden from the viewer today is not known. */
export const shownPlaces = async (ctx: CooperationsContext, row: CooperationEntity): Promise<PlaceRow[]> =>
  withoutHidden(ctx, await ctx.loaders.places.load(row), (home, place) => actorIsShown(home, place));

/** Derived from what was remembered with each yes, never typed in. */
@Resolver(() => Cooperation)
export class CooperationBridgeResolver {
  @FieldResolver(() => BridgeAnswer, {
    nullable: true,
    description:
      'Whether it is a bridge (Brücke): its parties sat in different areas, or planning areas, on the day of their yes.',
  })
  async isBridge(@Root() row: CooperationEntity, @Ctx() ctx: CooperationsContext): Promise<BridgeAnswer> {
    return isBridge(await shownPlaces(ctx, row), row.partyTerms.length);
  }

  @FieldResolver(() => BridgeAnswer, {
    nullable: true,
    description: 'Whether its parties sat in different districts on the day of their yes.',
  })
  async crossesDistricts(
    @Root() row: CooperationEntity,
    @Ctx() ctx: CooperationsContext,
  ): Promise<BridgeAnswer> {
    return crossesDistricts(await shownPlaces(ctx, row), row.partyTerms.length);
  }

  @FieldResolver(() => [CooperationPlace], {
    nullable: true,
    description:
      'The different places that the bridge joins, as far as the viewer sees its parties; else empty.',
  })
  async bridges(@Root() row: CooperationEntity, @Ctx() ctx: CooperationsContext): Promise<PlaceRow[]> {
    const places = await shownPlaces(ctx, row);
    return isBridge(places, row.partyTerms.length) === BridgeAnswer.YES ? distinctPlaces(places) : [];
  }
}

@Resolver(() => CooperationPlace)
export class CooperationPlaceResolver {
  @FieldResolver(() => QmAreaStub, { nullable: true, description: 'The home area; null outside or unknown.' })
  area(@Root() { area }: PlaceRow): QmAreaStub | null {
    return area === null ? null : { ref: String(area) };
  }

  @FieldResolver(() => DistrictStub, { nullable: true, description: 'The district.' })
  district(@Root() { district }: PlaceRow): DistrictStub | null {
    return district === null ? null : { ref: district };
  }
}
