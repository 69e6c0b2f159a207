import { parsePeriod, PeriodFault } from '@kiezgraph/kernel/approximate-date';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnRuleSet, FundRuleSetAtVersionInput } from './fund-act';
import { TWO_AT_A_TIME } from './fund-rule-set-add';
import { changeRules } from './fund-rule-set-change';
import type { FundRow } from './fund.repository';
import { Fund } from './fund.type';

@InputType({ description: 'The last day of a rule set.' })
export class FundRuleSetEndInput extends FundRuleSetAtVersionInput {
  @Field(() => LocalDate, { description: 'The last day on which it holds.' })
  endsOn!: string;
}

export const FundRuleSetEndPayload = payloadOf('FundRuleSetEnd', 'fund', Fund);

/** The stated period with another end; null when it would end before it begins. */
const endedPeriod = (period: string | null, endsOn: string): string | null => {
  const begin = period === null ? '' : (period.split('/')[0] ?? '');
  try {
    return parsePeriod(`${begin}/${endsOn}`).text;
  } catch (error) {
    if (error instanceof PeriodFault) return null;
    throw error;
  }
};

export const fundRuleSetEnd = (ctx: FundingContext, input: FundRuleSetEndInput): Promise<Result<FundRow>> =>
  actOnRuleSet(
    ctx,
    input,
    refusalsOf(checkDay('endsOn', input.endsOn, '1900-01-01', '2100-12-31')),
    async (em, row) => {
      const period = endedPeriod(row.period, input.endsOn);
      if (period === null)
        return [{ code: Code.INVALID, message: 'Das Ende liegt vor dem Beginn.', field: 'endsOn' }];
      return changeRules(em, row, { period }, { ...TWO_AT_A_TIME, field: 'endsOn' });
    },
  );
