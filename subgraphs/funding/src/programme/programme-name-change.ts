import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnProgramme, ProgrammeAtVersionInput } from './programme-act';
import { MISSING_NAME, refuseSecondName } from './programme-name';
import type { ProgrammeRow } from './programme.repository';
import { Programme } from './programme.type';
import { changePart, partFrom, periodColumns } from './register-rows';

@InputType({ description: 'What is to change of a name of a programme; what is absent stays.' })
export class ProgrammeNameChangeInput extends ProgrammeAtVersionInput {
  @Field(() => ID, { description: 'The name.' })
  nameId!: string;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, in EDTF (ISO 8601-2); null is not stated.',
  })
  period?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from.' })
  source?: SourceInput;
}

export const ProgrammeNameChangePayload = payloadOf('ProgrammeNameChange', 'programme', Programme);

const columnsFrom = ({ name, period, source }: ProgrammeNameChangeInput): Record<string, unknown> => {
  const { sourceKind, citation } = sourceColumns(source);
  return {
    ...(name && { name }),
    ...(period !== undefined && periodColumns(period)),
    ...(source && { source_kind: sourceKind, citation }),
  };
};

export const programmeNameChange = (
  ctx: FundingContext,
  input: ProgrammeNameChangeInput,
): Promise<Result<ProgrammeRow>> =>
  actOnProgramme(ctx, input, {
    refusals: refusalsOf(
      checkLine('name', input.name),
      checkPeriod('period', input.period),
      checkSource('source', input.source),
    ),
    work: async (em, programme) => {
      const id = partFrom('ProgrammeName', input.nameId);
      if (id === null) return [MISSING_NAME];
      const period = input.period === undefined ? null : periodColumns(input.period).certain;
      const refusals = await refuseSecondName(em, programme.id, period, id);
      if (refusals.length > 0) return refusals;
      const parent = { column: 'programme_id' as const, id: programme.id };
      return (await changePart(em, 'programme_name', parent, id, columnsFrom(input))) ? [] : [MISSING_NAME];
    },
  });
