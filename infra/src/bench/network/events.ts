import { WALL, wallOf, type NetworkPart, type NetworkSize } from './groundwork';
import { networkKey } from './networks';

const KINDS = `array['NETWORK_PLENARY','WORKING_GROUP_MEETING','WORKING_GROUP_MEETING','LUNCH','BUSINESS_ROUND','KIEZ_FESTIVAL','VOLUNTEER_DAY','COUNCIL_SITTING','JURY_SITTING','KIEZ_WORKSHOP','WORKSHOP','WORKSHOP','CONSULTATION_HOUR','OTHER']`;

// Seven in ten with an hour, two with a day, one with a month. What lies before the record's making plus 60 days is past.
const DRAWN = (qmOffices: number): string => `
  drawn as materialized (
    select i, floor(bench.chance(i, 90) * ${qmOffices})::integer as home, floor(bench.chance(i, 91) * ${qmOffices})::integer as away, bench.chance(i, 92) as level,
      bench.chance(i, 93) as precision, bench.chance(i, 94) as fate, bench.key(i, 95) as id, bench.moment(i, 95) as created_at,
      (bench.moment(i, 95) + interval '45 days')::date as day
    from generate_series($1::integer, $2::integer) i
  ), timed as materialized (
    select d.*, case when precision >= 0.9 then date_trunc('month', day)::date else day end as first_day,
      case when precision >= 0.9 then (date_trunc('month', day) + interval '1 month - 1 day')::date else day end as last_day,
      case when fate < 0.05 then 'CANCELLED' when day > date '2026-09-01' then case when fate < 0.3 then 'DRAFT' else 'ANNOUNCED' end
        when fate < 0.6 then 'HELD' when fate < 0.9 then 'DOCUMENTED' else 'ANNOUNCED' end as status
    from drawn d
  ), walled as materialized (
    select t.*, o.id as office_id,
      case when level < 0.6 then 'PUBLIC' when level < 0.8 then 'NETWORK' when level < 0.85 then 'SHARED' when level < 0.99 then 'OFFICE' else 'RESTRICTED' end::app.visibility as visibility,
      case when level >= 0.8 and level < 0.85 then array[(select id from bench.office where position = away)] else '{}'::integer[] end as shared_with,
      case when level >= 0.99 then array[o.staff] else '{}'::uuid[] end as named,
      case when precision < 0.7 then (day + interval '18 hours') at time zone 'Europe/Berlin' end as starts_at
    from timed t join bench.office o on o.position = t.home
  )`;

/** Events with one or two organisers, a tenth of them a network's, and what came of those that are documented. */
export const eventsPart = ({ events, actors, qmOffices }: NetworkSize): NetworkPart => ({
  name: 'events',
  count: events,
  sql: `
with ${DRAWN(qmOffices)}, made as (
  insert into events.event (${WALL}, kind, status, title, description, place, time_text, possible, certain, starts_at, ends_at, held_on, summary, cancelled_from, cancellation_reason, area_ids, network_office_id, network_id)
  select office_id, id, visibility, shared_with, named, created_at, created_at, bench.one_of(i, 96, ${KINDS}), status,
    bench.one_of(i, 97, array['Kiezfest', 'Plenum', 'Runde', 'Mittagstisch', 'Werkstatt', 'Übungsabend']) || ' ' || i, repeat('Alle sind eingeladen. ', 1 + i % 6), 'Haus ' || i % 500,
    case when precision >= 0.9 then to_char(day, 'YYYY-MM') else day::text end, bench.days(first_day, last_day), case when precision >= 0.9 then 'empty' else bench.days(day, day) end,
    starts_at, starts_at + interval '2 hours', case when status in ('HELD', 'DOCUMENTED') then day end, case when status = 'DOCUMENTED' then 'Gut besucht.' end,
    case when status = 'CANCELLED' then 'ANNOUNCED' end, case when status = 'CANCELLED' then 'Regen.' end,
    array[office_id], case when i % 10 = 0 then office_id end, case when i % 10 = 0 then ${networkKey('(home + 1)::bigint')} end
  from walled
), outcomes as (
  insert into events.outcome (${WALL}, event_id, kind, description, quantity)
  select ${wallOf('bench.key(w.i, 102)')}, w.id, bench.one_of(w.i, 103, array['COOPERATION', 'CONTACT', 'DECISION', 'PROJECT_IDEA']), 'Verabredet.', case when w.i % 2 = 0 then 2 end
  from walled w where w.status = 'DOCUMENTED'
)
insert into events.organiser (${WALL}, event_id, actor_office_id, actor_id, position)
  select distinct on (w.i, a.i) w.office_id, bench.key(w.i * 2 + part.n, 98), w.visibility, w.shared_with, w.named, w.created_at, w.created_at, w.id, a.office_id, a.id, part.n + 1
  from walled w cross join lateral (values (0, bench.actor_at(home, bench.chance(i, 99), ${qmOffices}, ${actors})),
    (1, case when bench.chance(i, 100) < 0.35 then bench.actor_at(away, bench.chance(i, 101), ${qmOffices}, ${actors}) end)) part (n, actor)
  join bench.actor a on a.i = part.actor`,
});
