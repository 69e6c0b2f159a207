import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { checkNumber } from './office-create';
import { findFirm, insertRegistered, type FirmRow } from './register.repository';
import { Firm } from './register.type';
import { stewardAct } from './steward-act';

@InputType({ description: 'A new contracted firm.' })
export class FirmCreateInput {
  @Field(() => Int, { description: 'The permanent number, 1 to 99999; never given twice.' })
  number!: number;

  @Field(() => String, { description: 'The name of the firm.' })
  name!: string;
}

export const FirmCreatePayload = payloadOf('FirmCreate', 'firm', Firm);

export const firmCreate = (ctx: ActorsContext, input: FirmCreateInput): Promise<Result<FirmRow>> =>
  stewardAct(ctx, refusalsOf(checkNumber(input.number), checkLine('name', input.name)), async em => {
    if (!(await insertRegistered(em, 'firm', { id: input.number, name: input.name })))
      return fail(Code.INVALID, 'Die Nummer ist vergeben.', 'number');
    return ok((await findFirm(em, input.number)) as FirmRow);
  });
