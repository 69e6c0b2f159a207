import {
  readPage,
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import type { InvolvementRef } from '../foreign/stubs';
import { OrganisationOrder, type MoneyBySource } from './organisation.type';

export interface OrganisationRow extends RecordKey {
  areas: number[];
  areaCount: number;
  cooperationCount: number;
  projectCount: number;
  eventCount: number;
  stated: string;
  unknownCount: number;
  bySource: MoneyBySource[];
}

/** Which organisations a report shows. */
export interface OrganisationFilterValues {
  readonly districtKey?: string | null | undefined;
  readonly officeId?: number | null | undefined;
  readonly areaCountAtLeast?: number | null | undefined;
}

export interface InvolvementRow extends RecordKey, InvolvementRef {}

const SORTS: Record<OrganisationOrder, Sort> = {
  [OrganisationOrder.NAME_ASC]: { name: 'NAME_ASC', expression: 'row.name', type: 'text' },
  [OrganisationOrder.NAME_DESC]: {
    name: 'NAME_DESC',
    expression: 'row.name',
    type: 'text',
    descending: true,
  },
};

// What the viewer sees of an actor's doings. A party, role or organiser is never seen further than its record.
const COOPERATIONS = `select distinct record.office_id, record.id from cooperations.party link
  join cooperations.cooperation record on record.office_id = link.office_id and record.id = link.cooperation_id
  where link.actor_office_id = row.office_id and link.actor_id = row.id and link.removed_at is null and record.status not in ('DECLINED', 'WITHDRAWN')`;
const PROJECTS = `select record.office_id, record.id, bool_or(link.role in ('CARRIER', 'EXECUTOR')) as is_responsible from funding.project_role link
  join funding.project record on record.office_id = link.office_id and record.id = link.project_id
  where link.actor_office_id = row.office_id and link.actor_id = row.id and link.removed_at is null and record.status <> 'WITHDRAWN'
  group by record.office_id, record.id`;
const EVENTS = `select distinct record.office_id, record.id from events.organiser link
  join events.event record on record.office_id = link.office_id and record.id = link.event_id
  where link.actor_office_id = row.office_id and link.actor_id = row.id and link.removed_at is null and record.status <> 'CANCELLED'`;

const DOINGS = `(
  with cooperation as materialized (${COOPERATIONS}), project as materialized (${PROJECTS}), event as materialized (${EVENTS}),
    area as (select distinct office.area_id from register.office office where office.area_id is not null and office.id in (
      select row.office_id union select office_id from cooperation union select office_id from project union select office_id from event))
  select
    (select coalesce(array_agg(area_id order by area_id), '{}') from area) as areas,
    (select count(*)::integer from area) as area_count,
    (select count(*)::integer from cooperation) as cooperation_count,
    (select count(*)::integer from project) as project_count,
    (select count(*)::integer from event) as event_count,
    money.stated, money.unknown_count, money.by_source
  from (select coalesce(sum(kind.known), 0)::numeric(30,2)::text as stated, coalesce(sum(kind.unknown_count), 0)::integer as unknown_count,
      coalesce(json_agg(json_build_object('source', kind.source, 'stated', kind.known::numeric(30,2)::text, 'count', kind.known_count)
        order by array_position(array['STATED', 'SECOND_SOURCE', 'INFERRED'], kind.source)) filter (where kind.known_count > 0), '[]') as by_source
    from (select paid.amount_source as source, sum(paid.amount) as known, count(paid.amount)::integer as known_count,
        count(*) filter (where paid.amount is null) as unknown_count
      from project join funding.grant paid on paid.office_id = project.office_id and paid.project_id = project.id and paid.removed_at is null
      where project.is_responsible group by paid.amount_source) kind) money)`;

const COLUMNS = `row.office_id as "officeId", row.id, doings.areas, doings.area_count as "areaCount", doings.cooperation_count as "cooperationCount",
  doings.project_count as "projectCount", doings.event_count as "eventCount", doings.stated, doings.unknown_count as "unknownCount", doings.by_source as "bySource"`;

const linkedIn = (link: string): string => `select link.office_id from ${link} link
  where link.actor_office_id = row.office_id and link.actor_id = row.id and link.removed_at is null`;

// Nobody works in more areas than offices name it: most actors are out before their doings are looked at.
const OFFICE_COUNT = `(select count(distinct place.office_id) from (select row.office_id
  union all ${['cooperations.party', 'funding.project_role', 'events.organiser'].map(linkedIn).join(' union all ')}) place)`;

const conditions = (filter: OrganisationFilterValues): { where: string[]; values: unknown[] } => {
  const where = ['row.archived_at is null'];
  const values: unknown[] = [];
  if (filter.districtKey !== null && filter.districtKey !== undefined)
    where.push(`row.district_id = $${values.push(filter.districtKey)}::text`);
  if (filter.officeId !== null && filter.officeId !== undefined)
    where.push(`row.office_id = $${values.push(filter.officeId)}::integer`);
  if (filter.areaCountAtLeast) {
    const count = `$${values.push(filter.areaCountAtLeast)}::integer`;
    where.push(`${OFFICE_COUNT} >= ${count}`, `doings.area_count >= ${count}`);
  }
  return { where, values };
};

/** The report on organisations over all four subgraphs: one statement for a page. */
export const readOrganisations = (
  em: EntityManager,
  cursors: CursorSeal,
  filter: OrganisationFilterValues,
  order: OrganisationOrder,
  page: PageInput,
): Promise<Page<OrganisationRow>> =>
  readPage<OrganisationRow>(em, cursors, {
    list: 'organisations',
    columns: COLUMNS,
    from: `actors.actor row cross join lateral ${DOINGS} doings`,
    ...conditions(filter),
    sort: SORTS[order],
    page,
  });

const involvementsOf = (type: string, table: string, link: string, column: string, kept: string): string =>
  `select distinct '${type}' as type, record.office_id, record.id, record.title collate app.german as title from ${link} link
   join ${table} record on record.office_id = link.office_id and record.id = link.${column}
   where link.actor_office_id = parent.office_id and link.actor_id = parent.id and link.removed_at is null and ${kept}`;

const INVOLVEMENTS = [
  involvementsOf(
    'Cooperation',
    'cooperations.cooperation',
    'cooperations.party',
    'cooperation_id',
    "record.status not in ('DECLINED', 'WITHDRAWN')",
  ),
  involvementsOf(
    'Project',
    'funding.project',
    'funding.project_role',
    'project_id',
    "record.status <> 'WITHDRAWN'",
  ),
  involvementsOf('Event', 'events.event', 'events.organiser', 'event_id', "record.status <> 'CANCELLED'"),
].join(' union all ');

/** What organisations take part in, by title: one statement for all of them. */
export const readInvolvements = (
  em: EntityManager,
  cursors: CursorSeal,
  actors: readonly RecordKey[],
  page: PageInput,
): Promise<Page<InvolvementRow>[]> =>
  readPagesOf<InvolvementRow>(em, cursors, actors, {
    list: 'involvements',
    columns: `row.type, row.office_id as "officeId", row.id, row.office_id || ':' || row.id as ref`,
    from: `(${INVOLVEMENTS}) row`,
    where: [],
    values: [],
    sort: { name: 'TITLE', expression: 'row.title', type: 'text' },
    page,
  });
