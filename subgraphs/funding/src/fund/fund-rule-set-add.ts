import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Refusal, Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import { v7 } from 'uuid';
import type { FundingContext } from '../context';
import { insertRegistered, periodColumns } from '../programme/register-rows';
import { actOnFund, FundAtVersionInput } from './fund-act';
import { hasRulesThen, isArea, type FundRow } from './fund.repository';
import { Fund } from './fund.type';
import { checkRules, FundRulesInput, ruleColumns } from './rule-set-input';

@InputType({ description: 'Rules of a fund for a time, in one area or in all.' })
export class FundRuleSetAddInput extends FundAtVersionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The area in which they hold; absent holds in every area without rules of its own.',
  })
  areaId?: string | null;

  @Field(() => FundRulesInput, { description: 'The rules.' })
  rules!: FundRulesInput;
}

export const FundRuleSetAddPayload = payloadOf('FundRuleSetAdd', 'fund', Fund);

export const TWO_AT_A_TIME: Refusal = {
  code: Code.RULE_BROKEN,
  message: 'Für einen Fonds gelten zu einer Zeit und in einem Gebiet nur einmal Förderregeln.',
  field: 'rules.period',
};

export const fundRuleSetAdd = (ctx: FundingContext, input: FundRuleSetAddInput): Promise<Result<FundRow>> =>
  actOnFund(ctx, input, {
    refusals: checkRules(input.rules).map(refusal => ({ ...refusal, field: `rules.${refusal.field}` })),
    work: async (em, fund) => {
      const { areaId } = input;
      const area = areaId === null || areaId === undefined ? undefined : numberFrom('QmArea', areaId);
      if (area === null || (area !== undefined && !(await isArea(em, area))))
        return [{ code: Code.NOT_FOUND, message: 'Das Gebiet wurde nicht gefunden.', field: 'areaId' }];
      const period = periodColumns(input.rules.period);
      if (await hasRulesThen(em, fund.id, area ?? null, period.certain, null)) return [TWO_AT_A_TIME];
      const row = { id: v7(), fund_id: fund.id, area_id: area ?? null, ...ruleColumns(input.rules) };
      await insertRegistered(em, 'fund_rule_set', row);
      return [];
    },
  });
