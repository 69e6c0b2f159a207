import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import { changePart } from '../programme/register-rows';
import { actOnRuleSet, type FundRuleSetAtVersionInput } from './fund-act';
import type { FundRow } from './fund.repository';
import { Fund } from './fund.type';

export const FundRuleSetRemovePayload = payloadOf('FundRuleSetRemove', 'fund', Fund);

export const fundRuleSetRemove = (
  ctx: FundingContext,
  input: FundRuleSetAtVersionInput,
): Promise<Result<FundRow>> =>
  actOnRuleSet(ctx, input, [], async (em, row) => {
    const fund = { column: 'fund_id' as const, id: row.fundId };
    await changePart(em, 'fund_rule_set', fund, row.id, { removed_at: new Date() });
    return [];
  });
