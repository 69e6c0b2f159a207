import { ACTOR_PAGE, idOf, PAGE, records, type BenchQuestion } from './question';

/** Four domains side by side: what each actor of a page takes part in. */
export const PANEL: BenchQuestion = {
  name: 'panel',
  title: '20 actors with 5 cooperations, 5 projects, 5 events each',
  query: `query Panel { actors(first: ${PAGE}) { nodes { id name
    cooperations(first: 5) { nodes { id title } } projects(first: 5) { nodes { id title } } events(first: 5) { nodes { id title } } } } }`,
  sql: `with page as materialized (${ACTOR_PAGE})
select page.office_id, page.id, page.name,
  (select coalesce(json_agg(entry), '[]') from (
    select record.office_id, record.id, record.title from cooperations.party party
    join cooperations.cooperation record on record.office_id = party.office_id and record.id = party.cooperation_id
    where party.actor_office_id = page.office_id and party.actor_id = page.id and party.removed_at is null
    order by record.title, record.office_id, record.id limit 5) entry) as cooperations,
  (select coalesce(json_agg(json_build_object('office_id', entry.office_id, 'id', entry.id, 'title', entry.title)), '[]') from (
    select record.office_id, record.id, record.title from (select distinct office_id, project_id from funding.project_role part
      where part.actor_office_id = page.office_id and part.actor_id = page.id and part.removed_at is null) part
    join funding.project record on record.office_id = part.office_id and record.id = part.project_id
    order by coalesce(lower(record.possible), '-infinity'::date) desc, record.office_id desc, record.id desc limit 5) entry) as projects,
  (select coalesce(json_agg(json_build_object('office_id', entry.office_id, 'id', entry.id, 'title', entry.title)), '[]') from (
    select record.office_id, record.id, record.title from events.organiser part
    join events.event record on record.office_id = part.office_id and record.id = part.event_id
    where part.actor_office_id = page.office_id and part.actor_id = page.id and part.removed_at is null
    order by record.sorts_at desc, record.office_id desc, record.id desc limit 5) entry) as events
from page order by page.name, page.office_id, page.id`,
  answer: rows => ({
    actors: {
      nodes: rows.map(row => ({
        id: idOf('Actor', row),
        name: row['name'],
        cooperations: { nodes: records('Cooperation', row['cooperations']) },
        projects: { nodes: records('Project', row['projects']) },
        events: { nodes: records('Event', row['events']) },
      })),
    },
  }),
};
