import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import type { CallResultRow, CallRoleRow, CallUpdateRow } from './call-parts.entity';

const OWN = `row.office_id as "officeId", row.id, row.call_id as "callId", row.source_kind as "sourceKind", row.citation`;

/** The parts of calls of one table. What was removed is left out. */
const reader =
  <T>(table: string, columns: string, order: string) =>
  (em: EntityManager, calls: readonly RecordKey[]): Promise<T[]> =>
    em.query<T[]>(
      `select ${OWN}, ${columns} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
       join funding.${table} row on row.office_id = key.office_id and row.call_id = key.id
       where row.removed_at is null order by ${order}, row.created_at, row.id`,
      [calls.map(call => call.officeId), calls.map(call => call.id)],
    );

/** Who stands behind the calls, by role: one statement. */
export const readCallRoles = reader<CallRoleRow>(
  'call_role',
  'row.actor_office_id as "actorOfficeId", row.actor_id as "actorId", row.role',
  'row.role',
);

/** The news of the calls, newest first: one statement. */
export const readCallUpdates = reader<CallUpdateRow>(
  'call_update',
  'row.published_on::text as "publishedOn", row.text',
  'row.published_on desc',
);

/** The published results of the calls, oldest first: one statement. */
export const readCallResults = reader<CallResultRow>(
  'call_result',
  `row.published_on::text as "publishedOn", row.quota, row.selected_count as "selectedCount",
   row.named_count as "namedCount", row.dropped_out_count as "droppedOutCount"`,
  'row.published_on nulls first',
);

export type CallPartTable = 'call_role' | 'call_update' | 'call_result';

/** Adds a part; one that is there already stays as it is. */
export const insertPart = async (
  em: EntityManager,
  table: CallPartTable,
  row: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const names = Object.keys(row);
  await em.query(
    `insert into funding.${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})
     on conflict do nothing`,
    Object.values(row),
  );
};

/** Marks parts of the call as removed; false when one of them is not there. Nothing is deleted. */
export const removeParts = async (
  em: EntityManager,
  table: CallPartTable,
  type: string,
  call: RecordKey,
  ids: readonly string[],
): Promise<boolean> => {
  const wanted = new Set(ids);
  if (wanted.size === 0) return true;
  const keys = [...wanted].map(id => keyFrom(type, id));
  const [removed] = await em.query<[unknown[], number]>(
    `update funding.${table} set removed_at = clock_timestamp()
     where office_id = $1 and call_id = $2 and id = any ($3::uuid[]) and removed_at is null returning id`,
    [call.officeId, call.id, keys.flatMap(key => (key?.officeId === call.officeId ? [key.id] : []))],
  );
  return removed.length === wanted.size;
};

/** How many parts the call has. */
export const countParts = async (
  em: EntityManager,
  table: CallPartTable,
  call: RecordKey,
): Promise<number> => {
  const rows = await em.query<{ count: string }[]>(
    `select count(*) from funding.${table} where office_id = $1 and call_id = $2 and removed_at is null`,
    [call.officeId, call.id],
  );
  return Number(rows[0]?.count);
};
