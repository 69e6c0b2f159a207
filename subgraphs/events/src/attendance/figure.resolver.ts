import { Change } from '@kiezgraph/kernel/graphql/change';
import { BadInputError } from '@kiezgraph/kernel/graphql/errors';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { globalId, keyFrom, numberWanted } from '@kiezgraph/kernel/graphql/node';
import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventKind } from '../event/event.words';
import { OfficeStub } from '../foreign/office.stub';
import {
  attendanceFigurePublish,
  AttendanceFigurePublishInput,
  AttendanceFigurePublishPayload,
} from './attendance-figure-publish';
import {
  attendanceFigureWithdraw,
  AttendanceFigureWithdrawInput,
  AttendanceFigureWithdrawPayload,
  mayWithdraw,
} from './attendance-figure-withdraw';
import type { AttendanceFigureEntity } from './figure.entity';
import { readFigureList } from './figure.repository';
import { AttendanceFigure, AttendanceFigureConnection, AttendanceOfKind } from './figure.type';
import { AttendanceFigureOrder } from './figure.words';

const INPUT = { description: 'What the act is to do.' };

@InputType({ description: 'Which published figures a list shows; conditions given together must all hold.' })
export class AttendanceFigureFilter {
  @Field(() => ID, { nullable: true, description: 'Only figures of this office.' })
  officeId?: string | null;

  @Field(() => [Int], { nullable: true, description: 'Only figures of these years.' })
  years?: number[] | null;
}

@Resolver(() => AttendanceFigure)
export class AttendanceFigureResolver {
  @Query(() => AttendanceFigure, {
    nullable: true,
    description: 'How many people came to the events of an office in a year, as it published it.',
  })
  attendanceFigure(
    @Arg('id', () => ID, { description: 'The key of the figure.' }) id: string,
    @Ctx() { loaders }: EventsContext,
  ): Promise<AttendanceFigureEntity | null> | null {
    const key = keyFrom('AttendanceFigure', id);
    return key === null ? null : loaders.attendanceFigure.load(key);
  }

  @Query(() => AttendanceFigureConnection, {
    nullable: true,
    description: 'What offices published of how many people came to their events, year by year.',
  })
  attendanceFigures(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => AttendanceFigureFilter, { nullable: true, description: 'Which figures to show.' })
    filter: AttendanceFigureFilter | undefined,
    @Arg('orderBy', () => AttendanceFigureOrder, {
      defaultValue: AttendanceFigureOrder.YEAR_DESC,
      description: 'How to sort.',
    })
    orderBy: AttendanceFigureOrder,
    @Ctx() { db, cursors }: EventsContext,
  ): Promise<Page<AttendanceFigureEntity>> {
    const values = { officeId: numberWanted('Office', filter?.officeId), years: filter?.years ?? null };
    if ((values.years?.length ?? 0) > 200) throw new BadInputError('Es sind mehr als 200 Jahre.', 'years');
    return db.read(em => readFigureList(em, cursors, values, orderBy, page));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: AttendanceFigureEntity): string {
    return globalId('AttendanceFigure', row);
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office that published it.' })
  office(@Root() row: AttendanceFigureEntity): OfficeStub {
    return { ref: String(row.officeId) };
  }

  @FieldResolver(() => [AttendanceOfKind], {
    nullable: true,
    description:
      'The same by kind of event; null when withheld, which it is as a whole when one part is below five or would tell such a number, and always once the total of the year was published without them.',
  })
  byKind(@Root() { byKind }: AttendanceFigureEntity): AttendanceOfKind[] | null {
    return byKind === null
      ? null
      : Object.entries(byKind).map(([kind, people]) => ({ kind: kind as EventKind, people }));
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: AttendanceFigureEntity, @Ctx() { loaders }: EventsContext): Promise<Change[]> {
    return loaders.attendanceFigureHistory.load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may withdraw the figure.' })
  viewerCanWithdraw(@Root() row: AttendanceFigureEntity, @Ctx() { db }: EventsContext): boolean {
    return mayWithdraw(db.viewer, row);
  }

  @Mutation(() => AttendanceFigurePublishPayload, {
    nullable: true,
    description:
      'Publishes how many people came to the events of an office in a year, counted now and frozen; below five withheld, with whatever would let it be computed.',
  })
  async attendanceFigurePublish(
    @Arg('input', () => AttendanceFigurePublishInput, INPUT) input: AttendanceFigurePublishInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<AttendanceFigureEntity>> {
    return toPayload(await attendanceFigurePublish(ctx, input));
  }

  @Mutation(() => AttendanceFigureWithdrawPayload, {
    nullable: true,
    description: 'Takes a published figure back; the year can be published anew.',
  })
  async attendanceFigureWithdraw(
    @Arg('input', () => AttendanceFigureWithdrawInput, INPUT) input: AttendanceFigureWithdrawInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<AttendanceFigureEntity>> {
    return toPayload(await attendanceFigureWithdraw(ctx, input));
  }
}
