import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnProgramme, ProgrammeAtVersionInput } from './programme-act';
import { MISSING_DEPARTMENT } from './programme-department';
import type { ProgrammeRow } from './programme.repository';
import { Programme } from './programme.type';
import { changePart, partFrom, periodColumns } from './register-rows';

@InputType({ description: 'What is to change of who answers for a programme; what is absent stays.' })
export class ProgrammeDepartmentChangeInput extends ProgrammeAtVersionInput {
  @Field(() => ID, { description: 'The entry.' })
  departmentId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, in EDTF (ISO 8601-2); null is not stated.',
  })
  period?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from.' })
  source?: SourceInput;
}

export const ProgrammeDepartmentChangePayload = payloadOf(
  'ProgrammeDepartmentChange',
  'programme',
  Programme,
);

export const programmeDepartmentChange = (
  ctx: FundingContext,
  input: ProgrammeDepartmentChangeInput,
): Promise<Result<ProgrammeRow>> =>
  actOnProgramme(ctx, input, {
    refusals: refusalsOf(checkPeriod('period', input.period), checkSource('source', input.source)),
    work: async (em, programme) => {
      const id = partFrom('ProgrammeDepartment', input.departmentId);
      const { sourceKind, citation } = sourceColumns(input.source);
      const columns = {
        ...(input.period !== undefined && periodColumns(input.period)),
        ...(input.source && { source_kind: sourceKind, citation }),
      };
      const parent = { column: 'programme_id' as const, id: programme.id };
      const isThere = id !== null && (await changePart(em, 'programme_department', parent, id, columns));
      return isThere ? [] : [MISSING_DEPARTMENT];
    },
  });
