import { AUDITOR, VIEWERS } from '../viewers';
import { idOf, PAGE, type BenchQuestion } from './question';

const WORDS = 'fussball';

/** A search in all names of actors: umlauts, small letters and typing errors forgiven. */
export const SEARCH: BenchQuestion = {
  name: 'search',
  title: `the 20 actors that match “${WORDS}” best`,
  viewers: [...VIEWERS.filter(({ name }) => name !== 'officer'), AUDITOR],
  query: `query Search { actors(first: ${PAGE}, orderBy: BEST_MATCH, filter: { search: "${WORDS}" }) { nodes { id name kind } } }`,
  // Found by the functions, for no index serves words behind the wall.
  sql: `select row.office_id, row.id, row.name, row.kind from actors.actor row
join (select hit.office_id, hit.id, max(hit.rank) as rank
  from (select * from actors.search_actor('${WORDS}') union all select * from actors.search_actor_name('${WORDS}')) hit group by hit.office_id, hit.id) found
  on found.office_id = row.office_id and found.id = row.id
where row.archived_at is null order by found.rank desc, row.office_id desc, row.id desc limit ${PAGE}`,
  answer: rows => ({
    actors: { nodes: rows.map(row => ({ id: idOf('Actor', row), name: row['name'], kind: row['kind'] })) },
  }),
};
