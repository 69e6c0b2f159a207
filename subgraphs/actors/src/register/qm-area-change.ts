import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { changeRegistered, findArea, type AreaRow } from './register.repository';
import { AreaStatus, QmArea } from './register.type';
import { stewardAct } from './steward-act';

@InputType({ description: 'What is to change of an area.' })
export class QmAreaChangeInput {
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
    description: 'Since and until when, in EDTF (ISO 8601-2); absent leaves it.',
  })
  period?: string;
}

export const QmAreaChangePayload = payloadOf('QmAreaChange', 'qmArea', QmArea);

export const qmAreaChange = (ctx: ActorsContext, input: QmAreaChangeInput): Promise<Result<AreaRow>> =>
  stewardAct(
    ctx,
    refusalsOf(checkLine('name', input.name), checkPeriod('period', input.period)),
    async em => {
      const number = numberFrom('QmArea', input.areaId);
      const area = number === null ? null : await findArea(em, number);
      if (!area) return fail(Code.NOT_FOUND, 'Das Gebiet wurde nicht gefunden.', 'areaId');
      const change = {
        name: input.name ?? area.name,
        status: input.status ?? area.status,
        period_text: input.period ?? area.period,
      };
      if (!(await changeRegistered(em, 'qm_area', area.id, input.expectedVersion, change))) {
        return fail(Code.CONFLICT, 'Das Gebiet wurde inzwischen geändert.', 'expectedVersion');
      }
      return ok((await findArea(em, area.id)) as AreaRow);
    },
  );
