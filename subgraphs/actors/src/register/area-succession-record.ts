import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkDay, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { ActorsContext } from '../context';
import { checkCounts, rightsFrom } from './area-succession-rules';
import {
  countAreas,
  findSuccession,
  wouldSucceedItself,
  type SuccessionRow,
} from './area-succession.repository';
import { AreaSuccession, AreaSuccessionKind } from './area-succession.type';
import { checkNumber } from './office-create';
import { insertRegistered } from './register.repository';
import { sourceChange } from './source-change';
import { checkPoint, statedColumns } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({ description: 'What became of areas.' })
export class AreaSuccessionRecordInput {
  @Field(() => Int, { description: 'The permanent number, 1 to 99999; never given twice.' })
  number!: number;

  @Field(() => AreaSuccessionKind, { description: 'What became of the predecessors.' })
  kind!: AreaSuccessionKind;

  @Field(() => [ID], { description: 'The areas that came before; several only where they merged.' })
  predecessorIds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'The areas that came after: one of merged ones, several of a split one, none of one that grew.',
  })
  successorIds!: string[];

  @Field(() => String, {
    description: 'When, as stated: a point in time in EDTF (ISO 8601-2), such as 2016 or 2027-12-31.',
  })
  on!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The plain day from which the successors' offices have the rights of the offices of predecessors that ended; the stated day itself if absent, none if that is imprecise.",
  })
  rightsFromOn?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from.' })
  source?: SourceInput;
}

export const AreaSuccessionRecordPayload = payloadOf(
  'AreaSuccessionRecord',
  'areaSuccession',
  AreaSuccession,
);

/** The numbers of the areas an input names, each once, when all of them are there. */
const areasNamed = async (
  em: EntityManager,
  field: string,
  ids: readonly string[],
): Promise<Result<number[]>> => {
  const numbers = [...new Set(ids.map(id => numberFrom('QmArea', id)))];
  const known = numbers.filter(number => number !== null);
  return known.length === numbers.length && (await countAreas(em, known)) === known.length
    ? ok(known.sort((one, other) => one - other))
    : fail(Code.NOT_FOUND, 'Ein Gebiet wurde nicht gefunden.', field);
};

const checkInput = (input: AreaSuccessionRecordInput) =>
  refusalsOf(
    checkNumber(input.number),
    checkCount('predecessorIds', input.predecessorIds, 20),
    checkCount('successorIds', input.successorIds, 20),
    checkPoint('on', input.on),
    checkDay('rightsFromOn', input.rightsFromOn, '1990-01-01', '2100-12-31'),
    checkSource('source', input.source),
  );

export const areaSuccessionRecord = (
  ctx: ActorsContext,
  input: AreaSuccessionRecordInput,
): Promise<Result<SuccessionRow>> =>
  stewardAct(ctx, checkInput(input), async em => {
    const predecessors = await areasNamed(em, 'predecessorIds', input.predecessorIds);
    if (!predecessors.ok) return predecessors;
    const successors = await areasNamed(em, 'successorIds', input.successorIds);
    if (!successors.ok) return successors;
    const refusals = checkCounts(input.kind, predecessors.value, successors.value);
    if (refusals.length > 0) return refuse(refusals);
    const rights = rightsFrom(input.on, input.rightsFromOn, successors.value.length > 0);
    if (!rights.ok) return rights;
    if (await wouldSucceedItself(em, input.number, predecessors.value, successors.value))
      return fail(Code.RULE_BROKEN, 'Ein Gebiet folgt nicht auf sich selbst.', 'successorIds');
    const row = {
      ...{ id: input.number, kind: input.kind, rights_from: rights.value, ...sourceChange(input.source) },
      ...{ predecessor_ids: predecessors.value, successor_ids: successors.value },
      ...statedColumns(input.on),
    };
    if (!(await insertRegistered(em, 'area_succession', row)))
      return fail(Code.INVALID, 'Die Nummer ist vergeben.', 'number');
    return ok((await findSuccession(em, input.number)) as SuccessionRow);
  });
