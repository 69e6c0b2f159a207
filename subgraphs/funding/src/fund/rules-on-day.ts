import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { heldOn } from '../programme/held-on';
import type { FundRuleSetRow } from './fund.repository';

/** The rule set of a day, and those that may hold instead. */
export interface RulesOnDay {
  readonly ruleSet: FundRuleSetRow | null;
  readonly asOf: AsOf;
  readonly alternatives: readonly FundRuleSetRow[];
}

/** The area's own rules come before those for all areas; while its own are only possible, the others may hold as well. */
export const rulesOnDay = (
  ofFund: readonly FundRuleSetRow[],
  day: string,
  areaId: number | null,
): RulesOnDay => {
  const own = areaId === null ? [] : ofFund.filter(row => row.areaId === areaId);
  const general = ofFund.filter(row => row.areaId === null);
  const candidates: FundRuleSetRow[] = [];
  for (const row of [...heldOn(own, day), ...heldOn(general, day)]) {
    candidates.push(row);
    if (asOf(row, day) === AsOf.CERTAIN) break;
  }
  const [ruleSet, ...alternatives] = candidates;
  return ruleSet
    ? { ruleSet, asOf: asOf(ruleSet, day), alternatives }
    : { ruleSet: null, asOf: AsOf.NO, alternatives: [] };
};
