import { idOf, PAGE, type BenchQuestion } from './question';

const DAY = '2024-06-15';

/** Who carried out projects on a day, over all offices. */
export const EXECUTORS: BenchQuestion = {
  name: 'executors',
  title: '20 organisations that executed projects on a day, with how many',
  query: `query Executors { executorReport(first: ${PAGE}, on: "${DAY}") { nodes { projectCount organisation { id name } } } }`,
  sql: `select row.office_id, row.id, row.name, count(distinct (project.office_id, project.id))::integer as project_count
from funding.project project
join funding.project_role link on link.office_id = project.office_id and link.project_id = project.id and link.role = 'EXECUTOR' and link.removed_at is null
join actors.actor row on row.office_id = link.actor_office_id and row.id = link.actor_id
where project.status <> 'WITHDRAWN' and project.earliest_on <= '${DAY}' and project.latest_on >= '${DAY}'
group by row.office_id, row.id order by row.name, row.office_id, row.id limit ${PAGE}`,
  answer: rows => ({
    executorReport: {
      nodes: rows.map(row => ({
        projectCount: row['project_count'],
        organisation: { id: idOf('Actor', row), name: row['name'] },
      })),
    },
  }),
};
