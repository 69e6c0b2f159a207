import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { Cooperation } from '../cooperation/cooperation.type';
import { shownParties } from '../cooperation/shown-parties';
import { actorIsShown } from '../foreign/actor.reference';
import { DistrictStub } from '../foreign/district.stub';
import { QmAreaStub } from '../foreign/qm-area.stub';
import { crossesDistricts, distinctPlaces, isBridge } from './bridge';
import type { PlaceRow } from './place.repository';
import { BridgeAnswer } from './place.enums';
import { CooperationPlace } from './place.type';

/** What the viewer is told: as many parties as `parties` lists, and where those of them sat that are not hidden today. */
const sightOf = async (
  ctx: CooperationsContext,
  row: CooperationEntity,
): Promise<[places: PlaceRow[], partyCount: number]> => {
  const [places, parties] = await Promise.all([ctx.loaders.places.load(row), shownParties(ctx, row)]);
  const isShown = await Promise.all(places.map(place => actorIsShown(ctx.home, place)));
  return [places.filter((_, index) => isShown[index]), parties.length];
};

/** Derived from what was remembered with each yes, never typed in. */
@Resolver(() => Cooperation)
export class CooperationBridgeResolver {
  @FieldResolver(() => BridgeAnswer, {
    nullable: true,
    description:
      'Whether it is a bridge (Brücke): its parties, as far as the viewer sees them, sat in different areas, or planning areas, on the day of their yes.',
  })
  async isBridge(@Root() row: CooperationEntity, @Ctx() ctx: CooperationsContext): Promise<BridgeAnswer> {
    return isBridge(...(await sightOf(ctx, row)));
  }

  @FieldResolver(() => BridgeAnswer, {
    nullable: true,
    description:
      'Whether its parties, as far as the viewer sees them, sat in different districts on the day of their yes.',
  })
  async crossesDistricts(
    @Root() row: CooperationEntity,
    @Ctx() ctx: CooperationsContext,
  ): Promise<BridgeAnswer> {
    return crossesDistricts(...(await sightOf(ctx, row)));
  }

  @FieldResolver(() => [CooperationPlace], {
    nullable: true,
    description:
      'The different places that the bridge joins, as far as the viewer sees its parties; else empty.',
  })
  async bridges(@Root() row: CooperationEntity, @Ctx() ctx: CooperationsContext): Promise<PlaceRow[]> {
    const [places, partyCount] = await sightOf(ctx, row);
    return isBridge(places, partyCount) === BridgeAnswer.YES ? distinctPlaces(places) : [];
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
