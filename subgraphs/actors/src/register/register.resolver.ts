import { numberFrom, officialKeyFrom, registerId } from '@kiezgraph/kernel/graphql/node';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import { AreaAssignment, District, Firm, Locality, Office, QmArea } from './register.type';
import type {
  AreaRow,
  AssignmentRow,
  DistrictRow,
  FirmRow,
  LocalityRow,
  OfficeRow,
} from './register.repository';

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

@Resolver(() => QmArea)
export class QmAreaResolver {
  @Query(() => [QmArea], { nullable: true, description: 'All areas by their number, ended ones too.' })
  qmAreas(@Ctx() { loaders }: ActorsContext): Promise<AreaRow[]> {
    return loaders.areas.all();
  }

  @Query(() => QmArea, { nullable: true, description: 'One area.' })
  qmArea(
    @Arg('id', () => ID, ID_TEXT) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<AreaRow | null> | null {
    const number = numberFrom('QmArea', id);
    return number === null ? null : loaders.areas.byId.load(number);
  }

  @FieldResolver(() => ID, ID_TEXT)
  id(@Root() row: AreaRow): string {
    return registerId('QmArea', row.id);
  }

  @FieldResolver(() => ID, { description: "The area's number." })
  ref(@Root() row: AreaRow): string {
    return String(row.id);
  }

  @FieldResolver(() => Int, { description: "The area's permanent number." })
  number(@Root() row: AreaRow): number {
    return row.id;
  }

  @FieldResolver(() => District, { description: 'The district in which the area lies.' })
  district(@Root() row: AreaRow, @Ctx() { loaders }: ActorsContext): Promise<DistrictRow | null> {
    return loaders.districts.byId.load(row.districtId);
  }

  @FieldResolver(() => [Locality], { description: 'The localities the area covers parts of.' })
  async localities(@Root() row: AreaRow, @Ctx() { loaders }: ActorsContext): Promise<(LocalityRow | null)[]> {
    return (await loaders.localities.byId.loadMany(row.localityIds)) as (LocalityRow | null)[];
  }

  @FieldResolver(() => [Office], { description: 'The offices of the area.' })
  async offices(@Root() row: AreaRow, @Ctx() { loaders }: ActorsContext): Promise<OfficeRow[]> {
    return (await loaders.offices.all()).filter(({ areaId }) => areaId === row.id);
  }

  @FieldResolver(() => [AreaAssignment], { description: 'Which firms ran the area, as stated.' })
  async assignments(@Root() row: AreaRow, @Ctx() { loaders }: ActorsContext): Promise<AssignmentRow[]> {
    return (await loaders.assignments.all()).filter(({ areaId }) => areaId === row.id);
  }
}

@Resolver(() => Office)
export class OfficeResolver {
  @Query(() => [Office], { nullable: true, description: 'All offices by their number.' })
  offices(@Ctx() { loaders }: ActorsContext): Promise<OfficeRow[]> {
    return loaders.offices.all();
  }

  @Query(() => Office, { nullable: true, description: 'One office.' })
  office(
    @Arg('id', () => ID, ID_TEXT) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<OfficeRow | null> | null {
    const number = numberFrom('Office', id);
    return number === null ? null : loaders.offices.byId.load(number);
  }

  @FieldResolver(() => ID, ID_TEXT)
  id(@Root() row: OfficeRow): string {
    return registerId('Office', row.id);
  }

  @FieldResolver(() => ID, { description: "The office's number." })
  ref(@Root() row: OfficeRow): string {
    return String(row.id);
  }

  @FieldResolver(() => Int, { description: "The office's permanent number." })
  number(@Root() row: OfficeRow): number {
    return row.id;
  }

  @FieldResolver(() => District, {
    nullable: true,
    description: 'The district of the office, where it has one.',
  })
  district(@Root() row: OfficeRow, @Ctx() { loaders }: ActorsContext): Promise<DistrictRow | null> | null {
    return row.districtId === null ? null : loaders.districts.byId.load(row.districtId);
  }

  @FieldResolver(() => QmArea, { nullable: true, description: 'The area of the office, where it has one.' })
  area(@Root() row: OfficeRow, @Ctx() { loaders }: ActorsContext): Promise<AreaRow | null> | null {
    return row.areaId === null ? null : loaders.areas.byId.load(row.areaId);
  }
}

@Resolver(() => Firm)
export class FirmResolver {
  @Query(() => [Firm], { nullable: true, description: 'All contracted firms by their number.' })
  firms(@Ctx() { loaders }: ActorsContext): Promise<FirmRow[]> {
    return loaders.firms.all();
  }

  @Query(() => Firm, { nullable: true, description: 'One contracted firm.' })
  firm(
    @Arg('id', () => ID, ID_TEXT) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<FirmRow | null> | null {
    const number = numberFrom('Firm', id);
    return number === null ? null : loaders.firms.byId.load(number);
  }

  @FieldResolver(() => ID, ID_TEXT)
  id(@Root() row: FirmRow): string {
    return registerId('Firm', row.id);
  }

  @FieldResolver(() => Int, { description: "The firm's permanent number." })
  number(@Root() row: FirmRow): number {
    return row.id;
  }

  @FieldResolver(() => [AreaAssignment], { description: 'The areas the firm ran, as stated.' })
  async assignments(@Root() row: FirmRow, @Ctx() { loaders }: ActorsContext): Promise<AssignmentRow[]> {
    return (await loaders.assignments.all()).filter(({ firmId }) => firmId === row.id);
  }
}

@Resolver(() => AreaAssignment)
export class AreaAssignmentResolver {
  @FieldResolver(() => ID, ID_TEXT)
  id(@Root() row: AssignmentRow): string {
    return registerId('AreaAssignment', row.id);
  }

  @FieldResolver(() => Int, { description: "The assignment's permanent number." })
  number(@Root() row: AssignmentRow): number {
    return row.id;
  }

  @FieldResolver(() => Firm, { description: 'The firm that runs the area.' })
  firm(@Root() row: AssignmentRow, @Ctx() { loaders }: ActorsContext): Promise<FirmRow | null> {
    return loaders.firms.byId.load(row.firmId);
  }

  @FieldResolver(() => QmArea, { description: 'The area that is run.' })
  area(@Root() row: AssignmentRow, @Ctx() { loaders }: ActorsContext): Promise<AreaRow | null> {
    return loaders.areas.byId.load(row.areaId);
  }
}
