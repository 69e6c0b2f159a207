import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { rightsFrom } from './area-succession-rules';
import { findSuccession, type SuccessionRow } from './area-succession.repository';
import { AreaSuccession } from './area-succession.type';
import { changeRegistered } from './register.repository';
import { sourceChange } from './source-change';
import { checkPoint, statedColumns } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({
  description: 'What is to change of a succession; other areas are another entry, and this one is withdrawn.',
})
export class AreaSuccessionChangeInput {
  @Field(() => ID, { description: 'The entry.' })
  areaSuccessionId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'When, as stated: a point in time in EDTF (ISO 8601-2); absent leaves it.',
  })
  on?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The plain day from which rights follow; null takes them away, absent leaves it.',
  })
  rightsFromOn?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from; absent leaves it.' })
  source?: SourceInput | null;
}

export const AreaSuccessionChangePayload = payloadOf(
  'AreaSuccessionChange',
  'areaSuccession',
  AreaSuccession,
);

/** Absent leaves the day, null takes it away; unlike at the beginning, nothing follows from the date. */
const rightsAfter = (entry: SuccessionRow, input: AreaSuccessionChangeInput): Result<string | null> => {
  const day = input.rightsFromOn === undefined ? entry.rightsFromOn : input.rightsFromOn;
  return day === null ? ok(null) : rightsFrom(input.on ?? entry.on, day, entry.successorIds.length > 0);
};

export const areaSuccessionChange = (
  ctx: ActorsContext,
  input: AreaSuccessionChangeInput,
): Promise<Result<SuccessionRow>> =>
  stewardAct(
    ctx,
    refusalsOf(
      checkPoint('on', input.on),
      checkDay('rightsFromOn', input.rightsFromOn, '1990-01-01', '2100-12-31'),
      checkSource('source', input.source),
    ),
    async em => {
      const number = numberFrom('AreaSuccession', input.areaSuccessionId);
      const entry = number === null ? null : await findSuccession(em, number);
      if (!entry)
        return fail(Code.NOT_FOUND, 'Die Gebietsnachfolge wurde nicht gefunden.', 'areaSuccessionId');
      if (entry.withdrawnAt)
        return fail(Code.WRONG_STATE, 'Die Gebietsnachfolge ist zurückgenommen.', 'areaSuccessionId');
      const rights = rightsAfter(entry, input);
      if (!rights.ok) return rights;
      const change = {
        rights_from: rights.value,
        ...statedColumns(input.on ?? entry.on),
        ...sourceChange(input.source),
      };
      if (!(await changeRegistered(em, 'area_succession', entry.id, input.expectedVersion, change)))
        return fail(Code.CONFLICT, 'Die Gebietsnachfolge wurde inzwischen geändert.', 'expectedVersion');
      return ok((await findSuccession(em, entry.id)) as SuccessionRow);
    },
  );
