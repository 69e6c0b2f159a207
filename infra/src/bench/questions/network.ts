import { idOf, PAGE, records, type BenchQuestion, type Row } from './question';

/** Networks with their members, as far as the viewer sees them. */
export const NETWORK: BenchQuestion = {
  name: 'network',
  title: `5 networks with ${PAGE} members each`,
  query: `query Network { networks(first: 5) { nodes { id title memberListIsComplete members(first: ${PAGE}) { nodes { actor { id name } } } } } }`,
  sql: `select w.office_id, w.id, w.title, w.member_list_is_complete, (select coalesce(json_agg(entry), '[]') from (
    select actor.office_id, actor.id, actor.name from actors.network_part row left join actors.actor actor on actor.office_id = row.actor_office_id and actor.id = row.actor_id
    where row.office_id = w.office_id and row.network_id = w.id and row.role = 'MEMBER' and row.removed_at is null
      and (actor.id is not null or row.office_id = any ((select app.viewer_offices())::integer[]))
    order by coalesce(actor.name, ''), row.office_id, row.id limit ${PAGE}) entry) as members
from actors.network w where w.archived_at is null order by w.title, w.office_id, w.id limit 5`,
  answer: rows => ({
    networks: {
      nodes: rows.map(row => ({
        id: idOf('Network', row),
        title: row['title'],
        memberListIsComplete: row['member_list_is_complete'],
        members: {
          nodes: (row['members'] as Row[]).map(actor => ({
            actor: actor['id'] === null ? null : records('Actor', [actor])[0],
          })),
        },
      })),
    },
  }),
};
