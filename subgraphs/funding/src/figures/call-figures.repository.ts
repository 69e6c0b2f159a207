import { SCOPES, surely, type ReadFigures } from './figures.repository';

/** What is published of calls; sums leave out what no source states, and count it. */
export interface CallFiguresRow {
  readonly key: string;
  readonly certain: number;
  readonly possible: number;
  readonly quota: number;
  readonly quotaUnknownCount: number;
  readonly selectedCount: number;
  readonly selectedUnknownCount: number;
  readonly namedCount: number;
  readonly droppedOutCount: number;
  readonly droppedOutUnknownCount: number;
}

// A call may have several results: what it states itself counts before what others state of it, the newest first.
const published = (column: string): string =>
  `(array_agg(result.${column} order by array_position(array['STATED', 'SECOND_SOURCE', 'INFERRED'], result.source_kind),
     result.published_on desc nulls last, result.created_at desc) filter (where result.${column} is not null))[1] as ${column}`;

const sum = (column: string, name: string): string =>
  `coalesce(sum(${column}), 0)::integer as "${name}Count", (count(*) filter (where ${column} is null))::integer as "${name}UnknownCount"`;

/**
 * Calls that were published and take applications in the period, as far as the viewer sees them: one statement. Who was
 * selected is counted as published, never from applications, of which most viewers see only those that were named.
 */
export const readCalls: ReadFigures<CallFiguresRow> = (em, scope, keys, { firstOn, lastOn }) =>
  em.query(
    `select key, (count(*) filter (where is_certain))::integer as certain, (count(*) filter (where not is_certain))::integer as possible,
       coalesce(sum(quota), 0)::integer as quota, (count(*) filter (where quota is null))::integer as "quotaUnknownCount",
       ${sum('selected_count', 'selected')}, ${sum('dropped_out_count', 'droppedOut')}, sum(named_count)::integer as "namedCount"
     from (
       select ${SCOPES[scope]} as key, call.quota, coalesce(${surely('call')}, false) as is_certain, stated.selected_count, stated.dropped_out_count, named.named_count
       from register.office office
       join funding.call call on call.office_id = office.id and ${SCOPES[scope]} = any ($1::text[])
       cross join lateral (
         select ${published('selected_count')}, ${published('dropped_out_count')}, min(result.published_on) as first_on
         from funding.call_result result where result.office_id = call.office_id and result.call_id = call.id and result.removed_at is null) stated
       cross join lateral (
         select count(*) as named_count from funding.application named
         where named.office_id = call.office_id and named.call_id = call.id and named.naming_limit = 'PUBLIC') named
       where call.status not in ('DRAFT', 'CANCELLED') and call.earliest_on <= $3::date
         and least(call.latest_on, stated.first_on) >= $2::date) of_call
     group by key`,
    [keys, firstOn, lastOn],
  );
