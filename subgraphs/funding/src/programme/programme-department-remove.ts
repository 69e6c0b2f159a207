import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnProgramme, ProgrammeAtVersionInput } from './programme-act';
import { MISSING_DEPARTMENT } from './programme-department';
import type { ProgrammeRow } from './programme.repository';
import { Programme } from './programme.type';
import { changePart, partFrom } from './register-rows';

@InputType({ description: 'An entry of who answers for a programme that is to be taken out.' })
export class ProgrammeDepartmentRemoveInput extends ProgrammeAtVersionInput {
  @Field(() => ID, { description: 'The entry.' })
  departmentId!: string;
}

export const ProgrammeDepartmentRemovePayload = payloadOf(
  'ProgrammeDepartmentRemove',
  'programme',
  Programme,
);

export const programmeDepartmentRemove = (
  ctx: FundingContext,
  input: ProgrammeDepartmentRemoveInput,
): Promise<Result<ProgrammeRow>> =>
  actOnProgramme(ctx, input, {
    refusals: [],
    work: async (em, programme) => {
      const id = partFrom('ProgrammeDepartment', input.departmentId);
      const parent = { column: 'programme_id' as const, id: programme.id };
      const removed =
        id !== null && (await changePart(em, 'programme_department', parent, id, { removed_at: new Date() }));
      return removed ? [] : [MISSING_DEPARTMENT];
    },
  });
