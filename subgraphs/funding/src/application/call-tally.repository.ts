import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { SourceKind } from '@kiezgraph/kernel/graphql/source';
import type { EntityManager } from 'typeorm';

/** What the applications of a call come to, counted. */
export interface CallTallyRow {
  readonly applicantCount: number;
  readonly uncheckedCount: number;
  readonly eligibleCount: number;
  readonly rejectedCount: number;
  readonly withdrawnCount: number;
  readonly selectedCount: number;
  readonly reserveCount: number;
  readonly notSelectedCount: number;
  readonly namedCount: number;
  readonly droppedOutCount: number;
  readonly deliveredCount: number;
  readonly inDeliveryCount: number;
  readonly deliveryUnknownCount: number;
}

const SELECTED = `row.status in ('SELECTED', 'DROPPED_OUT')`;
/** A project that was carried out, whatever of its money is still to be proven. */
const DELIVERED = `project.status in ('ENDED', 'PROOF_SUBMITTED', 'PROOF_ACCEPTED', 'SETTLED')`;

const counted = (name: string, condition: string): string =>
  `(count(row.id) filter (where ${condition}))::integer as "${name}"`;

/** The columns of a tally over `row`, an application, and `project`, what came of it. */
const TALLY = [
  counted('applicantCount', `row.status <> 'DRAFT'`),
  counted('uncheckedCount', `row.status = 'SUBMITTED'`),
  counted(
    'eligibleCount',
    `row.status in ('FORMALLY_OK', 'EXPERT_OPINION', 'SELECTED', 'RESERVE', 'NOT_SELECTED', 'DROPPED_OUT')`,
  ),
  counted('rejectedCount', `row.status = 'FORMALLY_REJECTED'`),
  counted('withdrawnCount', `row.status = 'WITHDRAWN'`),
  counted('selectedCount', SELECTED),
  counted('reserveCount', `row.status = 'RESERVE'`),
  counted('notSelectedCount', `row.status = 'NOT_SELECTED'`),
  counted('namedCount', `row.naming_limit = 'PUBLIC'`),
  counted('droppedOutCount', `row.status = 'DROPPED_OUT'`),
  counted('deliveredCount', `row.status = 'SELECTED' and ${DELIVERED}`),
  counted('inDeliveryCount', `row.status = 'SELECTED' and project.id is not null and not ${DELIVERED}`),
  counted('deliveryUnknownCount', `row.status = 'SELECTED' and project.id is null`),
].join(', ');

/** What the applications of the calls come to, over those the viewer sees: one statement for all calls. */
export const readCallTallies = (em: EntityManager, calls: readonly RecordKey[]): Promise<CallTallyRow[]> =>
  em.query<CallTallyRow[]>(
    `select ${TALLY}
     from unnest($1::integer[], $2::uuid[]) with ordinality as key (office_id, id, position)
     left join funding.application row on row.office_id = key.office_id and row.call_id = key.id
     left join funding.project project on project.office_id = row.office_id and project.id = row.project_id
     group by key.position order by key.position`,
    [calls.map(call => call.officeId), calls.map(call => call.id)],
  );

/** An applicant of a call that was named publicly, by its application. */
export interface NamedRow extends RecordKey {
  readonly sourceKind: SourceKind;
  readonly isDroppedOut: boolean;
  readonly actorOfficeId: number;
  readonly actorId: string;
}

/** Whom the viewer finds named publicly by its application, whether or not its home shows it: one statement for all calls. */
export const readNamed = async (em: EntityManager, calls: readonly RecordKey[]): Promise<NamedRow[][]> => {
  const rows = await em.query<(NamedRow & { callId: string })[]>(
    `select row.office_id as "officeId", row.id, row.call_id as "callId", row.naming_source as "sourceKind",
       row.status = 'DROPPED_OUT' as "isDroppedOut", row.applicant_office_id as "actorOfficeId", row.applicant_id as "actorId"
     from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join funding.application row on row.office_id = key.office_id and row.call_id = key.id and row.naming_limit = 'PUBLIC'`,
    [calls.map(call => call.officeId), calls.map(call => call.id)],
  );
  const byCall = Map.groupBy(rows, ({ officeId, callId }) => refOf({ officeId, id: callId }));
  return calls.map(call => byCall.get(refOf(call)) ?? []);
};
