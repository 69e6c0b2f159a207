import { ACTOR_PAGE, idOf, PAGE, records, type BenchQuestion } from './question';

/** Two hops: a page of actors with their names and their first ten cooperations. */
export const TWO_HOP: BenchQuestion = {
  name: 'two-hop',
  title: '20 actors with names and 10 cooperations each',
  query: `query TwoHop { actors(first: ${PAGE}) { nodes { id name names { kind name } cooperations(first: 10) { nodes { id title status } } } } }`,
  sql: `with page as materialized (${ACTOR_PAGE})
select page.office_id, page.id, page.name,
  (select coalesce(json_agg(json_build_object('kind', n.kind, 'name', n.name) order by n.kind, n.name, n.id), '[]') from actors.actor_name n
   where n.office_id = page.office_id and n.actor_id = page.id and n.removed_at is null) as names,
  (select coalesce(json_agg(entry), '[]') from (
    select record.office_id, record.id, record.title, record.status from cooperations.party party
    join cooperations.cooperation record on record.office_id = party.office_id and record.id = party.cooperation_id
    where party.actor_office_id = page.office_id and party.actor_id = page.id and party.removed_at is null
    order by record.title, record.office_id, record.id limit 10) entry) as cooperations
from page order by page.name, page.office_id, page.id`,
  answer: rows => ({
    actors: {
      nodes: rows.map(row => ({
        id: idOf('Actor', row),
        name: row['name'],
        names: row['names'],
        cooperations: { nodes: records('Cooperation', row['cooperations']) },
      })),
    },
  }),
};
