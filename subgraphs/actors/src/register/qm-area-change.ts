import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { setNeighbours } from './area-neighbour.repository';
import { areaFacts, checkAreaFacts, localitiesWanted } from './qm-area-facts';
import { AreaFactsInput } from './qm-area-input';
import { changeRegistered, findArea, type AreaRow } from './register.repository';
import { AreaStatus, QmArea } from './register.type';
import { statedColumns } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({ description: 'What is to change of an area.' })
export class QmAreaChangeInput extends AreaFactsInput {
  @Field(() => ID, { description: 'The area.' })
  areaId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'The name of the area; absent leaves it.' })
  name?: string;

  @Field(() => AreaStatus, {
    nullable: true,
    description: 'Where the area stands in its life; absent leaves it.',
  })
  status?: AreaStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, in EDTF (ISO 8601-2); null takes it away, absent leaves it.',
  })
  period?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All localities of its district that it covers parts of; absent leaves them.',
  })
  localityIds?: string[] | null;
}

export const QmAreaChangePayload = payloadOf('QmAreaChange', 'qmArea', QmArea);

const checkInput = (input: QmAreaChangeInput): Refusal[] => [
  ...refusalsOf(
    checkLine('name', input.name),
    checkPeriod('period', input.period),
    checkCount('localityIds', input.localityIds, 20),
  ),
  ...checkAreaFacts(input),
];

export const qmAreaChange = (ctx: ActorsContext, input: QmAreaChangeInput): Promise<Result<AreaRow>> =>
  stewardAct(ctx, checkInput(input), async em => {
    const number = numberFrom('QmArea', input.areaId);
    const area = number === null ? null : await findArea(em, number);
    if (!area) return fail(Code.NOT_FOUND, 'Das Gebiet wurde nicht gefunden.', 'areaId');
    const localities = await localitiesWanted(em, area.districtId, input.localityIds);
    if (!localities.ok) return localities;
    const facts = await areaFacts(em, area, input);
    if (!facts.ok) return facts;
    const change = {
      name: input.name ?? area.name,
      status: input.status ?? area.status,
      locality_ids: localities.value ?? area.localityIds,
      ...statedColumns(input.period),
      ...facts.value.columns,
    };
    if (!(await changeRegistered(em, 'qm_area', area.id, input.expectedVersion, change))) {
      return fail(Code.CONFLICT, 'Das Gebiet wurde inzwischen geändert.', 'expectedVersion');
    }
    await setNeighbours(em, area.id, facts.value.neighbours);
    return ok((await findArea(em, area.id)) as AreaRow);
  });
