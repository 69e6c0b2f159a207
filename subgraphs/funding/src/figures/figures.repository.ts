import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { sharesDay } from '../grant/grant.repository';
import { MONEY_OF_KIND, MONEY_TOTAL, type MoneyTotalRow } from '../money/money.rows';
import type { ProjectRoleKind, ProjectStatus } from '../project/project.enum';

/** Of which offices the records are counted: each asked for alone, those of areas or districts, or all. */
export type FigureScope = 'office' | 'area' | 'district' | 'network';

/** The office's column that a key of the scope is compared with. */
export const SCOPES: Record<FigureScope, string> = {
  office: 'office.id::text',
  area: 'office.area_id::text',
  district: 'office.district_id',
  network: `''`,
};

/** Reads one kind of figures for all keys asked: one statement. */
export type ReadFigures<Row> = (
  em: EntityManager,
  scope: FigureScope,
  keys: readonly string[],
  period: AskedPeriod,
) => Promise<Row[]>;

// $1 are the keys, $2 and $3 the first and the last day of the period; an open range holds an open one, an infinite day does not.
const PERIOD = `daterange(nullif($2::date, '-infinity'), nullif($3::date, 'infinity'), '[]')`;
// A day of it is certain, or all days it may have are of the period.
export const surely = (row: string): string =>
  `(${row}.certain && ${PERIOD} or ${row}.possible <@ ${PERIOD})`;
const RUNS = 'project.earliest_on <= $3::date and project.latest_on >= $2::date';
const projectsOf = (scope: FigureScope): string => `register.office office
  join funding.project project on project.office_id = office.id and ${SCOPES[scope]} = any ($1::text[])`;

export interface StatusRow {
  readonly key: string;
  readonly status: ProjectStatus;
  readonly certain: number;
  readonly possible: number;
}

export const readStatuses: ReadFigures<StatusRow> = (em, scope, keys, { firstOn, lastOn }) =>
  em.query(
    `select ${SCOPES[scope]} as key, project.status, (count(*) filter (where ${surely('project')}))::integer as certain,
       (count(*) filter (where not ${surely('project')}))::integer as possible
     from ${projectsOf(scope)} where ${RUNS} group by 1, 2`,
    [keys, firstOn, lastOn],
  );

export interface MoneyRow extends MoneyTotalRow {
  readonly key: string;
}

const readMoney =
  (where: string): ReadFigures<MoneyRow> =>
  (em, scope, keys, { firstOn, lastOn }) =>
    em.query(
      `select kind.key, ${MONEY_TOTAL} from (
         select ${SCOPES[scope]} as key, ${MONEY_OF_KIND} from ${projectsOf(scope)}
         join funding.grant paid on paid.office_id = project.office_id and paid.project_id = project.id
         where paid.removed_at is null and project.status <> 'WITHDRAWN' and ${where} group by 1, paid.amount_source) kind
       group by kind.key`,
      [keys, firstOn, lastOn],
    );

/** Grants whose time, or else that of their project, may share a day with the period. */
export const readGrants = readMoney(sharesDay('$2::date', '$3::date'));

/** Grants whose time, or else that of their project, certainly shares a day with it. */
export const readCertainGrants = readMoney(
  `case when paid.possible is null then ${surely('project')} else ${surely('paid')} end`,
);

/** Who is named in a role of a project; null where nobody is. */
export interface NamedRow extends RecordKey {
  readonly key: string;
  readonly role: ProjectRoleKind | null;
  readonly actorOfficeId: number | null;
  readonly actorId: string | null;
}

/** Carriers and executors of the projects that run, then too, and a row for every project in which neither is named. */
export const readNamed: ReadFigures<NamedRow> = (em, scope, keys, { firstOn, lastOn }) =>
  em.query(
    `select ${SCOPES[scope]} as key, project.office_id as "officeId", project.id, part.role,
       part.actor_office_id as "actorOfficeId", part.actor_id as "actorId"
     from ${projectsOf(scope)}
     left join funding.project_role part on part.office_id = project.office_id and part.project_id = project.id
       and part.removed_at is null and part.role in ('CARRIER', 'EXECUTOR') and part.earliest_on <= $3::date and part.latest_on >= $2::date
     where ${RUNS} and project.status <> 'WITHDRAWN'`,
    [keys, firstOn, lastOn],
  );

export interface CashYearRow {
  readonly key: string;
  readonly cashYear: number;
  readonly stated: string;
  readonly unknownCount: number;
}

const yearOf = (day: string, open: number): number =>
  day.endsWith('infinity') ? open : Number(day.slice(0, 4));

/** Instalments of the cash years in the period, whatever the time of their grants. */
export const readCashYears: ReadFigures<CashYearRow> = (em, scope, keys, { firstOn, lastOn }) =>
  em.query(
    `select ${SCOPES[scope]} as key, part.cash_year as "cashYear", coalesce(sum(part.amount), 0)::numeric(30,2)::text as stated,
       (count(*) filter (where part.amount is null))::integer as "unknownCount"
     from ${projectsOf(scope)}
     join funding.grant paid on paid.office_id = project.office_id and paid.project_id = project.id
     join funding.grant_instalment part on part.office_id = paid.office_id and part.grant_id = paid.id
     where paid.removed_at is null and part.removed_at is null and project.status <> 'WITHDRAWN'
       and part.cash_year between $2::integer and $3::integer
     group by 1, 2 order by 1, 2`,
    [keys, yearOf(firstOn, 0), yearOf(lastOn, 9999)],
  );
