import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { findProgramme } from '../programme/programme.repository';
import { checkNumber, stewardAct } from '../programme/register-act';
import { insertRegistered } from '../programme/register-rows';
import { FundKind } from './fund.enums';
import { findFund, type FundRow } from './fund.repository';
import { Fund } from './fund.type';

@InputType({ description: 'A new fund of a programme; its rules are entered by acts of their own.' })
export class FundCreateInput {
  @Field(() => Int, { description: 'The permanent number, 1 to 99999; never given twice.' })
  number!: number;

  @Field(() => ID, { description: 'The programme it belongs to.' })
  programmeId!: string;

  @Field(() => FundKind, { description: 'What the fund is for.' })
  kind!: FundKind;

  @Field(() => String, { description: 'The name.' })
  name!: string;
}

export const FundCreatePayload = payloadOf('FundCreate', 'fund', Fund);

export const fundCreate = (ctx: FundingContext, input: FundCreateInput): Promise<Result<FundRow>> =>
  stewardAct(ctx, async em => {
    const programme = numberFrom('Programme', input.programmeId);
    if (programme === null || !(await findProgramme(em, programme)))
      return fail(Code.NOT_FOUND, 'Das Programm wurde nicht gefunden.', 'programmeId');
    const refusals = [...checkNumber(input.number), ...refusalsOf(checkLine('name', input.name))];
    if (refusals.length > 0) return refuse(refusals);
    const row = { id: input.number, programme_id: programme, kind: input.kind, name: input.name };
    if (!(await insertRegistered(em, 'fund', row)))
      return fail(Code.INVALID, 'Die Nummer ist vergeben.', 'number');
    return ok((await findFund(em, input.number)) as FundRow);
  });
