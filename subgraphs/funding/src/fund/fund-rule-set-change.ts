import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Refusal, Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import { changePart, periodColumns } from '../programme/register-rows';
import { actOnRuleSet, FundRuleSetAtVersionInput } from './fund-act';
import { TWO_AT_A_TIME } from './fund-rule-set-add';
import { hasRulesThen, type FundRow, type FundRuleSetRow } from './fund.repository';
import { Fund } from './fund.type';
import { checkRules, FundRulesInput, ruleColumns } from './rule-set-input';

@InputType({ description: 'What is to change of the rules of a fund; what is absent stays.' })
export class FundRuleSetChangeInput extends FundRuleSetAtVersionInput {
  @Field(() => FundRulesInput, { description: 'The rules.' })
  rules!: FundRulesInput;
}

export const FundRuleSetChangePayload = payloadOf('FundRuleSetChange', 'fund', Fund);

/** One of the two bounds may be stated already. */
const areInOrder = (row: FundRuleSetRow, rules: FundRulesInput): boolean => {
  const least = rules.minPerMeasure === undefined ? row.minPerMeasure : rules.minPerMeasure;
  const most = rules.maxPerMeasure === undefined ? row.maxPerMeasure : rules.maxPerMeasure;
  return least === null || most === null || Number(least) <= Number(most);
};

/** Changes a rule set, unless it would certainly hold beside another one. */
export const changeRules = async (
  em: EntityManager,
  row: FundRuleSetRow,
  rules: FundRulesInput,
  taken: Refusal,
): Promise<readonly Refusal[]> => {
  if (!areInOrder(row, rules)) {
    const message = 'Der Höchstbetrag liegt unter dem Mindestbetrag.';
    return [{ code: Code.INVALID, message, field: 'rules.maxPerMeasure' }];
  }
  const certain = rules.period === undefined ? row.certain : periodColumns(rules.period).certain;
  if (await hasRulesThen(em, row.fundId, row.areaId, certain, row.id)) return [taken];
  await changePart(em, 'fund_rule_set', { column: 'fund_id', id: row.fundId }, row.id, ruleColumns(rules));
  return [];
};

export const fundRuleSetChange = (
  ctx: FundingContext,
  input: FundRuleSetChangeInput,
): Promise<Result<FundRow>> =>
  actOnRuleSet(
    ctx,
    input,
    checkRules(input.rules).map(refusal => ({ ...refusal, field: `rules.${refusal.field}` })),
    (em, row) => changeRules(em, row, input.rules, TWO_AT_A_TIME),
  );
