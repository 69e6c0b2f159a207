import { numberFrom, numberWanted, officialKeyWanted, registerId } from '@kiezgraph/kernel/graphql/node';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import { OfficeFilter } from './register.filter';
import { mayKeepRegister } from './register.policy';
import type { AreaRow, DistrictRow, OfficeRow } from './register.repository';
import { foundInRegister } from './register-search';
import { District, Office, QmArea } from './register.type';

const ID_TEXT = { description: 'Opaque and permanent key within the whole graph.' };

/** Whether an office fits a filter, the search aside. */
const fits = (filter: OfficeFilter): ((office: OfficeRow) => boolean) => {
  const district = officialKeyWanted('District', filter.districtId);
  const area = numberWanted('QmArea', filter.areaId);
  return office =>
    (!filter.kinds || filter.kinds.includes(office.kind)) &&
    (!filter.statuses || filter.statuses.includes(office.status)) &&
    (district === null || office.districtId === district) &&
    (area === null || office.areaId === area) &&
    (filter.isArchive === null || filter.isArchive === undefined || office.isArchive === filter.isArchive);
};
@Resolver(() => Office)
export class OfficeResolver {
  @Query(() => [Office], { nullable: true, description: 'All offices by their number.' })
  async offices(
    @Arg('filter', () => OfficeFilter, { nullable: true, description: 'Which offices; all if absent.' })
    filter: OfficeFilter | undefined,
    @Ctx() { db, loaders }: ActorsContext,
  ): Promise<OfficeRow[]> {
    const found = await foundInRegister(db, 'office', filter?.search);
    const all = await loaders.offices.all();
    return filter ? all.filter(fits(filter)).filter(({ id }) => !found || found.has(id)) : all;
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

  @FieldResolver(() => Source, {
    description:
      'Where the office and its period are known from; of an archive, where the loaded records come from.',
  })
  source(@Root() row: OfficeRow): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the office in the register.' })
  viewerCanChange(@Ctx() { db }: ActorsContext): boolean {
    return mayKeepRegister(db.viewer);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may end the steward's work in the archive.",
  })
  viewerCanCloseArchive(@Root() row: OfficeRow, @Ctx() { db }: ActorsContext): boolean {
    return mayKeepRegister(db.viewer) && row.isArchive && row.archiveClosedAt === null;
  }
}
