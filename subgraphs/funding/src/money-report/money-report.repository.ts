import { NOWHERE } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { MONEY_OF_KIND, MONEY_TOTAL, type MoneyTotalRow } from '../money/money.rows';
import type { FieldOfAction } from '../project/project-aims.enum';
import { inArea, inDistrict } from '../project/project.place';

/** Which grants the report counts. */
export interface MoneyReportConditions {
  readonly programmeYear: number | null;
  readonly programmeId: number | null;
  readonly fundId: number | null;
  readonly areaId: number | null;
  readonly districtId: string | null;
}

export interface CashYearRow {
  readonly cashYear: number;
  readonly stated: string;
  readonly unknownCount: number;
}

/** The grants of one fund and programme year for projects in the same areas and fields of action. */
export interface MoneyReportRow extends MoneyTotalRow {
  readonly fundId: number | null;
  readonly programmeId: number | null;
  readonly programmeYear: number | null;
  readonly areaIds: number[];
  readonly fieldsOfAction: FieldOfAction[];
  readonly projectCount: number;
  readonly grantCount: number;
  readonly cashYears: CashYearRow[];
}

/** So many rows at most; a narrower question gives the rest. */
export const MOST_ROWS = 1000;

interface Conditions {
  readonly where: string;
  readonly values: unknown[];
}

const FROM = `funding.grant paid
       join funding.project project on project.office_id = paid.office_id and project.id = paid.project_id
       left join funding.fund fund on fund.id = paid.fund_id`;

// Each is null where it is not stated whether a grant belongs, and nothing that is stated of it speaks against it.
const ofYear = (year: string): string => `paid.programme_year = ${year}`;
const ofProgramme = (programme: string): string =>
  `${programme} in (coalesce(paid.programme_id, fund.programme_id), coalesce(fund.programme_id, paid.programme_id))`;
const ofFund = (fund: string): string => `case when paid.fund_id is not null then paid.fund_id = ${fund}
  when paid.programme_id is not null and not funding.programme_is_within((select programme_id from funding.fund where id = ${fund}), paid.programme_id) then false end`;

/** The grants that belong to the question, or those of which it is not stated whether they do. */
const conditions = (filter: MoneyReportConditions, isOpen: boolean): Conditions => {
  const where = ['paid.removed_at is null', `project.status <> 'WITHDRAWN'`];
  const values: unknown[] = [];
  const next = (value: unknown): string => `$${values.push(value)}`;
  if (filter.areaId !== null) where.push(inArea('project', `${next(filter.areaId)}::integer`));
  if (filter.districtId !== null) where.push(inDistrict('project', `${next(filter.districtId)}::text`));
  const asks = (asked: number | null, condition: (value: string) => string): string[] => {
    if (asked === null) return [];
    return [asked === NOWHERE ? 'false' : condition(`${next(asked)}::integer`)];
  };
  const { programmeYear, programmeId, fundId } = filter;
  const belongs = `(${['true', ...asks(programmeYear, ofYear), ...asks(programmeId, ofProgramme), ...asks(fundId, ofFund)].join(' and ')})`;
  where.push(isOpen ? `${belongs} is null` : belongs);
  return { where: where.join(' and '), values };
};

/** What is committed per fund, programme year, areas and fields of action, as the viewer sees it: one statement. */
export const readMoneyReport = (
  em: EntityManager,
  filter: MoneyReportConditions,
): Promise<MoneyReportRow[]> => {
  const { where, values } = conditions(filter, false);
  return em.query<MoneyReportRow[]>(
    `with seen as (
       select paid.office_id, paid.id, paid.project_id, paid.amount, paid.amount_source, paid.fund_id, paid.programme_year,
         coalesce(paid.programme_id, fund.programme_id) as programme_id,
         array(select unnest(project.area_ids) order by 1) as area_ids, array(select unnest(project.fields_of_action) order by 1) as fields_of_action
       from ${FROM}
       where ${where}),
     paid as (select seen.*, dense_rank() over (order by programme_year, fund_id, programme_id, area_ids, fields_of_action) as place from seen),
     kind as (select place, ${MONEY_OF_KIND} from paid group by place, paid.amount_source),
     money as (select place, ${MONEY_TOTAL} from kind group by place),
     head as (select place, fund_id, programme_id, programme_year, area_ids, fields_of_action,
         count(distinct (office_id, project_id))::integer as project_count, count(*)::integer as grant_count
       from paid group by place, fund_id, programme_id, programme_year, area_ids, fields_of_action),
     year as (select paid.place, instalment.cash_year, coalesce(sum(instalment.amount), 0)::numeric(30,2)::text as stated,
         (count(*) filter (where instalment.amount is null))::integer as unknown_count
       from paid join funding.grant_instalment instalment
         on instalment.office_id = paid.office_id and instalment.grant_id = paid.id and instalment.removed_at is null
       group by paid.place, instalment.cash_year),
     cash as (select place, json_agg(json_build_object('cashYear', cash_year, 'stated', stated, 'unknownCount', unknown_count) order by cash_year) as years
       from year group by place)
     select head.fund_id as "fundId", head.programme_id as "programmeId", head.programme_year as "programmeYear",
       head.area_ids as "areaIds", head.fields_of_action as "fieldsOfAction", money.stated, money."unknownCount", money."bySource",
       head.project_count as "projectCount", head.grant_count as "grantCount", coalesce(cash.years, '[]') as "cashYears"
     from head join money using (place) left join cash using (place) order by place limit ${MOST_ROWS + 1}`,
    values,
  );
};

const readSum = async (em: EntityManager, { where, values }: Conditions): Promise<MoneyTotalRow> => {
  const [sum] = await em.query<MoneyTotalRow[]>(
    `select ${MONEY_TOTAL} from (select ${MONEY_OF_KIND} from ${FROM} where ${where} group by paid.amount_source) kind`,
    values,
  );
  return sum as MoneyTotalRow;
};

/** All grants of the report together, also of rows beyond the limit. */
export const readMoneySum = (em: EntityManager, filter: MoneyReportConditions): Promise<MoneyTotalRow> =>
  readSum(em, conditions(filter, false));

/** The grants that may belong to the report: what is asked of them is not stated, and nothing else speaks against it. */
export const readUndetermined = (em: EntityManager, filter: MoneyReportConditions): Promise<MoneyTotalRow> =>
  readSum(em, conditions(filter, true));
