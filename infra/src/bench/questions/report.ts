import { ACTOR_PAGE, areaId, idOf, PAGE, type BenchQuestion, type Row } from './question';

const INVOLVED = 5;

const involved = (type: string, from: string): string =>
  `select distinct '${type}' as type, record.office_id, record.id, record.title collate app.german as title from ${from}
   where link.actor_office_id = page.office_id and link.actor_id = page.id and link.removed_at is null`;

const COOPERATIONS = `${involved('Cooperation', 'cooperations.party link join cooperations.cooperation record on record.office_id = link.office_id and record.id = link.cooperation_id')} and record.status not in ('DECLINED', 'WITHDRAWN')`;
const PROJECTS = `${involved('Project', 'funding.project_role link join funding.project record on record.office_id = link.office_id and record.id = link.project_id')} and record.status <> 'WITHDRAWN'`;
const EVENTS = `${involved('Event', 'events.organiser link join events.event record on record.office_id = link.office_id and record.id = link.event_id')} and record.status <> 'CANCELLED'`;

// The four domains once each, then everything the report says about them.
const SQL = `with page as materialized (${ACTOR_PAGE})
select page.office_id, page.id, page.name, doings.* from page cross join lateral (
  with involvement as materialized (${COOPERATIONS} union all ${PROJECTS} union all ${EVENTS}),
    area as (select distinct office.area_id from register.office office where office.area_id is not null
      and office.id in (select page.office_id union all select office_id from involvement)),
    project as (select i.office_id, i.id from involvement i where i.type = 'Project' and exists (select from funding.project_role link
      where link.actor_office_id = page.office_id and link.actor_id = page.id and link.removed_at is null
        and link.office_id = i.office_id and link.project_id = i.id and link.role in ('CARRIER', 'EXECUTOR'))),
    money as (select coalesce(sum(paid.amount), 0)::numeric(14,2)::text as stated, count(*) filter (where paid.amount is null)::integer as unknown_count
      from project join funding.grant paid on paid.office_id = project.office_id and paid.project_id = project.id and paid.removed_at is null)
  select count(*) filter (where i.type = 'Cooperation')::integer as cooperation_count, count(*) filter (where i.type = 'Project')::integer as project_count,
    count(*) filter (where i.type = 'Event')::integer as event_count, (select stated from money) as stated, (select unknown_count from money) as unknown_count,
    (select coalesce(json_agg(json_build_object('id', area.id, 'name', area.name) order by area.id), '[]') from register.qm_area area where area.id in (select area_id from area)) as areas,
    (select coalesce(json_agg(first_ones), '[]') from (select type, office_id, id, title from involvement order by title, office_id, id limit ${INVOLVED}) first_ones) as involvements
  from involvement i) doings order by page.name, page.office_id, page.id`;

const organisation = (row: Row): unknown => ({
  organisation: { id: idOf('Actor', row), name: row['name'] },
  areas: (row['areas'] as Row[]).map(area => ({ id: areaId(area['id']), name: area['name'] })),
  cooperationCount: row['cooperation_count'],
  projectCount: row['project_count'],
  eventCount: row['event_count'],
  grantTotal: { stated: row['stated'], unknownCount: row['unknown_count'] },
  involvements: {
    nodes: (row['involvements'] as Row[]).map(entry => ({
      __typename: entry['type'],
      id: idOf(String(entry['type']), entry),
      title: entry['title'],
    })),
  },
});

/** Four domains counted: what organisations do, each thing once, with the first things by title. */
export const REPORT: BenchQuestion = {
  name: 'four-domain',
  title: 'report on 20 organisations with areas, counts, sums and 5 involvements each',
  query: `query FourDomain { organisationReport(first: ${PAGE}) { nodes { organisation { id name } areas { id name } cooperationCount projectCount eventCount
    grantTotal { stated unknownCount } involvements(first: ${INVOLVED}) { nodes { __typename ... on Cooperation { id title } ... on Project { id title } ... on Event { id title } } } } } }`,
  sql: SQL,
  answer: rows => ({ organisationReport: { nodes: rows.map(organisation) } }),
};
