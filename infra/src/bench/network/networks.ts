import { WALL, wallOf, type NetworkPart, type NetworkSize } from './groundwork';

/** The networks of an office have their numbers from its position on, so that other records can point at them. */
export const networkKey = (number: string): string => `bench.key(${number}, 200)`;

const ROLES = `array['MEMBER','MEMBER','MEMBER','MEMBER','MEMBER','MEMBER','MEMBER','INITIATOR','PARTNER','SUPPORTER','STEERING']`;

/** Two networks of each office with up to forty members and roles and two working groups. */
export const networksPart = ({ actors, qmOffices }: NetworkSize): NetworkPart => ({
  name: 'networks',
  count: qmOffices * 2,
  sql: `
with drawn as materialized (
  select i, o.position, o.id as office_id, ${networkKey('i')} as id, bench.moment(i, 200) as created_at, bench.year_of(i, 201) as stated,
    case when bench.chance(i, 202) < 0.8 then 'PUBLIC' else 'NETWORK' end::app.visibility as visibility, '{}'::integer[] as shared_with, '{}'::uuid[] as named
  from generate_series($1::integer, $2::integer) i join bench.office o on o.position = (i - 1) % ${qmOffices}
), made as (
  insert into actors.network (${WALL}, title, kind, purpose, founded, plenaries_per_year, area_ids, period_text, possible, certain)
  select ${wallOf('w.id')}, 'Kieznetzwerk ' || w.i, 'KIEZ_NETWORK', 'Wirtschaft und Soziales im Kiez', w.stated, 2, array[w.office_id],
    w.stated || '/..', daterange(lower(bench.year(w.stated)), null), daterange(upper(bench.year(w.stated)), null) from drawn w
), parts as (
  insert into actors.network_part (${WALL}, network_id, actor_office_id, actor_id, role, period_text, possible, certain)
  select distinct on (w.i, a.i) ${wallOf('bench.key(w.i * 64 + n, 203)')}, w.id, a.office_id, a.id, bench.one_of(w.i * 64 + n, 204, ${ROLES}),
    case when n % 3 = 0 then '2021/..' end, case when n % 3 = 0 then '[2021-01-01,)'::daterange end, case when n % 3 = 0 then '[2021-12-31,)'::daterange end
  from drawn w cross join generate_series(1, 40) n
  join bench.actor a on a.i = bench.actor_at(case when n % 8 = 0 then (w.position + n) % ${qmOffices} else w.position end, bench.chance(w.i * 64 + n, 205), ${qmOffices}, ${actors})
), working as (
  insert into actors.working_group (${WALL}, network_id, topic, rhythm, times_a_year)
  select ${wallOf('bench.key(w.i * 2 + n, 206)')}, w.id, 'AG ' || n, 'monatlich', 12 from drawn w cross join generate_series(0, 1) n
)
insert into actors.working_group_member (${WALL}, working_group_id, actor_office_id, actor_id)
  select distinct on (w.i, g, a.i) ${wallOf('bench.key(w.i * 16 + g * 8 + n, 207)')}, bench.key(w.i * 2 + g, 206), a.office_id, a.id
  from drawn w cross join generate_series(0, 1) g cross join generate_series(1, 6) n
  join bench.actor a on a.i = bench.actor_at(w.position, bench.chance(w.i * 16 + g * 8 + n, 208), ${qmOffices}, ${actors})`,
});
