import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import type { EntityManager } from 'typeorm';
import { COOPERATION_TIME, EVENT_TIME, PROJECT_TIME, type InvolvementTime } from './involvement.time';

/** What the columns of the figures are; `NETWORK` is the one column with everything in it. */
export type FiguresColumn = 'Office' | 'QmArea' | 'District' | 'NETWORK';

/** How many organisations; each counts once in its column, whatever it does there and however often. */
export interface OrganisationFiguresRow {
  readonly keptCount: number;
  readonly activeCount: number;
  readonly certainlyActiveCount: number;
  readonly inCooperationsCount: number;
  readonly inProjectsCount: number;
  readonly inEventsCount: number;
}

const NOTHING: OrganisationFiguresRow = {
  keptCount: 0,
  activeCount: 0,
  certainlyActiveCount: 0,
  inCooperationsCount: 0,
  inProjectsCount: 0,
  inEventsCount: 0,
};

// The column an office belongs to; keys as texts, as references have them.
const KEYS: Record<FiguresColumn, string> = {
  Office: 'office.id::text',
  QmArea: 'office.area_id::text',
  District: 'office.district_id',
  NETWORK: '($3::text[])[1]',
};

// Certain is what has a day in the period whatever is left open: a certain one, or all that it may have. By lookups of the
// record's office: a join from the offices compares every office with every record.
const involvement = (
  domain: string,
  record: string,
  link: string,
  column: string,
  kept: string,
  time: InvolvementTime,
): string => `
  select record.office_id, actor.organisation_id, '${domain}' as domain,
    greatest(time.surely_from_on, $1::date) <= least(time.surely_until_on, $2::date)
      or time.first_on >= $1::date and time.last_on <= $2::date as is_certain
  from ${record} record
  join ${link} link on link.office_id = record.office_id and link.${column} = record.id and link.removed_at is null
  join actors.actor actor on actor.office_id = link.actor_office_id and actor.id = link.actor_id
  cross join lateral (select ${time.firstOn}::date as first_on, ${time.lastOn}::date as last_on,
    ${time.surelyFromOn}::date as surely_from_on, ${time.surelyUntilOn}::date as surely_until_on) time
  where record.office_id = any (array(select office_id from place)) and ${kept}
    and greatest(time.first_on, $1::date) <= least(time.last_on, $2::date)`;

const INVOLVEMENTS = [
  involvement(
    'COOPERATION',
    'cooperations.cooperation',
    'cooperations.party',
    'cooperation_id',
    'record.started_on is not null',
    COOPERATION_TIME,
  ),
  involvement(
    'PROJECT',
    'funding.project',
    'funding.project_role',
    'project_id',
    "record.status <> 'WITHDRAWN'",
    PROJECT_TIME,
  ),
  involvement(
    'EVENT',
    'events.event',
    'events.organiser',
    'event_id',
    "record.status <> 'CANCELLED'",
    EVENT_TIME,
  ),
].join(' union all ');

const statement = (column: FiguresColumn): string => `
  with place as materialized (
    select ${KEYS[column]} as key, office.id as office_id from register.office office where ${KEYS[column]} = any ($3::text[])),
  said as materialized (
    select office_id, organisation_id, domain, bool_or(is_certain) as is_certain from (${INVOLVEMENTS}) every group by 1, 2, 3),
  involved as (
    select ${KEYS[column]} as key, said.organisation_id, said.domain, said.is_certain
    from said join register.office office on office.id = said.office_id),
  active as (
    select key, count(distinct organisation_id)::integer as every,
      count(distinct organisation_id) filter (where is_certain)::integer as certainly,
      count(distinct organisation_id) filter (where domain = 'COOPERATION')::integer as in_cooperations,
      count(distinct organisation_id) filter (where domain = 'PROJECT')::integer as in_projects,
      count(distinct organisation_id) filter (where domain = 'EVENT')::integer as in_events
    from involved group by key),
  kept as (
    select ${KEYS[column]} as key, count(distinct actor.organisation_id)::integer as every
    from (select distinct office_id, organisation_id from actors.actor
      where archived_at is null and office_id = any (array(select office_id from place))) actor
    join register.office office on office.id = actor.office_id group by 1)
  select asked_key.key, coalesce(kept.every, 0) as "keptCount", coalesce(active.every, 0) as "activeCount",
    coalesce(active.certainly, 0) as "certainlyActiveCount", coalesce(active.in_cooperations, 0) as "inCooperationsCount",
    coalesce(active.in_projects, 0) as "inProjectsCount", coalesce(active.in_events, 0) as "inEventsCount"
  from unnest($3::text[]) asked_key (key) left join kept using (key) left join active using (key)`;

/** The figures of all columns asked: one statement. */
export const readFigures = async (
  em: EntityManager,
  column: FiguresColumn,
  keys: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
): Promise<OrganisationFiguresRow[]> => {
  const rows = await em.query<(OrganisationFiguresRow & { key: string })[]>(statement(column), [
    firstOn,
    lastOn,
    keys,
  ]);
  const byKey = new Map(rows.map(row => [row.key, row]));
  return keys.map(key => byKey.get(key) ?? NOTHING);
};
