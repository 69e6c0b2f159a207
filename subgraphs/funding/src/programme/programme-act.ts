import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Refusal, Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import { findProgramme, type ProgrammeRow } from './programme.repository';
import { actOnRegister } from './register-act';
import { changeRegistered } from './register-rows';

/** Names the programme and the version its editor saw. */
@InputType({ description: 'A programme at the version its editor saw.' })
export class ProgrammeAtVersionInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

interface ProgrammeAct {
  readonly refusals: readonly Refusal[];
  readonly columns?: Readonly<Record<string, unknown>>;
  readonly work?: (em: EntityManager, programme: ProgrammeRow) => Promise<readonly Refusal[]>;
}

/** The frame of every act on a programme: its parts count its version up, too. */
export const actOnProgramme = (
  ctx: FundingContext,
  input: ProgrammeAtVersionInput,
  { refusals, columns = {}, work }: ProgrammeAct,
): Promise<Result<ProgrammeRow>> => {
  const number = numberFrom('Programme', input.programmeId);
  return actOnRegister<ProgrammeRow>(
    ctx,
    {
      find: async em => (number === null ? null : findProgramme(em, number)),
      missing: {
        code: Code.NOT_FOUND,
        message: 'Das Programm wurde nicht gefunden.',
        field: 'programmeId',
      },
      refusals,
      change: (em, row) => changeRegistered(em, 'programme', row.id, input.expectedVersion, columns),
      ...(work && { work }),
    },
    input.expectedVersion,
  );
};
