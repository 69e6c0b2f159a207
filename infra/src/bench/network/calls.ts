import { WALL, wallOf, type NetworkPart, type NetworkSize } from './groundwork';

const STATUSES = `array['PUBLISHED','CLOSED','IN_SELECTION','DECIDED','DECIDED','DECIDED']`;

/** Two calls of each office with a quota of three, ten applications each, and the result of those that are decided. */
export const callsPart = ({ actors, qmOffices }: NetworkSize): NetworkPart => ({
  name: 'calls',
  count: qmOffices * 2,
  sql: `
with drawn as materialized (
  select i, o.position, o.id as office_id, bench.key(i, 220) as id, bench.moment(i, 220) as created_at, bench.one_of(i, 221, ${STATUSES}) as status,
    'PUBLIC'::app.visibility as visibility, '{}'::integer[] as shared_with, '{}'::uuid[] as named
  from generate_series($1::integer, $2::integer) i join bench.office o on o.position = (i - 1) % ${qmOffices}
), dated as materialized (
  select w.*, w.created_at::date + 20 as first_day, w.created_at::date + 80 as last_day from drawn w
), made as (
  insert into funding.call (${WALL}, kind, title, audience, topics, topics_are_open, eligible_kinds, quota, advice, opens, closes, status, period_text, possible, certain)
  select ${wallOf('w.id')}, 'COMPETITION', 'Ideenaufruf ' || w.i, 'Vereine im Gebiet', '{Bildung,Nachbarschaft}', true, '{}', 3, 'YES', first_day::text, last_day::text, w.status,
    first_day || '/' || last_day, bench.days(first_day, last_day), bench.days(first_day, last_day) from dated w
), roles as (
  insert into funding.call_role (${WALL}, call_id, actor_office_id, actor_id, role)
  select ${wallOf('bench.key(w.i, 222)')}, w.id, a.office_id, a.id, 'ISSUER' from dated w join bench.actor a on a.i = w.position + 1
), steps as (
  insert into funding.call_step (${WALL}, call_id, position, status)
  select ${wallOf('bench.key(w.i * 4 + n, 223)')}, w.id, n, (array['PUBLISHED','CLOSED','IN_SELECTION','DECIDED'])[n]
  from dated w cross join generate_series(1, 4) n where n <= array_position(array['PUBLISHED','CLOSED','IN_SELECTION','DECIDED'], w.status)
), results as (
  insert into funding.call_result (${WALL}, call_id, published_on, quota, selected_count, named_count)
  select ${wallOf('bench.key(w.i, 224)')}, w.id, w.last_day + 60, 3, 3, 2 from dated w where w.status = 'DECIDED'
), applied as materialized (
  select w.i, w.office_id, w.created_at, w.id as call_id, n, a.office_id as actor_office_id, a.id as actor_id, bench.key(w.i * 16 + n, 225) as id,
    case when w.status <> 'DECIDED' then 'SUBMITTED' when n <= 3 then 'SELECTED' when n <= 5 then 'RESERVE' else 'NOT_SELECTED' end as status,
    case when w.status = 'DECIDED' and n <= 2 then 'PUBLIC' else 'OFFICE' end::app.visibility as visibility, '{}'::integer[] as shared_with, '{}'::uuid[] as named
  from dated w cross join generate_series(1, 10) n
  join bench.actor a on a.i = bench.actor_at(w.position, bench.chance(w.i * 16 + n, 226), ${qmOffices}, ${actors})
), applications as (
  insert into funding.application (${WALL}, call_id, applicant_office_id, applicant_id, applicant_kind, title, status, naming_limit, naming_source)
  select ${wallOf('w.id')}, w.call_id, w.actor_office_id, w.actor_id, 'NONPROFIT', 'Idee ' || w.n, w.status, w.visibility, case when w.visibility = 'PUBLIC' then 'STATED' end
  from applied w
)
insert into funding.application_step (${WALL}, application_id, position, status, naming_limit)
  select ${wallOf('bench.key(w.i * 16 + n, 227)')}, w.id, 1, w.status, case when w.status = 'SELECTED' then 'PUBLIC' else 'OFFICE' end::app.visibility from applied w`,
});
