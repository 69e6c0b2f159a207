import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnProgramme, ProgrammeAtVersionInput } from './programme-act';
import { MISSING_NAME } from './programme-name';
import { readProgrammeNames, type ProgrammeRow } from './programme.repository';
import { Programme } from './programme.type';
import { changePart, partFrom } from './register-rows';

@InputType({ description: 'A name that is to be taken out; a programme keeps at least one.' })
export class ProgrammeNameRemoveInput extends ProgrammeAtVersionInput {
  @Field(() => ID, { description: 'The name.' })
  nameId!: string;
}

export const ProgrammeNameRemovePayload = payloadOf('ProgrammeNameRemove', 'programme', Programme);

export const programmeNameRemove = (
  ctx: FundingContext,
  input: ProgrammeNameRemoveInput,
): Promise<Result<ProgrammeRow>> =>
  actOnProgramme(ctx, input, {
    refusals: [],
    work: async (em, programme) => {
      const id = partFrom('ProgrammeName', input.nameId);
      if (id === null) return [MISSING_NAME];
      const parent = { column: 'programme_id' as const, id: programme.id };
      if (!(await changePart(em, 'programme_name', parent, id, { removed_at: new Date() })))
        return [MISSING_NAME];
      const left = (await readProgrammeNames(em)).filter(({ programmeId }) => programmeId === programme.id);
      if (left.length > 0) return [];
      return [
        { code: Code.RULE_BROKEN, message: 'Ein Programm behält mindestens einen Namen.', field: 'nameId' },
      ];
    },
  });
