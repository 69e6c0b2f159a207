import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { changeRegistered, findOffice, type OfficeRow } from './register.repository';
import { Office } from './register.type';
import { stewardAct } from './steward-act';

@InputType({ description: "The end of the steward's work in an archive." })
export class OfficeArchiveCloseInput {
  @Field(() => ID, { description: 'The archive.' })
  officeId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const OfficeArchiveClosePayload = payloadOf('OfficeArchiveClose', 'office', Office);

export const officeArchiveClose = (
  ctx: ActorsContext,
  input: OfficeArchiveCloseInput,
): Promise<Result<OfficeRow>> =>
  stewardAct(ctx, [], async em => {
    const number = numberFrom('Office', input.officeId);
    const office = number === null ? null : await findOffice(em, number);
    if (!office) return fail(Code.NOT_FOUND, 'Das Büro wurde nicht gefunden.', 'officeId');
    if (!office.isArchive || office.archiveClosedAt)
      return fail(Code.WRONG_STATE, 'Das Büro ist kein offenes Archiv.', 'officeId');
    const change = { archive_closed_at: new Date() };
    if (!(await changeRegistered(em, 'office', office.id, input.expectedVersion, change)))
      return fail(Code.CONFLICT, 'Das Büro wurde inzwischen geändert.', 'expectedVersion');
    return ok((await findOffice(em, office.id)) as OfficeRow);
  });
