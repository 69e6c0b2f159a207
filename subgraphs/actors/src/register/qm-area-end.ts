import { today } from '@kiezgraph/kernel/approximate-date';
import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { checkPhases, phaseOf, type AreaPhaseRow } from './area-phase';
import { changeRegistered, findArea, type AreaRow } from './register.repository';
import { AreaStatus, QmArea } from './register.type';
import { checkPoint, periodEndedAt, statedColumns, statedPoint } from './stated-point';
import { stewardAct } from './steward-act';

@InputType({ description: 'The end of an area.' })
export class QmAreaEndInput {
  @Field(() => ID, { description: 'The area.' })
  areaId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => String, {
    description:
      'When it ended, as stated: a point in time in EDTF (ISO 8601-2), such as 2016 or 2027-12-31.',
  })
  on!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from.' })
  source?: SourceInput;
}

export const QmAreaEndPayload = payloadOf('QmAreaEnd', 'qmArea', QmArea);

/** The phases of an area with its end as the last one. */
const endedPhases = (area: AreaRow, { on, source }: QmAreaEndInput): AreaPhaseRow[] => [
  ...area.phases.filter(({ status }) => status !== 'ENDED'),
  phaseOf({ status: AreaStatus.ENDED, since: on, source }),
];

export const qmAreaEnd = (ctx: ActorsContext, input: QmAreaEndInput): Promise<Result<AreaRow>> =>
  stewardAct(ctx, refusalsOf(checkPoint('on', input.on), checkSource('source', input.source)), async em => {
    const number = numberFrom('QmArea', input.areaId);
    const area = number === null ? null : await findArea(em, number);
    if (!area) return fail(Code.NOT_FOUND, 'Das Gebiet wurde nicht gefunden.', 'areaId');
    if (area.status === 'ENDED') return fail(Code.WRONG_STATE, 'Das Gebiet ist schon beendet.', 'areaId');
    if (statedPoint(input.on).earliestOn > today())
      return fail(
        Code.INVALID,
        'Das Ende liegt in der Zukunft; bis dahin steht es im Zeitraum und in den Abschnitten des Gebiets.',
        'on',
      );
    const period = periodEndedAt(area.period, input.on);
    if (period === null) return fail(Code.INVALID, 'Das Ende liegt vor dem Beginn.', 'on');
    const phases = endedPhases(area, input);
    const refusals = checkPhases('on', phases);
    if (refusals.length > 0) return refuse(refusals);
    const change = { status: 'ENDED', phases: JSON.stringify(phases), ...statedColumns(period) };
    if (!(await changeRegistered(em, 'qm_area', area.id, input.expectedVersion, change))) {
      return fail(Code.CONFLICT, 'Das Gebiet wurde inzwischen geändert.', 'expectedVersion');
    }
    return ok((await findArea(em, area.id)) as AreaRow);
  });
