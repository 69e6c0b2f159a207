import type { SourceColumns } from '@kiezgraph/kernel/graphql/source';
import type { EntityManager } from 'typeorm';
import type { FundDecider, FundKind } from './fund.enums';

export interface FundRow {
  readonly id: number;
  readonly programmeId: number;
  readonly kind: FundKind;
  readonly name: string;
  readonly version: number;
}

export interface FundRuleSetRow extends SourceColumns {
  readonly id: string;
  readonly fundId: number;
  /** Null holds in every area that has no rule set of its own. */
  readonly areaId: number | null;
  readonly period: string | null;
  readonly possible: string | null;
  readonly certain: string | null;
  readonly maxPerAreaYear: string | null;
  readonly minPerMeasure: string | null;
  readonly maxPerMeasure: string | null;
  readonly maxMonths: number | null;
  readonly ownSharePercent: number | null;
  readonly earmarkYears: number | null;
  readonly needsSeveralAreas: boolean;
  readonly decidedBy: FundDecider[];
}

const FUND = 'id, programme_id as "programmeId", kind, name, version';
const RULE_SET = `id, fund_id as "fundId", area_id as "areaId", period_text as "period", possible, certain,
  max_per_area_year as "maxPerAreaYear", min_per_measure as "minPerMeasure", max_per_measure as "maxPerMeasure", max_months as "maxMonths",
  own_share_percent::float8 as "ownSharePercent", earmark_years as "earmarkYears", needs_several_areas as "needsSeveralAreas",
  decided_by as "decidedBy", source_kind as "sourceKind", citation`;

// The register is small and public: whole lists in one statement, found again in memory of the one request.
export const readFunds = (em: EntityManager): Promise<FundRow[]> =>
  em.query(`select ${FUND} from funding.fund order by id`);

export const readRuleSets = (em: EntityManager): Promise<FundRuleSetRow[]> =>
  em.query(
    `select ${RULE_SET} from funding.fund_rule_set where removed_at is null order by latest_on, earliest_on, id`,
  );

export const findFund = async (em: EntityManager, id: number): Promise<FundRow | null> =>
  (await em.query<FundRow[]>(`select ${FUND} from funding.fund where id = $1`, [id]))[0] ?? null;

export const findRuleSet = async (
  em: EntityManager,
  fund: number,
  id: string | null,
): Promise<FundRuleSetRow | null> =>
  (
    await em.query<FundRuleSetRow[]>(
      `select ${RULE_SET} from funding.fund_rule_set where fund_id = $1 and id = $2 and removed_at is null`,
      [fund, id],
    )
  )[0] ?? null;

/** Whether another rule set of the fund certainly holds in the area on a day on which this one certainly holds. */
export const hasRulesThen = async (
  em: EntityManager,
  fund: number,
  area: number | null,
  certain: string | null,
  but: string | null,
): Promise<boolean> => {
  const rows = await em.query<unknown[]>(
    `select id from funding.fund_rule_set where fund_id = $1 and area_id is not distinct from $2::integer and removed_at is null
       and certain && $3::daterange and ($4::uuid is null or id <> $4) limit 1`,
    [fund, area, certain, but],
  );
  return rows.length > 0;
};

export const isArea = async (em: EntityManager, number: number): Promise<boolean> =>
  (await em.query<unknown[]>('select id from register.qm_area where id = $1', [number])).length > 0;
