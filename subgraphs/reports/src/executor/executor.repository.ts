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

// A role is never seen further than its project, and the day is compared with plain dates, which an index may serve.
const RUNNING = `
  select project.office_id || ':' || project.id as ref, office.district_id as district, project.title,
    app.certainty(project.possible, project.certain, $1::date) as as_of
  from funding.project_role link
  join funding.project project on project.office_id = link.office_id and project.id = link.project_id
  join register.office office on office.id = project.office_id
  where link.actor_office_id = row.office_id and link.actor_id = row.id and link.role = 'EXECUTOR' and link.removed_at is null
    and project.status <> 'WITHDRAWN' and project.possible @> $1::date`;

const EXECUTED = `(
  select coalesce(array_agg(distinct running.district order by running.district) filter (where running.district is not null), '{}') as districts,
    count(*)::integer as project_count,
    (array_agg(jsonb_build_object('ref', running.ref, 'districtKey', running.district, 'asOf', running.as_of) order by running.title, running.ref))[1:${MOST_PROJECTS}] as projects
  from (select distinct * from (${RUNNING}) every) running)`;

// From the roles to the actors: few actors execute anything.
const EXECUTORS = `(select distinct link.actor_office_id as office_id, link.actor_id as id from funding.project_role link
  where link.role = 'EXECUTOR' and link.removed_at is null)`;

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
    from: `${EXECUTORS} executor join actors.actor row on row.office_id = executor.office_id and row.id = executor.id
      cross join lateral ${EXECUTED} executed`,
    where: ['executed.project_count > 0', 'cardinality(executed.districts) >= $2::integer'],
    values: [on, districtCountAtLeast],
    sort: BY_NAME,
    page,
  });
