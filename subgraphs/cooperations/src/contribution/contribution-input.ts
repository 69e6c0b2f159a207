import { parsePeriod, today } from '@kiezgraph/kernel/approximate-date';
import { Euro } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import {
  checkEuro,
  checkPeriod,
  checkText,
  checkUrl,
  refusalsOf,
  type Check,
} from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import { Field, Float, InputType, Int } from 'type-graphql';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import type { CooperationKind } from '../cooperation/cooperation.enums';
import { periodColumns } from '../cooperation/cooperation-propose';
import type { ContributionEntity } from './contribution.entity';

@InputType({ description: 'How much was given, and what shows it; what is unknown stays absent.' })
export class ContributionAmountInput {
  @Field(() => Int, { nullable: true, description: 'How many people gave their time; null is unknown.' })
  people?: number | null;

  @Field(() => Float, { nullable: true, description: 'How many hours, in quarter hours; null is unknown.' })
  hours?: number | null;

  @Field(() => Euro, { nullable: true, description: 'What things or services were worth; null is unknown.' })
  inKindValue?: string | null;

  @Field(() => Euro, { nullable: true, description: 'The money given; null is unknown.' })
  money?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it, at most 1,000 characters; null takes it away.',
  })
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: 'A web page that shows it; null takes it away.' })
  evidenceUrl?: string | null;
}

/** What can be stated of a contribution, when it is recorded and later. */
export interface ContributionStatements extends ContributionAmountInput {
  readonly kind?: CooperationKind | null;
  readonly period?: string | null;
}

const MOST_PEOPLE = 10_000;
const MOST_HOURS = 100_000;

const checkNumber = (field: string, value: number | null | undefined, most: number, step: number): Check => {
  if (value === null || value === undefined) return undefined;
  if (value >= 0 && value <= most && Number.isInteger(value / step)) return undefined;
  const message =
    step < 1
      ? `Stunden werden in Viertelstunden angegeben, höchstens ${most}.`
      : `Die Zahl liegt nicht zwischen 0 und ${most}.`;
  return { code: Code.INVALID, message, field };
};

/** What was given was given while the cooperation ran, as far as the stated time tells. */
const checkTime = (period: string | null | undefined, cooperation: CooperationEntity): Check => {
  if (period === null || period === undefined) return undefined;
  const [from = '', to = ''] = parsePeriod(period).possible.slice(1, -1).split(',');
  const ended = cooperation.endedOn ?? cooperation.brokenOffOn;
  const refused = (message: string): Check => ({ code: Code.INVALID, message, field: 'period' });
  if (from > today()) return refused('Die Zeit liegt in der Zukunft.');
  if (to !== '' && cooperation.startedOn !== null && to < cooperation.startedOn)
    return refused('Die Zeit liegt vor dem Beginn der Kooperation.');
  if (ended !== null && from > ended) return refused('Die Zeit liegt nach dem Ende der Kooperation.');
  return undefined;
};

/** Everything that is wrong with the statements. */
export const checkStatements = (input: ContributionStatements, cooperation: CooperationEntity): Refusal[] => {
  const period = checkPeriod('period', input.period);
  return refusalsOf(
    period ?? checkTime(input.period, cooperation),
    checkNumber('people', input.people, MOST_PEOPLE, 1),
    checkNumber('hours', input.hours, MOST_HOURS, 0.25),
    checkEuro('inKindValue', input.inKindValue),
    checkEuro('money', input.money),
    checkText('evidence', input.evidence, 1000),
    checkUrl('evidenceUrl', input.evidenceUrl),
  );
};

const AMOUNTS = ['people', 'hours', 'inKindValue', 'money', 'evidence', 'evidenceUrl'] as const;

/** The columns that the statements change; what is absent stays, what is null is unknown again. */
export const columnsFrom = (input: ContributionStatements): Partial<ContributionEntity> => ({
  ...(input.kind && { kind: input.kind }),
  ...(input.period && (periodColumns(input.period) as Partial<ContributionEntity>)),
  ...Object.fromEntries(AMOUNTS.filter(name => input[name] !== undefined).map(name => [name, input[name]])),
});
