import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import type { EntityManager } from 'typeorm';
import type { EventKind } from '../event/event.words';

/** Of which offices the events are counted: each asked for alone, those of areas or districts, or all. */
export type FigureScope = 'office' | 'area' | 'district' | 'network';

/** The office's column that a key of the scope is compared with. */
const SCOPES: Record<FigureScope, string> = {
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

const FIRST = 'coalesce(event.held_on, event.earliest_on)';
const LAST = 'coalesce(event.held_on, event.latest_on)';
// All days it may have are of the period, or one on which it certainly was.
const WITHIN = `(${FIRST} >= $2::date and ${LAST} <= $3::date or event.held_on is null and event.certain && daterange($2::date, $3::date, '[]'))`;
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
    `select ${SCOPES[scope]} as key, event.kind, ${count(`event.status in ('HELD', 'DOCUMENTED')`, 'held')},
       ${count(`event.status = 'ANNOUNCED'`, 'announced')}, ${count(`event.status = 'CANCELLED'`, 'cancelled')}
     from register.office office join events.event event on event.office_id = office.id
     where ${SCOPES[scope]} = any ($1::text[]) and event.status <> 'DRAFT' and ${FIRST} <= $3::date and ${LAST} >= $2::date
     group by 1, 2`,
    [keys, firstOn, lastOn],
  );

// Whole years only, and none that lies so far away that nobody held anything.
const YEARS = `select year from generate_series(1990, 2100) year where make_date(year, 1, 1) >= $2::date and make_date(year, 12, 31) <= $3::date
  and year <= extract(year from clock_timestamp() at time zone 'Europe/Berlin')`;
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
       select ${SCOPES[scope]} as key, series.office_id, series.id, series.yearly_target, year
       from (${YEARS}) years cross join register.office office join events.series series on series.office_id = office.id
       where ${SCOPES[scope]} = any ($1::text[]) and (series.first_on is null or series.first_on <= make_date(year, 12, 31))
         and (series.ends_on is null or series.ends_on >= make_date(year, 1, 1))),
     done as (
       select asked.key, asked.yearly_target, asked.year, asked.id,
         count(*) filter (where event.id is not null and ${IN_YEAR}) as certain, count(event.id) as possible
       from asked left join events.event event on event.office_id = asked.office_id and event.series_id = asked.id
         and event.status in ('HELD', 'DOCUMENTED') and ${FIRST} <= make_date(asked.year, 12, 31) and ${LAST} >= make_date(asked.year, 1, 1)
       group by asked.key, asked.yearly_target, asked.year, asked.office_id, asked.id)
     select key, (count(*) filter (where certain >= yearly_target))::integer as "metCount",
       (count(*) filter (where certain < yearly_target and possible >= yearly_target))::integer as "possiblyMetCount",
       (count(*) filter (where possible < yearly_target))::integer as "notMetCount",
       (count(*) filter (where yearly_target is null))::integer as "unknownCount"
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

/** An actor that organised an event that was held. */
export interface OrganiserRow {
  readonly key: string;
  readonly actorOfficeId: number;
  readonly actorId: string;
}

/** Every actor that organised an event held in the period, for certain or perhaps, once in each key: one statement. */
export const readOrganisersIn = (
  em: EntityManager,
  scope: FigureScope,
  keys: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
): Promise<OrganiserRow[]> =>
  em.query(
    `select distinct ${SCOPES[scope]} as key, organiser.actor_office_id as "actorOfficeId", organiser.actor_id as "actorId"
     from register.office office join events.event event on event.office_id = office.id
     join events.organiser organiser on organiser.office_id = event.office_id and organiser.event_id = event.id and organiser.removed_at is null
     where ${SCOPES[scope]} = any ($1::text[]) and event.status in ('HELD', 'DOCUMENTED') and ${FIRST} <= $3::date and ${LAST} >= $2::date`,
    [keys, firstOn, lastOn],
  );
