import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPagesOf,
  type CursorSeal,
  type ListQuery,
  type Page,
  type PageInput,
} from '@kiezgraph/kernel/graphql/connection';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { Steps } from '../step/step.repository';
import { ApplicationEntity } from './application.entity';
import type { ApplicationStatus } from './application.enums';

// How the procedure went is seen by its office only; that somebody was selected or dropped out as far as the application is.
export const APPLICATION_STEPS = new Steps<ApplicationStatus>(
  'funding.application_step',
  'application_id',
  {
    naming_limit: `case when $4 in ('SELECTED', 'DROPPED_OUT') then 'PUBLIC' else 'OFFICE' end::app.visibility`,
  },
  'funding.application_step_reason',
);

export const findApplication = (em: EntityManager, id: string): Promise<ApplicationEntity | null> =>
  findByKey<ApplicationEntity>(em, ApplicationEntity, keyFrom('Application', id));

const listOf = (
  em: EntityManager,
  list: string,
  where: readonly string[],
  values: readonly unknown[],
  page: PageInput,
): ListQuery => ({
  list,
  columns: columnsOf(em, ApplicationEntity),
  from: `${tableOf(em, ApplicationEntity)} row`,
  where,
  values,
  sort: { name: 'CREATED_ASC', expression: 'row.created_at', type: 'timestamptz' },
  page,
});

/** A call whose applications are asked for, and which of them are shown; null is all, for who works in its office. */
export interface CallAsked extends RecordKey {
  readonly shown: readonly RecordKey[] | null;
}

/** The applications of the calls that the viewer sees, oldest entry first: one statement. */
export const readApplicationsOfCalls = (
  em: EntityManager,
  cursors: CursorSeal,
  calls: readonly CallAsked[],
  statuses: readonly ApplicationStatus[] | null,
  page: PageInput,
): Promise<Page<ApplicationEntity>[]> => {
  const where = [
    'row.office_id = parent.office_id and row.call_id = parent.id',
    '($3::text[] is null or row.status = any ($3::text[]))',
    '(row.office_id = any ($4::integer[]) or (row.office_id, row.id) in (select * from unnest($5::integer[], $6::uuid[])))',
  ];
  const own = calls.filter(({ shown }) => shown === null).map(({ officeId }) => officeId);
  const shown = calls.flatMap(call => call.shown ?? []);
  const values = [statuses, own, shown.map(({ officeId }) => officeId), shown.map(({ id }) => id)];
  return readPagesOf(em, cursors, calls, listOf(em, 'applications of a call', where, values, page));
};

/** The applications of the actors that the viewer sees, oldest entry first: one statement. */
export const readApplicationsOfActors = (
  em: EntityManager,
  cursors: CursorSeal,
  actors: readonly RecordKey[],
  page: PageInput,
): Promise<Page<ApplicationEntity>[]> => {
  const where = ['row.applicant_office_id = parent.office_id and row.applicant_id = parent.id'];
  return readPagesOf(em, cursors, actors, listOf(em, 'applications of an actor', where, [], page));
};

/** Which rule of a call an application breaks. */
export type Fault = 'KIND' | 'DISTRICT' | 'AREA' | 'LATE' | 'EARLY';

/** Which rule the application breaks, as it stands in the database now. */
export const faultOf = async (em: EntityManager, key: RecordKey): Promise<Fault | null> => {
  const rows = await em.query<{ fault: Fault | null }[]>(
    `select funding.application_fault(of_call, application) as fault
     from funding.application application
     join funding.call of_call on of_call.office_id = application.office_id and of_call.id = application.call_id
     where application.office_id = $1 and application.id = $2`,
    [key.officeId, key.id],
  );
  return rows[0]?.fault ?? null;
};

/** Which rules the applications of a call break, as they stand in the database now. */
export const faultsOfCall = async (em: EntityManager, call: RecordKey): Promise<Fault[]> => {
  const rows = await em.query<{ fault: Fault }[]>(
    `select distinct fault.fault
     from funding.call of_call
     join funding.application application on application.office_id = of_call.office_id and application.call_id = of_call.id
     cross join lateral (select funding.application_fault(of_call, application) as fault) fault
     where of_call.office_id = $1 and of_call.id = $2 and fault.fault is not null`,
    [call.officeId, call.id],
  );
  return rows.map(({ fault }) => fault);
};

/** How many places are taken, and how many there are; null is unknown. */
export const placesOf = async (
  em: EntityManager,
  call: RecordKey,
): Promise<{ readonly taken: number; readonly quota: number | null }> => {
  const [row] = await em.query<{ taken: number; quota: number | null }[]>(
    `select funding.selected_of(office_id, id) as taken, quota from funding.call where office_id = $1 and id = $2`,
    [call.officeId, call.id],
  );
  return row ?? { taken: 0, quota: null };
};

/** How many applications of the call are in one of the states. */
export const countIn = async (
  em: EntityManager,
  call: RecordKey,
  statuses: readonly ApplicationStatus[],
): Promise<number> => {
  const rows = await em.query<{ count: string }[]>(
    'select count(*) from funding.application where office_id = $1 and call_id = $2 and status = any ($3::text[])',
    [call.officeId, call.id, statuses],
  );
  return Number(rows[0]?.count);
};

/** Whether an applicant of the call is named publicly. */
export const isSomebodyNamed = async (em: EntityManager, call: RecordKey): Promise<boolean> =>
  (
    await em.query<unknown[]>(
      `select id from funding.application where office_id = $1 and call_id = $2 and naming_limit = 'PUBLIC' limit 1`,
      [call.officeId, call.id],
    )
  ).length > 0;
