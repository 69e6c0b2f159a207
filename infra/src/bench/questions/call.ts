import { idOf, records, type BenchQuestion, type Row } from './question';

/** Calls with their result and those who applied: what the viewer may know of them. Whoever works elsewhere knows no application of a hidden actor. */
export const CALL: BenchQuestion = {
  name: 'call',
  title: '5 calls with results and 10 applications each',
  query: `query Call { calls(first: 5) { nodes { id title status quota results { selectedCount namedCount }
    applications(first: 10) { nodes { status applicant { id name } } } } } }`,
  sql: `select w.office_id, w.id, w.title, w.status, w.quota,
  (select coalesce(json_agg(json_build_object('selectedCount', row.selected_count, 'namedCount', row.named_count) order by row.published_on nulls first, row.created_at, row.id), '[]')
    from funding.call_result row where row.office_id = w.office_id and row.call_id = w.id and row.removed_at is null) as results,
  (select coalesce(json_agg(entry), '[]') from (
    select row.status, actor.office_id, actor.id, actor.name from funding.application row
    left join actors.actor actor on actor.office_id = row.applicant_office_id and actor.id = row.applicant_id
    where row.office_id = w.office_id and row.call_id = w.id and (actor.id is not null or row.office_id = any ((select app.viewer_offices())::integer[])) order by row.created_at, row.office_id, row.id limit 10) entry) as applications
from funding.call w order by w.title, w.office_id, w.id limit 5`,
  answer: rows => ({
    calls: {
      nodes: rows.map(row => ({
        id: idOf('Call', row),
        title: row['title'],
        status: row['status'],
        quota: row['quota'],
        results: row['results'],
        applications: {
          nodes: (row['applications'] as Row[]).map(({ status, ...actor }) => ({
            status,
            applicant: actor['id'] === null ? null : records('Actor', [actor])[0],
          })),
        },
      })),
    },
  }),
};
