import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { mayKeep, type Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EventsContext } from '../context';
import { AttendanceFigureEntity } from './figure.entity';
import { findFigure } from './figure.repository';
import { AttendanceFigure } from './figure.type';

@InputType({ description: 'A published figure that an office takes back.' })
export class AttendanceFigureWithdrawInput {
  @Field(() => ID, { description: 'The figure.' })
  attendanceFigureId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const AttendanceFigureWithdrawPayload = payloadOf(
  'AttendanceFigureWithdraw',
  'attendanceFigure',
  AttendanceFigure,
);

const FIELD = 'attendanceFigureId';

export const mayWithdraw = (viewer: Viewer, { officeId, withdrawnAt }: AttendanceFigureEntity): boolean =>
  mayKeep(viewer, officeId) && !viewer.isService && withdrawnAt === null;

/** From then on only the office sees the figure; the year can be published anew. */
export const attendanceFigureWithdraw = async (
  ctx: EventsContext,
  input: AttendanceFigureWithdrawInput,
): Promise<Result<AttendanceFigureEntity>> => {
  const result = await ctx.db.write<AttendanceFigureEntity>(async (em, viewer) => {
    const seen = await findFigure(em, input.attendanceFigureId);
    if (!seen) return fail(Code.NOT_FOUND, 'Die Zahl wurde nicht gefunden.', FIELD);
    if (!mayKeep(viewer, seen.officeId) || viewer.isService)
      return fail(Code.FORBIDDEN, 'Diese Zahl kann von Ihnen nicht zurückgezogen werden.', FIELD);
    if (seen.withdrawnAt !== null) return fail(Code.WRONG_STATE, 'Die Zahl ist schon zurückgezogen.', FIELD);
    const change = { withdrawnAt: new Date(), visibility: Visibility.OFFICE };
    const { expectedVersion } = input;
    if (!(await changeAt<AttendanceFigureEntity>(em, AttendanceFigureEntity, seen, expectedVersion, change)))
      return fail(Code.CONFLICT, 'Die Zahl wurde inzwischen geändert.', 'expectedVersion');
    return ok(
      (await findByKey<AttendanceFigureEntity>(em, AttendanceFigureEntity, seen)) as AttendanceFigureEntity,
    );
  });
  if (result.ok) ctx.readAnew();
  return result;
};
