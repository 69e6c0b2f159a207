import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import { v7 } from 'uuid';
import type { FundingContext } from '../context';
import { MoneySource } from './programme.enums';
import { findProgramme, type ProgrammeRow } from './programme.repository';
import { Programme } from './programme.type';
import { checkNumber, stewardAct } from './register-act';
import { insertRegistered, periodColumns } from './register-rows';

@InputType({ description: 'A new programme with its first name.' })
export class ProgrammeCreateInput {
  @Field(() => Int, { description: 'The permanent number, 1 to 99999; never given twice.' })
  number!: number;

  @Field(() => String, { description: 'A name it has or had.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when it bears the name, in EDTF (ISO 8601-2), such as ../2019 or 2020/..',
  })
  period?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where the name comes from; stated if absent.' })
  source?: SourceInput;

  @Field(() => [MoneySource], { nullable: true, description: 'Whose money it is; absent is not stated.' })
  sources?: MoneySource[];

  @Field(() => ID, { nullable: true, description: 'The programme it lies within.' })
  parentId?: string | null;
}

export const ProgrammeCreatePayload = payloadOf('ProgrammeCreate', 'programme', Programme);

export const programmeCreate = (
  ctx: FundingContext,
  input: ProgrammeCreateInput,
): Promise<Result<ProgrammeRow>> =>
  stewardAct(ctx, async em => {
    const refusals = [
      ...checkNumber(input.number),
      ...refusalsOf(
        checkLine('name', input.name),
        checkPeriod('period', input.period),
        checkSource('source', input.source),
        checkCount('sources', input.sources, 4),
      ),
    ];
    if (refusals.length > 0) return refuse(refusals);
    const { parentId } = input;
    const parent =
      parentId === null || parentId === undefined ? undefined : numberFrom('Programme', parentId);
    if (parent === null || (parent !== undefined && !(await findProgramme(em, parent))))
      return fail(Code.NOT_FOUND, 'Das übergeordnete Programm wurde nicht gefunden.', 'parentId');
    const columns = {
      id: input.number,
      sources: [...new Set(input.sources ?? [])],
      parent_id: parent ?? null,
    };
    if (!(await insertRegistered(em, 'programme', columns)))
      return fail(Code.INVALID, 'Die Nummer ist vergeben.', 'number');
    const { sourceKind, citation } = sourceColumns(input.source);
    await insertRegistered(em, 'programme_name', {
      id: v7(),
      programme_id: input.number,
      name: input.name,
      source_kind: sourceKind,
      citation,
      ...periodColumns(input.period),
    });
    return ok((await findProgramme(em, input.number)) as ProgrammeRow);
  });
