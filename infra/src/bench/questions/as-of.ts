import { PAGE, records, type BenchQuestion } from './question';

const DAY = '2024-06-15';

const page = (table: string): string => `(select coalesce(json_agg(entry), '[]') from (
  select row.office_id, row.id, row.title, app.certainty(row.possible, row.certain, '${DAY}') as "asOf" from ${table} row
  where row.earliest_on <= '${DAY}' and row.latest_on >= '${DAY}' ORDERED limit ${PAGE}) entry)`;
const ORDERED = 'order by row.title, row.office_id, row.id';

/** The record as of a day: what certainly or possibly ran or existed then. */
export const AS_OF: BenchQuestion = {
  name: 'as-of',
  title: '20 projects and 20 networks of a day',
  query: `query AsOf { projects(first: ${PAGE}, orderBy: TITLE_ASC, filter: { runsOn: "${DAY}" }) { nodes { id title asOf(on: "${DAY}") } }
    networks(first: ${PAGE}, filter: { on: "${DAY}" }) { nodes { id title asOf(on: "${DAY}") } } }`,
  sql: `select ${page('funding.project').replace('ORDERED', ORDERED)} as projects,
    ${page('actors.network').replace('ORDERED', `and row.archived_at is null ${ORDERED}`)} as networks`,
  answer: ([row]) => ({
    projects: { nodes: records('Project', row?.['projects']) },
    networks: { nodes: records('Network', row?.['networks']) },
  }),
};
