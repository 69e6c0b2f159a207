import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import type { EntityManager } from 'typeorm';
import type { EventKind } from '../event/event.words';
import { isKept } from '../series/target-progress.repository';

/** Of which offices the events are counted: each asked for alone, those of areas or districts, or all. */
export type FigureScope = 'office' | 'area' | 'district' | 'network';

/** The office's column that a key of the scope is compared with. */
export const SCOPES: Record<FigureScope, string> = {
  office: 'office.id::text',
  area: 'office.area_id::text',
  district: 'office.district_id',
  network: `''`,
};

export interface KindRow {
  readonly key: string;
  readonly kind: EventKind;
  readonly heldCertain: number;
  readonly heldPossible: number;
  readonly announcedCertain: number;
  readonly announcedPossible: number;
  readonly cancelledCertain: number;
  readonly cancelledPossible: number;
}

export interface TargetRow {
  readonly key: string;
  readonly metCount: number;
  readonly possiblyMetCount: number;
  readonly notMetCount: number;
  readonly unknownCount: number;
}

export interface AttendanceRow {
  readonly key: string;
  readonly people: string | null;
  readonly statedCount: number;
  readonly withheldCount: number;
  readonly unknownCount: number;
}

export const HELD = `event.status in ('HELD', 'DOCUMENTED')`;
export const FIRST = 'coalesce(event.held_on, event.earliest_on)';
export const LAST = 'coalesce(event.held_on, event.latest_on)';
// In the period for certain: held on a day of it, lasting on days of it whatever is imprecise, or nowhere but in it.
const PERIOD = `daterange($2::date, $3::date, '[]')`;
const WITHIN = `case when event.held_on is null then event.certain && ${PERIOD} or event.possible <@ ${PERIOD} else event.held_on <@ ${PERIOD} end`;
const count = (condition: string, name: string): string =>
  `(count(*) filter (where ${condition} and ${WITHIN}))::integer as "${name}Certain", (count(*) filter (where ${condition} and not (${WITHIN})))::integer as "${name}Possible"`;

/** The events of every key asked, by kind: one statement. */
export const readKinds = (
  em: EntityManager,
  scope: FigureScope,
  keys: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
): Promise<KindRow[]> =>
  em.query(
    `select ${SCOPES[scope]} as key, event.kind, ${count(HELD, 'held')},
       ${count(`event.status = 'ANNOUNCED'`, 'announced')}, ${count(`event.status = 'CANCELLED'`, 'cancelled')}
     from register.office office join events.event event on event.office_id = office.id
     where ${SCOPES[scope]} = any ($1::text[]) and event.status <> 'DRAFT' and ${FIRST} <= $3::date and ${LAST} >= $2::date
     group by 1, 2`,
    [keys, firstOn, lastOn],
  );

// Whole years only, and none that lies so far away that nobody held anything.
const YEARS = `select year from generate_series(1990, 2100) year where make_date(year, 1, 1) >= $2::date and make_date(year, 12, 31) <= $3::date
  and year <= extract(year from clock_timestamp() at time zone 'Europe/Berlin')`;
// An event meets the target of one year: one that lasts over new year may be of either.
const IN_YEAR = `${FIRST} >= make_date(year, 1, 1) and ${LAST} <= make_date(year, 12, 31)`;

/** How far series met their targets, each in each whole year of the period in which it ran: one statement. */
export const readTargets = (
  em: EntityManager,
  scope: FigureScope,
  keys: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
): Promise<TargetRow[]> =>
  em.query(
    `with asked as (
       select ${SCOPES[scope]} as key, series.office_id, series.id, series.created_at, series.yearly_target, year
       from (${YEARS}) years cross join register.office office join events.series series on series.office_id = office.id
       where ${SCOPES[scope]} = any ($1::text[]) and (series.first_on is null or series.first_on <= make_date(year, 12, 31))
         and (series.ends_on is null or series.ends_on >= make_date(year, 1, 1))),
     done as (
       select series.key, series.yearly_target, count(*) filter (where ${HELD} and ${IN_YEAR}) as certain,
         count(*) filter (where ${HELD}) as possible, ${isKept('series.year', 'count(event.id)')} as is_kept
       from asked series left join events.event event on event.office_id = series.office_id and event.series_id = series.id
         and event.status <> 'DRAFT' and ${FIRST} <= make_date(series.year, 12, 31) and ${LAST} >= make_date(series.year, 1, 1)
       group by series.key, series.yearly_target, series.created_at, series.year, series.office_id, series.id)
     select key, (count(*) filter (where certain >= yearly_target))::integer as "metCount",
       (count(*) filter (where certain < yearly_target and possible >= yearly_target))::integer as "possiblyMetCount",
       (count(*) filter (where possible < yearly_target and is_kept))::integer as "notMetCount",
       (count(*) filter (where yearly_target is null or (possible < yearly_target and not is_kept)))::integer as "unknownCount"
     from done group by key`,
    [keys, firstOn, lastOn],
  );

/** What was published of attendance for whole years of the period: one statement. */
export const readPublished = (
  em: EntityManager,
  scope: FigureScope,
  keys: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
): Promise<AttendanceRow[]> =>
  em.query(
    `select ${SCOPES[scope]} as key, sum(figure.people)::text as people,
       (count(*) filter (where figure.people_state = 'STATED'))::integer as "statedCount",
       (count(*) filter (where figure.people_state = 'WITHHELD'))::integer as "withheldCount",
       (count(*) filter (where figure.people_state = 'UNKNOWN'))::integer as "unknownCount"
     from register.office office join events.attendance_figure figure on figure.office_id = office.id
     where ${SCOPES[scope]} = any ($1::text[]) and figure.withdrawn_at is null and figure.year in (${YEARS})
     group by 1`,
    [keys, firstOn, lastOn],
  );
