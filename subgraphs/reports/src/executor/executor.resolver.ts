import { connectionOf, PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { BadInputError, dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { refOf } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { ReportsContext } from '../context';
import { ActorStub, DistrictStub, OfficeStub, ProjectStub } from '../foreign/stubs';
import { readExecutors, type ExecutorRow, type RunningProjectRow } from './executor.repository';
import { ExecutorReport, RunningProject } from './executor.type';

const ExecutorReportConnection = connectionOf(ExecutorReport, 'ExecutorReport');

@Resolver(() => ExecutorReport)
export class ExecutorResolver {
  @Query(() => ExecutorReportConnection, {
    nullable: true,
    description: 'Which organisations execute projects on a day, by name, and in which districts.',
  })
  executorReport(
    @Args(() => PageInput) page: PageInput,
    @Arg('on', () => LocalDate, { description: 'The day on which the projects run or may run.' }) on: string,
    @Arg('districtCountAtLeast', () => Int, {
      defaultValue: 1,
      description: 'Only those whose projects belong to offices of at least so many districts.',
    })
    districtCountAtLeast: number,
    @Ctx() { db, cursors }: ReportsContext,
  ): Promise<Page<ExecutorRow>> {
    if (districtCountAtLeast < 0)
      throw new BadInputError('Eine Anzahl ist nicht negativ.', 'districtCountAtLeast');
    const conditions = { on: dayArgument('on', on) ?? on, districtCountAtLeast };
    return db.read(em => readExecutors(em, cursors, conditions, page));
  }

  @FieldResolver(() => ActorStub, { nullable: true, description: 'The organisation.' })
  organisation(@Root() row: ExecutorRow): ActorStub {
    return { ref: refOf(row) };
  }

  @FieldResolver(() => [DistrictStub], {
    nullable: 'itemsAndList',
    description: 'The districts of the offices that own these projects.',
  })
  districts(@Root() row: ExecutorRow): DistrictStub[] {
    return row.districtKeys.map(ref => ({ ref }));
  }

  @FieldResolver(() => [RunningProject], { description: 'The projects by title, at most 100 of them.' })
  projects(@Root() row: ExecutorRow): RunningProjectRow[] {
    return row.projects;
  }
}

@Resolver(() => RunningProject)
export class RunningProjectResolver {
  @FieldResolver(() => ProjectStub, { nullable: true, description: 'The project.' })
  project(@Root() { ref }: RunningProjectRow): ProjectStub {
    return { ref };
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office that owns the project.' })
  office(@Root() { ref }: RunningProjectRow): OfficeStub {
    return { ref: ref.slice(0, ref.indexOf(':')) };
  }

  @FieldResolver(() => DistrictStub, {
    nullable: true,
    description: 'The district of the office that owns it; null for an office without one.',
  })
  district(@Root() { districtKey }: RunningProjectRow): DistrictStub | null {
    return districtKey === null ? null : { ref: districtKey };
  }
}
