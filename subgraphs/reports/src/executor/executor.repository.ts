import {
  readPage,
  type CursorSeal,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import type { AsOf } from '@kiezgraph/kernel/graphql/as-of';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';

/** A project that may run on the day. */
export interface RunningProjectRow {
  readonly ref: string;
  readonly districtKey: string | null;
  readonly asOf: AsOf;
}

/** An organisation with the projects it executes on a day. */
export interface ExecutorRow extends RecordKey {
  readonly districtKeys: string[];
  readonly projectCount: number;
  readonly projects: RunningProjectRow[];
}

/** Which executors a report shows. */
export interface ExecutorConditions {
  readonly on: string;
  readonly districtCountAtLeast: number;
}

/** So many projects of one executor are listed; the count tells all of them. */
export const MOST_PROJECTS = 100;

const BY_NAME: Sort = { name: 'NAME_ASC', expression: 'row.name', type: 'text' };

// From the projects of the day to who executes them: most actors execute nothing. A role is never seen further than
// its project, and the day is compared with plain dates, which an index may serve. A role without a time of its own is
// held as long as the project runs; one with it is as doubtful as the more doubtful of the two.
const RUNNING = `
  select distinct link.actor_office_id, link.actor_id, project.office_id || ':' || project.id as ref, office.district_id as district, project.title,
    case when link.possible is null or link.certain @> $1::date then app.certainty(project.possible, project.certain, $1::date) else 'POSSIBLE' end as as_of
  from funding.project project
  join funding.project_role link on link.office_id = project.office_id and link.project_id = project.id and link.role = 'EXECUTOR' and link.removed_at is null
  join register.office office on office.id = project.office_id
  where project.status <> 'WITHDRAWN' and project.earliest_on <= $1::date and project.latest_on >= $1::date
    and link.earliest_on <= $1::date and link.latest_on >= $1::date`;

const EXECUTED = `(
  select running.actor_office_id as office_id, running.actor_id as id,
    coalesce(array_agg(distinct running.district order by running.district) filter (where running.district is not null), '{}') as districts,
    count(*)::integer as project_count,
    (array_agg(jsonb_build_object('ref', running.ref, 'districtKey', running.district, 'asOf', running.as_of) order by running.title, running.ref))[1:${MOST_PROJECTS}] as projects
  from (${RUNNING}) running group by running.actor_office_id, running.actor_id)`;

/** Organisations that execute projects on a day, by name: one statement for a page. */
export const readExecutors = (
  em: EntityManager,
  cursors: CursorSeal,
  { on, districtCountAtLeast }: ExecutorConditions,
  page: PageInput,
): Promise<Page<ExecutorRow>> =>
  readPage<ExecutorRow>(em, cursors, {
    list: `executors on ${on}`,
    columns: `row.office_id as "officeId", row.id, executed.districts as "districtKeys",
      executed.project_count as "projectCount", executed.projects`,
    from: `${EXECUTED} executed join actors.actor row on row.office_id = executed.office_id and row.id = executed.id`,
    where: ['cardinality(executed.districts) >= $2::integer'],
    values: [on, districtCountAtLeast],
    sort: BY_NAME,
    page,
  });
