import { officialKeyFrom, registerId } from '@kiezgraph/kernel/graphql/node';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import type { AreaRow, DistrictRow, LocalityRow, OfficeRow } from './register.repository';
import { District, Locality, Office, QmArea } from './register.type';

const ID_TEXT = { description: 'Opaque and permanent key within the whole graph.' };

@Resolver(() => District)
export class DistrictResolver {
  @Query(() => [District], { nullable: true, description: "Berlin's districts by their key." })
  districts(@Ctx() { loaders }: ActorsContext): Promise<DistrictRow[]> {
    return loaders.districts.all();
  }

  @Query(() => District, { nullable: true, description: 'One district.' })
  district(
    @Arg('id', () => ID, ID_TEXT) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<DistrictRow | null> | null {
    const key = officialKeyFrom('District', id);
    return key === null ? null : loaders.districts.byId.load(key);
  }

  @FieldResolver(() => ID, ID_TEXT)
  id(@Root() row: DistrictRow): string {
    return registerId('District', row.id);
  }

  @FieldResolver(() => ID, { description: 'The official key.' })
  ref(@Root() row: DistrictRow): string {
    return row.id;
  }

  @FieldResolver(() => String, { description: 'The official key, two digits.' })
  key(@Root() row: DistrictRow): string {
    return row.id;
  }

  @FieldResolver(() => [Locality], { description: 'The localities of the district by their key.' })
  async localities(@Root() row: DistrictRow, @Ctx() { loaders }: ActorsContext): Promise<LocalityRow[]> {
    return (await loaders.localities.all()).filter(({ districtId }) => districtId === row.id);
  }

  @FieldResolver(() => [QmArea], { description: 'The areas that lie in the district.' })
  async areas(@Root() row: DistrictRow, @Ctx() { loaders }: ActorsContext): Promise<AreaRow[]> {
    return (await loaders.areas.all()).filter(({ districtId }) => districtId === row.id);
  }

  @FieldResolver(() => [Office], { description: 'The offices of the district and of its areas, by number.' })
  async offices(@Root() row: DistrictRow, @Ctx() { loaders }: ActorsContext): Promise<OfficeRow[]> {
    return (await loaders.offices.all()).filter(({ districtId }) => districtId === row.id);
  }
}

@Resolver(() => Locality)
export class LocalityResolver {
  @FieldResolver(() => ID, ID_TEXT)
  id(@Root() row: LocalityRow): string {
    return registerId('Locality', row.id);
  }

  @FieldResolver(() => String, { description: 'The official key, four digits.' })
  key(@Root() row: LocalityRow): string {
    return row.id;
  }
}
