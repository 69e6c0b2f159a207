import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import { v7 } from 'uuid';
import type { FundingContext } from '../context';
import { actOnProgramme, ProgrammeAtVersionInput } from './programme-act';
import { refuseSecondName } from './programme-name';
import type { ProgrammeRow } from './programme.repository';
import { Programme } from './programme.type';
import { insertRegistered, periodColumns } from './register-rows';

@InputType({ description: 'A further name of a programme for a time.' })
export class ProgrammeNameAddInput extends ProgrammeAtVersionInput {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, in EDTF (ISO 8601-2); absent is not stated.',
  })
  period?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from; stated if absent.' })
  source?: SourceInput;
}

export const ProgrammeNameAddPayload = payloadOf('ProgrammeNameAdd', 'programme', Programme);

export const programmeNameAdd = (
  ctx: FundingContext,
  input: ProgrammeNameAddInput,
): Promise<Result<ProgrammeRow>> =>
  actOnProgramme(ctx, input, {
    refusals: refusalsOf(
      checkLine('name', input.name),
      checkPeriod('period', input.period),
      checkSource('source', input.source),
    ),
    work: async (em, { id }) => {
      const period = periodColumns(input.period);
      const refusals = await refuseSecondName(em, id, period.certain, null);
      if (refusals.length > 0) return refusals;
      const { sourceKind, citation } = sourceColumns(input.source);
      const columns = { programme_id: id, name: input.name, source_kind: sourceKind, citation, ...period };
      await insertRegistered(em, 'programme_name', { id: v7(), ...columns });
      return [];
    },
  });
