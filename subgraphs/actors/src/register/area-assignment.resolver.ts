import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { numberFrom, numberWanted, registerId } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import { assignmentsOn } from './assignments-on';
import { AreaAssignmentFilter } from './register.filter';
import { mayKeepRegister } from './register.policy';
import type { AreaRow, AssignmentRow, FirmRow } from './register.repository';
import { AreaAssignment, Firm, QmArea } from './register.type';

const ID_TEXT = { description: 'Opaque and permanent key within the whole graph.' };
@Resolver(() => AreaAssignment)
export class AreaAssignmentResolver {
  @Query(() => [AreaAssignment], {
    nullable: true,
    description: 'Which firm ran which area, as stated, by number; on a day, only those that may hold.',
  })
  async areaAssignments(
    @Arg('filter', () => AreaAssignmentFilter, {
      nullable: true,
      description: 'Which assignments; all if absent.',
    })
    filter: AreaAssignmentFilter | undefined,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<AssignmentRow[]> {
    const firm = numberWanted('Firm', filter?.firmId);
    const area = numberWanted('QmArea', filter?.areaId);
    const all = await loaders.assignments.all();
    return assignmentsOn(
      all.filter(row => (firm === null || row.firmId === firm) && (area === null || row.areaId === area)),
      'filter.on',
      filter?.on,
    );
  }

  @Query(() => AreaAssignment, { nullable: true, description: 'One assignment.' })
  areaAssignment(
    @Arg('id', () => ID, ID_TEXT) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<AssignmentRow | null> | null {
    const number = numberFrom('AreaAssignment', id);
    return number === null ? null : loaders.assignments.byId.load(number);
  }

  @FieldResolver(() => AsOf, { description: 'Whether the firm ran the area on a day.' })
  asOf(
    @Root() row: AssignmentRow,
    @Arg('on', () => LocalDate, { description: 'The day that is asked about.' }) on: string,
  ): AsOf {
    return asOf(row, dayArgument('on', on));
  }

  @FieldResolver(() => Source, { description: 'Where this is known from.' })
  source(@Root() row: AssignmentRow): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the assignment.' })
  viewerCanChange(@Ctx() { db }: ActorsContext): boolean {
    return mayKeepRegister(db.viewer);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take the end back.' })
  viewerCanReopen(@Root() row: AssignmentRow, @Ctx() { db }: ActorsContext): boolean {
    return mayKeepRegister(db.viewer) && row.endsOn !== null;
  }

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
