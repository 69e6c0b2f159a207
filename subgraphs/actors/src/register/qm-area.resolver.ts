import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { numberFrom, officialKeyWanted, registerId } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import { PlanningAreaRef } from '../site/site.type';
import { neighboursOf } from './area-neighbours';
import { statusesOn, type AreaPhaseRow } from './area-phase';
import { AreaPhase, AreaStatusAsOf } from './area-succession.type';
import { assignmentsOn } from './assignments-on';
import { QmAreaFilter } from './register.filter';
import { mayKeepRegister } from './register.policy';
import type {
  AreaRow,
  AssignmentRow,
  DistrictRow,
  LocalityRow,
  OfficeRow,
  PlanningAreaKey,
} from './register.repository';
import { foundInRegister } from './register-search';
import { AreaAssignment, District, Locality, Office, QmArea } from './register.type';

const ID_TEXT = { description: 'Opaque and permanent key within the whole graph.' };
const ON = { description: 'The day that is asked about.' };
@Resolver(() => QmArea)
export class QmAreaResolver {
  @Query(() => [QmArea], { nullable: true, description: 'All areas by their number, ended ones too.' })
  async qmAreas(
    @Arg('filter', () => QmAreaFilter, { nullable: true, description: 'Which areas; all if absent.' })
    filter: QmAreaFilter | undefined,
    @Ctx() { db, loaders }: ActorsContext,
  ): Promise<AreaRow[]> {
    const day = dayArgument('filter.runsOn', filter?.runsOn);
    const district = officialKeyWanted('District', filter?.districtId);
    const found = await foundInRegister(db, 'qm_area', filter?.search);
    return (await loaders.areas.all()).filter(
      area =>
        (district === null || area.districtId === district) &&
        (!filter?.statuses || filter.statuses.includes(area.status)) &&
        (!day || asOf(area, day) !== AsOf.NO) &&
        (!found || found.has(area.id)),
    );
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

  @FieldResolver(() => [AreaAssignment], {
    description: 'Which firms ran the area, as stated; on a day, only those that may have.',
  })
  async assignments(
    @Root() row: AreaRow,
    @Arg('on', () => LocalDate, { ...ON, nullable: true }) on: string | undefined,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<AssignmentRow[]> {
    const all = await loaders.assignments.all();
    return assignmentsOn(
      all.filter(({ areaId }) => areaId === row.id),
      'on',
      on,
    );
  }

  @FieldResolver(() => [PlanningAreaRef], {
    description: 'The planning areas it covers parts of, by edition and key; never more than 60.',
  })
  planningAreas(@Root() row: AreaRow): PlanningAreaKey[] {
    return row.planningAreas;
  }

  @FieldResolver(() => [QmArea], { description: 'The areas it borders on, by number.' })
  async neighbours(@Root() row: AreaRow, @Ctx() { loaders }: ActorsContext): Promise<(AreaRow | null)[]> {
    const numbers = neighboursOf(await loaders.neighbours.all(), row.id);
    return (await loaders.areas.byId.loadMany(numbers)) as (AreaRow | null)[];
  }

  @FieldResolver(() => [AreaPhase], { description: 'The phases of its life that are known, in their order.' })
  phases(@Root() row: AreaRow): AreaPhaseRow[] {
    return row.phases;
  }

  @FieldResolver(() => [AreaStatusAsOf], {
    description: 'Where it may have stood in its life on a day, by its phases; empty when it is not known.',
  })
  statuses(
    @Root() row: AreaRow,
    @Arg('on', () => LocalDate, ON) on: string,
  ): { status: string; asOf: AsOf }[] {
    return statusesOn(row.phases, dayArgument('on', on));
  }

  @FieldResolver(() => AsOf, {
    description: 'Whether it was an area of the programme on a day, by its period.',
  })
  asOf(@Root() row: AreaRow, @Arg('on', () => LocalDate, ON) on: string): AsOf {
    return asOf(row, dayArgument('on', on));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the area.' })
  viewerCanChange(@Ctx() { db }: ActorsContext): boolean {
    return mayKeepRegister(db.viewer);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end the area.' })
  viewerCanEnd(@Root() row: AreaRow, @Ctx() { db }: ActorsContext): boolean {
    return mayKeepRegister(db.viewer) && row.status !== 'ENDED';
  }
}

@Resolver(() => AreaPhase)
export class AreaPhaseResolver {
  @FieldResolver(() => Source, { description: 'Where this is known from.' })
  source(@Root() row: AreaPhaseRow): Source {
    return sourceOf(row);
  }
}

@Resolver(() => PlanningAreaRef)
export class PlanningAreaRefResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The official name, of editions that the register holds whole: those until 2020.',
  })
  async name(
    @Root() { key, edition }: PlanningAreaKey,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<string | null> {
    return (await loaders.planningAreas.byId.load(`${edition}:${key}`))?.name ?? null;
  }
}
