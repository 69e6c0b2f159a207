import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { Euro } from '@kiezgraph/kernel/graphql/scalars';
import { checkCount, checkEuro, checkPeriod, refusalsOf, type Check } from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import { Field, Float, InputType, Int } from 'type-graphql';
import { periodColumns } from '../programme/register-rows';
import { FundDecider } from './fund.enums';

@InputType({
  description: 'What a fund allows for a time; a bound that is absent or null is not known or not set.',
})
export class FundRulesInput {
  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, in EDTF (ISO 8601-2), such as ../2014; null is not stated.',
  })
  period?: string | null;

  @Field(() => Euro, { nullable: true, description: 'The most for one area and year.' })
  maxPerAreaYear?: string | null;

  @Field(() => Euro, {
    nullable: true,
    description: 'The least for one measure; more than X is X plus a cent.',
  })
  minPerMeasure?: string | null;

  @Field(() => Euro, { nullable: true, description: 'The most for one measure; not below the least.' })
  maxPerMeasure?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many months a measure may take, 1 to 600.' })
  maxMonths?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The least own share, in percent of the total cost, 0 to 100.',
  })
  ownSharePercent?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many years at least what was paid for is bound to its purpose, 1 to 100.',
  })
  earmarkYears?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a measure has to serve several areas; absent is no.',
  })
  needsSeveralAreas?: boolean | null;

  @Field(() => [FundDecider], {
    nullable: true,
    description: 'Who decides, in the order of the steps; empty is not stated.',
  })
  decidedBy?: FundDecider[] | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from; stated if absent.' })
  source?: SourceInput;
}

const checkWithin = (field: string, value: number | null | undefined, least: number, most: number): Check =>
  value === null || value === undefined || (value >= least && value <= most)
    ? undefined
    : { code: Code.INVALID, message: `Die Zahl liegt nicht zwischen ${least} und ${most}.`, field };

/** To the hundredth of a percent, as it is kept: nothing is rounded in silence. */
const checkPercent = (field: string, percent: number | null | undefined): Check =>
  typeof percent === 'number' && !/^\d+(\.\d{1,2})?$/.test(String(percent))
    ? { code: Code.INVALID, message: 'Der Anteil ist genauer als ein Hundertstel Prozent.', field }
    : undefined;

const checkOrder = ({ minPerMeasure: least, maxPerMeasure: most }: FundRulesInput): Check =>
  least && most && Number(least) > Number(most)
    ? {
        code: Code.INVALID,
        message: 'Der Höchstbetrag liegt unter dem Mindestbetrag.',
        field: 'maxPerMeasure',
      }
    : undefined;

/** Everything that is wrong with the rules. */
export const checkRules = (rules: FundRulesInput): Refusal[] => {
  const refusals = refusalsOf(
    checkPeriod('period', rules.period),
    checkEuro('maxPerAreaYear', rules.maxPerAreaYear),
    checkEuro('minPerMeasure', rules.minPerMeasure),
    checkEuro('maxPerMeasure', rules.maxPerMeasure),
    checkWithin('maxMonths', rules.maxMonths, 1, 600),
    checkWithin('ownSharePercent', rules.ownSharePercent, 0, 100) ??
      checkPercent('ownSharePercent', rules.ownSharePercent),
    checkWithin('earmarkYears', rules.earmarkYears, 1, 100),
    checkCount('decidedBy', rules.decidedBy, 8),
    checkSource('source', rules.source),
  );
  return refusals.length > 0 ? refusals : refusalsOf(checkOrder(rules));
};

const COLUMNS = {
  maxPerAreaYear: 'max_per_area_year',
  minPerMeasure: 'min_per_measure',
  maxPerMeasure: 'max_per_measure',
  maxMonths: 'max_months',
  ownSharePercent: 'own_share_percent',
  earmarkYears: 'earmark_years',
} as const;

/** The columns the rules change; what is absent stays. */
export const ruleColumns = (rules: FundRulesInput): Record<string, unknown> => {
  const { sourceKind, citation } = sourceColumns(rules.source);
  const bounds = Object.entries(COLUMNS).flatMap(([field, column]) => {
    const value = rules[field as keyof typeof COLUMNS];
    return value === undefined ? [] : [[column, value] as const];
  });
  return {
    ...Object.fromEntries(bounds),
    ...(rules.period !== undefined && periodColumns(rules.period)),
    ...(rules.needsSeveralAreas !== undefined && { needs_several_areas: rules.needsSeveralAreas ?? false }),
    ...(rules.decidedBy !== undefined && { decided_by: [...new Set(rules.decidedBy ?? [])] }),
    ...(rules.source && { source_kind: sourceKind, citation }),
  };
};
