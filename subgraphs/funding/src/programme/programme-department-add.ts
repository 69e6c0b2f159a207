import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal, Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import { v7 } from 'uuid';
import type { FundingContext } from '../context';
import { actOnProgramme, ProgrammeAtVersionInput } from './programme-act';
import { askDepartment } from './programme-department';
import { hasDepartmentThen, type ProgrammeRow } from './programme.repository';
import { Programme } from './programme.type';
import { insertRegistered, periodColumns } from './register-rows';

@InputType({ description: 'A public authority that answers for a programme for a time.' })
export class ProgrammeDepartmentAddInput extends ProgrammeAtVersionInput {
  @Field(() => ID, { description: 'The actor; a public authority, whose names over time are kept with it.' })
  actorId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, in EDTF (ISO 8601-2); absent is not stated.',
  })
  period?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from; stated if absent.' })
  source?: SourceInput;
}

export const ProgrammeDepartmentAddPayload = payloadOf('ProgrammeDepartmentAdd', 'programme', Programme);

const TWICE: Refusal = {
  code: Code.RULE_BROKEN,
  message: 'Diese Behörde ist für diese Zeit schon eingetragen.',
  field: 'period',
};

export const programmeDepartmentAdd = async (
  ctx: FundingContext,
  input: ProgrammeDepartmentAddInput,
): Promise<Result<ProgrammeRow>> => {
  const actor = await askDepartment(ctx.home, input.actorId);
  return actOnProgramme(ctx, input, {
    refusals: [
      ...(actor.ok ? [] : actor.refusals),
      ...refusalsOf(checkPeriod('period', input.period), checkSource('source', input.source)),
    ],
    work: async (em, { id }) => {
      if (!actor.ok) return actor.refusals;
      const period = periodColumns(input.period);
      if (await hasDepartmentThen(em, id, actor.value, period.possible)) return [TWICE];
      const { sourceKind, citation } = sourceColumns(input.source);
      await insertRegistered(em, 'programme_department', {
        id: v7(),
        programme_id: id,
        actor_office_id: actor.value.officeId,
        actor_id: actor.value.id,
        source_kind: sourceKind,
        citation,
        ...period,
      });
      return [];
    },
  });
};
