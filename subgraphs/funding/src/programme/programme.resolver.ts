import { today } from '@kiezgraph/kernel/approximate-date';
import { Change } from '@kiezgraph/kernel/graphql/change';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { numberFrom, registerId } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import { actorIsShown } from '../foreign/actor.reference';
import { heldOn } from './held-on';
import type { ProgrammeDepartmentRow, ProgrammeNameRow, ProgrammeRow } from './programme.repository';
import { Programme, ProgrammeDepartment, ProgrammeName } from './programme.type';

const KEY = { description: 'Opaque and permanent key within the whole graph.' };

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => [Programme], { nullable: true, description: 'All programmes by their number.' })
  programmes(@Ctx() { loaders }: FundingContext): Promise<ProgrammeRow[]> {
    return loaders.programmes.all();
  }

  @Query(() => Programme, { nullable: true, description: 'One programme.' })
  programme(
    @Arg('id', () => ID, KEY) id: string,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProgrammeRow | null> | null {
    const number = numberFrom('Programme', id);
    return number === null ? null : loaders.programmes.find(row => row.id === number);
  }

  @FieldResolver(() => ID, KEY)
  id(@Root() row: ProgrammeRow): string {
    return registerId('Programme', row.id);
  }

  @FieldResolver(() => Int, { description: 'The permanent number.' })
  number(@Root() row: ProgrammeRow): number {
    return row.id;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The name on a day, the certain one before one that is only possible; null where none is known for that day. Without a day the name of today, or else the last one.',
  })
  async name(
    @Root() row: ProgrammeRow,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; today if absent.' })
    on: string | undefined,
    @Ctx() { loaders }: FundingContext,
  ): Promise<string | null> {
    const names = await loaders.programmeNames.those(({ programmeId }) => programmeId === row.id);
    const [held] = heldOn(names, dayArgument('on', on) ?? today());
    return (held ?? (on ? undefined : names.at(-1)))?.name ?? null;
  }

  @FieldResolver(() => [ProgrammeName], { description: 'The names it has and had, earliest end first.' })
  async names(
    @Root() row: ProgrammeRow,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'Only names that hold on this day, CERTAIN before POSSIBLE.',
    })
    on: string | undefined,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProgrammeNameRow[]> {
    const names = await loaders.programmeNames.those(({ programmeId }) => programmeId === row.id);
    return on ? heldOn(names, dayArgument('on', on)) : names;
  }

  @FieldResolver(() => [ProgrammeDepartment], {
    nullable: true,
    description:
      'The public authorities that answer and answered for it; without those whose actor is hidden from the viewer.',
  })
  async departments(
    @Root() row: ProgrammeRow,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'Only those that answer for it on this day, CERTAIN before POSSIBLE.',
    })
    on: string | undefined,
    @Ctx() { loaders, home }: FundingContext,
  ): Promise<ProgrammeDepartmentRow[]> {
    const all = await loaders.programmeDepartments.those(({ programmeId }) => programmeId === row.id);
    const rows = on ? heldOn(all, dayArgument('on', on)) : all;
    const shown = await Promise.all(rows.map(department => actorIsShown(home, department)));
    return rows.filter((_, index) => shown[index]);
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme it lies within.' })
  parent(
    @Root() { parentId }: ProgrammeRow,
    @Ctx() { loaders }: FundingContext,
  ): Promise<ProgrammeRow | null> | null {
    return parentId === null ? null : loaders.programmes.find(({ id }) => id === parentId);
  }

  @FieldResolver(() => [Programme], { description: 'The programmes that lie within it.' })
  children(@Root() row: ProgrammeRow, @Ctx() { loaders }: FundingContext): Promise<ProgrammeRow[]> {
    return loaders.programmes.those(({ parentId }) => parentId === row.id);
  }

  @FieldResolver(() => [Change], {
    description:
      'The newest 100 changes, also of its names and departments, newest first, for those who keep the register; else empty.',
  })
  history(@Root() row: ProgrammeRow, @Ctx() { loaders }: FundingContext): Promise<Change[]> {
    return loaders.programmeHistory.load(row.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the programme.' })
  viewerCanChange(@Ctx() { db }: FundingContext): boolean {
    return db.viewer.isSteward;
  }
}
