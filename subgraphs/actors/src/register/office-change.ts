import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { changeRegistered, findOffice, type OfficeRow } from './register.repository';
import { Office } from './register.type';
import { stewardAct } from './steward-act';

@InputType({ description: 'A new name for an office.' })
export class OfficeChangeInput {
  @Field(() => ID, { description: 'The office.' })
  officeId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'The name of the office.' })
  name!: string;
}

export const OfficeChangePayload = payloadOf('OfficeChange', 'office', Office);

export const officeChange = (ctx: ActorsContext, input: OfficeChangeInput): Promise<Result<OfficeRow>> =>
  stewardAct(ctx, refusalsOf(checkLine('name', input.name)), async em => {
    const number = numberFrom('Office', input.officeId);
    if (number === null || !(await findOffice(em, number)))
      return fail(Code.NOT_FOUND, 'Das Büro wurde nicht gefunden.', 'officeId');
    if (!(await changeRegistered(em, 'office', number, input.expectedVersion, { name: input.name }))) {
      return fail(Code.CONFLICT, 'Das Büro wurde inzwischen geändert.', 'expectedVersion');
    }
    return ok((await findOffice(em, number)) as OfficeRow);
  });
