import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal, Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import { MoneySource } from './programme.enums';
import { actOnProgramme, ProgrammeAtVersionInput } from './programme-act';
import { findProgramme, isWithin, type ProgrammeRow } from './programme.repository';
import { Programme } from './programme.type';
import { changeRegistered } from './register-rows';

@InputType({ description: 'What is to change of a programme; what is absent stays.' })
export class ProgrammeChangeInput extends ProgrammeAtVersionInput {
  @Field(() => [MoneySource], { nullable: true, description: 'Whose money it is; empty is not stated.' })
  sources?: MoneySource[];

  @Field(() => ID, { nullable: true, description: 'The programme it lies within; null takes it out.' })
  parentId?: string | null;
}

export const ProgrammeChangePayload = payloadOf('ProgrammeChange', 'programme', Programme);

const moveWithin = async (
  em: EntityManager,
  row: ProgrammeRow,
  parentId: string,
): Promise<readonly Refusal[]> => {
  const field = 'parentId';
  const parent = numberFrom('Programme', parentId);
  if (parent === null || !(await findProgramme(em, parent)))
    return [{ code: Code.NOT_FOUND, message: 'Das übergeordnete Programm wurde nicht gefunden.', field }];
  if (await isWithin(em, parent, row.id))
    return [{ code: Code.RULE_BROKEN, message: 'Ein Programm liegt nicht in sich selbst.', field }];
  await changeRegistered(em, 'programme', row.id, row.version + 1, { parent_id: parent });
  return [];
};

export const programmeChange = (
  ctx: FundingContext,
  input: ProgrammeChangeInput,
): Promise<Result<ProgrammeRow>> => {
  const { parentId } = input;
  return actOnProgramme(ctx, input, {
    refusals: refusalsOf(checkCount('sources', input.sources, 4)),
    columns: {
      ...(input.sources && { sources: [...new Set(input.sources)] }),
      ...(parentId === null && { parent_id: null }),
    },
    work: async (em, row) =>
      parentId === null || parentId === undefined ? [] : moveWithin(em, row, parentId),
  });
};
