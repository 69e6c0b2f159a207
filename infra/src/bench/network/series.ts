import { WALL, wallOf, type NetworkPart, type NetworkSize } from './groundwork';
import { networkKey } from './networks';

/** Three series of each office: two of its networks' plenaries and a lunch, each with an organiser. */
export const seriesPart = ({ qmOffices }: NetworkSize): NetworkPart => ({
  name: 'series',
  count: qmOffices * 3,
  sql: `
with drawn as materialized (
  select i, o.position, o.id as office_id, bench.key(i, 240) as id, bench.moment(i, 240) as created_at, (i - 1) / ${qmOffices} as turn,
    case when bench.chance(i, 241) < 0.8 then 'PUBLIC' else 'NETWORK' end::app.visibility as visibility, '{}'::integer[] as shared_with, '{}'::uuid[] as named
  from generate_series($1::integer, $2::integer) i join bench.office o on o.position = (i - 1) % ${qmOffices}
), made as (
  insert into events.series (${WALL}, kind, title, rule, first_on, start_time, duration_minutes, yearly_target, network_office_id, network_id)
  select ${wallOf('w.id')}, case when w.turn = 2 then 'LUNCH' else 'NETWORK_PLENARY' end, 'Runde ' || w.i,
    case when w.turn = 2 then 'FREQ=MONTHLY;BYDAY=2FR' else 'FREQ=MONTHLY;INTERVAL=6;BYDAY=1TU' end, date '2024-01-01', '12:00', 90,
    case when w.turn = 2 then 12 else 2 end, case when w.turn < 2 then w.office_id end, case when w.turn < 2 then ${networkKey('w.i')} end from drawn w
)
insert into events.series_organiser (${WALL}, series_id, actor_office_id, actor_id, position)
  select ${wallOf('bench.key(w.i, 242)')}, w.id, a.office_id, a.id, 1 from drawn w join bench.actor a on a.i = w.position + 1`,
});
